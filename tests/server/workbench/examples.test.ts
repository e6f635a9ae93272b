import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Book } from '../../../server/db/book.ts';
import { currentSnapshot, snapshotPath } from '../../../server/load/publish.ts';
import type { Row } from '../../../server/wire/rows.ts';
import { readExamples } from '../../../server/workbench/examples.ts';
import { figures, liveBook, makeHome } from '../book.ts';
import { loadDemo } from './demo-book.ts';

const { home, remove } = makeHome();
const answers = new Map<string, Record<string, unknown>[]>();
let book: Book;
beforeAll(async () => {
  await loadDemo(home);
  book = await liveBook(home);
  const instance = await DuckDBInstance.create(snapshotPath(home, currentSnapshot(home) ?? ''), {
    access_mode: 'READ_ONLY',
  });
  const connection = await instance.connect();
  for (const { id, sql } of readExamples()) {
    answers.set(id, (await connection.runAndReadAll(sql)).getRowObjectsJson());
  }
  connection.closeSync();
  instance.closeSync();
});
afterAll(() => {
  book.engine.close();
  remove();
});

test('each example gives rows on the demo book', () => {
  const bare = [...answers].flatMap(([id, rows]) => (rows.length === 0 ? [id] : []));
  expect(bare).toEqual([]);
  expect(answers.size).toBeGreaterThanOrEqual(12);
});

/** Figures by the values of their group; those without a value are left out. */
function byGroup(rows: readonly Row[], group: readonly string[], value: string): Map<string, number> {
  const valued = rows.filter((row) => row[value] !== null && row[value] !== undefined);
  return new Map(valued.map((row) => [group.map((name) => row[name]).join(' '), Number(row[value])]));
}

test.each([
  ['overdue_by_product', 'month,product', 'overdue_rate_30', 'overdue_rate_30', {}],
  ['first_payment_default_by_channel', 'cohort_month,channel', 'fpd_30', 'fpd_30', { basis: 'count' }],
  ['grades_against_the_book', 'grade', 'times_the_book', 'lift', {}],
  ['charge_offs_and_recoveries', 'month', 'charged_off', 'wo_amount', {}],
  ['charge_offs_and_recoveries', 'month', 'recovered', 'recovery_amount', {}],
  ['ever_90_curves', 'cohort_month,mob', 'ever_90', 'v_ever', { threshold: '90' }],
])('%s gives by %s, as %s, what %s is', async (id, group, column, metric, query) => {
  const by = group.replace('cohort_month', 'cohort');
  const expected = byGroup(await figures(book, metric, { by, ...query }), by.split(','), 'value');
  const given = byGroup((answers.get(id) ?? []) as Row[], group.split(','), column);
  const shared = [...given].filter(([key]) => expected.has(key));
  expect(shared.length).toBeGreaterThan(3);
  for (const [key, value] of shared) {
    expect({ key, value }).toEqual({
      key,
      value: expect.closeTo(expected.get(key) ?? Number.NaN, column === 'times_the_book' ? 2 : 5),
    });
  }
});

test('roll_rates gives the roll rate of each bucket', async () => {
  for (const bucket of [0, 1, 2, 3]) {
    const expected = byGroup(await figures(book, `roll_rate_${bucket}`, { by: 'month' }), ['month'], 'value');
    const rows = ((answers.get('roll_rates') ?? []) as Row[]).filter((row) => Number(row.from_bucket) === bucket);
    const given = byGroup(rows, ['month'], 'roll_rate');
    expect(given.size).toBeGreaterThan(3);
    for (const [month, value] of given) expect(value).toBeCloseTo(expected.get(month) ?? Number.NaN, 5);
  }
});

test('concentration adds up to 1, and its index is that of the product', async () => {
  const rows = (answers.get('concentration') ?? []) as Row[];
  const [figure] = await figures(book, 'hhi', { dim: 'region' });
  expect(rows.at(-1)?.running_share).toBeCloseTo(1, 5);
  expect(Number(rows[0]?.hhi)).toBeCloseTo(Number(figure?.value), 5);
});

test('each example says its name in both languages', () => {
  for (const { name } of readExamples()) {
    expect(name.en).toMatch(/^[A-Z0-9]/);
    expect(name.zh).toMatch(/[\u4e00-\u9fff]/);
  }
});
