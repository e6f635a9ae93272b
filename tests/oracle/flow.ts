import type { Basis } from '../../server/contract/metric.ts';
import { chargeOffs, isExpected, lastRow, type Loan, recoveryAt, rowAt, type State, stateAt } from './loan.ts';
import { balanceOf, bucketOf, type LoanMonth } from './loan-month.ts';
import { exposureOf, type Family, outstandingAt, type Part, partOf, weightOf } from './part.ts';

const both: readonly Basis[] = ['balance', 'count'];
const balanceOnly: readonly Basis[] = ['balance'];
const bucketOfState = (state: State): number | null => (/^M\d$/.test(state) ? Number(state.slice(1)) : null);

type Move = { from: number; to: State; now: LoanMonth | undefined };

/** The share of the loans in Mk a month before (k given by the id) that moved in a way (domain.md §3.4). */
function moved(holds: (move: Move) => boolean): Family {
  return {
    back: () => 1,
    isAffected: isExpected,
    isRatio: true,
    bases: both,
    isShare: 'count',
    parts(loan, month, { k, scheme, basis }) {
      const before = outstandingAt(loan, month - 1);
      const to = stateAt(loan, month, scheme);
      if (!before || to === null || bucketOf(before, scheme) !== k) return [];
      const numerator = holds({ from: k, to, now: rowAt(loan, month) }) ? weightOf(before, basis) : 0;
      return [partOf(loan, before, month, scheme, { ...exposureOf(before, basis), numerator })];
    },
  };
}

const isEntry = ({ to }: Move) => to === 'WO' || (bucketOfState(to) ?? 0) >= 1;
const isWorse = ({ from, to }: Move) => to === 'WO' || to === 'GONE' || (bucketOfState(to) ?? -1) > from;
const isBetter = ({ from, to }: Move) => to === 'PAID' || (bucketOfState(to) ?? 8) < from;
const isPlan = (row: LoanMonth | undefined) => row?.restructured === true && row.restructure_month === row.month;
const isCure = ({ to, now }: Move) => (to === 'M0' || to === 'PAID') && !isPlan(now);

/** Balance in the next bucket now over the balance in Mk a month before; no loan is followed (domain.md §3.4). */
function netFlow(loan: Loan, month: number, { k, scheme }: Parameters<Family['parts']>[2]): Part[] {
  const now = outstandingAt(loan, month);
  const before = outstandingAt(loan, month - 1);
  const parts: Part[] = [];
  const wasLast = before && bucketOf(before, scheme) === 7;
  if (now && bucketOf(now, scheme) === k + 1 && !(k === 6 && wasLast)) {
    parts.push(partOf(loan, now, month, scheme, { numerator: balanceOf(now) }));
  }
  if (before && bucketOf(before, scheme) === k) {
    parts.push(partOf(loan, before, month, scheme, { denominator: balanceOf(before) }));
  }
  return parts;
}

/** An amount of the month over the outstanding balance a month before. */
function overOpening(of: (loan: Loan, month: number) => number | null): Family {
  const flow = amountOf(of);
  return {
    ...flow,
    back: () => 1,
    isAffected: isExpected,
    isRatio: true,
    parts(loan, month, asked, loaded) {
      const before = outstandingAt(loan, month - 1);
      const opening = before ? [partOf(loan, before, month, asked.scheme, { denominator: balanceOf(before) })] : [];
      return [...flow.parts(loan, month, asked, loaded), ...opening];
    },
  };
}

function amountOf(of: (loan: Loan, month: number) => number | null): Family {
  return {
    back: () => 0,
    isAffected: () => false,
    isRatio: false,
    bases: balanceOnly,
    isShare: false,
    parts(loan, month, { scheme }) {
      const row = rowAt(loan, month);
      if (!row) return [];
      const amount = of(loan, month);
      return [partOf(loan, row, month, scheme, { numerator: amount ?? 0, isUnreported: amount === null })];
    },
  };
}

