import { beforeAll, describe, expect, test } from 'vitest';
import { bucketOf, monthOf, type Pair, pairsOf, shareOf } from './pairs.ts';
import { rowsByLoan, type TapeRow, tapeRows, writtenFiles } from './tapes.ts';

// all figures are computed here from the rows as written, not by the generator or a query
let rows: TapeRow[];
let pairs: Pair[];

beforeAll(async () => {
  rows = tapeRows(await writtenFiles({ loans: 12_000, months: 26, seed: 9 }, []));
  pairs = pairsOf(rows);
});

const isCard = ({ repay_method }: TapeRow): boolean => repay_method === 'revolving';

/** Share of the pairs from a bucket that go where `goes` says. */
function transition(from: number, card: boolean, goes: (after: TapeRow, to: number | null) => boolean): number {
  const opening = pairs.filter(({ before }) => isCard(before) === card && bucketOf(before) === from);
  return shareOf(opening, ({ after }) => goes(after, bucketOf(after)));
}

const isLeaving = ({ status }: TapeRow): boolean =>
  status === 'paid_off' || status === 'sold' || status === 'closed_other';

describe('a book without planted events moves between buckets at calibrated odds', () => {
  const isFurther = (from: number) => (after: TapeRow, to: number | null) =>
    after.status === 'charged_off' || (to !== null && to > from);
  const isBack = (from: number) => (after: TapeRow, to: number | null) =>
    isLeaving(after) || (after.status === 'active' && (to ?? 0) < from);

  test.each([
    ['M0', 'instalments', 0.007, 0.03],
    ['M1', 'instalments', 0.12, 0.4],
    ['M2', 'instalments', 0.4, 0.62],
    ['M3', 'instalments', 0.55, 0.8],
    ['M0', 'card', 0.007, 0.03],
    ['M1', 'card', 0.12, 0.42],
    ['M2', 'card', 0.4, 0.7],
  ])('from %s further behind, %s: %f to %f', (bucket, kind, least, most) => {
    const from = Number(bucket.slice(1));
    const share = transition(from, kind === 'card', isFurther(from));
    expect(share).toBeGreaterThan(least);
    expect(share).toBeLessThan(most);
  });

  test.each([
    ['M1', 0.5, 0.85],
    ['M2', 0.25, 0.55],
    ['M3', 0.15, 0.4],
    ['M7', 0.02, 0.2],
  ])('from %s back or away: %f to %f', (bucket, least, most) => {
    const from = Number(bucket.slice(1));
    const share = transition(from, false, isBack(from));
    expect(share).toBeGreaterThan(least);
    expect(share).toBeLessThan(most);
  });

  test('an instalment loan that is not past due leaves early, or by plan, in 3 to 8 of 100 months; a card in 1.5 to 2.5', () => {
    const leaves = (card: boolean): number => transition(0, card, isLeaving);
    expect(leaves(false)).toBeGreaterThan(0.03);
    expect(leaves(false)).toBeLessThan(0.08);
    expect(leaves(true)).toBeGreaterThan(0.015);
    expect(leaves(true)).toBeLessThan(0.025);
  });

  test('a worse grade misses more and rolls on more', () => {
    const grades = [...'ABCDE'];
    const missed = grades.map((grade) =>
      shareOf(
        pairs.filter(({ before }) => before.grade === grade && bucketOf(before) === 0),
        ({ after }) => (bucketOf(after) ?? 0) > 0,
      ),
    );
    expect(missed).toEqual(missed.toSorted((a, b) => a - b));
    const rolled = ['AB', 'C', 'DE'].map((some) =>
      shareOf(
        pairs.filter(({ before }) => some.includes(before.grade ?? '') && bucketOf(before) === 1),
        ({ after }) => (bucketOf(after) ?? 0) > 1,
      ),
    );
    expect(rolled).toEqual(rolled.toSorted((a, b) => a - b));
  });
});

describe('loans of a book without planted events, by months on book', () => {
  /** Share of the loans lent on the tapes and seen that long that were ever more than `days` past due, or charged off. */
  function everBy(mob: number, days: number): number {
    const first = monthOf(rows[0]?.as_of);
    const last = monthOf(rows.at(-1)?.as_of);
    const seen = rowsByLoan(rows).filter(([row]) => {
      const lent = monthOf(row?.orig_date);
      return lent >= first && lent + mob <= last;
    });
    return shareOf(seen, (loan) =>
      loan.some(
        (row) =>
          monthOf(row.as_of) - monthOf(row.orig_date) <= mob &&
          (row.status === 'charged_off' || (row.status === 'active' && Number(row.dpd) > days)),
      ),
    );
  }

  test.each([
    { mob: 12, days: 30, least: 0.02, most: 0.06 },
    { mob: 24, days: 30, least: 0.03, most: 0.1 },
    { mob: 12, days: 90, least: 0.004, most: 0.025 },
    { mob: 24, days: 90, least: 0.01, most: 0.045 },
  ])('were ever $days+ by month $mob: $least to $most', ({ mob, days, least, most }) => {
    const share = everBy(mob, days);
    expect(share).toBeGreaterThan(least);
    expect(share).toBeLessThan(most);
  });

  test('are not 30+ before their second month nor 90+ before their fourth', () => {
    expect(everBy(1, 30)).toBe(0);
    expect(everBy(3, 90)).toBe(0);
  });
});

test('cards stand idle in 4 to 12 of 100 rows and overpaid in 0.5 to 3', () => {
  const cards = rows.filter((row) => isCard(row) && row.status === 'active');
  const idle = shareOf(cards, ({ balance }) => Number(balance) === 0);
  const overpaid = shareOf(cards, ({ balance }) => Number(balance) < 0);
  expect(idle).toBeGreaterThan(0.04);
  expect(idle).toBeLessThan(0.12);
  expect(overpaid).toBeGreaterThan(0.005);
  expect(overpaid).toBeLessThan(0.03);
});
