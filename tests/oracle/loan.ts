import type { Scheme } from '../../server/contract/metric.ts';
import { balanceOf, bucketOf, isOutstanding, type LoanMonth } from './loan-month.ts';

/** Where a loan stands at the end of a month (domain.md §2.4). */
export type State = `M${number}` | 'IDLE' | 'PAID' | 'WO' | 'SOLD' | 'GONE' | 'MISSING';

/** One loan of one source: its rows, oldest first, and what holds for its life. */
export type Loan = {
  source: string;
  loan_id: string;
  rows: readonly LoanMonth[];
  first: LoanMonth;
  /** month of lending and cents lent, as the first row says */
  cohort: number | null;
  orig_amount: number | null;
};

/** A book: loans, and the months loaded of each source. */
export type OracleBook = { loans: readonly Loan[]; loaded: ReadonlyMap<string, ReadonlySet<number>> };

export function bookOf(rows: readonly LoanMonth[]): OracleBook {
  const lives = new Map<string, LoanMonth[]>();
  const loaded = new Map<string, Set<number>>();
  for (const row of rows.toSorted((a, b) => a.month - b.month)) {
    const key = `${row.source}\n${row.loan_id}`;
    lives.set(key, [...(lives.get(key) ?? []), row]);
    loaded.set(row.source, (loaded.get(row.source) ?? new Set()).add(row.month));
  }
  const loans = [...lives.values()].flatMap((life): Loan[] => {
    const [first] = life;
    if (!first) return [];
    const { source, loan_id, orig_month, orig_amount } = first;
    return [{ source, loan_id, rows: life, first, cohort: orig_month, orig_amount }];
  });
  return { loans, loaded };
}

export const rowAt = (loan: Loan, month: number): LoanMonth | undefined => loan.rows.find((row) => row.month === month);

/** The last row up to a month for which something holds. */
export const lastRow = (loan: Loan, upTo: number, holds: (row: LoanMonth) => boolean): LoanMonth | undefined =>
  loan.rows.findLast((row) => row.month <= upTo && holds(row));

/** The last row up to a month in which the loan was active. */
export const lastActive = (loan: Loan, upTo: number): LoanMonth | undefined =>
  lastRow(loan, upTo, (row) => row.status === 'active');

function stateOfRow(row: LoanMonth, scheme: Scheme): State {
  if (row.status === 'paid_off' || row.status === 'closed_other') return 'PAID';
  if (row.status === 'charged_off') return 'WO';
  if (row.status === 'sold') return 'SOLD';
  return isOutstanding(row) ? `M${bucketOf(row, scheme)}` : 'IDLE';
}

/** State at the end of a loaded month; null before the loan was first seen. */
export function stateAt(loan: Loan, month: number, scheme: Scheme): State | null {
  const last = lastRow(loan, month, () => true);
  if (!last) return null;
  const state = stateOfRow(last, scheme);
  if (last.month === month || state === 'PAID' || state === 'WO' || state === 'SOLD') return state;
  if (loan.rows.some((row) => row.month > month)) return 'MISSING';
  return state !== 'IDLE' && bucketOf(last, scheme) >= 4 ? 'GONE' : 'PAID';
}

/** Whether a loan has a row in a month or lacks one it should have: in a gap, or in the first loaded month after its last row. */
export function isExpected(loan: Loan, month: number, loaded: ReadonlySet<number>): boolean {
  const last = lastRow(loan, month, () => true);
  if (!last || last.month === month) return last !== undefined;
  if (last.status !== 'active') return false;
  return loan.rows.some((row) => row.month > month) || ![...loaded].some((at) => at > last.month && at < month);
}

/** The month of the first charged-off row; null for none. */
export const chargedOffSince = (loan: Loan): number | null =>
  loan.rows.find((row) => row.status === 'charged_off')?.month ?? null;

/**
 * Cents charged off by month: the increments of the cumulative amount (domain.md §2.5, §3.5). Where the first charged-off
 * row does not say, the last active balance; where a later row does not, nothing more.
 */
export function chargeOffs(loan: Loan): Map<number, number> {
  const booked = new Map<number, number>();
  let total = 0;
  for (const row of loan.rows) {
    const active = lastActive(loan, row.month);
    const inferred = row.month === chargedOffSince(loan) && active ? balanceOf(active) : 0;
    const now = Math.max(total, row.chargeoff_amount ?? inferred);
    if (now > total) booked.set(row.month, now - total);
    total = now;
  }
  return booked;
}

/** Cents recovered in a month once charged off; null where a charged-off row does not say (domain.md §1.1). */
export function recoveryAt(loan: Loan, month: number): number | null {
  const row = rowAt(loan, month);
  if (!row || month < (chargedOffSince(loan) ?? Infinity)) return 0;
  return row.status === 'charged_off' ? row.recovery_amount : (row.recovery_amount ?? 0);
}

/** First seen at mob 2 or later and in the third loaded month or later of its cohort's life (domain.md §2.5). */
export function isLate(loan: Loan, loaded: ReadonlySet<number>): boolean {
  const { cohort, first } = loan;
  if (cohort === null) return false;
  const before = [...loaded].filter((month) => month >= cohort && month < first.month).length;
  return first.month - cohort >= 2 && before >= 2;
}
