import type { TopLevelSpec } from 'vega-lite';
import type { AlertEvent } from '../../../server/contract/alert.ts';
import type { TrendMode } from '../../lib/address.ts';
import { formatMonth, formatRate, formatShare } from '../../lib/format.ts';
import type { Language } from '../../locales/index.ts';
import type { Strings } from '../../locales/en.ts';
import { type Colours, productColour } from '../../ui/colours.ts';
import { timeOf } from './month-axis.ts';
import type { ShownLimit, Standing } from './standing.ts';

export type Layer = Extract<TopLevelSpec, { layer: unknown[] }>['layer'][number];

export const trendHeight = 268;

type AheadPoint = { month: string; value: number; low: number | null; high: number | null };

/** How a product's line goes on after the last month, and the words for it. */
export type Ahead = {
  product: string;
  points: readonly AheadPoint[];
  label: (language: Language) => string;
  tip: (point: AheadPoint, product: string, language: Language) => string;
  sentence: (product: string, language: Language) => string;
};

export type Trend = {
  mode: TrendMode;
  months: readonly string[];
  standings: readonly Standing[];
  /** Product ids in colour; the limits are the first one's. */
  focus: readonly string[];
  limit: ShownLimit | null;
  events: readonly (Pick<AlertEvent, 'month' | 'severity'> & { product: string })[];
  ahead: Ahead | null;
  name: (standing: Standing) => string;
  language: Language;
  strings: Strings['trend'];
};

/** One month of one product's line; `figure` is its rate, or its share of the critical limit. */
export type TrendPoint = {
  product: string;
  month: string;
  time: number;
  figure: number | null;
  colour: string;
  width: number;
  row: number;
  column: number;
  /** A click on a point opens the drawer; on the line, or its name, it puts the product in focus. */
  opens: true;
  tip: string;
};

/** What the trend draws of a rate: itself, or its share of the product's critical limit. */
export function figureOf({ mode }: Pick<Trend, 'mode'>, { limit }: Standing, rate: number | null): number | null {
  if (mode !== 'share' || rate === null) return rate;
  return limit ? rate / limit.critical : null;
}

export const sayFigure = ({ mode }: Pick<Trend, 'mode'>, figure: number): string =>
  mode === 'share' ? formatShare(figure) : formatRate(figure);

/** Points of all lines. Rows are counted from the product in focus first; its line comes last, so that it lies above the others. */
export function trendPoints(trend: Trend, colours: Colours): TrendPoint[] {
  const { months, standings, focus, name, language } = trend;
  const rank = ({ product }: Standing) => (focus.includes(product.id) ? focus.indexOf(product.id) : focus.length);
  const ordered = [...standings].sort((one, other) => rank(one) - rank(other));
  return ordered
    .map((standing, row) => {
      const inFocus = focus.includes(standing.product.id);
      return months.map((month, column): TrendPoint => {
        const figure = figureOf(trend, standing, standing.series[column] ?? null);
        return {
          product: standing.product.id,
          month,
          time: timeOf(month),
          figure,
          colour: inFocus ? productColour(colours, standing.place) : colours.ctx,
          width: inFocus ? 2.25 : 1.25,
          row,
          column,
          opens: true,
          tip:
            figure === null ? '' : `${name(standing)} · ${formatMonth(month, language)} · ${sayFigure(trend, figure)}`,
        };
      });
    })
    .reverse()
    .flat();
}

/** Points of the line that goes on, from the last month shown; none where nothing does. */
export function aheadPoints(
  trend: Trend,
): { standing: Standing; points: { time: number; figure: number; tip: string }[] } | null {
  const { ahead, standings, months, name, language } = trend;
  const standing = standings.find(({ product }) => product.id === ahead?.product);
  if (!ahead || !standing) return null;
  const pointAt = (month: string, value: number | null, tip: string) => {
    const figure = figureOf(trend, standing, value);
    return figure === null ? [] : [{ time: timeOf(month), figure, tip }];
  };
  const points = [
    ...pointAt(months.at(-1) ?? '', standing.value, ''),
    ...ahead.points.flatMap((point) => pointAt(point.month, point.value, ahead.tip(point, name(standing), language))),
  ];
  return { standing, points };
}
