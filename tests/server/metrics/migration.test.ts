import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { migrationQuery, walkQuery } from '../../../server/contract/migration.ts';
import { monthIndex } from '../../../server/contract/month.ts';
import type { Book } from '../../../server/db/book.ts';
import { load } from '../../../server/load/load.ts';
import { askMigration } from '../../../server/metrics/migration.ts';
import { askWalk } from '../../../server/metrics/walk.ts';
import { figures, liveBook, makeHome, writeTape } from '../book.ts';
import { randomTape, tapeText } from '../load/random-tape.ts';

const removes: (() => void)[] = [];
async function bookOf(path: (home: string) => string): Promise<Book> {
  const { home, remove } = makeHome();
  await load(home, 12, { files: [path(home)], actor: 'test' }, () => undefined);
  const book = await liveBook(home);
  removes.push(() => {
    book.engine.close();
    remove();
  });
  return book;
}
afterAll(() => {
  for (const remove of removes) remove();
});

describe('G2, the matrix and the walk of domain.md §6', () => {
  let book: Book;
  beforeAll(async () => {
    book = await bookOf(() => 'tests/fixtures/g2.csv');
  });
  const matrix = async (measure: string) => {
    const { rows } = await askMigration(book, migrationQuery.parse({ measure }));
    return Object.fromEntries(
      rows.map(({ from, to, value }) => [`${from} ${to}`, value === null ? null : Number(value.toFixed(6))]),
    );
  };

  test('shares of loans', async () => {
    const third = 0.333333;
    expect(await matrix('roll_cnt')).toEqual({
      'M0 M0': third,
      'M0 M1': third,
      'M0 PAID': third,
      'M1 M0': third,
      'M1 M2': third,
      'M1 PAID': third,
      'M2 M2': 1,
      'M3 WO': 1,
      'M5 GONE': 1,
      'M6 M7': 1,
    });
  });

  test('shares of the opening balance', async () => {
    expect(await matrix('roll_bal')).toMatchObject({
      'M0 M0': 0.285714,
      'M0 M1': 0.571429,
      'M0 PAID': 0.142857,
      'M1 M0': 0.307692,
      'M1 M2': 0.576923,
      'M1 PAID': 0.115385,
    });
  });

  test('transfer keeps amortisation', async () => {
    expect(await matrix('transfer')).toMatchObject({
      'M0 M0': 0.257143,
      'M0 M1': 0.571429,
      'M0 PAID': null,
      'M1 M0': 0.269231,
      'M1 M2': 0.576923,
      'M6 M7': 1,
    });
  });

  test('the walk', async () => {
    expect(await askWalk(book, walkQuery.parse({}))).toMatchObject({
      month: '2024-06',
      opening: 8100,
      entries: { M0: 2000 },
      exits: { M0: 800, PAID: 300, WO: 1200, GONE: 700 },
      change: 0,
      closing: 7100,
    });
  });

  test('without the month before there is no transition', async () => {
    expect(await askMigration(book, migrationQuery.parse({ month: '2024-05' }))).toMatchObject({
      reason: 'month_not_loaded',
      rows: [],
    });
    expect(await askWalk(book, walkQuery.parse({ month: '2024-05' }))).toMatchObject({
      reason: 'month_not_loaded',
      opening: null,
    });
    expect(await askMigration(book, migrationQuery.parse({ window: 2 }))).toMatchObject({ reason: 'month_not_loaded' });
  });
});

