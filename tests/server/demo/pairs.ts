import { rowsByLoan, type TapeRow } from './tapes.ts';

/** One loan at two month-ends in a row. */
export type Pair = { before: TapeRow; after: TapeRow };

export function pairsOf(rows: readonly TapeRow[]): Pair[] {
  return rowsByLoan(rows).flatMap((loan) => loan.slice(1).map((after, at) => ({ before: loan[at] ?? {}, after })));
}

/** Months past due as a bucket of domain.md §2.1 (cn), 0–7; null where nothing is outstanding. */
export function bucketOf({ status, balance, dpd }: TapeRow): number | null {
  if (status !== 'active' || Number(balance) <= 0) return null;
  return Math.min(7, Math.ceil(Number(dpd) / 30));
}

/** Months as a number that counts on from year to year. */
export function monthOf(date: string | undefined): number {
  return Number(date?.slice(0, 4)) * 12 + Number(date?.slice(5, 7));
}

/** Part of the items for which it holds. */
export function shareOf<T>(items: readonly T[], holds: (item: T) => boolean): number {
  return items.filter(holds).length / items.length;
}
