import type { Dimension, Segment } from '../../server/contract/dimension.ts';
import type { Basis, Reason, Scheme } from '../../server/contract/metric.ts';
import { monthText, quarterText, yearText } from './label.ts';
import type { Threshold } from './loan-month.ts';
import type { Place } from './place.ts';

/** A question to the oracle: that of GET /api/metrics, months as numbers. */
export type Question = {
  /** as in `overdue_rate`, `lag_M+`, `v_ever`: the id without its number */
  family: string;
  k: number;
  by: readonly Dimension[];
  basis: Basis;
  scheme: Scheme;
  threshold: Threshold;
  from?: number;
  to?: number;
  sources?: readonly string[];
  products?: readonly string[];
  where?: readonly (readonly [segment: Segment, value: string])[];
  dim?: 'product' | 'cohort' | 'loan' | Segment;
};

export type Figure = {
  /** by-columns in the order asked for, as JSON */
  key: string;
  /** undefined where the domain gives none */
  numerator?: number | null;
  denominator: number | null;
  value: number | null;
  reason: Reason | null;
  interval?: { n: number; low: number; high: number };
  /** what else the row says */
  cell?: Record<string, number | boolean | null>;
};

/** The value of a by-column for one month and place. */
function labelOf(dimension: Dimension, month: number, place: Place): string | number | null {
  const { cohort } = place;
  switch (dimension) {
    case 'month':
      return monthText(month);
    case 'cohort':
      return cohort === null ? '(unknown)' : monthText(cohort);
    case 'cohort_quarter':
      return cohort === null ? '(unknown)' : quarterText(cohort);
    case 'cohort_year':
      return cohort === null ? '(unknown)' : yearText(cohort);
    case 'income_band':
      return '(unknown)';
    default:
      return place[dimension];
  }
}

export const keyOf = ({ by }: Question, month: number, place: Place): string =>
  JSON.stringify(by.map((dimension) => labelOf(dimension, month, place)));

/** Whether a place passes the filters; several values of one segment are alternatives. */
export function isAsked(question: Question, place: Place): boolean {
  const { sources = [], products = [], where = [] } = question;
  const isOneOf = (values: readonly string[], value: string) => values.length === 0 || values.includes(value);
  const segments = new Map<Segment, string[]>();
  for (const [segment, value] of where) segments.set(segment, [...(segments.get(segment) ?? []), value]);
  return (
    isOneOf(sources, place.source) &&
    isOneOf(products, place.product) &&
    [...segments].every(([segment, values]) => isOneOf(values, String(labelOf(segment, 0, place))))
  );
}
