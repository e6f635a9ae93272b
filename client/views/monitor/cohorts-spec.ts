import type { TopLevelSpec } from 'vega-lite';
import { formatMonth, formatMonthShort, formatRate, missing } from '../../lib/format.ts';
import type { Language } from '../../locales/index.ts';
import type { Strings } from '../../locales/en.ts';
import type { Colours } from '../../ui/colours.ts';
import type { CohortCell, CohortMap } from './cohort.ts';

export type CohortHeat = {
  map: CohortMap;
  /** Cohorts in focus. */
  focus: { from: string; to: string } | undefined;
  language: Language;
  strings: Strings;
};

export const cellHeight = 18;
export const headHeight = 34;
/** Cohorts and months where it is narrow; a cell needs its room. */
const [narrowSize, narrowBelow] = [8, 400];

/** Cohorts by month, oldest above: text is the figure in percent. Hollow cells are not judged. */
export function cohortsSpec(heat: CohortHeat, colours: Colours, _narrow: boolean, width: number): TopLevelSpec {
  const { language, focus } = heat;
  const narrow = width < narrowBelow;
  const size = narrow ? narrowSize : heat.map.rows.length;
  const rows = heat.map.rows.slice(-size);
  const months = narrow ? heat.map.months.slice(-size) : heat.map.months;
  const name = (cohort: string, isMarked: boolean) => formatMonthShort(cohort, language) + (isMarked ? '°' : '');
  const cells = rows.flatMap(({ cohort, firstSeen, truncated, cells: own }, row) =>
    own
      .filter(({ month }) => months.includes(month))
      .map((cell) => {
        const inFocus = focus !== undefined && cohort >= focus.from && cohort <= focus.to;
        return {
          cohort,
          month: cell.month,
          row,
          column: months.indexOf(cell.month),
          name: name(cohort, truncated || firstSeen !== null),
          text: cell.value === null ? missing : percent(cell.value),
          tip: sayCell(cohort, cell, heat),
          fill: cell.hollow ? 'transparent' : colours['h-norm'],
          edge: inFocus ? colours.accent : cell.hollow ? colours.line : colours.surface,
          ink: cell.hollow ? colours['text-3'] : colours.text,
        };
      }),
  );
  return {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    height: rows.length * cellHeight + headHeight,
    autosize: { type: 'fit', contains: 'padding' },
    padding: { left: 0, top: 0, right: 2, bottom: 0 },
    data: { values: cells },
    encoding: {
      x: {
        field: 'month',
        type: 'ordinal',
        scale: { domain: [...months], paddingInner: 0.04 },
        axis: monthHeads(language),
      },
      y: {
        field: 'name',
        type: 'ordinal',
        scale: {
          domain: rows.map(({ cohort, truncated, firstSeen }) => name(cohort, truncated || firstSeen !== null)),
          paddingInner: 0.08,
        },
        axis: { title: null, labelFlush: false, minExtent: 46, grid: false },
      },
      tooltip: { field: 'tip', type: 'nominal' },
    },
    layer: [
      {
        mark: { type: 'rect', strokeWidth: 1, cursor: 'pointer' },
        encoding: {
          fill: { field: 'fill', type: 'nominal', scale: null },
          stroke: { field: 'edge', type: 'nominal', scale: null },
        },
      },
      {
        mark: { type: 'text', fontSize: 10.5, cursor: 'pointer' },
        encoding: {
          text: { field: 'text', type: 'nominal' },
          color: { field: 'ink', type: 'nominal', scale: null },
        },
      },
    ],
  };
}

/** Percent without its sign; from ten on one decimal, for the cell's width. */
const percent = (rate: number): string => (rate * 100).toFixed(Math.abs(rate) < 0.09995 ? 2 : 1);

function monthHeads(language: Language) {
  const date = "toDate(datum.value + '-01')";
  const name = language === 'en' ? `utcFormat(${date}, '%b')` : `utcFormat(${date}, '%-m 月')`;
  return {
    title: null,
    orient: 'top',
    domain: false,
    ticks: false,
    labelAngle: 0,
    labelFlush: false,
    labelOverlap: false,
    labelFontSize: 10.5,
    labelLineHeight: 12,
    labelPadding: 15,
    labelExpr: `[utcmonth(${date}) == 0 ? utcFormat(${date}, '%Y') : '', ${name}]`,
  } as const;
}

/** A cell in words: cohort, month, age, figure or why there is none. */
export function sayCell(cohort: string, cell: CohortCell, { language, strings }: CohortHeat): string {
  const { cohorts, noValue, noRow, reasons } = strings;
  const said =
    cell.value === null
      ? noValue(cell.reason === null ? noRow : (reasons[cell.reason] ?? cell.reason))
      : formatRate(cell.value);
  const what = cohorts.cell(formatMonth(cohort, language), formatMonth(cell.month, language), cell.mob);
  return [what, said, cell.hollow ? cohorts.notJudged : ''].filter(Boolean).join(' · ');
}
