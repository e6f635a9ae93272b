import { afterAll, beforeAll, expect, test } from 'vitest';
import { savedQuery } from '../../../server/contract/saved-query.ts';
import { openSite, type Site } from './site.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const headers = { 'Content-Type': 'application/json' };
async function ask(method: string, path = '', body?: unknown) {
  const answer = await site.ask(`/api/sql/saved${path}`, {
    method,
    headers,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return { status: answer.status, body: answer.body === '' ? null : JSON.parse(answer.body) };
}

const month = { name: 'month', type: 'month', value: '2026-10' };
const query = { name: '各产品余额', sql: 'SELECT product FROM cube_month WHERE month = $month', params: [month] };

test('a saved query comes back as it was, says who saved it, and is listed first', async () => {
  const older = await ask('POST', '', { name: 'older', sql: 'SELECT 1' });
  expect(older).toMatchObject({ status: 201, body: { params: [] } });
  const { status, body } = await ask('POST', '', query);
  expect({ status, body: savedQuery.parse(body) }).toMatchObject({ status: 201, body: { ...query, actor: 'local' } });
  expect(await ask('GET', `/${body.id}`)).toEqual({ status: 200, body });
  expect((await ask('GET')).body.rows.slice(0, 2)).toEqual([body, older.body]);
});

test('a change puts name, statement and parameters in its place and leaves the rest', async () => {
  const { body: saved } = await ask('POST', '', query);
  const changed = await ask('PUT', `/${saved.id}`, { name: 'other', sql: 'SELECT 2' });
  expect(changed).toMatchObject({
    status: 200,
    body: { id: saved.id, name: 'other', sql: 'SELECT 2', params: [], saved_at: saved.saved_at },
  });
  expect((await ask('GET', `/${saved.id}`)).body).toEqual(changed.body);
});

test('a removed query is gone', async () => {
  const { body: saved } = await ask('POST', '', query);
  expect(await ask('DELETE', `/${saved.id}`)).toEqual({ status: 204, body: null });
  for (const [method, body] of [['GET'], ['PUT', query], ['DELETE']] as const) {
    expect(await ask(method, `/${saved.id}`, body)).toMatchObject({
      status: 404,
      body: { error: { code: 'not_found' } },
    });
  }
});

test('each change stands in the audit log', async () => {
  const { body: saved } = await ask('POST', '', query);
  await ask('PUT', `/${saved.id}`, query);
  await ask('DELETE', `/${saved.id}`);
  const entries = site.state.audit.list().filter(({ subject }) => subject === saved.id);
  expect(entries.map(({ action, actor }) => `${actor} ${action}`)).toEqual([
    'local query.save',
    'local query.change',
    'local query.remove',
  ]);
});

test.each([
  ['no name', { sql: 'SELECT 1' }, 'name'],
  ['a blank name', { name: ' ', sql: 'SELECT 1' }, 'name'],
  ['a statement that is too long', { name: 'x', sql: ' '.repeat(65_537) }, 'sql'],
  ['a statement that is no text', { name: 'x', sql: { toString: 'SELECT 1' } }, 'sql'],
  ['a month that is none', { ...query, params: [{ ...month, value: '2026-13' }] }, 'params'],
  ['a number as text', { ...query, params: [{ name: 'n', type: 'number', value: '1' }] }, 'params'],
  ['two parameters of one name', { ...query, params: [month, month] }, 'params'],
  ['a name that no statement can write', { ...query, params: [{ ...month, name: 'a b' }] }, 'params'],
])('%s is refused by name', async (_, body, named) => {
  expect(await ask('POST', '', body)).toMatchObject({
    status: 400,
    body: { error: { code: 'bad_parameter', message: expect.stringContaining(`"${named}"`) } },
  });
});
