import type { Basis, Scheme } from '../../server/contract/metric.ts';
import type { Loan } from './loan.ts';
import { balanceOf, isOutstanding, type LoanMonth } from './loan-month.ts';
import { type Place, placeOf } from './place.ts';

/** What one loan adds to the figure of one month in one place. */
export type Part = {
  month: number;
  place: Place;
  numerator: number;
  denominator: number;
  /** loans in the denominator and the sum of their squared balances, for the interval (domain.md §3.1) */
  loans: number;
  square: number;
  isUnreported: boolean;
  /** whether it counts is not known: a month before is not loaded */
  isUnloaded: boolean;
};

/** A loan's part of a figure, `month` the month of the figure, `row` the row that says where it belongs. */
export function partOf(loan: Loan, row: LoanMonth, month: number, scheme: Scheme, add: Partial<Part>): Part {
  const none = { numerator: 0, denominator: 0, loans: 0, square: 0, isUnreported: false, isUnloaded: false };
  const mob = loan.cohort === null ? null : month - loan.cohort;
  return { month, place: { ...placeOf(loan, row, scheme), mob }, ...none, ...add };
}

export const weightOf = (row: LoanMonth, basis: Basis): number => (basis === 'count' ? 1 : balanceOf(row));

/** An outstanding row in the denominator of a rate. */
export const exposureOf = (row: LoanMonth, basis: Basis): Partial<Part> => ({
  denominator: weightOf(row, basis),
  loans: 1,
  square: balanceOf(row) ** 2,
});

/** A family of metrics: what each loan adds to the figure of a month; `k` is the number in the id. */
export type Family = {
  /** the months before that must be loaded too */
  back: (k: number) => number;
  /** whether a loan makes the figure of a month unknown where it needs a month before that is not loaded */
  isAffected: (loan: Loan, month: number, loaded: ReadonlySet<number>) => boolean;
  /** all months back to `back` must be loaded; the rows that say of which groups the figure is unknown else */
  window?: (loan: Loan, month: number, loaded: ReadonlySet<number>) => LoanMonth[];
  /** what is not reported is the denominator too */
  isWholeUnreported?: boolean;
  isRatio: boolean;
  /** whether loans can be counted into it (basis `count`), and whether their balance can */
  bases: readonly Basis[];
  /** a share of loans or balance, which has an interval; of some by count only */
  isShare: boolean | 'count';
  parts(
    loan: Loan,
    month: number,
    asked: { k: number; scheme: Scheme; basis: Basis },
    loaded: ReadonlySet<number>,
  ): Part[];
};

/** The row at a month if the loan is outstanding there. */
export function outstandingAt(loan: Loan, month: number): LoanMonth | undefined {
  return loan.rows.find((row) => row.month === month && isOutstanding(row));
}
