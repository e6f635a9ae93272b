import type { TopLevelSpec } from 'vega-lite';
import type { Colours } from '../../ui/colours.ts';
import type { MovedBar } from './moved-bars.ts';

export type Moved = {
  bars: readonly MovedBar[];
  name: (bar: MovedBar) => string;
  say: (bar: MovedBar) => string;
  /** Vega expression of a tick. */
  tick: string;
};
type Layer = Extract<TopLevelSpec, { layer: unknown[] }>['layer'][number];

const barHeight = 28;
const axisHeight = 24;
const nameWidth = 150;
const textWidth = 72;

export const movedHeight = (bars: number): number => bars * barHeight + axisHeight;

/** Horizontal waterfall between two totals, which are points: what adds is plum, what takes off teal; the axis need not begin at 0. */
export function movedSpec({ bars, name, say, tick }: Moved, colours: Colours, width: number): TopLevelSpec {
  const values = bars.map((bar, column) => ({
    ...bar,
    most: Math.max(bar.start, bar.end),
    colour: bar.by < 0 ? colours['h-better-2'] : bar.kind === 'mix' ? colours['h-worse-2'] : colours['h-worse-3'],
    text: say(bar),
    tip: `${name(bar)} · ${say(bar)}`,
    row: 0,
    column,
  }));
  const ends = values.flatMap(({ start, end }) => [start, end]);
  const [least, most] = [Math.min(...ends), Math.max(...ends)];
  const span = most - least || Math.abs(most) || 1;
  const room = Math.max(textWidth, width - nameWidth - textWidth);
  const y = {
    field: 'id',
    type: 'nominal',
    scale: { domain: values.map(({ id }) => id), paddingInner: 0.35, paddingOuter: 0.15 },
  } as const;
  const joints = values.slice(0, -1).map(({ id, end }, at) => ({ id, next: values[at + 1]?.id, end }));
  const text = (kind: 'total' | 'step', fontWeight: 400 | 600): Layer => ({
    data: { values: values.filter((bar) => (bar.kind === 'total') === (kind === 'total')) },
    mark: {
      type: 'text',
      align: 'left',
      baseline: 'middle',
      dx: kind === 'total' ? 9 : 5,
      fontWeight,
      color: colours.text,
    },
    encoding: { y, x: { field: 'most', type: 'quantitative' }, text: { field: 'text', type: 'nominal' } },
  });
  return {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    height: movedHeight(bars.length),
    autosize: { type: 'fit', contains: 'padding' },
    padding: { left: 0, top: 4, right: 4, bottom: 0 },
    params: [{ name: 'names', value: Object.fromEntries(bars.map((bar) => [bar.id, name(bar)])) }],
    layer: [
      {
        data: { values: values.filter(({ kind }) => kind !== 'total') },
        mark: { type: 'bar', height: { band: 1 } },
        encoding: {
          y: {
            ...y,
            axis: { title: null, labelExpr: 'names[datum.value]', labelLimit: nameWidth, ticks: false, domain: false },
          },
          x: {
            field: 'start',
            type: 'quantitative',
            scale: { domain: [least - span * 0.08, most + span * (0.08 + textWidth / room)], nice: false, zero: false },
            axis: { title: null, tickCount: 4, labelExpr: tick },
          },
          x2: { field: 'end' },
          color: { field: 'colour', type: 'nominal', scale: null },
          tooltip: { field: 'tip', type: 'nominal' },
        },
      },
      {
        data: { values: joints },
        mark: { type: 'rule', strokeWidth: 1, color: colours['control-line'] },
        encoding: { x: { field: 'end', type: 'quantitative' }, y, y2: { field: 'next' } },
      },
      {
        data: { values: values.filter(({ kind }) => kind === 'total') },
        mark: { type: 'point', filled: true, size: 70, opacity: 1, color: colours.text },
        encoding: { y, x: { field: 'end', type: 'quantitative' }, tooltip: { field: 'tip', type: 'nominal' } },
      },
      text('total', 600),
      text('step', 400),
    ],
  };
}
