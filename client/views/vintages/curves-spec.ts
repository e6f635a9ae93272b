import type { TopLevelSpec } from 'vega-lite';
import type { Colours } from '../../ui/colours.ts';
import { pushApart } from '../monitor/label-places.ts';
import { type Ages, type Cohort, isHollow, isSmall } from './cohort.ts';

export type Curves = {
  cohorts: readonly Cohort[];
  /** Those in colour, oldest first. */
  coloured: readonly Cohort[];
  ages: Pick<Ages, 'from' | 'to'>;
  name: (cohort: Cohort) => string;
  /** What stands at an age, in full. */
  label: (cohort: Cohort, mob: number) => string;
  axisTitle: string;
  /** What the grey band and its line are called. */
  bandTitle: string;
};

type Layer = Extract<TopLevelSpec, { layer: unknown[] }>['layer'][number];
/** `row` and `column` are where the keyboard finds it: the newest cohort in colour first. */
type Point = {
  cohort: string;
  mob: number;
  rate: number | null;
  tip: string;
  dashed: boolean;
  row: number;
  column: number;
};

const height = 340;
const plotHeight = height - 44;
const labelHeight = 14;
/** Pixels that the name of a cohort takes, and the axis of rates. */
const labelWidth = 48;
const axisWidth = 40;
const x = { field: 'mob', type: 'quantitative' } as const;
const y = { field: 'rate', type: 'quantitative' } as const;

/** A line a cohort over months on book; those in colour end in a point and their name. Ages without a figure are not drawn. */
export function curvesSpec(curves: Curves, colours: Colours, narrow: boolean, width: number): TopLevelSpec {
  const { ages, coloured } = curves;
  const rest = curves.cohorts.filter((cohort) => !coloured.includes(cohort));
  const drawn = [...rest, ...coloured];
  const points = drawn.flatMap((cohort, at) => pointsOf(cohort, drawn.length - 1 - at, curves));
  const isColoured = ({ cohort }: Point) => coloured.some(({ id }) => id === cohort);
  const band = bandOf(curves);
  const rates = [...points.map(({ rate }) => rate ?? 0), ...band.map(({ high }) => high)];
  const domain = { low: Math.min(0, ...rates), top: Math.max(0.005, ...rates) * 1.08 };
  return {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    height,
    autosize: { type: 'fit', contains: 'padding' },
    padding: { left: 0, top: 14, right: 4, bottom: 0 },
    encoding: {
      x: {
        ...x,
        scale: { domain: [ages.from, ages.to], nice: false },
        axis: {
          ...axisTitle(curves.axisTitle, colours),
          tickCount: narrow ? 6 : 13,
          tickMinStep: 1,
          format: 'd',
        },
      },
      y: {
        ...y,
        scale: { domain: [domain.low, domain.top], nice: false },
        axis: { title: null, labelExpr: "format(datum.value * 100, '~f') + '%'" },
      },
    },
    layer: [
      ...bandLayers(band, narrow ? '' : curves.bandTitle, colours),
      ...lineLayers(
        points.filter((point) => !isColoured(point)),
        colours.ctx,
        1.25,
      ),
      ...lineLayers(points.filter(isColoured), colours.accent, 2),
      ...endLayers(curves, domain, colours, width - axisWidth),
      {
        data: { values: points.filter(({ rate }) => rate !== null) },
        mark: { type: 'point', size: 80, opacity: 0, cursor: 'pointer' },
        encoding: { tooltip: { field: 'tip', type: 'nominal' } },
      },
    ],
  };
}

/** The cohort whose earlier cohorts the band shows: the newest of those in colour. */
export const banded = ({ coloured }: Pick<Curves, 'coloured'>): Cohort | undefined =>
  coloured.findLast(({ cells }) => [...cells.values()].some(({ reference }) => reference !== null));

function bandOf({ ages, coloured }: Curves): { mob: number; rate: number; low: number; high: number }[] {
  const cells = [...(banded({ coloured })?.cells.values() ?? [])];
  return cells.flatMap(({ mob, reference }) =>
    reference === null || mob < ages.from || mob > ages.to
      ? []
      : { mob, rate: reference.value, low: reference.low, high: reference.high },
  );
}

/** Earlier cohorts behind the curves: lowest to highest, and their mean. */
function bandLayers(band: ReturnType<typeof bandOf>, title: string, colours: Colours): Layer[] {
  if (band.length === 0) return [];
  return [
    {
      data: { values: band },
      mark: { type: 'area', color: colours.ctx, opacity: 0.28 },
      encoding: { y: { field: 'low', type: 'quantitative' }, y2: { field: 'high' } },
    },
    { data: { values: band }, mark: { type: 'line', color: colours['text-2'], strokeWidth: 1.5 } },
    {
      data: { values: band.slice(-1).map(({ mob, high }) => ({ mob, rate: high, title })) },
      mark: { type: 'text', align: 'right', dy: -7, color: colours['text-3'] },
      encoding: { text: { field: 'title', type: 'nominal' } },
    },
  ];
}

