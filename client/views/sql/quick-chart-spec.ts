import type { TopLevelSpec } from 'vega-lite';
import type { ResultColumn } from '../../lib/result-table.ts';
import { type Colours, productColour, textColour } from '../../ui/colours.ts';
import type { Language } from '../../locales/index.ts';
import { pushApart } from '../monitor/label-places.ts';
import { bandAxis, timeAxis } from '../monitor/month-axis.ts';
import {
  type ChartChoice,
  type Drawn,
  type Mark,
  monthForm,
  mostSeries,
  type Point,
  pointsOf,
} from './quick-chart-points.ts';

type Series = { name: string; colour: string };
type Layer = Extract<TopLevelSpec, { layer: unknown[] }>['layer'][number];

const [height, labelHeight] = [250, 14];
const plotHeight = height - 34;

/** Where it is drawn. */
type Place = { narrow: boolean; width: number; language: Language };

export function quickChartSpec(drawn: Drawn, choice: ChartChoice, colours: Colours, place: Place): TopLevelSpec {
  const points = pointsOf(drawn, choice);
  const series = seriesOf(points, drawn.products, colours);
  const isLabelled = choice.mark === 'line' && series.length > 1 && series.length <= 8 && endTogether(points, series);
  const hasLegend = series.length > 1 && !isLabelled && series.length <= mostSeries;
  const ends = endsOf(points, choice.mark);
  return {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    height,
    autosize: { type: 'fit', contains: 'padding' },
    padding: { left: 0, top: 6, right: 4, bottom: 4 },
    data: { values: points },
    encoding: {
      x: overOf(drawn.table.columns[choice.x] as ResultColumn, points, place),
      y: {
        field: 'y',
        type: 'quantitative',
        scale: { domain: ends, nice: true },
        axis: { title: null, labelExpr: heightLabels(ends[1], place.language) },
      },
      color: {
        field: 'c',
        type: 'nominal',
        scale: { domain: series.map(({ name }) => name), range: series.map(({ colour }) => colour) },
        legend: hasLegend ? { ...legend, columns: place.narrow ? 2 : 4, labelColor: colours['text-2'] } : null,
      },
    },
    layer: [...layersOf(choice.mark, series.length), ...(isLabelled ? [endLabels(points, series, ends, colours)] : [])],
  };
}

const legend = { orient: 'top', title: null, symbolType: 'square', labelLimit: 120 } as const;

/** Bars stand on 0; lines and points do unless that would press them together. */
function endsOf(points: readonly Point[], mark: Mark): [number, number] {
  const heights = points.map(({ y }) => y);
  const [low, top] = [Math.min(0, ...heights), Math.max(0, ...heights)];
  const least = Math.min(...heights, top);
  const from = mark !== 'bar' && least > top / 2 ? least : low;
  return [from, top > from ? top : from + 1];
}

/** Large numbers go by their unit: 950m, 9.5 亿. */
function heightLabels(top: number, language: Language): string {
  const units: readonly [number, string][] =
    language === 'en'
      ? [
          [1e9, 'bn'],
          [1e6, 'm'],
          [1e4, 'k'],
        ]
      : [
          [1e8, ' 亿'],
          [1e4, ' 万'],
        ];
  const [least, unit] = units.find(([from]) => top >= from) ?? [1, ''];
  const divisor = unit === 'k' ? 1e3 : least;
  return divisor === 1 ? 'datum.label' : `datum.value == 0 ? '0' : format(datum.value / ${divisor}, ',~f') + '${unit}'`;
}

const day = 86_400_000;

function overOf({ kind }: ResultColumn, points: readonly Point[], { narrow, width, language }: Place) {
  const values = [...new Set(points.map(({ x }) => x))];
  const isNumber = values.every((value) => typeof value === 'number');
  const plain = { title: null, labelOverlap: true, labelLimit: 90 } as const;
  if (!isNumber) {
    const months = values.filter((value): value is string => typeof value === 'string' && monthForm.test(value));
    const axis =
      values.length > 0 && months.length === values.length
        ? bandAxis(months, language, width)
        : { ...plain, labelAngle: narrow ? -45 : 0 };
    return { field: 'x', type: 'nominal', sort: null, axis } as const;
  }
  if (kind === 'number') return { field: 'x', type: 'quantitative', axis: plain } as const;
  const isMonthly = values.every((time) => new Date(time).getUTCDate() === 1 && Number(time) % day === 0);
  const axis = isMonthly ? timeAxis(values.length, language, width) : plain;
  return { field: 'x', type: 'temporal', scale: { type: 'utc', nice: false }, axis } as const;
}

function layersOf(mark: Mark, seriesCount: number): Layer[] {
  const tooltip = { field: 'tip', type: 'nominal' } as const;
  if (mark === 'bar') {
    const beside = seriesCount > 1 ? { xOffset: { field: 'c', type: 'nominal' as const } } : {};
    return [{ mark: { type: 'bar' }, encoding: { tooltip, ...beside } }];
  }
  if (mark === 'point')
    return [{ mark: { type: 'point', filled: true, size: 26, opacity: 0.85 }, encoding: { tooltip } }];
  return [
    { mark: { type: 'line', strokeWidth: 2, clip: true } },
    { mark: { type: 'point', size: 140, opacity: 0 }, encoding: { tooltip } },
  ];
}

/** A product keeps its hue; other values take those that are left, in the order they come. */
function seriesOf(points: readonly Point[], products: Drawn['products'], colours: Colours): Series[] {
  const names = [...new Set(points.map(({ c }) => c))];
  const placeOf = (name: string) => products.findIndex((of) => of.includes(name));
  const taken = new Set(names.map(placeOf).filter((place) => place >= 0));
  const left = [0, 1, 2, 3, 4, 5, 6, 7].filter((place) => !taken.has(place));
  return names.map((name) => {
    const place = placeOf(name);
    if (names.length === 1 && place < 0) return { name, colour: colours.accent };
    return { name, colour: productColour(colours, place >= 0 ? place : (left.shift() ?? 8)) };
  });
}

const lastOf = (points: readonly Point[], series: string): Point =>
  points.filter(({ c }) => c === series).reduce((one, other) => (Number(other.x) > Number(one.x) ? other : one));

/** Names stand at the line ends where the lines end at one place; else a legend has them. */
const endTogether = (points: readonly Point[], series: readonly Series[]): boolean =>
  new Set(series.map(({ name }) => lastOf(points, name).x)).size === 1;

function endLabels(
  points: readonly Point[],
  series: readonly Series[],
  [low, top]: [number, number],
  colours: Colours,
): Layer {
  const last = series.map(({ name }) => lastOf(points, name));
  const places = pushApart(
    last.map(({ y }) => y),
    ((top - low) * labelHeight) / plotHeight,
    low,
    top,
  );
  const values = series.map(({ name, colour }, at) => ({
    y: places[at],
    c: name,
    text: name,
    ink: textColour(colours, colour),
  }));
  return {
    data: { values },
    mark: { type: 'text', align: 'left', dx: 8, limit: 110 },
    encoding: {
      x: { value: 'width' },
      text: { field: 'text', type: 'nominal' },
      color: { field: 'ink', type: 'nominal', scale: null, legend: null },
    },
  };
}
