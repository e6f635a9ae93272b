import type { TopLevelSpec } from 'vega-lite';
import { formatRate } from '../../contract/figure-text.ts';
import type { Language } from '../../contract/language.ts';
import type { SummaryCharts } from '../../contract/summary.ts';
import type { Words } from '../words.ts';
import { monthAxis } from './month-axis.ts';
import { colour } from './palette.ts';
import { textWidth } from './text-width.ts';

type Layer = Extract<TopLevelSpec, { layer: unknown[] }>['layer'][number];
/** Pixels of the chart with its axis and the labels at its right. */
const whole = 450;
const height = 220;
const axisRoom = { left: 34, bottom: 34 };
/** Pixels from one label at the end of a line to the next. */
const labelRoom = 13;
const mostLabels = 6;
/** Letters of a name beside a line. */
const nameLength = 20;

/** The products' lines on one scale; those in focus in colour, the limits of the first as rules with a soft band. */
export function trendSpec(
  { months, lines, limit }: SummaryCharts['trend'],
  lang: Language,
  words: Words,
): TopLevelSpec {
  const known = lines.flatMap(({ values }) => values.filter((value) => value !== null));
  const top = Math.max(0.001, limit?.critical ?? 0, ...known) * 1.12;
  const y = { field: 'value', type: 'quantitative' } as const;
  const labels = endLabels(lines, top);
  const right = textWidth(labels.map(({ text }) => text)) + 10;
  const width = whole - axisRoom.left - right;
  const values = lines.flatMap(({ name, values: own, focus, group }) =>
    own.flatMap((value, at) => (value === null ? [] : [{ group, name, month: months[at], value, focus }])),
  );
  return {
    ...{ width, height, autosize: 'none', padding: { ...axisRoom, top: 6, right } },
    layer: [
      ...(limit ? limitLayers(limit, top, words) : []),
      ...[false, true].map(
        (focus): Layer => ({
          data: { values: values.filter((value) => value.focus === focus) },
          mark: { type: 'line', color: focus ? colour('p-1') : colour('ctx'), strokeWidth: focus ? 2.25 : 1.25 },
          encoding: {
            x: {
              ...{ field: 'month', type: 'ordinal', scale: { domain: [...months], type: 'point', padding: 0 } },
              axis: monthAxis(months, lang),
            },
            y: {
              ...y,
              scale: { domain: [0, top], nice: false },
              axis: { title: null, labelExpr: "format(datum.value * 100, '~f') + '%'" },
            },
            detail: { field: 'group', type: 'nominal' },
          },
        }),
      ),
      {
        data: { values: labels },
        mark: { type: 'text', align: 'left', x: width + 6, baseline: 'middle' },
        encoding: {
          y: { field: 'y', type: 'quantitative' },
          text: { field: 'text', type: 'nominal' },
          color: { condition: { test: 'datum.focus', value: colour('p-1') }, value: colour('text-2') },
        },
      },
    ],
  };
}

function limitLayers({ warn, critical }: { warn: number; critical: number }, top: number, words: Words): Layer[] {
  const band = (from: number, to: number, token: string): Layer => ({
    data: { values: [{ from, to }] },
    mark: { type: 'rect', color: colour(token) },
    encoding: { y: { field: 'from', type: 'quantitative' }, y2: { field: 'to' } },
  });
  const rule = (value: number, token: string, dash: number[]): Layer => ({
    data: { values: [{ value }] },
    mark: { type: 'rule', color: colour(token), strokeWidth: 1.25, strokeDash: dash },
    encoding: { y: { field: 'value', type: 'quantitative' } },
  });
  const label = (value: number, text: string, token: string): Layer => ({
    data: { values: [{ value, text }] },
    mark: { type: 'text', align: 'left', x: 4, baseline: 'bottom', dy: -3, color: colour(token), fontWeight: 500 },
    encoding: { y: { field: 'value', type: 'quantitative' }, text: { field: 'text', type: 'nominal' } },
  });
  return [
    band(warn, critical, 'warn-soft'),
    band(critical, top, 'crit-soft'),
    rule(warn, 'warn-mark', [5, 3]),
    rule(critical, 'crit-mark', [1, 0]),
    label(warn, `${words.charts.warning} ${formatRate(warn)}`, 'warn'),
    label(critical, `${words.charts.critical} ${formatRate(critical)}`, 'crit'),
  ];
}

/** Names and values at the ends of the lines, pushed apart; of many lines those in focus and the highest. */
function endLabels(lines: SummaryCharts['trend']['lines'], top: number) {
  const ends = lines
    .flatMap(({ name, values, focus }) => {
      const value = values.at(-1) ?? null;
      return value === null ? [] : [{ name, value, focus, at: (value / top) * height }];
    })
    .toSorted((a, b) => Number(b.focus) - Number(a.focus) || b.value - a.value)
    .slice(0, mostLabels)
    .toSorted((a, b) => b.value - a.value);
  let above = Number.POSITIVE_INFINITY;
  return ends.map(({ name, value, focus, at }) => {
    above = Math.min(at, above - labelRoom);
    return { focus, y: (above / height) * top, text: `${short(name)} ${formatRate(value).replace('%', '')}` };
  });
}

export const short = (name: string): string => (name.length > nameLength ? `${name.slice(0, nameLength - 1)}…` : name);
