import type { TopLevelSpec } from 'vega-lite';
import { formatMonth } from '../../lib/format.ts';
import { alertMarks } from '../alert-marks.ts';
import { type Colours, productColour } from '../../ui/colours.ts';
import { timeAxis, timeOf } from './month-axis.ts';
import { aheadPoints, figureOf, type Layer, type Trend, trendHeight, type TrendPoint, trendPoints } from './trend.ts';
import { endLabels, limitBands, limitLabels } from './trend-labels.ts';

const y = { field: 'figure', type: 'quantitative' } as const;
const x = { field: 'time', type: 'temporal' } as const;

/** The products' lines on one scale: focus in colour, others grey, limits of the first in focus or the limit of all, alerts marked. */
export function trendSpec(trend: Trend, colours: Colours, narrow: boolean, width: number): TopLevelSpec {
  const points = trendPoints(trend, colours);
  const limit = trend.mode === 'share' ? { warn: null, critical: 1 } : trend.limit;
  const ahead = aheadPoints(trend);
  const figures = [...points, ...(ahead?.points ?? [])].map(({ figure }) => figure ?? 0);
  const top = Math.max(0.001, limit?.critical ?? 0, ...figures) * 1.12;
  return {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    height: trendHeight,
    autosize: { type: 'fit', contains: 'padding' },
    padding: { left: 0, top: 6, right: 4, bottom: 4 },
    layer: [
      ...limitBands(limit, top, colours),
      lineLayer(points, trend, top, width),
      ...(ahead ? aheadLayers(ahead, colours) : []),
      ...limitLabels(limit, trend, top, colours),
      ...eventLayer(trend, colours),
      {
        data: { values: points.filter(({ figure }) => figure !== null) },
        mark: { type: 'point', size: 140, opacity: 0, cursor: 'pointer' },
        encoding: { x, y, tooltip: { field: 'tip', type: 'nominal' } },
      },
      ...endLabels(trend, top, colours, narrow),
    ],
  };
}

function lineLayer(points: readonly TrendPoint[], trend: Trend, top: number, width: number): Layer {
  return {
    // A line stands for its product, not for a month of it.
    data: {
      values: points.map(({ product, time, figure, colour, width: line }) => ({ product, time, figure, colour, line })),
    },
    mark: { type: 'line', cursor: 'pointer' },
    encoding: {
      x: {
        ...x,
        scale: { type: 'utc', nice: false },
        axis: timeAxis(trend.months.length, trend.language, width),
      },
      y: {
        ...y,
        scale: { domain: [0, top], nice: false },
        axis: { labelExpr: "format(datum.value * 100, '~f') + '%'", title: null },
      },
      detail: { field: 'product', type: 'nominal' },
      color: { field: 'colour', type: 'nominal', scale: null },
      strokeWidth: { field: 'line', type: 'quantitative', scale: null },
    },
  };
}

/** What is expected, dotted; its months with their words on hover. */
function aheadLayers({ standing, points }: NonNullable<ReturnType<typeof aheadPoints>>, colours: Colours): Layer[] {
  const color = productColour(colours, standing.place);
  return [
    {
      data: { values: points },
      mark: { type: 'line', strokeDash: [2, 3], strokeWidth: 2.25, color },
      encoding: { x, y },
    },
    {
      data: { values: points.slice(1) },
      mark: { type: 'point', size: 140, opacity: 0 },
      encoding: { x, y, tooltip: { field: 'tip', type: 'nominal' } },
    },
  ];
}

function eventLayer(trend: Trend, colours: Colours): Layer[] {
  const { events, months, standings, strings, language } = trend;
  if (events.length === 0) return [];
  const values = events.flatMap(({ month, severity, product }) => {
    const standing = standings.find((one) => one.product.id === product);
    const figure = standing ? figureOf(trend, standing, standing.series[months.indexOf(month)] ?? null) : null;
    if (figure === null) return [];
    return {
      product,
      time: timeOf(month),
      figure,
      shape: severity === 'critical' ? 'diamond' : 'triangle-up',
      fill: severity === 'critical' ? colours['crit-mark'] : colours['warn-mark'],
      tip: strings.event(severity, formatMonth(month, language)),
    };
  });
  return alertMarks(values, colours);
}
