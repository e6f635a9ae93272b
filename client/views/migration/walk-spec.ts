import type { TopLevelSpec } from 'vega-lite';
import type { Colours } from '../../ui/colours.ts';
import type { StepKind, WalkStep } from './overdue-walk.ts';

export type WalkBars = {
  steps: readonly WalkStep[];
  name: (step: WalkStep) => string;
  /** The amount, signed where it is a step. */
  say: (step: WalkStep) => string;
  divisor: number;
};

const barHeight = 26;
const axisHeight = 24;
/** What the names take at most, and the amount behind the longest bar. */
const nameWidth = 170;
const textWidth = 78;

/** Height of the drawing of that many bars. */
export const walkHeight = (bars: number): number => bars * barHeight + axisHeight;

/** Horizontal waterfall: each bar begins where the last one ended, the totals at 0. */
export function walkSpec({ steps, name, say, divisor }: WalkBars, colours: Colours, width: number): TopLevelSpec {
  const fills: Record<StepKind, string> = {
    total: colours.accent,
    entry: colours.b5,
    change: colours['control-line'],
    exit: colours.b2,
  };
  const values = steps.map((step, row) => ({
    id: step.id,
    start: step.start / divisor,
    end: step.end / divisor,
    most: Math.max(step.start, step.end) / divisor,
    colour: fills[step.kind],
    text: say(step),
    tip: `${name(step)} · ${say(step)}`,
    row: 0,
    column: row,
  }));
  const joints = values.slice(0, -1).map(({ id, end }, at) => ({ id, next: values[at + 1]?.id, end }));
  const order = values.map(({ id }) => id);
  const names = Object.fromEntries(steps.map((step) => [step.id, name(step)]));
  const y = { field: 'id', type: 'nominal', scale: { domain: order, paddingInner: 0.28, paddingOuter: 0.1 } } as const;
  const most = Math.max(...values.map((value) => value.most));
  const room = Math.max(textWidth, width - nameWidth - textWidth);
  return {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    height: walkHeight(steps.length),
    autosize: { type: 'fit', contains: 'padding' },
    padding: { left: 0, top: 4, right: 4, bottom: 0 },
    params: [{ name: 'names', value: names }],
    layer: [
      {
        data: { values },
        mark: { type: 'bar', height: { band: 1 } },
        encoding: {
          y: {
            ...y,
            axis: { title: null, labelExpr: 'names[datum.value]', labelLimit: nameWidth, ticks: false, domain: false },
          },
          x: {
            field: 'start',
            type: 'quantitative',
            scale: {
              domain: [Math.min(0, ...values.map(({ end }) => end)), most * (1 + textWidth / room)],
              nice: false,
            },
            axis: { title: null, format: ',~f', tickCount: 4 },
          },
          x2: { field: 'end' },
          color: { field: 'colour', type: 'nominal', scale: null },
          tooltip: { field: 'tip', type: 'nominal' },
        },
      },
      {
        data: { values: joints },
        mark: { type: 'rule', color: colours['line-strong'] },
        encoding: { x: { field: 'end', type: 'quantitative' }, y, y2: { field: 'next' } },
      },
      {
        data: { values },
        mark: { type: 'text', align: 'left', dx: 6, fontWeight: 600, color: colours.text },
        encoding: {
          y,
          x: { field: 'most', type: 'quantitative' },
          text: { field: 'text', type: 'nominal' },
        },
      },
    ],
  };
}
