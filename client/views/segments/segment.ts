import type { CatalogAnswer } from '../../../server/contract/catalog.ts';
import type { Segment } from '../../../server/contract/dimension.ts';
import { monthIndex, monthText } from '../../../server/contract/month.ts';
import { askMetric } from '../../lib/api.ts';
import type { Figure, FigureTable } from '../../lib/figure-table.ts';
import { monthsShown, type Selection, selectionQuery } from '../../lib/selection.ts';

/** What is asked: the page's selection by the values of one segment, and whether the book knows lifts. */
export type Asked = { selection: Selection; segment: Segment; withLift: boolean };
/** One value of the segment beside the book it is a part of. */
export type Value = {
  id: string;
  now: Figure | undefined;
  before: Figure | undefined;
  /** Rate of the value ÷ rate of the book, with its interval. */
  lift: Figure | undefined;
  /** Months shown, oldest first; undefined where it has no row. */
  series: readonly (Figure | undefined)[];
};
export type Compared = {
  values: readonly Value[];
  book: { now: Figure | undefined; series: readonly (Figure | undefined)[] };
};

/** Below this a figure is drawn hollow and not judged (domain.md §3.1). */
const leastLoans = 30;
/** Segments whose values have an order of their own. */
const ordered: readonly Segment[] = ['grade', 'age_band', 'income_band'];
const lasts = ['(other)', '(unknown)'];

export const isHollow = ({ n }: Pick<Figure, 'n'>): boolean => n !== null && n < leastLoans;

/** Segments worth comparing by: more than one value. */
export const comparable = ({ segments }: CatalogAnswer) => segments.filter(({ values }) => values.length > 1);

/** The question of the page: products in focus count as the filter does; buckets in focus do not. */
export function segmentQuery({ selection }: Asked, by: string): URLSearchParams {
  const query = selectionQuery(selection, by);
  const before = monthText(monthIndex(selection.to) - 1);
  if (before >= selection.range.from && before < selection.from) query.set('from', before);
  return query;
}

/** The products of one value in the newest month shown. */
export function carriersQuery({ selection }: Asked, segment: Segment, value: string): URLSearchParams {
  const query = selectionQuery({ ...selection, from: selection.to }, 'month,product');
  query.append('where', `${segment}:${value}`);
  return query;
}

export async function askSegment(asked: Asked, signal: AbortSignal): Promise<Compared> {
  const { selection, segment, withLift } = asked;
  const newest = selectionQuery({ ...selection, from: selection.to }, `month,${segment}`);
  newest.set('threshold', String(selection.threshold));
  const [figures, whole, lifts] = await Promise.all([
    askMetric(selection.metric, segmentQuery(asked, `month,${segment}`), signal),
    askMetric(selection.metric, segmentQuery(asked, 'month'), signal),
    withLift ? askMetric('lift', newest, signal) : [],
  ]);
  return compare(asked, figures, whole, lifts);
}

/** Puts each value's figures together, in the order of the segment, else the highest rate first. */
export function compare({ selection, segment }: Asked, figures: FigureTable, whole: FigureTable, lifts: FigureTable) {
  const before = monthText(monthIndex(selection.to) - 1);
  const months = monthsShown(selection);
  const ids = [...new Set(figures.flatMap((figure) => figure.segment ?? []))];
  const at = new Map(figures.map((figure) => [`${figure.segment}\n${figure.month}`, figure]));
  const book = new Map(whole.map((figure) => [figure.month, figure]));
  const values = ids.map(
    (id): Value => ({
      id,
      now: at.get(`${id}\n${selection.to}`),
      before: at.get(`${id}\n${before}`),
      lift: lifts.find((figure) => figure.segment === id),
      series: months.map((month) => at.get(`${id}\n${month}`)),
    }),
  );
  return {
    values: values.sort(ordered.includes(segment) ? byName : byRate),
    book: { now: book.get(selection.to), series: months.map((month) => book.get(month)) },
  };
}

/** `<` and plain numbers come in their size; what is unknown comes last. */
const byName = (one: Value, other: Value): number =>
  lasts.indexOf(one.id) - lasts.indexOf(other.id) || one.id.localeCompare(other.id, 'en', { numeric: true });

const byRate = (one: Value, other: Value): number =>
  lasts.indexOf(one.id) - lasts.indexOf(other.id) || (other.now?.value ?? -1) - (one.now?.value ?? -1);

/** The values in colour: those chosen, else the worst that can be judged. */
export function chosenOf(values: readonly Value[], asked: readonly string[]): readonly Value[] {
  const chosen = asked.flatMap((id) => values.find((value) => value.id === id) ?? []);
  if (chosen.length > 0) return chosen;
  return [...values]
    .filter(({ now }) => now?.value !== null && now?.value !== undefined && !isHollow(now))
    .sort(byRate)
    .slice(0, 1);
}
