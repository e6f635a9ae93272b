import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loansQuery } from '../../../server/contract/loan.ts';
import type { Book } from '../../../server/db/book.ts';
import { load } from '../../../server/load/load.ts';
import { askLoan, askLoans, isSumOfLoans } from '../../../server/metrics/loans.ts';
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
