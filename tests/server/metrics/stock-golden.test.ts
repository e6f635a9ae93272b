import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Book } from '../../../server/db/book.ts';
import { figures, liveBook, loadInto, makeHome } from '../book.ts';

const thresholds = [1, 30, 60, 90, 120, 150, 180];
const { home, remove } = makeHome();
let book: Book;
beforeAll(async () => {
  const result = await loadInto(home, ['tests/fixtures/g1.csv']);
  expect(result.state).toBe('published');
  book = await liveBook(home);
});
afterAll(() => {
  book.engine.close();
  remove();
});

const values = async (id: string, query: Record<string, string> = {}) =>
  (await figures(book, id, query)).map(({ value }) => value);
/** [whole book, XFD, XYD] */
const all = async (id: string, query: Record<string, string> = {}) => [
  ...(await values(id, query)),
  ...(await values(id, { ...query, by: 'product' })),
];

describe('G1, the stock of domain.md §6', () => {
  test('loans and balance outstanding leave out credit balances, paid-off and charged-off loans', async () => {
    expect(await all('loan_cnt')).toEqual([9, 5, 4]);
    expect(await all('balance_total')).toEqual([77000, 33000, 44000]);
  });

  test('the overdue amount is the missed instalments', async () => {
    expect(await all('overdue_amount')).toEqual([19600, 6900, 12700]);
    expect((await values('overdue_amount_rate'))[0]).toBeCloseTo(0.254545, 6);
  });

  test('overdue balances by threshold, cn: more than N days', async () => {
    const balances = await Promise.all(thresholds.map((n) => all(`overdue_balance_${n}`)));
    expect(balances.map(([book]) => book)).toEqual([47000, 27000, 21000, 16000, 12000, 12000, 9000]);
    expect(balances.map(([, xfd]) => xfd)).toEqual([23000, 15000, 9000, 4000, 0, 0, 0]);
    expect(balances.map(([, , xyd]) => xyd)).toEqual([24000, 12000, 12000, 12000, 12000, 12000, 9000]);
  });

  test('overdue loans by threshold', async () => {
    const counts = await Promise.all(thresholds.map((n) => all(`overdue_balance_${n}`, { basis: 'count' })));
    expect(counts.map(([book]) => book)).toEqual([7, 5, 4, 3, 2, 2, 1]);
    expect(counts.map(([, xfd]) => xfd)).toEqual([4, 3, 2, 1, 0, 0, 0]);
    expect(counts.map(([, , xyd]) => xyd)).toEqual([3, 2, 2, 2, 2, 2, 1]);
  });

  test('the rate of the book is 27/77, not the mean of the products', async () => {
    const [whole, xfd, xyd] = await all('overdue_rate_30');
    expect(whole).toBeCloseTo(27 / 77, 12);
    expect(xfd).toBeCloseTo(15 / 33, 12);
    expect(xyd).toBeCloseTo(12 / 44, 12);
    expect(await all('overdue_rate_30', { basis: 'count' })).toEqual([5 / 9, 0.6, 0.5]);
  });

  test('under lt30 a loan at exactly N days is past N', async () => {
    expect(await values('overdue_balance_30', { scheme: 'lt30' })).toEqual([35000]);
    expect(await values('overdue_balance_90', { scheme: 'lt30' })).toEqual([21000]);
    expect(await values('overdue_balance_180', { scheme: 'lt30' })).toEqual([12000]);
  });

  test('the buckets add up to the book', async () => {
    const rows = await figures(book, 'balance_total', { by: 'bucket' });
    expect(Object.fromEntries(rows.map(({ bucket, value }) => [bucket, value]))).toEqual({
      0: 30000,
      1: 20000,
      2: 6000,
      3: 5000,
      4: 4000,
      6: 3000,
      7: 9000,
    });
    const shares = await Promise.all(
      [0, 1, 2, 3, 4, 5, 6, 7].map(async (k) => Number((await values(`coin_M${k}`))[0])),
    );
    expect(shares[5]).toBe(0);
    expect(shares.reduce((sum, share) => sum + share)).toBeCloseTo(1, 12);
  });

  test('grouping by month, cohort, quarter, year, source and an unknown segment gives the same book', async () => {
    for (const [by, key] of Object.entries({
      month: '2024-06',
      cohort: '2023-11',
      cohort_quarter: '2023-Q4',
      cohort_year: '2023',
      source: 'main',
      mob: 7,
      grade: '(unknown)',
    })) {
      expect(await figures(book, 'balance_total', { by })).toEqual([
        { [by]: key, numerator: 77000, denominator: null, value: 77000, reason: null },
      ]);
    }
  });
});
