import type { Dimension, MetricQuery } from '../../contract/metric.ts';
import type { Book } from '../../db/book.ts';
import { UserError } from '../../errors.ts';
import { askMetric } from '../../metrics/ask.ts';
import { type Row, toRows } from '../../wire/rows.ts';
import type { Parts } from './carriers.ts';

/** Two periods of one group, along one dimension: null where it cannot be told apart by it. */
export type AskParts = (dimension: Dimension) => Promise<{ before: Parts; after: Parts } | null>;

/** The rows of a question; null where the metric cannot be asked by that dimension. */
export async function askOrNull(book: Book, metric: string, query: MetricQuery): Promise<Row[] | null> {
  try {
    return toRows((await askMetric(book, metric, query)).table);
  } catch (error) {
    if (error instanceof UserError && error.code === 'invalid_by') return null;
    throw error;
  }
}

/** Numerator and denominator of each value of a dimension, added up; null where one of them is not known. */
export function partsOf(rows: readonly Row[], dimension: string): Parts | null {
  const parts = new Map<string, { numerator: number; denominator: number | null }>();
  for (const row of rows) {
    if (row.reason === 'no_exposure') continue;
    if (typeof row.numerator !== 'number') return null;
    const group = String(row[dimension]);
    const known = parts.get(group) ?? { numerator: 0, denominator: null };
    const denominator =
      typeof row.denominator === 'number' ? (known.denominator ?? 0) + row.denominator : known.denominator;
    parts.set(group, { numerator: known.numerator + row.numerator, denominator });
  }
  return parts.size > 0 ? parts : null;
}
