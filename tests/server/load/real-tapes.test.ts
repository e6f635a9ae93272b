import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { hasTestData, readCsv, testData } from '../../test-data.ts';
import { figures, liveBook, loadInto, makeHome } from '../book.ts';

const tapes = [
  {
    name: 'cmbs_ubs_2017c1',
    files: ['loan_sample.csv.gz', 'prop_sample.csv.gz'],
    source: 'cmbs',
    months: 105,
    rows: 6090,
  },
  {
    name: 'ally_auto_2017_3',
    files: ['aart1342new_2017.csv.gz', 'aart2171_2017.csv.gz'],
    source: 'ally-auto',
    months: 44,
    rows: 109_095,
  },
];

describe.skipIf(!hasTestData())('a real tape, alone in an empty home', () => {
  const homes = tapes.map(makeHome);
  afterAll(() => {
    for (const { remove } of homes) remove();
  });

  test.each(tapes.map((tape, at) => ({ ...tape, home: homes[at]?.home ?? '' })))(
    '$name gives the independent figures of every month',
    async ({ name, files, source, months, rows, home }) => {
      const result = await loadInto(
        home,
        files.map((file) => join(testData, name, file)),
      );
      expect(result).toMatchObject({
        state: 'published',
        source,
        rows: { read: rows, accepted: rows, quarantined: 0 },
      });
      const book = await liveBook(home);
      const expected = readCsv(join(testData, `${name}.monthly.csv`));
      expect(expected).toHaveLength(months);
      const count = await figures(book, 'overdue_rate_30', { by: 'month', basis: 'count' });
      const balance = await figures(book, 'overdue_rate_30', { by: 'month' });
      const late = await figures(book, 'overdue_rate_90', { by: 'month' });
      const amount = await figures(book, 'overdue_amount', { by: 'month' });
      expect(count.map(({ month }) => month)).toEqual(expected.map((row) => row.as_of_month?.slice(0, 7)));
      const percent = (value: unknown) => Number(value) * 100;
      expected.forEach((row, at) => {
        expect(count[at]?.denominator).toBe(Number(row.active_loans));
        expect(Number(balance[at]?.denominator)).toBeCloseTo(Number(row.balance), 2);
        expect(Math.abs(percent(count[at]?.value) - Number(row.rate30_count_pct))).toBeLessThan(1e-4);
        expect(Math.abs(percent(balance[at]?.value) - Number(row.rate30_bal_pct))).toBeLessThan(1e-4);
        expect(Math.abs(percent(late[at]?.value) - Number(row.rate90_bal_pct))).toBeLessThan(1e-4);
        expect(Number(amount[at]?.value)).toBeCloseTo(Number(row.overdue_amount), 2);
      });
      expect((await figures(book, 'overdue_rate_120')).map(({ value, reason }) => ({ value, reason }))).toEqual([
        { value: null, reason: 'band_straddles' },
      ]);
      book.engine.close();
    },
  );

  test('UCI cards, wide and without dates of opening, by what is outstanding', async () => {
    const { home, remove } = makeHome();
    homes.push({ home, remove });
    const result = await loadInto(home, [join(testData, 'uci_taiwan_cards_2005', 'UCI_Credit_Card.csv.gz')]);
    expect(result).toMatchObject({
      state: 'published',
      source: 'uci-cards',
      rows: { read: 180_000, accepted: 180_000 },
    });
    const book = await liveBook(home);
    const count = await figures(book, 'overdue_rate_30', { by: 'month', basis: 'count' });
    expect(count.map(({ value }) => (Number(value) * 100).toFixed(4))).toEqual([
      '12.0868',
      '11.2853',
      '13.0654',
      '15.4410',
      '16.2311',
      '18.7176',
    ]);
    const sum = (name: string, rows: typeof count) => rows.reduce((total, row) => total + Number(row[name]), 0);
    expect([sum('denominator', count), sum('numerator', count)]).toEqual([157_963, 22_958]);
    const balance = await figures(book, 'overdue_rate_30', { by: 'month' });
    expect(((100 * sum('numerator', balance)) / sum('denominator', balance)).toFixed(4)).toBe('14.6671');
    expect(await figures(book, 'balance_total', { by: 'cohort' })).toMatchObject([{ cohort: '(unknown)' }]);
    book.engine.close();
  });
});
