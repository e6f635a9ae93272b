import type { TopLevelSpec } from 'vega-lite';
import type { Language } from '../locales/index.ts';
import { alertMarks } from './alert-marks.ts';
import type { Colours } from '../ui/colours.ts';
import { timeAxis, timeOf } from './monitor/month-axis.ts';
import type { FigureUnit } from './rule-figure.ts';

/** One month of a figure beside the limits it was judged by; null where there is none. */
export type LimitPoint = { month: string; figure: number | null; warn: number | null; critical: number | null };
/** What happened in a month. */
export type LimitMark = { month: string; kind: 'critical' | 'warn' | 'over'; tip: string };
/** Limits of an earlier version of the rule, up to the month in which it was replaced. */
export type PastLimit = { to: string; warn: number; critical: number; name: string };
export type AgainstLimits = {
  points: readonly LimitPoint[];
  marks: readonly LimitMark[];
  past: readonly PastLimit[];
  unit: FigureUnit;
  say: (figure: number) => string;
  tip: (point: LimitPoint & { figure: number }) => string;
  words: { warning: (limit: string) => string; critical: (limit: string) => string };
  language: Language;
  height: number;
};
type Layer = Extract<TopLevelSpec, { layer: unknown[] }>['layer'][number];

const x = { field: 'time', type: 'temporal' } as const;
const y = { field: 'figure', type: 'quantitative' } as const;
const room = 0.14;
const labelRoom = 18;

/** The figure as a line, its limits as rules with a soft band above, what happened as marks, past limits in grey. */
export function limitsSpec(chart: AgainstLimits, colours: Colours, width: number): TopLevelSpec {
  const { points, language, height } = chart;
  const [low, high] = ends(chart);
  return {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    height,
    autosize: { type: 'fit', contains: 'padding' },
    padding: { left: 0, top: 6, right: 8, bottom: 4 },
    layer: [
      ...bands(chart, high, colours),
      {
        data: { values: points.map(({ month, figure }) => ({ time: timeOf(month), figure })) },
        mark: { type: 'line', strokeWidth: 2.25, color: colours.accent },
        encoding: {
          x: { ...x, scale: { type: 'utc', nice: false }, axis: timeAxis(points.length, language, width) },
          y: {
            ...y,
            scale: { domain: [low, high], nice: false },
            axis: { title: null, labelExpr: axisText(chart.unit) },
          },
        },
      },
      ...pastLayers(chart, colours),
      ...limitLabels(chart, (high - low) / (height - 36), colours),
      ...markLayer(chart, colours),
      pointLayer(chart),
    ],
  };
}

/** From the lowest to the highest of figure and limits, with some room; a rate never begins below 0 without need. */
function ends({ points, past }: AgainstLimits): [number, number] {
  const drawn = [
    ...points.flatMap(({ figure, warn, critical }) => [figure, warn, critical]),
    ...past.flatMap(({ warn, critical }) => [warn, critical]),
  ];
  const known = drawn.filter((value) => value !== null);
  const [least, most] = [Math.min(...known, Number.POSITIVE_INFINITY), Math.max(...known, Number.NEGATIVE_INFINITY)];
  if (!Number.isFinite(least)) return [0, 1];
  const span = most - least || Math.abs(most) || 1;
  const low = least - span * room;
  return [least >= 0 && low < 0 ? 0 : low, most + span * room];
}

function bands({ points }: AgainstLimits, high: number, colours: Colours): Layer[] {
  const judged = points.filter(({ warn, critical }) => warn !== null && critical !== null);
  const last = judged.at(-1);
  if (!last) return [];
  const upwards = (last.critical ?? 0) >= (last.warn ?? 0);
  const rows = judged.map(({ month, warn, critical }) => ({ time: timeOf(month), warn, critical, high }));
  const area = (from: string, to: string, color: string): Layer => ({
    data: { values: rows },
    mark: { type: 'area', interpolate: 'step', color, opacity: 1 },
    encoding: { x, y: { field: from, type: 'quantitative' }, y2: { field: to } },
  });
  const rule = (field: string, mark: { color: string; strokeDash?: number[] }): Layer => ({
    data: { values: rows },
    mark: { type: 'line', interpolate: 'step', strokeWidth: 1.25, ...mark },
    encoding: { x, y: { field, type: 'quantitative' } },
  });
  return [
    ...(upwards
      ? [area('warn', 'critical', colours['warn-soft']), area('critical', 'high', colours['crit-soft'])]
      : []),
    rule('warn', { color: colours['warn-mark'], strokeDash: [5, 3] }),
    rule('critical', { color: colours['crit-mark'] }),
  ];
}

