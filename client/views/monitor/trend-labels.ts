import { formatRate } from '../../lib/format.ts';
import { type Colours, productColour, textColour } from '../../ui/colours.ts';
import { pushApart } from './label-places.ts';
import type { Standing } from './standing.ts';
import { aheadPoints, figureOf, type Layer, sayFigure, type Trend, trendHeight } from './trend.ts';

const plotHeight = trendHeight - 36;
const labelHeight = 14;
/** Pixels that a limit's words and their distance to its line take, and where those of the critical limit end. */
const [labelRoom, besideCritical] = [18, 108];
const y = { field: 'figure', type: 'quantitative' } as const;

/** Limits as the trend draws them: of rates both, of shares the critical one only, which is 1 for all. */
type DrawnLimit = { warn: number | null; critical: number } | null;

export function limitBands(limit: DrawnLimit, top: number, colours: Colours): Layer[] {
  if (!limit) return [];
  const bands = [
    { figure: limit.warn, to: limit.critical, fill: colours['warn-soft'] },
    { figure: limit.critical, to: top, fill: colours['crit-soft'] },
  ];
  const rule = (figure: number, mark: { color: string; strokeDash?: number[] }): Layer => ({
    data: { values: [{ figure }] },
    mark: { type: 'rule', strokeWidth: 1.25, ...mark },
    encoding: { y },
  });
  return [
    {
      data: { values: bands.filter(({ figure }) => figure !== null) },
      mark: { type: 'rect', strokeWidth: 0 },
      encoding: { y, y2: { field: 'to' }, color: { field: 'fill', type: 'nominal', scale: null } },
    },
    ...(limit.warn === null ? [] : [rule(limit.warn, { color: colours['warn-mark'], strokeDash: [5, 3] })]),
    rule(limit.critical, { color: colours['crit-mark'] }),
  ];
}

/**
 * At the left above their lines. Where the lines are too near for the words, the warning's stand under its own, or, without room
 * there, beside those of the critical.
 */
export function limitLabels(limit: DrawnLimit, { mode, strings }: Trend, top: number, colours: Colours): Layer[] {
  if (!limit) return [];
  const above = { baseline: 'bottom', x: 4, dy: -3 } as const;
  const label = (figure: number, text: string, color: string, place: object = above): Layer => ({
    data: { values: [{ figure, text }] },
    mark: { type: 'text', align: 'left', ...place, fontWeight: 500, color },
    encoding: { y, text: { field: 'text', type: 'nominal' } },
  });
  if (mode === 'share' || limit.warn === null) return [label(limit.critical, strings.atLimit, colours.crit)];
  const critical = label(limit.critical, strings.critical(formatRate(limit.critical)), colours.crit);
  const warning = strings.warning(formatRate(limit.warn));
  const pixels = (figure: number) => (figure / top) * plotHeight;
  if (pixels(limit.critical - limit.warn) >= labelRoom) return [label(limit.warn, warning, colours.warn), critical];
  const under = { baseline: 'top', x: 4, dy: 3 };
  const beside = { ...above, x: besideCritical };
  return pixels(limit.warn) >= labelRoom
    ? [label(limit.warn, warning, colours.warn, under), critical]
    : [label(limit.critical, warning, colours.warn, beside), critical];
}

/** Names at the line ends, pushed apart; where it is narrow only those in focus, on two lines each. */
export function endLabels(trend: Trend, top: number, colours: Colours, narrow: boolean): Layer[] {
  const height = narrow ? 2 * labelHeight : labelHeight;
  const room = Math.floor(plotHeight / height);
  const inFocus = ({ product }: Standing) => trend.focus.includes(product.id);
  const rowOf = (standing: Standing, figure: number) => {
    const label = [trend.name(standing), sayFigure(trend, figure)];
    return {
      product: standing.product.id,
      figure,
      inFocus: inFocus(standing),
      text: narrow ? label : label.join(' '),
      colour: inFocus(standing) ? textColour(colours, productColour(colours, standing.place)) : colours['text-3'],
    };
  };
  const ends = trend.standings
    .filter((standing) => !narrow || inFocus(standing))
    .flatMap((standing) => {
      const figure = figureOf(trend, standing, standing.value);
      return figure === null ? [] : rowOf(standing, figure);
    });
  const ahead = narrow ? null : aheadPoints(trend);
  const goesOn = ahead?.points.slice(-1).map(({ figure }) => ({
    ...rowOf(ahead.standing, figure),
    text: trend.ahead?.label(trend.language) ?? '',
  }));
  const labels = [...(goesOn ?? []), ...ends]
    .slice(0, room)
    // Of labels at one height the first of the table stands highest.
    .reverse();
  const places = pushApart(
    labels.map(({ figure }) => figure),
    (top * height) / plotHeight,
    0,
    top,
  );
  const rows = labels.map((label, at) => ({ ...label, figure: places[at] ?? label.figure }));
  return [true, false].map(
    (focused): Layer => ({
      data: { values: rows.filter((row) => row.inFocus === focused) },
      mark: {
        type: 'text',
        align: 'left',
        baseline: narrow ? 'line-top' : 'middle',
        dx: 8,
        dy: narrow ? -labelHeight : 0,
        fontWeight: focused ? 600 : 400,
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
