import type { MetricAnswer, MetricQuery } from '../contract/metric.ts';
import type { Book } from '../db/book.ts';
import type { Table } from '../db/table.ts';

/** What a metric question gives: the head of the answer and the rows still in the engine's vectors. */
export type Asked = { head: Omit<MetricAnswer, 'rows'>; table: Table };

/**
 * Asks one metric (full id such as `overdue_rate_30`, or a family id with `threshold`) of one book.
 * Columns of the table: the by-columns as asked, then numerator, denominator, value, reason. Ordered by the by-columns.
 * Throws UserError: unknown_metric, unknown_dimension, invalid_by, mixed_scheme, mixed_currency, bad_parameter.
 */
export async function askMetric(_book: Book, _id: string, _query: MetricQuery): Promise<Asked> {
  throw new Error('not built yet');
}