/** At the left above their lines; where these are too near, the warning's stand under its own. */
function limitLabels({ points, say, words }: AgainstLimits, perPixel: number, colours: Colours): Layer[] {
  const [first, last] = [points.find(({ warn }) => warn !== null), points.findLast(({ warn }) => warn !== null)];
  if (!first || !last || first.warn === null || first.critical === null) return [];
  const near = Math.abs(first.critical - first.warn) < labelRoom * perPixel;
  const label = (figure: number, text: string, color: string, below: boolean): Layer => ({
    data: { values: [{ figure, text }] },
    mark: {
      type: 'text',
      align: 'left',
      x: 4,
      baseline: below ? 'top' : 'bottom',
      dy: below ? 3 : -3,
      fontWeight: 500,
      color,
    },
    encoding: { y, text: { field: 'text', type: 'nominal' } },
  });
  return [
    label(first.warn, words.warning(say(last.warn ?? first.warn)), colours.warn, near),
    label(first.critical, words.critical(say(last.critical ?? first.critical)), colours.crit, false),
  ];
}

/** What the rule judged by before: thin and grey, each up to the month of the version after it. */
function pastLayers({ past, points }: AgainstLimits, colours: Colours): Layer[] {
  const [first, last] = [points[0]?.month, points.at(-1)?.month];
  if (first === undefined || last === undefined || past.length === 0) return [];
  const lines = past.flatMap(({ to, warn, critical, name }, at) => {
    const from = past[at - 1]?.to ?? first;
    const line = (figure: number) => ({ time: timeOf(from), until: timeOf(to < last ? to : last), figure, name });
    return to < first ? [] : [line(warn), line(critical)];
  });
  return [
    {
      data: { values: lines },
      mark: { type: 'rule', strokeWidth: 1, strokeDash: [2, 3], color: colours['text-3'] },
      encoding: { x, x2: { field: 'until' }, y },
    },
    {
      data: { values: lines.filter((_line, at) => at % 2 === 1) },
      mark: { type: 'text', align: 'left', baseline: 'bottom', dx: 4, dy: -2, color: colours['text-3'] },
      encoding: { x, y, text: { field: 'name', type: 'nominal' } },
    },
  ];
}

function markLayer({ marks, points }: AgainstLimits, colours: Colours): Layer[] {
  const values = marks.flatMap(({ month, kind, tip }) => {
    const figure = points.find((point) => point.month === month)?.figure ?? null;
    const shape = { critical: 'diamond', warn: 'triangle-up', over: 'circle' }[kind];
    const fill = { critical: colours['crit-mark'], warn: colours['warn-mark'], over: colours['control-line'] }[kind];
    return figure === null ? [] : { time: timeOf(month), figure, shape, fill, tip };
  });
  return alertMarks(values, colours);
}

function pointLayer({ points, tip }: AgainstLimits): Layer {
  const values = points.flatMap((point, column) => {
    const { month, figure } = point;
    return figure === null
      ? []
      : { month, time: timeOf(month), figure, tip: tip({ ...point, figure }), row: 0, column };
  });
  return {
    data: { values },
    mark: { type: 'point', size: 140, opacity: 0 },
    encoding: { x, y, tooltip: { field: 'tip', type: 'nominal' } },
  };
}

/** The expression that says a tick of an axis in a unit. */
export function axisText(unit: FigureUnit): string {
  switch (unit) {
    case 'rate':
    case 'change':
      return "format(datum.value * 100, '~f') + '%'";
    case 'points':
      return "format(datum.value * 100, '~f')";
    case 'ratio':
      return "'×' + format(datum.value, '~f')";
    case 'money':
    case 'count':
      return "format(datum.value, '~s')";
    default:
      return "format(datum.value, '~f')";
  }
}
