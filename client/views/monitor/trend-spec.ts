import type { TopLevelSpec } from 'vega-lite';
import type { AlertEvent } from '../../../server/contract/alert.ts';
import { formatMonth, formatRate } from '../../lib/format.ts';
import type { Language } from '../../locales/index.ts';
import type { Strings } from '../../locales/en.ts';
import { type Colours, productColour, textColour } from '../../ui/colours.ts';
import { pushApart } from './label-places.ts';
import type { ShownLimit, Standing } from './standing.ts';

export type Trend = {
  months: readonly string[];
  standings: readonly Standing[];
  /** Product ids in colour; the limits are the first one's. */
  focus: readonly string[];
  limit: ShownLimit | null;
  events: readonly (Pick<AlertEvent, 'month' | 'severity'> & { product: string })[];
  name: (standing: Standing) => string;
  language: Language;
  strings: Strings['trend'];
};

type Layer = Extract<TopLevelSpec, { layer: unknown[] }>['layer'][number];
type Point = { product: string; time: number; rate: number | null; colour: string; width: number; tip: string };

const trendHeight = 268;
const plotHeight = trendHeight - 36;
const labelHeight = 14;
const y = { field: 'rate', type: 'quantitative' } as const;
const x = { field: 'time', type: 'temporal' } as const;

/** UTC milliseconds of a month's first day: charts count in UTC, so that no time zone moves a month. */
const timeOf = (month: string): number => Date.parse(`${month}-01`);

/** The overdue rate of each product over the months: focus in colour, others grey, limits of the first in focus, alerts marked. */
export function trendSpec(trend: Trend, colours: Colours, narrow: boolean): TopLevelSpec {
  const points = trendPoints(trend, colours);
  const top = Math.max(0.001, trend.limit?.critical ?? 0, ...points.map(({ rate }) => rate ?? 0)) * 1.12;
  return {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    height: trendHeight,
    autosize: { type: 'fit', contains: 'padding' },
    padding: { left: 0, top: 6, right: 4, bottom: 0 },
    layer: [
      ...limitBands(trend.limit, top, colours),
      lineLayer(points, trend, top, narrow),
      ...limitLabels(trend, top, colours),
      ...eventLayer(trend, colours),
      {
        data: { values: points.filter(({ rate }) => rate !== null) },
        mark: { type: 'point', size: 140, opacity: 0, cursor: 'pointer' },
        encoding: { x, y, tooltip: { field: 'tip', type: 'nominal' } },
      },
      ...endLabels(trend, top, colours, narrow),
    ],
  };
}

/** The line in focus first comes last, so that it lies above the others. */
function trendPoints({ months, standings, focus, name, language }: Trend, colours: Colours): Point[] {
  const rank = ({ product }: Standing) => (focus.includes(product.id) ? focus.indexOf(product.id) : focus.length);
  return [...standings]
    .sort((one, other) => rank(other) - rank(one))
    .flatMap((standing) => {
      const inFocus = focus.includes(standing.product.id);
      return months.map((month, at): Point => {
        const rate = standing.series[at] ?? null;
        return {
          product: standing.product.id,
          time: timeOf(month),
          rate,
          colour: inFocus ? productColour(colours, standing.place) : colours.ctx,
          width: inFocus ? 2.25 : 1.25,
          tip: rate === null ? '' : `${name(standing)} · ${formatMonth(month, language)} · ${formatRate(rate)}`,
        };
      });
    });
}

function lineLayer(points: readonly Point[], trend: Trend, top: number, narrow: boolean): Layer {
  const { months } = trend;
  return {
    data: { values: points },
    mark: { type: 'line', cursor: 'pointer' },
    encoding: {
      x: {
        ...x,
        scale: { type: 'utc', nice: false },
        axis: monthAxis(months.length, trend.language, narrow),
      },
      y: {
        ...y,
        scale: { domain: [0, top], nice: false },
        axis: { labelExpr: "format(datum.value * 100, '~f') + '%'", title: null },
      },
      detail: { field: 'product', type: 'nominal' },
      color: { field: 'colour', type: 'nominal', scale: null },
      strokeWidth: { field: 'width', type: 'quantitative', scale: null },
    },
  };
}

/** A tick at least every quarter, the year under January. */
function monthAxis(count: number, language: Language, narrow: boolean) {
  const room = narrow ? 6 : 14;
  const step = [1, 3, 6, 12].find((months) => count / months <= room) ?? 24;
  const name = language === 'en' ? "utcFormat(datum.value, '%b')" : "utcFormat(datum.value, '%-m 月')";
  return {
    title: null,
    tickCount: { interval: 'month', step } as const,
    labelExpr: `utcmonth(datum.value) == 0 ? [${name}, utcFormat(datum.value, '%Y')] : ${name}`,
    labelOverlap: true,
  };
}

