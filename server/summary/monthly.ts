import type { Name } from '../contract/catalog.ts';
import { type Dimension, type MetricQuery, metricQuery, type Reason } from '../contract/metric.ts';
import type { Book } from '../db/book.ts';
import { askMetric } from '../metrics/ask.ts';
import { type Row, toRows } from '../wire/rows.ts';

/** One figure with what it is divided from; `value` null has a reason. */
export type Figure = {
  value: number | null;
  numerator: number | null;
  denominator: number | null;
  reason: Reason | null;
};

/** A metric month by month, of the whole and, where asked, of each member of one dimension. */
export type Monthly = { metric: string; name: Name; isRatio: boolean; at: (month: string, member?: string) => Figure };

export type Range = { source: string; from: string; to: string };

/** Asks one metric for every month of a range; `by` tells members of one dimension apart. */
export async function askMonthly(book: Book, metric: string, range: Range, by?: Dimension): Promise<Monthly> {
  const { head, rows } = await askRows(book, metric, {
    ...range,
    source: [range.source],
    by: by ? ['month', by] : ['month'],
  });
  const figures = new Map(rows.map((row) => [keyOf(String(row.month), by && String(row[by])), figureOf(row)]));
  return {
    metric: head.metric,
    name: head.name,
    isRatio: head.kind === 'R',
    at: (month, member) => figures.get(keyOf(month, member)) ?? notLoaded,
  };
}

const keyOf = (month: string, member: string | undefined) => JSON.stringify([month, member ?? null]);

/** What is said of a month or group without a row. */
const notLoaded: Figure = { value: null, numerator: null, denominator: null, reason: 'month_not_loaded' };

/** Rows of a metric; what is not asked has its default. */
export async function askRows(book: Book, metric: string, query: Partial<MetricQuery>) {
  const { head, table } = await askMetric(book, metric, { ...metricQuery.parse({}), ...query });
  return { head, rows: toRows(table) };
}

export function figureOf(row: Row): Figure {
  const number = (value: Row[string] | undefined) => (value === null || value === undefined ? null : Number(value));
  return {
    value: number(row.value),
    numerator: number(row.numerator),
    denominator: number(row.denominator),
    reason: (row.reason ?? null) as Reason | null,
  };
}
