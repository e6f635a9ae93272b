import type { Table } from 'apache-arrow';
import { segments } from '../../server/contract/dimension.ts';
import { number, text } from './column.ts';
import { type Reference, referenceReader } from './reference.ts';

/** One group's figure: the by-columns asked for, then the figure. A column that was not asked for is null. */
export type Figure = {
  month: string;
  product: string | null;
  /** Month of lending. */
  cohort: string | null;
  /** 0 to 7. */
  bucket: number | null;
  /** Value of the one segment asked for. */
  segment: string | null;
  numerator: number | null;
  denominator: number | null;
  value: number | null;
  reason: string | null;
  /** Loans, or effective number of loans, behind a rate, and its 95 % interval. */
  n: number | null;
  low: number | null;
  high: number | null;
  /** Vintages: more than 5 % of what was lent was first seen late. */
  truncated: boolean;
  /** Vintages of month cohorts: the earlier ones at the same age; null where they are too few. */
  reference: Reference | null;
};
export type FigureTable = readonly Figure[];

/** Reads the columns of a metric's Arrow answer; row proxies would be ten times slower. */
export function readFigures(table: Table): FigureTable {
  const column = (name: string) => table.getChild(name);
  const month = column('month');
  const product = column('product');
  const cohort = column('cohort');
  const bucket = column('bucket');
  const segment = segments.map(column).find((found) => found !== null);
  const numerator = column('numerator');
  const denominator = column('denominator');
  const value = column('value');
  const reason = column('reason');
  const n = column('n');
  const low = column('low');
  const high = column('high');
  const truncated = column('truncated');
  const referenceAt = referenceReader(table);
  return Array.from({ length: table.numRows }, (_, row) => ({
    month: text(month?.get(row)) ?? '',
    product: text(product?.get(row)),
    cohort: text(cohort?.get(row)),
    bucket: number(bucket?.get(row)),
    segment: text(segment?.get(row)),
    numerator: number(numerator?.get(row)),
    denominator: number(denominator?.get(row)),
    value: number(value?.get(row)),
    reason: text(reason?.get(row)),
    n: number(n?.get(row)),
    low: number(low?.get(row)),
    high: number(high?.get(row)),
    truncated: truncated?.get(row) === true,
    reference: referenceAt(row),
  }));
}
