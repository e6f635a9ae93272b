import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loansQuery } from '../../../server/contract/loan.ts';
import { migrationQuery } from '../../../server/contract/migration.ts';
import type { Book } from '../../../server/db/book.ts';
import { load } from '../../../server/load/load.ts';
import { isSumOfLoans } from '../../../server/metrics/listed-loans.ts';
import { askLoan, askLoans } from '../../../server/metrics/loans.ts';
import { askMigration } from '../../../server/metrics/migration.ts';
import { metricIds } from '../../../server/metrics/library.ts';
import { type Row, toRows } from '../../../server/wire/rows.ts';
import { figures, liveBook, makeHome, writeTape } from '../book.ts';
import { randomTape, tapeText } from '../load/random-tape.ts';

const { home, remove } = makeHome();
let book: Book;
beforeAll(async () => {
  const [rows = []] = fc.sample(randomTape(8), { numRuns: 1, seed: 22 });
  await load(home, 12, { files: [writeTape(home, 'tape.csv', tapeText(rows))], actor: 'test' }, () => undefined);
  book = await liveBook(home);
});
afterAll(() => {
  book.engine.close();
  remove();
});

/** All pages of a list. */
async function loans(query: Record<string, string | string[]>, limit = 1000): Promise<Row[]> {
  const rows: Row[] = [];
  let after: string | null = null;
  do {
    const page = await askLoans(book, loansQuery.parse({ ...query, limit, ...(after ? { after } : {}) }));
    rows.push(...toRows(page.table));
    after = page.next;
  } while (after);
  return rows;
}

describe('from a figure to its loans', () => {
  const summed = metricIds().filter(isSumOfLoans);

  // one variant of each question: the others differ in a parameter only
  const distinct = [...new Map(summed.map((metric) => [metric.name, metric])).values()];

  test.each(distinct)('the loans of $id add up to it', async ({ id, metric }) => {
    for (const basis of metric.basis) {
      for (const filter of [{}, { product: 'P1' }, { where: ['grade:A'] }] as Record<string, string | string[]>[]) {
        const month = '2024-07';
        const [figure] = await figures(book, id, { ...filter, basis, from: month, to: month });
        if (figure?.numerator === null) continue;
        const listed = await loans({ ...filter, basis, month, metric: id });
        expect(listed.reduce((sum, { counted }) => sum + Number(counted), 0)).toBeCloseTo(
          Number(figure?.numerator ?? 0),
          6,
        );
        expect(new Set(listed.map(({ loan_id }) => loan_id)).size).toBe(listed.length);
      }
    }
  });

  test.each([1, 3])('the loans of each cell of the matrix add up to it, %d months pooled', async (window) => {
    const month = '2024-07';
    let cells = 0;
    for (const measure of ['roll_cnt', 'roll_bal', 'transfer'] as const) {
      for (const filter of [{}, { product: 'P1' }, { where: ['grade:A'] }] as Record<string, string | string[]>[]) {
        const query = { ...filter, month, measure, window };
        const { rows } = await askMigration(book, migrationQuery.parse(query));
        for (const { from, to, loans: count, opening_balance, closing_balance } of rows) {
          cells += 1;
          const listed = await loans({ ...query, window: String(window), transition: `${from}-${to}` });
          const sum = listed.reduce((total, { counted }) => total + Number(counted), 0);
          const told = { roll_cnt: count, roll_bal: opening_balance, transfer: closing_balance }[measure];
          expect({ from, to, sum: sum.toFixed(6) }).toEqual({ from, to, sum: told.toFixed(6) });
        }
      }
    }
    expect(cells).toBeGreaterThan(20);
  });

  test('a cell of a month without the one before has no loans', async () => {
    expect(await loans({ transition: 'M0-M0', month: book.sources[0]?.months[0] ?? '' })).toEqual([]);
  });

  test.each([
    [{ transition: 'M0-M1', metric: 'loan_cnt' }, /parameter "metric" means nothing with transition/],
    [{ transition: 'M0-M1', threshold: '90' }, /parameter "threshold" means nothing with transition/],
    [{ transition: 'M0-M1', measure: 'roll_bal', basis: 'count' }, /measure=roll_bal contradicts basis=count/],
    [{ measure: 'roll_bal' }, /parameter "measure" is of a cell of the transition matrix/],
    [{ window: '3' }, /parameter "window" is of a cell of the transition matrix/],
  ])('%o is refused', async (query, says) => {
    await expect(askLoans(book, loansQuery.parse(query))).rejects.toThrow(says);
  });

  test('pages of one loan each give the whole list once, in its order', async () => {
    const whole = await loans({ metric: 'loan_cnt' });
    expect(whole.length).toBeGreaterThan(1);
    expect(await loans({ metric: 'loan_cnt' }, 1)).toEqual(whole);
  });

  test('one loan has all its months', async () => {
    const [first] = await loans({ metric: 'loan_cnt' });
    const rows = toRows(await askLoan(book, 'main', String(first?.loan_id)));
    expect(rows.map(({ month }) => month)).toContain(book.asOf);
    await expect(askLoan(book, 'main', 'nobody')).rejects.toThrow(/no loan "nobody" in source "main"/);
  });

  test.each([
    ['v_pit', /v_pit is no sum over the loans of one month/],
    ['hhi', /hhi is no sum/],
    ['nonsense', /no metric "nonsense"/],
  ])('%s has no list of loans', async (metric, says) => {
    await expect(askLoans(book, loansQuery.parse({ metric }))).rejects.toThrow(says);
  });
});
