import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { metricQuery } from '../../../server/contract/metric.ts';
import { migrationQuery, walkQuery } from '../../../server/contract/migration.ts';
import type { Book } from '../../../server/db/book.ts';
import { load } from '../../../server/load/load.ts';
import { currentSnapshot, snapshotPath } from '../../../server/load/publish.ts';
import { askMatrices, matrixStatement } from '../../../server/metrics/migration.ts';
import { askWalkParts, walkStatement } from '../../../server/metrics/walk.ts';
import { metricIds } from '../../../server/metrics/library.ts';
import { metricStatement } from '../../../server/metrics/statement.ts';
import { toRows } from '../../../server/wire/rows.ts';
import { isSame } from '../../oracle/difference.ts';
import { figures, liveBook, makeHome } from '../book.ts';

const tapes = ['g1', 'g4', 'plans'];
const homes = new Map<string, { home: string; book: Book; remove(): void }>();
beforeAll(async () => {
  for (const tape of tapes) {
    const { home, remove } = makeHome();
    await load(home, 12, { files: [`tests/fixtures/${tape}.csv`], actor: 'test' }, () => undefined);
    homes.set(tape, { home, remove, book: await liveBook(home) });
  }
});
afterAll(() => {
  for (const { book, remove } of homes.values()) {
    book.engine.close();
    remove();
  }
});

/** Runs statements on a snapshot as an analyst would: a connection of their own, read-only, nothing bound. */
async function runOn(home: string, statements: readonly string[]): Promise<Record<string, unknown>[][]> {
  const instance = await DuckDBInstance.create(snapshotPath(home, currentSnapshot(home) ?? ''), {
    access_mode: 'READ_ONLY',
  });
  const connection = await instance.connect();
  const answers: Record<string, unknown>[][] = [];
  for (const statement of statements) {
    const reader = await connection.runAndReadAll(statement);
    answers.push(reader.getRowObjectsJson());
  }
  connection.closeSync();
  instance.closeSync();
  return answers;
}

/** Whole numbers come as text from the engine. */
const asNumber = (told: unknown, expected: unknown) =>
  typeof expected === 'number' && told !== null ? Number(told) : told;

/** A row with its numbers as numbers, to nine digits. */
const comparable = (row: Record<string, unknown>) =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name,
      value === null || Number.isNaN(Number(value)) ? value : Number(Number(value).toPrecision(9)),
    ]),
  );

const groupingOf = (id: string, family: string) => {
  if (family === 'vintage') return 'cohort,mob';
  if (id === 'lift') return 'month,grade';
  return family === 'early' ? 'cohort' : 'month,product';
};

describe('the statement shown for a figure', () => {
  test.each(tapes)('gives on the snapshot what the endpoint answers, for every metric on %s', async (tape) => {
    const { home, book } = homes.get(tape) ?? { home: '', book: undefined };
    if (!book) throw new Error(`no book of ${tape}`);
    // one variant of each question: the others differ in a value only
    const distinct = [...new Map(metricIds().map((metric) => [metric.name, metric])).values()];
    const questions = distinct.map(({ id, metric }) => ({ id, query: { by: groupingOf(metric.id, metric.family) } }));
    const statements = questions.map(({ id, query }) => metricStatement(book, id, metricQuery.parse(query)));
    const answers = await runOn(home, statements);
    for (const [at, { id, query }] of questions.entries()) {
      const expected = await figures(book, id, query);
      const wrong = expected.flatMap((row, nth) =>
        Object.keys(row).filter((name) => !isSame(asNumber(answers[at]?.[nth]?.[name], row[name]), row[name])),
      );
      expect({ id, wrong, rows: answers[at]?.length }).toEqual({ id, wrong: [], rows: expected.length });
    }
  });

  test.each([1, 2])('gives the cells of the matrix, %d months pooled', async (window) => {
    const { home, book } = homes.get('g4') ?? {};
    if (!book || !home) throw new Error('no book');
    const query = migrationQuery.parse({ from: '2024-04', window, where: ['grade:A', 'grade:B', 'grade:(unknown)'] });
    const expected = toRows((await askMatrices(book, query)).table);
    const [told] = await runOn(home, [matrixStatement(book, query)]);
    expect(expected.length).toBeGreaterThan(0);
    expect(told?.map(comparable)).toEqual(expected.map(comparable));
  });

  test('gives the parts of the walk', async () => {
    const { home, book } = homes.get('g4') ?? {};
    if (!book || !home) throw new Error('no book');
    const query = walkQuery.parse({});
    const expected = toRows((await askWalkParts(book, query)).table);
    const statement = walkStatement(book, query);
    const [told] = await runOn(home, [statement]);
    expect(expected.length).toBeGreaterThan(0);
    expect(told?.map(comparable)).toEqual(expected.map(comparable));
    expect(statement).toMatch(/^-- How did the overdue balance come .*\n-- month \d{4}-\d\d · scheme cn · CNY\n/);
  });

  test('a value with quotes stays a value', async () => {
    const { home, book } = homes.get('g1') ?? { home: '', book: undefined };
    if (!book) throw new Error('no book');
    const product = ["O'Neil", "'); DROP TABLE book.cube; --", 'XFD'];
    const statement = metricStatement(book, 'balance_total', metricQuery.parse({ by: 'product', product }));
    expect(await runOn(home, [statement])).toEqual([[expect.objectContaining({ product: 'XFD', value: 33000 })]]);
  });

  test('says in words what it is, in both languages', () => {
    const { book } = homes.get('g1') ?? {};
    if (!book) throw new Error('no book');
    const statement = metricStatement(book, 'overdue_rate', metricQuery.parse({ threshold: '90', scheme: 'lt30' }));
    expect(statement.split('\n').slice(0, 4)).toEqual([
      '-- overdue_rate_90 · Overdue rate, 90+ · 90+ 逾期率',
      expect.stringMatching(/^-- Overdue balance 90\+ divided/),
      expect.stringMatching(/^-- 90\+ 逾期余额/),
      expect.stringContaining('scheme lt30 · basis balance'),
    ]);
  });
});
