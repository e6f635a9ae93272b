import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadInto } from '../book.ts';
import { openSite, type Site } from '../http/site.ts';
import { askSql, rowsOf } from './ask.ts';
import { expressions, relations } from './forms.ts';
import { honest } from './honest.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite((home) => loadInto(home, ['tests/fixtures/g1.csv']));
});
afterAll(() => site.close());

test.each(honest.map(([sql, rows = null]) => [sql, rows] as const))('%s', async (sql, rows) => {
  const { status, answer, error } = await askSql(site, sql);
  expect({ status, error }).toEqual({ status: 200, error: null });
  expect(answer.truncated_by).toBeNull();
  if (rows !== null) expect(answer.row_count).toBe(rows);
});

test('there are at least 60 of them', () => {
  expect(new Set(honest.map(([sql]) => sql)).size).toBe(honest.length);
  expect(honest.length).toBeGreaterThanOrEqual(60);
});

/** Of these the rows are chance, or no rows of a question, or the engine itself cannot read a PIVOT of what WITH gives. */
const isComparable = (sql: string) =>
  !/SAMPLE|EXPLAIN|^SHOW|DISTINCT ON|list\(|LIMIT|OFFSET|ntile|first_value|PIVOT [ab] /i.test(sql);

test('what is run, printed from the checked tree, gives what the statement itself gives', async () => {
  const instance = await DuckDBInstance.create(join(site.home, 'snapshots/0001.duckdb'), { access_mode: 'READ_ONLY' });
  const connection = await instance.connect();
  const compared = [
    ...honest.map(([sql]) => sql).filter(isComparable),
    ...expressions.map((expression) => `SELECT typeof(${expression}) AS a, (${expression})::VARCHAR AS b`),
    ...relations,
  ];
  expect(compared.length).toBeGreaterThan(50);
  const differing: unknown[] = [];
  for (const sql of compared) {
    const whole = `SELECT count(*)::VARCHAR, bit_xor(hash(t))::VARCHAR FROM (${sql.replace(/;?\s*(-- .*)?\s*;?\s*$/, '')}\n) t`;
    const itself = (await connection.runAndReadAll(whole)).getRows();
    const [here] = await rowsOf(site, whole);
    if (String(itself) !== String(here)) differing.push({ sql, itself, here });
  }
  instance.closeSync();
  expect(differing).toEqual([]);
});
