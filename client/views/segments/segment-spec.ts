import type { TopLevelSpec } from 'vega-lite';
import { formatMonth, formatRate } from '../../lib/format.ts';
import type { Figure } from '../../lib/figure-table.ts';
import type { Language } from '../../locales/index.ts';
import type { Colours } from '../../ui/colours.ts';
import { pushApart } from '../monitor/label-places.ts';
import { timeAxis, timeOf } from '../monitor/month-axis.ts';
import { isHollow } from './segment.ts';

export type Line = {
  id: string;
  name: string;
  chosen: boolean;
  series: readonly (Figure | undefined)[];
};
export type Lines = {
  months: readonly string[];
  /** Those chosen first. */
  values: readonly Line[];
  book: Line;
  tip: (name: string, month: string, rate: string) => string;
  language: Language;
};
type Layer = Extract<TopLevelSpec, { layer: unknown[] }>['layer'][number];

const height = 268;
const plotHeight = height - 36;
const labelHeight = 14;
const x = { field: 'time', type: 'temporal' } as const;
const y = { field: 'rate', type: 'quantitative' } as const;

/** A line a value, those chosen in colour, the first with its interval; the book dashed. */
export function segmentSpec(lines: Lines, colours: Colours, narrow: boolean, width: number): TopLevelSpec {
  const { months, values, book, language } = lines;
  const chosen = values.filter((line) => line.chosen);
  const others = values.filter((line) => !line.chosen);
  const points = [...values, book].map((line, row) => pointsOf(lines, line, row));
  const shown = points.flat().filter(({ rate }) => rate !== null);
  const hollow = shown.filter((point) => point.hollow);
  const top = Math.max(0.001, ...shown.map(({ rate }) => rate ?? 0)) * 1.12;
  const line = (
    drawn: readonly Line[],
    mark: { color: string; strokeWidth: number; strokeDash?: number[] },
  ): Layer => ({
    data: {
      values: drawn.flatMap((one) => pointsOf(lines, one, 0).map(({ row: _, column: __, tip: ___, ...rest }) => rest)),
    },
    mark: { type: 'line', clip: true, cursor: 'pointer', ...mark },
    encoding: { detail: { field: 'value', type: 'nominal' } },
  });
  return {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    height,
    autosize: { type: 'fit', contains: 'padding' },
    padding: { left: 0, top: 6, right: 4, bottom: 4 },
    encoding: {
      x: { ...x, scale: { type: 'utc', nice: false }, axis: timeAxis(months.length, language, width) },
      y: {
        ...y,
        scale: { domain: [0, top], nice: false },
        axis: { labelExpr: "format(datum.value * 100, '~f') + '%'", title: null },
      },
    },
    layer: [
      ...bandLayer(chosen[0], lines, colours),
      line(others, { color: colours.ctx, strokeWidth: 1.25 }),
      line([book], { color: colours['text-2'], strokeWidth: 1.25, strokeDash: [4, 3] }),
      line(chosen, { color: colours.accent, strokeWidth: 2.25 }),
      ...(hollow.length === 0 ? [] : [hollowLayer(hollow, colours)]),
      {
        data: { values: shown },
        mark: { type: 'point', size: 140, opacity: 0, cursor: 'pointer' },
        encoding: { tooltip: { field: 'tip', type: 'nominal' } },
      },
      ...endLabels(lines, top, colours, narrow),
    ],
  };
}

function pointsOf({ months, tip, language, book }: Lines, line: Line, row: number) {
  return months.map((month, column) => {
    const figure = line.series[column];
    const rate = figure?.value ?? null;
    return {
      // The book is no value that can be chosen.
      ...(line === book ? {} : { value: line.id, opens: true }),
      month,
      time: timeOf(month),
      rate,
      hollow: figure !== undefined && isHollow(figure),
      row,
      column,
      tip: rate === null ? '' : tip(line.name, formatMonth(month, language), formatRate(rate)),
    };
  });
}

const hollowLayer = (values: ReturnType<typeof pointsOf>, colours: Colours): Layer => ({
  data: { values },
  mark: { type: 'point', size: 26, fill: colours.surface, opacity: 1, strokeWidth: 1.25, stroke: colours['text-3'] },
});

function bandLayer(line: Line | undefined, { months }: Lines, colours: Colours): Layer[] {
  if (!line) return [];
  const values = months.map((month, at) => {
    const { low = null, high = null } = line.series[at] ?? {};
    return { time: timeOf(month), rate: low, high };
  });
  return [
    {
      data: { values },
      mark: { type: 'area', color: colours.accent, opacity: 0.12, clip: true },
      encoding: { x, y, y2: { field: 'high' } },
    },
  ];
}

/** Names with their newest rates at the line ends; where it is narrow those chosen and the book only. */
function endLabels({ values, book }: Lines, top: number, colours: Colours, narrow: boolean): Layer[] {
  const labels = [...values, book]
    .filter((line) => !narrow || line.chosen || line === book)
    .flatMap((line) => {
      const rate = line.series.at(-1)?.value ?? null;
      return rate === null ? [] : { line, rate };
    })
    .slice(0, Math.floor(plotHeight / labelHeight));
  const rates = labels.map(({ rate }) => rate);
  const places = pushApart(rates, (top * labelHeight) / plotHeight, 0, top);
  const rows = labels.map(({ line, rate }, at) => ({
    ...(line === book ? {} : { value: line.id }),
    rate: places[at] ?? rate,
    text: narrow ? line.name : `${line.name} ${formatRate(rate)}`,
    strong: line.chosen,
    colour: line.chosen ? colours.accent : line === book ? colours['text-2'] : colours['text-3'],
  }));
  return [true, false].map(
    (strong): Layer => ({
      data: { values: rows.filter((row) => row.strong === strong) },
      mark: { type: 'text', align: 'left', dx: 8, fontWeight: strong ? 600 : 400, cursor: 'pointer' },
      encoding: {
        x: { value: 'width' },
        text: { field: 'text', type: 'nominal' },
        color: { field: 'colour', type: 'nominal', scale: null },
      },
    }),
  );
}
