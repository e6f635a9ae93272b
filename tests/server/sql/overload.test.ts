import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadInto } from '../book.ts';
import { openSite, type Site } from '../http/site.ts';
import { isLong } from '../../tier.ts';
import { askSql, rowsOf } from './ask.ts';
import { overloads } from '../../../bench/overloads.ts';

const timeoutS = 2;
const shown = (sql: string) => (sql.length > 90 ? `${sql.slice(0, 90)}…` : sql);
const cases = (isLong ? overloads : overloads.slice(0, 6)).map((sql) => [shown(sql), sql] as const);

let site: Site;
beforeAll(async () => {
  site = await openSite((home) => loadInto(home, ['tests/fixtures/g1.csv']), {
    sqlTimeoutS: timeoutS,
    sqlMemoryMb: 512,
  });
});
afterAll(() => site.close());

test.each(cases)('%s ends, and meanwhile another statement and the dashboards are answered', async (_, sql) => {
  const attack = askSql(site, sql);
  const [rows, metric] = await Promise.all([rowsOf(site, 'SELECT 1'), site.ask('/api/metrics/balance_total')]);
  expect(rows).toEqual([[1]]);
  expect(metric.status).toBe(200);
  const { status, error, answer } = await attack;
  // what the engine can do within the limits is an answer; all else is an error that says which limit, or what is too much
  const codes = ['sql_timeout', 'sql_memory', 'sql_failed', 'sql_refused', 'sql_worker_lost', undefined];
  expect(codes).toContain(error?.code);
  if (!error) expect({ status, rows: answer.rows.length }).toEqual({ status: 200, rows: answer.row_count });
});

test('after all of them the server is small, has had no fault, and answers', async () => {
  expect(await rowsOf(site, 'SELECT count(*) FROM load')).toEqual([[1]]);
  expect(site.logged).toEqual([]);
});
