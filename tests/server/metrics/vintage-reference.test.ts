import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Book } from '../../../server/db/book.ts';
import { load } from '../../../server/load/load.ts';
import { figures, liveBook, makeHome, writeTape } from '../book.ts';

/** Of 200 loans a cohort, how many are overdue at month 1 (domain.md §6 G10: six prior cohorts, and one to compare). */
const bad = [4, 5, 3, 6, 4, 5, 12];
const loans = 200;
const monthEnd = (month: number) => new Date(Date.UTC(2024, month, 0)).toISOString().slice(0, 10);

/** Every loan in its month of lending and the one after it. */
function tape(): string {
  const lines = bad.flatMap((overdue, at) =>
    Array.from({ length: loans }, (_, loan) => {
      const facts = `C${at}-${loan},P,2024-0${at + 1}-05,1000`;
      return `${facts},${monthEnd(at + 1)},1000,0\n${facts},${monthEnd(at + 2)},1000,${loan < overdue ? 5 : 0}`;
    }),
  );
  return `loan_id,product,orig_date,orig_amount,as_of,balance,dpd\n${lines.join('\n')}\n`;
}

let book: Book;
const { home, remove } = makeHome();
beforeAll(async () => {
  await load(home, 12, { files: [writeTape(home, 'tape.csv', tape())], actor: 'test' }, () => undefined);
  book = await liveBook(home);
});
afterAll(() => {
  book.engine.close();
  remove();
});

const ask = (query: Record<string, string>) => figures(book, 'v_ever_cnt', { threshold: '1', ...query });
const named = (rows: Awaited<ReturnType<typeof ask>>, cohort: string, mob: number) =>
  rows.find((row) => row.cohort === cohort && row.mob === mob) ?? expect.unreachable();

test('a cohort stands against the six before it, at the same age', async () => {
  const row = named(await ask({ by: 'cohort,mob' }), '2024-07', 1);
  expect(row.value).toBeCloseTo(0.06, 9);
  expect(row.reference).toBeCloseTo(0.0225, 9);
  expect([row.reference_low, row.reference_high, row.reference_cohorts]).toEqual([0.015, 0.03, 6]);
  expect(row.reference_s).toBeCloseTo(0.010487, 6);
});

test('with fewer than six before it there is no reference', async () => {
  const row = named(await ask({ by: 'cohort,mob' }), '2024-06', 1);
  const { reference, reference_low, reference_high, reference_s, reference_cohorts } = row;
  expect([reference, reference_low, reference_high, reference_s, reference_cohorts]).toEqual([
    null,
    null,
    null,
    null,
    null,
  ]);
});

test('earlier cohorts count whether or not they are shown, by age as by month', async () => {
  const whole = named(await ask({ by: 'cohort,mob' }), '2024-07', 1);
  const alone = await ask({ by: 'cohort,mob', cohort_from: '2024-07' });
  expect([...new Set(alone.map(({ cohort }) => cohort))]).toEqual(['2024-07']);
  expect(named(alone, '2024-07', 1)).toEqual(whole);
  const [byMonth] = await ask({ by: 'month,cohort', from: '2024-08', cohort_from: '2024-07' });
  expect(byMonth?.reference).toBe(whole.reference);
});

test('quarters have no reference', async () => {
  const rows = await ask({ by: 'cohort_quarter,mob' });
  expect(new Set(rows.map(({ reference }) => reference))).toEqual(new Set([null]));
});

test('by product each cohort stands against its own product', async () => {
  const rows = await ask({ by: 'product,cohort,mob' });
  expect(named(rows, '2024-07', 1).reference).toBeCloseTo(0.0225, 9);
});
