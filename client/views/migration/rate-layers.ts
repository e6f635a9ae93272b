import type { TopLevelSpec } from 'vega-lite';
import { formatMonth, formatRollRate } from '../../lib/format.ts';
import type { Language } from '../../locales/index.ts';
import type { Colours } from '../../ui/colours.ts';
import { timeAxis, timeOf } from '../monitor/month-axis.ts';

export type RateLine = {
  name: string;
  points: readonly { month: string; value: number | null }[];
  average: number | null;
  spread: number | null;
};
export type Layer = Extract<TopLevelSpec, { layer: unknown[] }>['layer'][number];

/** Standard deviations that the band reaches to either side of the average. */
const reach = 2;
const x = { field: 'time', type: 'temporal' } as const;
const y = { field: 'rate', type: 'quantitative' } as const;

/** The marks' data of one line; `row` sets the lines of a picture apart. */
export function ratePoints({ name, points, average, spread }: RateLine, row: number, language: Language) {
  return points.map(({ month, value }, column) => ({
    panel: String(row),
    month,
    time: timeOf(month),
    rate: value,
    average,
    low: average === null || spread === null ? null : Math.max(0, average - reach * spread),
    high: average === null || spread === null ? null : average + reach * spread,
    row,
    column,
    newest: column === points.length - 1,
    tip: value === null ? '' : `${name} · ${formatMonth(month, language)} · ${formatRollRate(value)}`,
  }));
}

/**
 * Lines over the band of what is usual, where any has one, their newest points marked. Roll rates start where they lie, with the lowest tick
 * printed. `lines` share their months.
 */
export function rateLayers(colours: Colours, lines: readonly RateLine[], language: Language, width: number): Layer[] {
  const months = lines[0]?.points.length ?? 0;
  const usual: Layer[] = [
    {
      transform: [{ filter: 'isValid(datum.low)' }],
      mark: { type: 'area', color: colours['surface-2'], clip: true },
      encoding: { x, y: { field: 'low', type: 'quantitative' }, y2: { field: 'high' } },
    },
    {
      transform: [{ filter: 'isValid(datum.average)' }],
      mark: { type: 'rule', color: colours['control-line'] },
      encoding: { y: { aggregate: 'max', field: 'average', type: 'quantitative' } },
    },
  ];
  return [
    ...(lines.some(({ average }) => average !== null) ? usual : []),
    {
      mark: { type: 'line', color: colours.accent, strokeWidth: 1.75 },
      encoding: {
        x: { ...x, scale: { type: 'utc', nice: false }, axis: timeAxis(months, language, width) },
        y: {
          ...y,
          scale: { zero: false, nice: true },
          axis: { title: null, tickCount: 3, minExtent: 30, labelExpr: "format(datum.value * 100, '~r') + '%'" },
        },
      },
    },
    {
      transform: [{ filter: 'datum.newest && isValid(datum.rate)' }],
      mark: { type: 'point', filled: true, color: colours.accent, size: 44, opacity: 1 },
      encoding: { x, y },
    },
    {
      transform: [{ filter: 'isValid(datum.rate)' }],
      mark: { type: 'point', size: 60, opacity: 0 },
      encoding: { x, y, tooltip: { field: 'tip', type: 'nominal' } },
    },
  ];
}
