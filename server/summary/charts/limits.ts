import type { TopLevelSpec } from 'vega-lite';
import { formatShare } from '../../contract/figure-text.ts';
import type { SummaryCharts } from '../../contract/summary.ts';
import { colour } from './palette.ts';
import { textWidth } from './text-width.ts';
import { short } from './trend.ts';

const mostBars = 8;
/** Pixels of the chart, and of those what the figures beside the bars may need. */
const whole = 290;
const right = 24;
const marks = { critical: 'crit-mark', warn: 'warn-mark', within: 'control-line', unset: 'ctx' } as const;

/** How much of its critical limit each product uses; the rule is the limit. */
export function limitsSpec({ bars }: SummaryCharts['limits']): TopLevelSpec {
  const values = bars.slice(0, mostBars).map(({ name, share, level }, at) => ({
    ...{
      place: at,
      name: short(name),
      share: share ?? 0,
      mark: colour(marks[level]),
      text: share === null ? '' : formatShare(share),
    },
  }));
  const most = Math.max(1, ...values.map(({ share }) => share)) * 1.18;
  const left = textWidth(values.map(({ name }) => name)) + 10;
  const y = { field: 'place', type: 'ordinal', axis: null } as const;
  return {
    width: whole - left - right,
    height: Math.max(40, values.length * 25),
    autosize: 'none',
    padding: { left, top: 2, right, bottom: 4 },
    layer: [
      {
        data: { values },
        mark: { type: 'bar', height: 11 },
        encoding: {
          y,
          x: { field: 'share', type: 'quantitative', scale: { domain: [0, most], nice: false }, axis: null },
          color: { field: 'mark', type: 'nominal', scale: null },
        },
      },
      {
        data: { values: [{ share: 1 }] },
        mark: { type: 'rule', color: colour('crit-mark'), strokeWidth: 1.25 },
        encoding: { x: { field: 'share', type: 'quantitative' } },
      },
      {
        data: { values },
        mark: { type: 'text', align: 'right', x: -6, color: colour('text') },
        encoding: { y, text: { field: 'name', type: 'nominal' } },
      },
      {
        data: { values },
        mark: { type: 'text', align: 'left', dx: 6, color: colour('text'), fontWeight: 600 },
        encoding: { y, x: { field: 'share', type: 'quantitative' }, text: { field: 'text', type: 'nominal' } },
      },
    ],
  };
}
