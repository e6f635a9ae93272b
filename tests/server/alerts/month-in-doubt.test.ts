import { afterAll, beforeAll, expect, it } from 'vitest';
import { replayRule } from '../../../server/alerts/replay-rule.ts';
import type { Book } from '../../../server/db/book.ts';
import { liveBook, loadInto, makeHome, writeTape } from '../book.ts';
import { draftRule } from './fixture.ts';

/**
 * 40 loans of 100, each 10 days past due. 3 of them (7.5 % of the balance) have no row in March and 2 (5 %) none in May,
 * but all come back; 5 have left in July, with no row after (rows fell by 12.5 %).
 */
const absent: Record<string, readonly number[]> = {
  '2024-03': [0, 1, 2],
  '2024-05': [3, 4],
  '2024-07': [5, 6, 7, 8, 9],
};
const months = [1, 2, 3, 4, 5, 6, 7].map((month) => `2024-0${month}`);
const tape = [
  'loan_id,product,as_of,orig_date,orig_amount,balance,dpd,overdue_amount,status',
  ...months.flatMap((month) =>
    Array.from({ length: 40 }, (_, at) => at)
      .filter((at) => !absent[month]?.includes(at))
      .map((at) => `L${at},CASH,${month}-28,2023-06-15,200,100,10,5,active`),
  ),
  '',
].join('\n');

const { home, remove } = makeHome();
let book: Book;
beforeAll(async () => {
  await loadInto(home, [writeTape(home, 'tape.csv', tape)], { source: 'bank' });
  book = await liveBook(home);
}, 60_000);
afterAll(() => {
  book.engine.close();
  remove();
});

async function judged(changes: Record<string, unknown>) {
  const rule = draftRule({ clear: undefined, min_den_count: 1, for: 1, ...changes });
  return (await replayRule(book, rule)).flatMap(({ verdicts }) => verdicts);
}
const roll = { kind: 'roll_jump', metric: 'worse_1', window: 1, warn: 0.05, critical: 0.1 };

it.each([['product'], ['channel']])(
  'a roll rate by %s is not judged where more than 5 % of the balance has no row but comes back later',
  async (by) => {
    const told = (await judged({ ...roll, group_by: [by] })).map(
      ({ month, reason }) => `${month} ${reason ?? 'judged'}`,
    );
    expect(told.slice(1)).toEqual([
      '2024-02 history_too_short',
      '2024-03 rows_missing',
      ...['2024-04', '2024-05', '2024-06', '2024-07'].map((month) => `${month} judged`),
    ]);
  },
);

it('what is judged of a month in which a check of the data is past its limit says so, whatever the kind', async () => {
  const inDoubt = async (changes: Record<string, unknown>) =>
    (await judged(changes)).filter(({ inputs }) => inputs['dq_suspect'] === true).map(({ month }) => month);
  expect(await inDoubt({})).toEqual(['2024-07']);
  expect(await inDoubt(roll)).toEqual(['2024-07']);
  expect(await inDoubt({ kind: 'change_pp', k: 1, warn: 0.5, critical: 0.6 })).toEqual(['2024-07']);
});