/** Charge-offs of some months up to one over the balances those months opened with (domain.md §3.5). */
function pooled(months: number): Family {
  const each = overOpening(chargedOffAt);
  const backs = Array.from({ length: months }, (_, back) => back);
  return {
    ...each,
    back: () => months,
    isAffected: () => false,
    window: (loan, month, loaded) =>
      backs.flatMap((back) => {
        const at = month - back;
        const now = rowAt(loan, at);
        const before = loaded.has(at - 1) ? rowAt(loan, at - 1) : undefined;
        if (!loaded.has(at) || (!now && !isExpected(loan, at, loaded))) return [];
        return [now ?? lastRow(loan, at, () => true), now && before].filter((row) => row !== undefined);
      }),
    parts: (loan, month, asked, loaded) =>
      backs.flatMap((back) =>
        each.parts(loan, month - back, asked, loaded).map((part) => ({
          ...part,
          month,
          place: { ...part.place, mob: loan.cohort === null ? null : month - loan.cohort },
        })),
      ),
  };
}

/** What fell due and was not paid, of loans current a month before or at most one month on book (domain.md §3.2). */
function dueAt(
  loan: Loan,
  month: number,
  { scheme }: Parameters<Family['parts']>[2],
  loaded: ReadonlySet<number>,
): Part[] {
  const row = rowAt(loan, month);
  if (!row) return [];
  const isNew = loan.cohort !== null && month - loan.cohort <= 1;
  const before = outstandingAt(loan, month - 1);
  if (!isNew && !loaded.has(month - 1)) return [partOf(loan, row, month, scheme, { isUnloaded: true })];
  if (!isNew && !(before && bucketOf(before, scheme) === 0)) return [];
  const { due_amount: due, paid_amount: paid } = row;
  if (due !== null && (due === 0 || paid !== null)) {
    const numerator = due - Math.min(due, paid ?? 0);
    return [partOf(loan, row, month, scheme, { numerator, denominator: due })];
  }
  return [partOf(loan, row, month, scheme, { isUnreported: row.status === 'active' })];
}

const chargedOffAt = (loan: Loan, month: number) => chargeOffs(loan).get(month) ?? 0;
const lossAt = (loan: Loan, month: number) => {
  const recovered = recoveryAt(loan, month);
  return recovered === null ? null : chargedOffAt(loan, month) - recovered;
};
const entry = moved(isEntry);
const perYear = (loan: Loan, month: number) => 12 * chargedOffAt(loan, month);

/** Flow metrics (domain.md §3.2, §3.4, §3.5) by the family of their id. */
export const flow: Readonly<Record<string, Family>> = {
  entry_rate: { ...entry, parts: (loan, month, asked, loaded) => entry.parts(loan, month, { ...asked, k: 0 }, loaded) },
  worse: moved(isWorse),
  better: moved(isBetter),
  stay: moved(({ from, to }) => bucketOfState(to) === from),
  roll_rate: moved(({ from, to }) => bucketOfState(to) === from + 1),
  cure: moved(isCure),
  cure_strict: moved((move) => move.to === 'M0' && isCure(move)),
  loss_migration: moved(({ to }) => to === 'WO'),
  nfr: { back: () => 1, isAffected: isExpected, isRatio: true, bases: balanceOnly, isShare: false, parts: netFlow },
  wo_amount: amountOf(chargedOffAt),
  wo_rate: overOpening(chargedOffAt),
  wo_rate_annualised: overOpening(perYear),
  wo_rate_3m: pooled(3),
  wo_rate_12m: pooled(12),
  entry_rate_due: {
    ...amountOf(() => 0),
    isRatio: true,
    isWholeUnreported: true,
    parts: (loan, month, asked, loaded) => dueAt(loan, month, asked, loaded),
  },
  recovery_amount: amountOf(recoveryAt),
  ncl_rate: overOpening(lossAt),
};
