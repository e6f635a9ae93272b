import type { TopLevelSpec } from 'vega-lite';
import type { Colours } from '../ui/colours.ts';

/** A mark on a line where something happened: its shape and colour say what. */
export type AlertMark = { time: number; figure: number; shape: string; fill: string; tip: string };
type Layer = Extract<TopLevelSpec, { layer: unknown[] }>['layer'][number];

/** The marks over a line; no layer where there are none. */
export function alertMarks(values: readonly AlertMark[], { surface }: Pick<Colours, 'surface'>): Layer[] {
  if (values.length === 0) return [];
  return [
    {
      data: { values: [...values] },
      mark: { type: 'point', filled: true, size: 90, opacity: 1, stroke: surface, strokeWidth: 1.5 },
      encoding: {
        x: { field: 'time', type: 'temporal' },
        y: { field: 'figure', type: 'quantitative' },
        shape: { field: 'shape', type: 'nominal', scale: null },
        fill: { field: 'fill', type: 'nominal', scale: null },
        tooltip: { field: 'tip', type: 'nominal' },
      },
    },
  ];
}
