import type { TopLevelSpec } from 'vega-lite';
import type { Colours } from '../../ui/colours.ts';
import { timeAxis } from './month-axis.ts';
import { sayFigure, type Trend, trendHeight, trendPoints } from './trend.ts';

const spacing = 14;
const axisWidth = 34;
const headHeight = 22;
const axisHeight = 30;

/** A panel a product, each on its own scale from 0 with its own limits. */
export function panelsSpec(trend: Trend, colours: Colours, narrow: boolean, width: number): TopLevelSpec {
  const columns = narrow ? 2 : 4;
  const rows = Math.ceil(trend.standings.length / columns);
  const panelWidth = Math.max(40, Math.floor((width - (columns - 1) * spacing) / columns) - axisWidth - 2);
  const panelHeight = narrow
    ? 64
    : Math.max(36, Math.floor((trendHeight - axisHeight + spacing) / rows) - headHeight - spacing);
  const limits = new Map(trend.standings.map(({ product, limit }) => [product.id, limit]));
  const order = trend.standings.map(({ product }) => product.id);
  const values = trendPoints(trend, colours).map((point) => ({
    ...point,
    // A line stands for its product; its points open.
    opens: false,
    panel: point.product,
    // A panel without a limit has it unseen at nothing: a scale of nothing at all would be told as a fault.
    warn: limits.get(point.product)?.warn ?? 0,
    critical: limits.get(point.product)?.critical ?? 0,
    limited: limits.get(point.product) ? 1 : 0,
  }));
  const names = trend.standings.map((standing) => {
    const now = standing.value === null ? '' : ` ${sayFigure(trend, standing.value)}`;
    return [standing.product.id, trend.name(standing) + now];
  });
  const x = { field: 'time', type: 'temporal' } as const;
  const y = { field: 'figure', type: 'quantitative' } as const;
  const opacity = { field: 'limited', type: 'quantitative', scale: null } as const;
  return {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    padding: { left: 0, top: 0, right: 4, bottom: 0 },
    bounds: 'flush',
    data: { values },
    params: [{ name: 'names', value: Object.fromEntries(names) }],
    columns,
    spacing: { row: spacing + headHeight, column: spacing + axisWidth },
    facet: {
      field: 'product',
      type: 'nominal',
      sort: order,
      header: { labelExpr: 'names[datum.value]', labelAnchor: 'start', labelPadding: 3 },
    },
    resolve: { scale: { y: 'independent' } },
    spec: {
      width: panelWidth,
      height: panelHeight,
      layer: [
        {
          mark: { type: 'rule', color: colours['warn-mark'], strokeDash: [3, 2] },
          encoding: { y: { aggregate: 'max', field: 'warn', type: 'quantitative' }, opacity },
        },
        {
          mark: { type: 'rule', color: colours['crit-mark'] },
          encoding: { y: { aggregate: 'max', field: 'critical', type: 'quantitative' }, opacity },
        },
        {
          mark: { type: 'line', strokeWidth: 1.5, clip: true, cursor: 'pointer' },
          encoding: {
            x: {
              ...x,
              scale: { type: 'utc', nice: false },
              axis: timeAxis(trend.months.length, trend.language, panelWidth),
            },
            y: {
              ...y,
              scale: { zero: true, nice: false },
              axis: {
                title: null,
                tickCount: 2,
                minExtent: axisWidth - 4,
                labelExpr: "format(datum.value * 100, '~r') + '%'",
              },
            },
            color: { field: 'colour', type: 'nominal', scale: null },
          },
        },
        {
          transform: [{ filter: 'isValid(datum.figure)' }, { calculate: 'true', as: 'opens' }],
          mark: { type: 'point', size: 60, opacity: 0, cursor: 'pointer' },
          encoding: { x, y, tooltip: { field: 'tip', type: 'nominal' } },
        },
      ],
    },
  };
}