describe('on an awkward book', () => {
  let book: Book;
  beforeAll(async () => {
    const [rows = []] = fc.sample(randomTape(8), { numRuns: 1, seed: 5 });
    book = await bookOf((home) => writeTape(home, 'tape.csv', tapeText(rows)));
  });

  test('rows add up to 1, the walk closes, and each month opens where the last one closed', async () => {
    const months = book.sources[0]?.months ?? [];
    for (const scheme of ['cn', 'lt30']) {
      let before: number | null = null;
      for (const month of months.slice(1)) {
        for (const measure of ['roll_cnt', 'roll_bal']) {
          const { rows } = await askMigration(book, migrationQuery.parse({ month, measure, scheme }));
          for (const from of new Set(rows.map((row) => row.from))) {
            const of = rows.filter((row) => row.from === from);
            if (of.every(({ value }) => value === null)) continue;
            expect(of.reduce((sum, { value }) => sum + Number(value), 0)).toBeCloseTo(1, 9);
          }
        }
        const walk = await askWalk(book, walkQuery.parse({ month, scheme }));
        const sum = (amounts: Record<string, number>) =>
          Object.values(amounts).reduce((total, amount) => total + amount, 0);
        expect(Number(walk.opening) + sum(walk.entries) - sum(walk.exits) + Number(walk.change)).toBeCloseTo(
          Number(walk.closing),
          2,
        );
        if (before !== null) expect(walk.opening).toBeCloseTo(before, 2);
        before = walk.closing;
        const [overdue] = await figures(book, 'overdue_balance_1', { to: month, scheme });
        expect(walk.closing).toBeCloseTo(Number(overdue?.value), 2);
      }
    }
  });

  test('a matrix of each month is what each month alone gives, over one month and pooled over three', async () => {
    const [, ...months] = book.sources[0]?.months ?? [];
    for (const window of ['1', '3']) {
      const series = await askMigration(book, migrationQuery.parse({ from: months[0], window }));
      expect(series.months.map(({ month }) => month)).toEqual(months);
      for (const { month, reason, missing_share } of series.months) {
        const alone = await askMigration(book, migrationQuery.parse({ month, window }));
        expect(alone).toMatchObject({ reason, missing_share });
        expect(series.rows.filter((row) => row.month === month)).toEqual(alone.rows);
      }
    }
    await expect(askMigration(book, migrationQuery.parse({ from: '2030-01', month: months[0] }))).rejects.toThrow(
      `from 2030-01 is after month ${months[0]}`,
    );
  });

  test('a matrix pooled over three months is sums over sums of theirs', async () => {
    const [, first] = book.sources[0]?.months ?? [];
    const [pooled, each] = await Promise.all([
      askMigration(book, migrationQuery.parse({ from: first, window: '3' })),
      askMigration(book, migrationQuery.parse({ from: first })),
    ]);
    const opening = (rows: typeof each.rows) => rows.reduce((sum, row) => sum + row.opening_balance, 0);
    expect(pooled.rows.some(({ value }) => value !== null && value > 0 && value < 1)).toBe(true);
    for (const { month, from, to, value } of pooled.rows) {
      const ends = monthIndex(month);
      const of = each.rows.filter(
        (row) => row.from === from && ends - monthIndex(row.month) <= 2 && row.month <= month,
      );
      if (value !== null) expect(value).toBeCloseTo(opening(of.filter((row) => row.to === to)) / opening(of), 9);
    }
  });

  test('filters by product and by segments give parts of the whole', async () => {
    const all = await askMigration(book, migrationQuery.parse({}));
    const loans = (rows: { loans: number }[]) => rows.reduce((sum, row) => sum + row.loans, 0);
    const part = async (query: object) => loans((await askMigration(book, migrationQuery.parse(query))).rows);
    const products = await Promise.all(['P1', 'P2', '(unknown)'].map((product) => part({ product })));
    const grades = await Promise.all(['A', 'B', '(unknown)'].map((value) => part({ where: `grade:${value}` })));
    const both = await Promise.all(
      ['A', 'B', '(unknown)'].map((value) =>
        part({ where: [`grade:${value}`, 'channel:app', 'channel:shop', 'channel:(unknown)'] }),
      ),
    );
    for (const parts of [products, grades, both])
      expect(parts.reduce((sum, one) => sum + one, 0)).toBe(loans(all.rows));
  });
});
