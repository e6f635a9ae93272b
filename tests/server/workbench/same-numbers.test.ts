import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { metricIds } from '../../../server/metrics/library.ts';
import type { Row } from '../../../server/wire/rows.ts';
import { readExamples } from '../../../server/workbench/examples.ts';
import { isSame } from '../../oracle/difference.ts';
import { openSite, type Site } from '../http/site.ts';
import { askSql } from '../sql/ask.ts';
import { loadDemo } from './demo-book.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite((home) => loadDemo(home, { loans: 400, months: 14, seed: 128 }));
});
afterAll(() => site.close());

const groupingOf = (id: string, family: string) => {
  if (family === 'vintage') return 'cohort,mob';
  if (id === 'lift') return 'month,grade';
  return family === 'early' ? 'cohort' : 'month,product';
};

/** Whole numbers beyond 2^53 alone come as text. */
const asNumber = (told: unknown, expected: unknown) =>
  typeof expected === 'number' && told !== null ? Number(told) : told;

/** Of a question with several ids the first is asked in full; the others differ from it in a value only. */
const asked = metricIds().map(({ id, name, metric }, at, all) => {
  const isFirst = all.findIndex((other) => other.name === name) === at;
  return [id, isFirst ? groupingOf(metric.id, metric.family) : metric.id === 'lift' ? 'grade' : ''];
});

describe('the statement that is shown for a figure, run in the workbench', () => {
  test.each(asked)('gives %s by "%s"', async (id = '', by = '') => {
    const path = `/api/metrics/${encodeURIComponent(id)}?by=${by}`;
    const [figure, statement] = await Promise.all([site.ask(path), site.ask(`${path}&format=sql`)]);
    const { rows }: { rows: Row[] } = JSON.parse(figure.body);
    const { answer, error } = await askSql(site, statement.body);
    expect(error).toBeNull();
    const wrong = rows.flatMap((row, nth) =>
      Object.keys(row).filter((name) => !isSame(asNumber(answer.rows[nth]?.[name], row[name]), row[name])),
    );
    expect({ wrong, rows: answer.rows.length }).toEqual({ wrong: [], rows: rows.length });
  });
});

test('the statements of the matrix and of the walk give their figures too', async () => {
  const get = async (path: string) => JSON.parse((await site.ask(path)).body);
  const { month, rows } = await get('/api/migration');
  const matrix = await askSql(site, (await site.ask('/api/migration?format=sql')).body);
  expect(matrix.answer.rows.map((row) => ({ ...row, closing_balance: 0 }))).toEqual(
    rows.map((row: Row) => ({
      ...row,
      closing_balance: 0,
      value: expect.closeTo(Number(row.value), 9),
      opening_balance: expect.closeTo(Number(row.opening_balance), 4),
    })),
  );
  const { opening, closing } = await get(`/api/walk?month=${month}`);
  const walk = await askSql(site, (await site.ask(`/api/walk?month=${month}&format=sql`)).body);
  const amounts = new Map(walk.answer.rows.map(({ part, amount }) => [part, Number(amount)]));
  expect(amounts.get('opening')).toBeCloseTo(opening, 2);
  expect(amounts.get('closing')).toBeCloseTo(closing, 2);
});

test.each(readExamples().map(({ id, sql }) => [id, sql]))('the sandbox runs the example %s', async (_, sql) => {
  expect((await askSql(site, sql)).error).toBeNull();
});

test('a cross join before another join is run as it was written', async () => {
  const sql =
    'SELECT x, y, z FROM (VALUES (1)) a(x) CROSS JOIN (VALUES (1)) b(y) RIGHT JOIN (VALUES (1), (2)) c(z) ON y = z ORDER BY z';
  expect((await askSql(site, sql)).answer.rows).toEqual([
    { x: 1, y: 1, z: 1 },
    { x: null, y: null, z: 2 },
  ]);
  const comma =
    'SELECT x, y, z FROM (VALUES (1)) a(x), (VALUES (1)) b(y) RIGHT JOIN (VALUES (1), (2)) c(z) ON y = z ORDER BY z';
  expect((await askSql(site, comma)).answer.rows).toEqual([
    { x: 1, y: 1, z: 1 },
    { x: 1, y: null, z: 2 },
  ]);
  const lateral = "SELECT x, u FROM (VALUES ([1, 2])) a(x), (SELECT unnest(x) AS u) WHERE 'CROSS' = 'CROSS' ORDER BY u";
  expect((await askSql(site, lateral)).answer.rows.map(({ u }) => u)).toEqual([1, 2]);
});
