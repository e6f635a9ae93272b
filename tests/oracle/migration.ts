import type { Scheme } from '../../server/contract/metric.ts';
import { type Loan, type OracleBook, rowAt, stateAt } from './loan.ts';
import { balanceOf, bucketOf, isOutstanding, isPast, type LoanMonth } from './loan-month.ts';
import { outstandingAt } from './part.ts';

/** Whether every source is loaded in a month and in the one before. */
export const isTransition = ({ loaded }: OracleBook, month: number): boolean =>
  [...loaded.values()].every((months) => months.has(month - 1) && months.has(month));

const isOf = (row: LoanMonth, product: string | undefined) =>
  product === undefined || (row.product ?? '(unknown)') === product;

export type Move = { loans: number; opening: number; closing: number };

/** Moves of the loans outstanding a month before, `M0 PAID` → loans and cents, summed over closing months (domain.md §3.4). */
export function matrixOf(
  book: OracleBook,
  closing: readonly number[],
  scheme: Scheme,
  product?: string,
): Map<string, Move> {
  const moves = new Map<string, Move>();
  for (const month of closing) {
    for (const loan of book.loans) {
      const before = outstandingAt(loan, month - 1);
      const to = stateAt(loan, month, scheme);
      if (!before || to === null || !isOf(before, product)) continue;
      const key = `M${bucketOf(before, scheme)} ${to}`;
      const move = moves.get(key) ?? { loans: 0, opening: 0, closing: 0 };
      const now = rowAt(loan, month);
      move.loans += 1;
      move.opening += balanceOf(before);
      move.closing += now && isOutstanding(now) ? balanceOf(now) : 0;
      moves.set(key, move);
    }
  }
  return moves;
}

/** Cents by part: `opening`, `closing`, `change`, `entry M0`, `exit PAID`. */
export type Walk = Map<string, number>;

/** The overdue balance from the month before to a month, of all loans or of one product (domain.md §3.5). */
export function walkOf(book: OracleBook, month: number, scheme: Scheme, product?: string): Walk {
  const walk: Walk = new Map([
    ['opening', 0],
    ['change', 0],
    ['closing', 0],
  ]);
  const add = (part: string, cents: number) => walk.set(part, (walk.get(part) ?? 0) + cents);
  const overdueAt = (loan: Loan, at: number): number | null => {
    const row = rowAt(loan, at);
    return row && isOf(row, product) && isPast(row, 1, scheme) ? balanceOf(row) : null;
  };
  const otherEnd = (loan: Loan, at: number): string => {
    const row = rowAt(loan, at);
    return row && !isOf(row, product) ? 'regrouped' : (stateAt(loan, at, scheme) ?? 'NEW');
  };
  for (const loan of book.loans) {
    const before = overdueAt(loan, month - 1);
    const now = overdueAt(loan, month);
    add('opening', before ?? 0);
    add('closing', now ?? 0);
    if (before !== null && now !== null) add('change', now - before);
    else if (now !== null) add(`entry ${otherEnd(loan, month - 1)}`, now);
    else if (before !== null) add(`exit ${otherEnd(loan, month)}`, before);
  }
  return walk;
}
