import { request } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadInto } from '../book.ts';
import { openSite, type Site } from '../http/site.ts';
import { askSql, rowsOf } from './ask.ts';

const endless =
  'SELECT count(*) FROM range(1000000) a, range(1000000) b, range(1000) c WHERE a.range + b.range = c.range';

let site: Site;
beforeAll(async () => {
  site = await openSite((home) => loadInto(home, ['tests/fixtures/g1.csv']), { sqlTimeoutS: 2 });
});
afterAll(() => site.close());

const history = async () => JSON.parse((await site.ask('/api/sql/history?limit=1')).body).rows[0];

test('a statement that takes too long is stopped, and the next one is answered', async () => {
  const { status, error } = await askSql(site, endless);
  expect({ status, code: error?.code }).toEqual({ status: 422, code: 'sql_timeout' });
  expect(await history()).toMatchObject({ outcome: 'timeout', sql: endless });
  expect(await rowsOf(site, 'SELECT 1')).toEqual([[1]]);
});

test('a running statement is cancelled by its id; an id that does not run is refused', async () => {
  const id = '3f0e3b52-8f0f-4a56-9d5b-0d8a2f0c7d11';
  const asked = askSql(site, { sql: endless, id });
  await expect.poll(async () => (await site.ask(`/api/sql/${id}`, { method: 'DELETE' })).status).toBe(204);
  expect(await asked).toMatchObject({ status: 409, error: { code: 'sql_cancelled' } });
  expect(await history()).toMatchObject({ id, outcome: 'cancelled' });
  const again = await site.ask(`/api/sql/${id}`, { method: 'DELETE' });
  expect({ status: again.status, code: JSON.parse(again.body).error.code }).toEqual({
    status: 404,
    code: 'unknown_query',
  });
});

test('hanging up cancels', async () => {
  const asking = request(`${site.address}/api/sql`, {
    method: 'POST',
    agent: false,
    headers: { 'Content-Type': 'application/json' },
  });
  const sql = `${endless} -- gone`;
  asking.on('error', () => undefined).end(JSON.stringify({ sql }));
  setTimeout(() => asking.destroy(), 300);
  await expect.poll(history, { timeout: 10_000 }).toMatchObject({ sql, outcome: 'cancelled' });
});

test('a reader that hangs up in the middle of a result leaves the server and the next statement alone', async () => {
  const sql = "SELECT repeat('x', 5000) AS x FROM range(5000)";
  const body = JSON.stringify({ sql });
  const headers = { 'Content-Type': 'application/json' };
  await new Promise((resolve) => {
    const asking = request(
      `${site.address}/api/sql?format=arrow`,
      { method: 'POST', agent: false, headers },
      (response) => {
        response.once('data', () => asking.destroy()).on('error', () => undefined);
      },
    );
    asking.on('error', () => undefined).on('close', resolve);
    asking.end(body);
  });
  await expect.poll(history, { timeout: 10_000 }).toMatchObject({ sql, outcome: 'cancelled', rows: 5000 });
  expect(await rowsOf(site, 'SELECT 1')).toEqual([[1]]);
  expect(site.logged).toEqual([]);
});

test('when too many wait, the rest are told at once when to ask again', async () => {
  const ids = Array.from({ length: 30 }, () => crypto.randomUUID());
  const asked = ids.map(async (id) => {
    const said = await askSql(site, { sql: endless, id });
    if (said.status !== 429) return null;
    await Promise.all(ids.map((other) => site.ask(`/api/sql/${other}`, { method: 'DELETE' })));
    return said;
  });
  const turnedAway = (await Promise.all(asked)).filter((said) => said !== null);
  expect(turnedAway[0]).toMatchObject({ headers: { 'retry-after': '2' }, error: { code: 'sql_busy' } });
});
