import type { Basis } from '../../server/contract/metric.ts';
import { chargeOffs, type Loan, rowAt } from './loan.ts';
import {
  balanceOf,
  bucketOf,
  classOf,
  isOutstanding,
  isPast,
  type LoanMonth,
  stageOf,
  type Threshold,
} from './loan-month.ts';
import { exposureOf, type Family, outstandingAt, type Part, partOf, weightOf } from './part.ts';

type Asked = Parameters<Family['parts']>[2];
const both: readonly Basis[] = ['balance', 'count'];
const balanceOnly: readonly Basis[] = ['balance'];
const isThreshold = (k: number) => k as Threshold;

/** An amount of outstanding rows. */
function amount(bases: readonly Basis[], of: (row: LoanMonth, asked: Asked) => number): Family {
  return {
    back: () => 0,
    isAffected: () => false,
    isRatio: false,
    bases,
    isShare: false,
    parts(loan, month, asked) {
      const row = outstandingAt(loan, month);
      return row ? [partOf(loan, row, month, asked.scheme, { numerator: of(row, asked) })] : [];
    },
  };
}

/** The share of outstanding rows for which something holds. */
function share(holds: (row: LoanMonth, asked: Asked) => boolean): Family {
  return {
    back: () => 0,
    isAffected: () => false,
    isRatio: true,
    bases: both,
    isShare: true,
    parts(loan, month, asked) {
      const row = outstandingAt(loan, month);
      if (!row) return [];
      const numerator = holds(row, asked) ? weightOf(row, asked.basis) : 0;
      return [partOf(loan, row, month, asked.scheme, { ...exposureOf(row, asked.basis), numerator })];
    },
  };
}

const isNonPerforming = (row: LoanMonth) => ['SS', 'D', 'L'].includes(classOf(row));
const overdueAmount = (row: LoanMonth) => ((row.dpd ?? 0) >= 1 ? (row.overdue_amount ?? 0) : 0);
const isUnreported = (row: LoanMonth) => (row.dpd ?? 0) >= 1 && row.overdue_amount === null;

/** Balance in a bucket (or worse, with the charge-offs of the month) over the balance k months before (domain.md §3.1). */
function lagged(counts: (bucket: number, k: number) => boolean, withChargeOffs: boolean): Family {
  const chargedOff = (loan: Loan, month: number) => (withChargeOffs ? (chargeOffs(loan).get(month) ?? 0) : 0);
  const hasPart = (loan: Loan, row: LoanMonth) => isOutstanding(row) || chargedOff(loan, row.month) > 0;
  return {
    back: (k) => k,
    isAffected: (loan, month) => loan.rows.some((row) => row.month === month && hasPart(loan, row)),
    isRatio: true,
    bases: balanceOnly,
    isShare: false,
    parts(loan, month, { k, scheme }) {
      const parts: Part[] = [];
      const now = rowAt(loan, month);
      if (now && hasPart(loan, now)) {
        const stock = isOutstanding(now) && counts(bucketOf(now, scheme), k) ? balanceOf(now) : 0;
        parts.push(partOf(loan, now, month, scheme, { numerator: stock + chargedOff(loan, month) }));
      }
      const then = outstandingAt(loan, month - k);
      if (then) parts.push(partOf(loan, then, month, scheme, { denominator: balanceOf(then) }));
      return parts;
    },
  };
}

function overdueAmountOf(loan: Loan, month: number, { scheme }: Asked): Part[] {
  const row = outstandingAt(loan, month);
  if (!row) return [];
  const add = { numerator: overdueAmount(row), denominator: balanceOf(row), isUnreported: isUnreported(row) };
  return [partOf(loan, row, month, scheme, add)];
}
const overdue = { back: () => 0, isAffected: () => false, bases: balanceOnly, isShare: false, parts: overdueAmountOf };

/** Stock metrics (domain.md §3.1) by the family of their id. */
export const stock: Readonly<Record<string, Family>> = {
  balance_total: amount(balanceOnly, balanceOf),
  loan_cnt: amount(['count'], () => 1),
  overdue_amount: { ...overdue, isRatio: false },
  overdue_amount_rate: { ...overdue, isRatio: true },
  credit_balance: {
    ...amount(balanceOnly, () => 0),
    parts(loan, month, { scheme }) {
      const row = rowAt(loan, month);
      return row ? [partOf(loan, row, month, scheme, { numerator: Math.min(row.balance ?? 0, 0) })] : [];
    },
  },
  overdue_balance: amount(both, (row, { k, scheme, basis }) =>
    isPast(row, isThreshold(k), scheme) ? weightOf(row, basis) : 0,
  ),
  overdue_rate: share((row, { k, scheme }) => isPast(row, isThreshold(k), scheme)),
  coin_M: share((row, { k, scheme }) => bucketOf(row, scheme) === k),
  lag_M: lagged((bucket, k) => bucket === k, false),
  'lag_M+': lagged((bucket, k) => bucket >= k, true),
  'lag_M+_exwo': lagged((bucket, k) => bucket >= k, false),
  wo_rate_lag: lagged(() => false, true),
  stage_rate: share((row, { k }) => stageOf(row) === k),
  stage_balance: amount(both, (row, { k, basis }) => (stageOf(row) === k ? weightOf(row, basis) : 0)),
  npl_ratio: share(isNonPerforming),
  sml_ratio: share((row) => classOf(row) === 'SM'),
  overdue90_to_npl: {
    ...share(() => false),
    isShare: false,
    parts(loan, month, { scheme, basis }) {
      const row = outstandingAt(loan, month);
      if (!row) return [];
      const numerator = isPast(row, 90, scheme) ? weightOf(row, basis) : 0;
      const denominator = isNonPerforming(row) ? weightOf(row, basis) : 0;
      return [partOf(loan, row, month, scheme, { numerator, denominator })];
    },
  },
};
