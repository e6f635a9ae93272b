import type { Basis, Scheme } from '../../server/contract/metric.ts';
import { chargedOffSince, chargeOffs, lastRow, type Loan, recoveryAt, stateAt } from './loan.ts';
import { balanceOf, isPast, type LoanMonth, type Threshold } from './loan-month.ts';

type Asked = { threshold: Threshold; scheme: Scheme; basis: Basis };

/** Cents charged off up to a month. */
const chargedOffUpTo = (loan: Loan, month: number): number =>
  [...chargeOffs(loan)].reduce((sum, [at, cents]) => sum + (at <= month ? cents : 0), 0);

const isChargedOff = (loan: Loan, month: number): boolean => month >= (chargedOffSince(loan) ?? Infinity);

/** v_pit_exwo: outstanding and past the threshold in the month. */
function isPastAt(loan: Loan, month: number, { threshold, scheme }: Asked): LoanMonth | undefined {
  return loan.rows.find((row) => row.month === month && isPast(row, threshold, scheme));
}

/** The balance a loan was sold with, if it was past the threshold then; null while it has not been sold bad. */
function soldBalance(loan: Loan, month: number, { threshold, scheme }: Asked): number | null {
  if (stateAt(loan, month, scheme) !== 'SOLD') return null;
  const before = lastRow(loan, month, (row) => row.status !== 'sold');
  return before && isPast(before, threshold, scheme) ? balanceOf(before) : null;
}

/** The balance a loan vanished with; null while it is not GONE. */
function goneBalance(loan: Loan, month: number, { scheme }: Asked): number | null {
  if (stateAt(loan, month, scheme) !== 'GONE') return null;
  const last = lastRow(loan, month, () => true);
  return last ? balanceOf(last) : null;
}

/** v_pit: bad now, or charged off, vanished from M4+, or sold while bad (domain.md §3.3). */
function pointInTime(loan: Loan, month: number, asked: Asked): number {
  const now = isPastAt(loan, month, asked);
  const frozen = goneBalance(loan, month, asked) ?? soldBalance(loan, month, asked);
  if (asked.basis === 'count') return now || frozen !== null || isChargedOff(loan, month) ? 1 : 0;
  return (now ? balanceOf(now) : 0) + chargedOffUpTo(loan, month) + (frozen ?? 0);
}

/** The balance a loan would be bad with if this were the first month it is; null if it is not bad in it. */
function badBalance(loan: Loan, month: number, asked: Asked): number | null {
  const row = isPastAt(loan, month, asked);
  if (row) return balanceOf(row);
  if (stateAt(loan, month, asked.scheme) === 'WO') return chargedOffUpTo(loan, month);
  return goneBalance(loan, month, asked);
}

/**
 * v_ever: the balance in the first month in which the loan was past the threshold, charged off or GONE; once it is charged
 * off, the charge-offs where they are more (domain.md §3.3).
 */
function ever(loan: Loan, month: number, loaded: readonly number[], asked: Asked): number {
  const seen = loaded.filter((at) => at <= month).map((at) => badBalance(loan, at, asked));
  const first = seen.find((balance) => balance !== null) ?? null;
  if (asked.basis === 'count') return first === null ? 0 : 1;
  return isChargedOff(loan, month) ? Math.max(first ?? 0, chargedOffUpTo(loan, month)) : (first ?? 0);
}

export const vintageFamilies = ['v_pit', 'v_pit_exwo', 'v_ever', 'v_cumloss_gross', 'v_cumloss_net'] as const;
export type VintageFamily = (typeof vintageFamilies)[number];

/** What one loan adds to the numerator of its cohort's cell of a month; null is not reported. */
export function vintageNumerator(
  family: VintageFamily,
  loan: Loan,
  month: number,
  loaded: readonly number[],
  asked: Asked,
): number | null {
  if (family === 'v_pit') return pointInTime(loan, month, asked);
  if (family === 'v_ever') return ever(loan, month, loaded, asked);
  if (family === 'v_pit_exwo') {
    const now = isPastAt(loan, month, asked);
    return now ? (asked.basis === 'count' ? 1 : balanceOf(now)) : 0;
  }
  const gross = chargedOffUpTo(loan, month);
  if (family === 'v_cumloss_gross') return gross;
  const recovered = loan.rows.filter((row) => row.month <= month).map((row) => recoveryAt(loan, row.month));
  return recovered.includes(null) ? null : gross - recovered.reduce<number>((sum, cents) => sum + (cents ?? 0), 0);
}