const axisTitle = (title: string, colours: Colours) => ({
  title,
  titleAnchor: 'end' as const,
  titleColor: colours['text-3'],
  titleFontSize: 11,
  titleFontWeight: 400 as const,
});

/** Points within the ages shown up to the last known one; a gap between known ages stays a gap. */
function pointsOf(cohort: Cohort, row: number, { ages, label }: Curves): Point[] {
  const last = cohort.latest?.mob ?? -1;
  return [...cohort.cells.values()]
    .filter(({ mob }) => mob >= ages.from && mob <= last)
    .map((cell) => ({
      cohort: cohort.id,
      mob: cell.mob,
      rate: cell.value,
      tip: label(cohort, cell.mob),
      dashed: isSmall(cohort) || cell.partial,
      row,
      column: cell.mob,
    }));
}

/** Lines, dashed where they stand on few loans or on part of their cohort: there a change may be one of composition. */
function lineLayers(points: readonly Point[], color: string, strokeWidth: number): Layer[] {
  const line = (values: readonly Point[], strokeDash: number[]): Layer => ({
    data: { values },
    mark: { type: 'line', color, strokeWidth, strokeDash, cursor: 'pointer' },
    encoding: { detail: { field: 'cohort', type: 'nominal' } },
  });
  // Each layer keeps all points and breaks its lines where the other one draws; the two meet at a shared point.
  const only = (wanted: (point: Point, at: number) => boolean) =>
    points.map((point, at) => (wanted(point, at) ? point : { ...point, rate: null }));
  const isDashed = (at: number, cohort: string) => points[at]?.cohort === cohort && points[at]?.dashed === true;
  return [
    line(
      only(({ cohort }, at) => [at - 1, at, at + 1].some((near) => isDashed(near, cohort))),
      [3, 3],
    ),
    line(
      only(({ dashed }) => !dashed),
      [1, 0],
    ),
  ];
}

/** The last point of each cohort in colour and its name above it, pushed apart where names would touch. */
function endLayers(curves: Curves, domain: { low: number; top: number }, colours: Colours, width: number): Layer[] {
  const ends = curves.coloured.flatMap((cohort) => {
    const { latest } = cohort;
    if (!latest || latest.mob < curves.ages.from) return [];
    const { mob, value } = latest;
    return { cohort: cohort.id, mob, rate: value ?? 0, hollow: isHollow(cohort, latest), name: curves.name(cohort) };
  });
  const nameWidth = ((curves.ages.to - curves.ages.from) * labelWidth) / width;
  // Names stand over their points, and inside the plot.
  const within = (mob: number) =>
    Math.max(curves.ages.from + nameWidth / 2, Math.min(mob, curves.ages.to - nameWidth / 2));
  const gap = ((domain.top - domain.low) * labelHeight) / plotHeight;
  const names = neighbours(ends, nameWidth).flatMap((group) => {
    const rates = group.map(({ rate }) => rate + gap * 0.75);
    const places = pushApart(rates, gap, domain.low, domain.top);
    return group.map((end, at) => ({ ...end, mob: within(end.mob), rate: places[at] ?? end.rate }));
  });
  const text = (stroke: boolean): Layer => ({
    data: { values: names },
    mark: {
      type: 'text',
      fontWeight: 600,
      align: 'center',
      color: stroke ? colours.surface : colours.text,
      ...(stroke ? { stroke: colours.surface, strokeWidth: 4 } : {}),
      cursor: 'pointer',
    },
    encoding: { text: { field: 'name', type: 'nominal' } },
  });
  return [
    {
      data: { values: ends.map((end) => ({ ...end, fill: end.hollow ? colours.surface : colours.accent })) },
      mark: { type: 'point', filled: true, size: 40, opacity: 1, stroke: colours.accent, strokeWidth: 1.5 },
      encoding: { fill: { field: 'fill', type: 'nominal', scale: null } },
    },
    text(true),
    text(false),
  ];
}

/** Groups of ends so near one another along the axis that their names could touch. */
function neighbours<End extends { mob: number }>(ends: readonly End[], width: number): End[][] {
  const groups: End[][] = [];
  for (const end of [...ends].sort((one, other) => one.mob - other.mob)) {
    const group = groups.at(-1);
    if (group && end.mob - (group.at(-1)?.mob ?? 0) < width) group.push(end);
    else groups.push([end]);
  }
  return groups;
}
