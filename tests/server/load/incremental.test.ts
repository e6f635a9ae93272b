import { DuckDBInstance } from '@duckdb/node-api';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { currentSnapshot, snapshotPath } from '../../../server/load/publish.ts';
import { load } from '../../../server/load/load.ts';
import { runs } from '../../tier.ts';
import { makeHome, writeTape } from '../book.ts';
import { randomTape, type TapeRow, tapeText } from './random-tape.ts';

const months = 5;
const homes: { remove(): void }[] = [];
afterAll(() => {
  for (const { remove } of homes) remove();
});

/** Everything a snapshot derives, as rows of text in order; load ids and loan numbers, which name no fact, left out. */
async function contents(home: string): Promise<Record<string, string[]>> {
  const instance = await DuckDBInstance.create(snapshotPath(home, currentSnapshot(home) ?? ''), {
    access_mode: 'READ_ONLY',
  });
  const connection = await instance.connect();
  const byLoan = (table: string) =>
    `SELECT k.source::VARCHAR AS source, k.loan_id, t.* EXCLUDE (loan_no) FROM book.${table} t JOIN book.loan_key k ON k.loan_no = t.loan_no`;
  const selects: Record<string, string> = {
    loan_month: `SELECT * EXCLUDE (load) FROM (${byLoan('loan_month')})`,
    ...Object.fromEntries(
      ['loan_fact', 'loan_last', 'loan_step', 'loan_absent'].map((table) => [table, byLoan(table)]),
    ),
    ...Object.fromEntries(
      ['cube', 'cube_month', 'cube_segment'].map((table) => [
        table,
        `SELECT * REPLACE (round(balance_sq, 4) AS balance_sq) FROM book.${table}`,
      ]),
    ),
    ...Object.fromEntries(
      ['cube_cohort', 'cube_ever', 'cube_segment_vintage'].map((table) => [table, `SELECT * FROM book.${table}`]),
    ),
    loaded_month: 'SELECT source, month FROM book.loaded_month',
  };
  const found: Record<string, string[]> = {};
  for (const [name, select] of Object.entries(selects)) {
    const reader = await connection.runAndReadAll(`SELECT CAST(t AS VARCHAR) AS line FROM (${select}) t ORDER BY line`);
    found[name] = reader.getRowsJson().map(([line]) => String(line));
  }
  connection.closeSync();
  instance.closeSync();
  return found;
}

async function loadedBy(parts: readonly TapeRow[][]): Promise<Record<string, string[]>> {
  const { home, remove } = makeHome();
  homes.push({ remove });
  for (const [at, rows] of parts.entries()) {
    if (rows.length === 0) continue;
    await load(
      home,
      12,
      { files: [writeTape(home, `part-${at}.csv`, tapeText(rows))], actor: 'test' },
      () => undefined,
    );
  }
  return contents(home);
}

const ofMonth = (rows: readonly TapeRow[], month: number) => rows.filter((row) => row.month === month);
const monthByMonth = (rows: readonly TapeRow[], order = [...Array(months).keys()]) =>
  order.map((month) => ofMonth(rows, month));

describe('a snapshot does not depend on how its months came', () => {
  test('month by month gives what all months at once give', async () => {
    await fc.assert(
      fc.asyncProperty(randomTape(months), async (rows) => {
        fc.pre(rows.length > 0);
        expect(await loadedBy(monthByMonth(rows))).toEqual(await loadedBy([rows]));
      }),
      runs(6, 200),
    );
  });

  test('months in any order give the same', async () => {
    await fc.assert(
      fc.asyncProperty(
        randomTape(months),
        fc.shuffledSubarray([...Array(months).keys()], { minLength: months }),
        async (rows, order) => {
          fc.pre(rows.length > 0);
          expect(await loadedBy(monthByMonth(rows, order))).toEqual(await loadedBy([rows]));
        },
      ),
      runs(5, 200),
    );
  });

  test('a month loaded again replaces what it was', async () => {
    await fc.assert(
      fc.asyncProperty(
        randomTape(months),
        randomTape(months),
        fc.integer({ min: 0, max: months - 1 }),
        async (rows, other, month) => {
          const wrong = ofMonth(other, month);
          const right = ofMonth(rows, month);
          fc.pre(wrong.length > 0 && right.length > 0);
          const before = rows.filter((row) => row.month !== month);
          expect(await loadedBy([[...before, ...wrong], right])).toEqual(await loadedBy([rows]));
        },
      ),
      runs(5, 200),
    );
  });
});
