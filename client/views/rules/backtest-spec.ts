import type { TopLevelSpec } from 'vega-lite';
import type { BacktestAnswer } from '../../../server/contract/backtest.ts';
import type { Language } from '../../locales/index.ts';
import type { Colours } from '../../ui/colours.ts';
import { timeAxis, timeOf } from '../monitor/month-axis.ts';

export type AlertVerdict = BacktestAnswer['by_group'][number]['alerts'][number]['verdict'];
export type EventVerdict = BacktestAnswer['by_group'][number]['events'][number]['verdict'];
/** One group's history: when the outcome came, when the rule fired. */
export type Strip = {
  id: string;
  name: string;
  events: readonly { month: string; verdict: EventVerdict; lead: number | null; tip: string }[];
  alerts: readonly { month: string; verdict: AlertVerdict; tip: string }[];
};
type Layer = Extract<TopLevelSpec, { layer: unknown[] }>['layer'][number];

const rowHeight = 30;
const axisHeight = 36;
const nameWidth = 150;

export const stripHeight = (groups: number): number => Math.max(1, groups) * rowHeight + axisHeight;

/** A line a group: breaches as diamonds, alerts as dots, full where they were right and hollow where not; the lead as a bar between. */
export function backtestSpec(
  { strips, months, language }: { strips: readonly Strip[]; months: readonly string[]; language: Language },
  colours: Colours,
  width: number,
): TopLevelSpec {
  const names = Object.fromEntries(strips.map(({ id, name }) => [id, name]));
  const [first = '', last = ''] = [months[0], months.at(-1)];
  const y = { field: 'id', type: 'nominal', scale: { domain: strips.map(({ id }) => id) } } as const;
  const x = { field: 'time', type: 'temporal' } as const;
  const place = (month: string, row: number, rank: number) => ({
    month,
    time: timeOf(month),
    row,
    column: months.indexOf(month) * 2 + rank,
  });
  const events = strips.flatMap(({ id, events: all }, row) =>
    all.map(({ month, tip, lead }) => ({ id, tip, lead, ...place(month, row, 1) })),
  );
  const alerts = strips.flatMap(({ id, alerts: all }, row) =>
    all.map(({ month, tip, verdict }) => ({
      ...{ id, tip, ...place(month, row, 0) },
      fill: verdict === 'hit' ? colours.accent : verdict === 'false_alarm' ? colours.surface : colours['control-line'],
      stroke: verdict === 'hit' || verdict === 'false_alarm' ? colours.accent : colours['control-line'],
    })),
  );
  const leads = events.flatMap(({ id, time, lead, column }) => {
    const from = lead === null ? undefined : months[(column - 1) / 2 - lead];
    return from === undefined ? [] : [{ id, time: timeOf(from), until: time }];
  });
  const base: Layer = {
    data: { values: strips.map(({ id }) => ({ id, time: timeOf(first), until: timeOf(last) })) },
    mark: { type: 'rule', strokeWidth: 1, color: colours.line },
    encoding: {
      y: {
        ...y,
        axis: { title: null, labelExpr: 'names[datum.value]', labelLimit: nameWidth, ticks: false, domain: false },
      },
      x: {
        ...x,
        scale: { type: 'utc', nice: false },
        axis: { ...timeAxis(months.length, language, width - nameWidth), grid: false },
      },
      x2: { field: 'until' },
    },
  };
  const layers = [
    {
      data: { values: leads },
      mark: { type: 'rule', strokeWidth: 7, color: colours['surface-2'] },
      encoding: { y, x, x2: { field: 'until' } },
    },
    {
      data: { values: events },
      mark: { type: 'point', filled: true, shape: 'diamond', size: 90, opacity: 1, color: colours['crit-mark'] },
      encoding: { y, x, tooltip: { field: 'tip', type: 'nominal' } },
    },
    {
      data: { values: alerts },
      mark: { type: 'point', filled: true, size: 70, opacity: 1, strokeWidth: 1.8 },
      encoding: {
        ...{ y, x, tooltip: { field: 'tip', type: 'nominal' } },
        fill: { field: 'fill', type: 'nominal', scale: null },
        stroke: { field: 'stroke', type: 'nominal', scale: null },
      },
    },
  ] satisfies (Layer & { data: { values: unknown[] } })[];
  return {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    height: stripHeight(strips.length),
    autosize: { type: 'fit', contains: 'padding' },
    padding: { left: 0, top: 4, right: 10, bottom: 4 },
    params: [{ name: 'names', value: names }],
    // A layer without rows has no extent, and Vega would say so.
    layer: [base, ...layers.filter(({ data }) => data.values.length > 0)],
  };
}
