import { beforeAll, describe, expect, test } from 'vitest';
import { bucketOf, monthOf, type Pair, pairsOf, shareOf } from './pairs.ts';
import { csvRows, type TapeRow, tapeRows, writtenFiles } from './tapes.ts';

type Book = { pairs: Pair[]; actions: TapeRow[] };

const size = { loans: 14_000, months: 24, seed: 13 };
let planted: Book;
let calm: Book;

beforeAll(async () => {
  const read = (files: Map<string, string>): Book => ({
    pairs: pairsOf(tapeRows(files)),
    actions: csvRows(files.get('collections.csv') ?? ''),
  });
  planted = read(await writtenFiles(size));
  calm = read(await writtenFiles(size, []));
});

const missed = ({ after }: Pair): boolean => (bucketOf(after) ?? 0) > 0;

test('a channel that goes bad misses three times as often as the others, from its month on', () => {
  const ratio = ({ pairs }: Book, from: string, to: string): number => {
    const payroll = pairs.filter(
      ({ before, after: { as_of = '', product } }) =>
        product === 'PAY' && bucketOf(before) === 0 && from <= as_of && as_of <= to,
    );
    const inBranch = ({ before }: Pair): boolean => before.channel === 'branch';
    return (
      shareOf(payroll.filter(inBranch), missed) /
      shareOf(
        payroll.filter((pair) => !inBranch(pair)),
        missed,
      )
    );
  };
  expect(ratio(planted, '2026-01', '2026-10-31')).toBeGreaterThan(3);
  expect(ratio(planted, '2024-11', '2025-12-31')).toBeLessThan(2);
  expect(ratio(calm, '2026-01', '2026-10-31')).toBeLessThan(2);
});

describe('re-ageing', () => {
  const cents = (money: string | undefined): number => Math.round(Number(money) * 100);
  /** From more than 30 days to 0 while less was paid than was overdue. */
  const isReaged = ({ before, after }: Pair): boolean =>
    Number(before.dpd) > 30 &&
    after.status === 'active' &&
    after.dpd === '0' &&
    cents(after.paid_amount) < cents(before.overdue_amount);
  const isTold = ({ after }: Pair): boolean => after.restructured === 'true' && after.restructure_date === after.as_of;

  test('takes about 3 in 10 late cards a month and hides about half of them', () => {
    const late = planted.pairs.filter(
      ({ before, after }) =>
        before.product === 'CARD' &&
        before.restructured === 'false' &&
        Number(before.dpd) > 30 &&
        before.status === 'active' &&
        (after.as_of ?? '') >= '2025-11',
    );
    const reaged = late.filter((pair) => isReaged(pair) && (!isTold(pair) || pair.after.restructure_type === 're_age'));
    expect(reaged.length / late.length).toBeGreaterThan(0.2);
    expect(reaged.length / late.length).toBeLessThan(0.4);
    expect(shareOf(reaged, isTold)).toBeGreaterThan(0.3);
    expect(shareOf(reaged, isTold)).toBeLessThan(0.7);
  });

  test('that is hidden is found in that product and those months only, and in no calm book', () => {
    const hidden = ({ pairs }: Book): Pair[] => pairs.filter((pair) => isReaged(pair) && !isTold(pair));
    expect(hidden(planted).length).toBeGreaterThan(10);
    expect(hidden(planted).filter(({ after }) => after.product !== 'CARD' || (after.as_of ?? '') < '2025-11')).toEqual(
      [],
    );
    expect(hidden(calm)).toEqual([]);
  });
});

test('a cured car loan misses again twice as often in the half year after as in a calm book', () => {
  const relapsed = ({ pairs }: Book): number => {
    const cured = new Map<string | undefined, number>();
    const after: Pair[] = [];
    for (const pair of pairs.filter(({ before }) => before.product === 'AUTO')) {
      const { loan_id, as_of, restructured } = pair.after;
      const since = monthOf(as_of) - (cured.get(loan_id) ?? Number.NEGATIVE_INFINITY);
      if (bucketOf(pair.before) === 0 && since <= 6) after.push(pair);
      if (Number(pair.before.dpd) > 0 && bucketOf(pair.after) === 0 && restructured === 'false')
        cured.set(loan_id, monthOf(as_of));
    }
    expect(after.length).toBeGreaterThan(200);
    return shareOf(after, missed);
  };
  expect(relapsed(planted)).toBeGreaterThan(2 * relapsed(calm));
});

describe('a Simpson case among collection channels', () => {
  type Collected = { cases: number; paying: number; overdue: number; paid: number };
  const none = (): Collected => ({ cases: 0, paying: 0, overdue: 0, paid: 0 });

  /** What each channel collected, whole and by opening bucket M1, M2, M3, M4 and later; a case belongs to the last channel before its payment. */
  function collected({ pairs, actions }: Book, channel: string): { whole: Collected; buckets: Collected[] } {
    const assigned = new Map<string, string | undefined>();
    for (const action of actions) assigned.set(`${action.loan_id} ${action.action_at?.slice(0, 7)}`, action.channel);
    const whole = none();
    const buckets = [none(), none(), none(), none()];
    for (const { before, after } of pairs) {
      const bucket = bucketOf(before) ?? 0;
      if (bucket === 0 || assigned.get(`${after.loan_id} ${after.as_of?.slice(0, 7)}`) !== channel) continue;
      const overdue = Number(before.overdue_amount);
      const paid = Math.min(Number(after.paid_amount), overdue);
      for (const sum of [whole, buckets[Math.min(bucket, 4) - 1] ?? none()]) {
        sum.cases += 1;
        sum.paying += paid > 0 ? 1 : 0;
        sum.overdue += overdue;
        sum.paid += paid;
      }
    }
    return { whole, buckets };
  }
  const paying = ({ paying: some, cases }: Collected): number => some / cases;
  const rate = ({ paid, overdue }: Collected): number => paid / overdue;

  test('shows agencies ahead of the phone in every bucket and behind it over all', () => {
    const agencies = collected(planted, 'outsource');
    const phone = collected(planted, 'phone');
    const ahead = agencies.buckets.map((bucket, at) => paying(bucket) > paying(phone.buckets[at] ?? none()));
    expect(ahead).toEqual([true, true, true, true]);
    expect(paying(agencies.whole)).toBeLessThan(paying(phone.whole));
    expect(rate(agencies.whole)).toBeLessThan(rate(phone.whole));
  });

  test('is not there in a calm book: within buckets both are as good', () => {
    const agencies = collected(calm, 'outsource').buckets;
    const phone = collected(calm, 'phone').buckets;
    // Mantel–Haenszel: one odds ratio over all buckets
    const sum = (term: (a: Collected, b: Collected) => number): number =>
      agencies.reduce((all, bucket, at) => all + term(bucket, phone[at] ?? none()), 0);
    const odds =
      sum((a, b) => (a.paying * (b.cases - b.paying)) / (a.cases + b.cases)) /
      sum((a, b) => (b.paying * (a.cases - a.paying)) / (a.cases + b.cases));
    expect(odds).toBeGreaterThan(0.75);
    expect(odds).toBeLessThan(1.33);
  });
});
