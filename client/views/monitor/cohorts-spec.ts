import type { TopLevelSpec } from 'vega-lite';
import type { Heat } from '../../lib/address.ts';
import { formatCount, formatMonth, formatMonthShort, formatRate, missing } from '../../lib/format.ts';
import { ageStep } from '../../lib/same-age.ts';
import type { Language } from '../../locales/index.ts';
import type { Strings } from '../../locales/en.ts';
import { type Colours, stepColours } from '../../ui/colours.ts';
import type { CohortCell, CohortMap, CohortRow } from './cohort.ts';
import { sayAgainst } from '../same-age-text.ts';

export type CohortHeat = {
  map: CohortMap;
  heat: Heat;
  /** Cohorts in focus. */
  focus: { from: string; to: string } | undefined;
  language: Language;
  strings: Strings;
};

export const cellHeight = 18;
export const headHeight = 34;
/** Cohorts and months where it is narrow; a cell needs its room. */
const [narrowSize, narrowBelow] = [8, 400];

/**
 * Cohorts by month, oldest above: text is the figure in percent, the ground its step against earlier cohorts at the same age.
 * Hollow cells are not judged, cells without a ground have nothing to stand against.
 */
export function cohortsSpec(heat: CohortHeat, colours: Colours, _narrow: boolean, width: number): TopLevelSpec {
  const { language, focus } = heat;
  const narrow = width < narrowBelow;
  const size = narrow ? narrowSize : heat.map.rows.length;
  const rows = heat.map.rows.slice(-size);
  const months = narrow ? heat.map.months.slice(-size) : heat.map.months;
  const name = (cohort: string, isMarked: boolean) => formatMonthShort(cohort, language) + (isMarked ? '°' : '');
  const cells = rows.flatMap((line, row) => {
    const { cohort, firstSeen, truncated, cells: own } = line;
    return own
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
          tip: sayCell(line, cell, heat),
          ...lookOf(cell, heat.heat, colours),
          ...(inFocus ? { edge: colours.accent } : {}),
        };
      });
  });
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

/** Ground, edge and text of a cell. */
function lookOf({ value, reference, hollow }: CohortCell, heat: Heat, colours: Colours) {
  if (hollow) return { fill: 'transparent', edge: colours.line, ink: colours['text-3'] };
  const step = heat === 'age' ? ageStep(value, reference) : 'norm';
  if (step === null) return { fill: 'transparent', edge: 'transparent', ink: colours['text-2'] };
  return { ...stepColours(colours, step), edge: colours.surface };
}

/** A cell in words: cohort, month, age, figure or why there is none, how it stands against the same age, loans lent. */
export function sayCell(
  { cohort, loans }: CohortRow,
  cell: CohortCell,
  { language, strings, heat }: CohortHeat,
): string {
  const { cohorts, noValue, noRow, reasons } = strings;
  const said =
    cell.value === null
      ? noValue(cell.reason === null ? noRow : (reasons[cell.reason] ?? cell.reason))
      : formatRate(cell.value);
  const what = cohorts.cell(formatMonth(cohort, language), formatMonth(cell.month, language), cell.mob);
  const against = heat === 'age' && cell.value !== null ? sayAgainst(cell.value, cell.reference, strings) : [];
  const lent = loans === null ? '' : strings.vintages.loansLent(formatCount(loans));
  const judged = cell.hollow ? [cohorts.notJudged] : against;
  return [what, said, ...judged, lent].filter(Boolean).join(' · ');
}
