import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { metricIds } from '../../../server/metrics/library.ts';
import type { Book } from '../../../server/db/book.ts';
import type { Row } from '../../../server/wire/rows.ts';
import { readExamples } from '../../../server/workbench/examples.ts';
import { isSame } from '../../oracle/difference.ts';
import { figures } from '../book.ts';
import { openSite, type Site } from '../http/site.ts';
import { askSql } from '../sql/ask.ts';
import { loadDemo } from './demo-book.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite((home) => loadDemo(home, { loans: 2_000, months: 16, seed: 128 }));
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

describe('the examples', () => {
  const answers = new Map<string, Row[]>();
  beforeAll(async () => {
    for (const { id, sql } of readExamples()) {
      const { answer, error } = await askSql(site, sql);
      if (error) throw new Error(`${id}: ${error.message}`);
      answers.set(id, answer.rows as Row[]);
    }
  });
  const rowsOf = (id: string): Row[] => answers.get(id) ?? [];
  const book = (): Book => site.shelf.current() ?? refuse();

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
    const expected = byGroup(await figures(book(), metric, { by, ...query }), by.split(','), 'value');
    const given = byGroup(rowsOf(id), group.split(','), column);
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
      const expected = byGroup(await figures(book(), `roll_rate_${bucket}`, { by: 'month' }), ['month'], 'value');
      const rows = rowsOf('roll_rates').filter((row) => Number(row.from_bucket) === bucket);
      const given = byGroup(rows, ['month'], 'roll_rate');
      expect(given.size).toBeGreaterThan(3);
      for (const [month, value] of given) expect(value).toBeCloseTo(expected.get(month) ?? Number.NaN, 5);
    }
  });

  test('concentration adds up to 1, and its index is that of the product', async () => {
    const rows = rowsOf('concentration');
    const [figure] = await figures(book(), 'hhi', { dim: 'region' });
    expect(rows.at(-1)?.running_share).toBeCloseTo(1, 5);
    expect(Number(rows[0]?.hhi)).toBeCloseTo(Number(figure?.value), 5);
  });

  test('each example says its name in both languages', () => {
    for (const { name } of readExamples()) {
      expect(name.en).toMatch(/^[A-Z0-9]/);
      expect(name.zh).toMatch(/[\u4e00-\u9fff]/);
    }
  });
});

function refuse(): never {
  throw new Error('nothing is loaded');
}

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