function limitBands(limit: ShownLimit | null, top: number, colours: Colours): Layer[] {
  if (!limit) return [];
  const bands = [
    { rate: limit.warn, to: limit.critical, fill: colours['warn-soft'] },
    { rate: limit.critical, to: top, fill: colours['crit-soft'] },
  ];
  return [
    {
      data: { values: bands },
      mark: { type: 'rect', strokeWidth: 0 },
      encoding: { y, y2: { field: 'to' }, color: { field: 'fill', type: 'nominal', scale: null } },
    },
    {
      data: { values: [{ rate: limit.warn }] },
      mark: { type: 'rule', color: colours['warn-mark'], strokeWidth: 1.25, strokeDash: [5, 3] },
      encoding: { y },
    },
    {
      data: { values: [{ rate: limit.critical }] },
      mark: { type: 'rule', color: colours['crit-mark'], strokeWidth: 1.25 },
      encoding: { y },
    },
  ];
}

/** On their lines at the left; pushed apart where the lines are nearer than the words are high. */
function limitLabels({ limit, strings }: Trend, top: number, colours: Colours): Layer[] {
  if (!limit) return [];
  const lines = [limit.warn, limit.critical];
  const [warnAt, criticalAt] = pushApart(lines, (top * labelHeight) / plotHeight, 0, top);
  return [
    { rate: warnAt, text: strings.warning(formatRate(limit.warn)), color: colours.warn },
    { rate: criticalAt, text: strings.critical(formatRate(limit.critical)), color: colours.crit },
  ].map(
    ({ rate, text, color }): Layer => ({
      data: { values: [{ rate, text }] },
      mark: { type: 'text', align: 'left', baseline: 'bottom', x: 4, dy: -3, fontWeight: 500, color },
      encoding: { y, text: { field: 'text', type: 'nominal' } },
    }),
  );
}

function eventLayer({ events, months, standings, strings, language }: Trend, colours: Colours): Layer[] {
  if (events.length === 0) return [];
  const values = events.flatMap(({ month, severity, product }) => {
    const series = standings.find((standing) => standing.product.id === product)?.series;
    const rate = series?.[months.indexOf(month)] ?? null;
    if (rate === null) return [];
    return {
      product,
      time: timeOf(month),
      rate,
      shape: severity === 'critical' ? 'diamond' : 'triangle-up',
      fill: severity === 'critical' ? colours['crit-mark'] : colours['warn-mark'],
      tip: strings.event(severity, formatMonth(month, language)),
    };
  });
  return [
    {
      data: { values },
      mark: { type: 'point', filled: true, size: 90, opacity: 1, stroke: colours.surface, strokeWidth: 1.5 },
      encoding: {
        x,
        y,
        shape: { field: 'shape', type: 'nominal', scale: null },
        fill: { field: 'fill', type: 'nominal', scale: null },
        tooltip: { field: 'tip', type: 'nominal' },
      },
    },
  ];
}

/** Names at the line ends, pushed apart; where it is narrow only those in focus, on two lines each. */
function endLabels(trend: Trend, top: number, colours: Colours, narrow: boolean): Layer[] {
  const height = narrow ? 2 * labelHeight : labelHeight;
  const room = Math.floor(plotHeight / height);
  const labels = trend.standings
    .filter(({ product }) => !narrow || trend.focus.includes(product.id))
    .flatMap((standing) => (standing.value === null ? [] : { standing, value: standing.value }))
    .slice(0, room)
    // Of labels at one height the first of the table stands highest.
    .reverse();
  const gap = (top * height) / plotHeight;
  const places = pushApart(
    labels.map(({ value }) => value),
    gap,
    0,
    top,
  );
  const rows = labels.map(({ standing, value }, at) => {
    const inFocus = trend.focus.includes(standing.product.id);
    const label = [trend.name(standing), formatRate(value)];
    return {
      product: standing.product.id,
      rate: places[at] ?? value,
      inFocus,
      text: narrow ? label : label.join(' '),
      colour: inFocus ? textColour(colours, productColour(colours, standing.place)) : colours['text-3'],
    };
  });
  return [true, false].map(
    (inFocus): Layer => ({
      data: { values: rows.filter((row) => row.inFocus === inFocus) },
      mark: {
        type: 'text',
        align: 'left',
        baseline: narrow ? 'line-top' : 'middle',
        dx: 8,
        dy: narrow ? -labelHeight : 0,
        fontWeight: inFocus ? 600 : 400,
        cursor: 'pointer',
      },
      encoding: {
        x: { value: 'width' },
        y,
        text: { field: 'text', type: 'nominal' },
        color: { field: 'colour', type: 'nominal', scale: null },
      },
    }),
  );
}
