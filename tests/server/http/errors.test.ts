import { afterAll, beforeAll, expect, test } from 'vitest';
import { errorTable } from '../../../server/contract/error.ts';
import { loadInto } from '../book.ts';
import { openSite, type Site } from './site.ts';

let site: Site;
let empty: Site;
beforeAll(async () => {
  site = await openSite((home) => loadInto(home, ['tests/fixtures/g1.csv']));
  empty = await openSite();
});
afterAll(() => Promise.all([site.close(), empty.close()]));

const metric = '/api/metrics/overdue_rate_30';
const json = { 'content-type': 'application/json' };

/** Every error, whatever its source, is the status of its code and {error: {code, message, hint}}. */
test.each([
  ['an unknown call', '/api/nope', {}, 'not_found', 'GET /api/nope'],
  ['an unknown call of a known path', '/api/health', { method: 'DELETE' }, 'not_found', 'DELETE /api/health'],
  ['an unknown metric', '/api/metrics/overdue_rait_30', {}, 'unknown_metric', 'overdue_rait_30'],
  ['a malformed month', `${metric}?from=2024-13`, {}, 'bad_parameter', '2024-13'],
  ['an unknown parameter', `${metric}?frm=2024-01`, {}, 'unknown_parameter', 'frm'],
  ['an unknown parameter of the catalog', '/api/catalog?x=1', {}, 'unknown_parameter', 'x'],
  ['an unknown dimension', `${metric}?by=month,colour`, {}, 'unknown_dimension', 'colour'],
  ['an unknown segment', `${metric}?where=colour:red`, {}, 'unknown_dimension', 'colour'],
  ['a snapshot no longer kept', `${metric}?snapshot=9999`, {}, 'snapshot_gone', '9999'],
  ['a format there is none of', `${metric}?format=pdf`, {}, 'not_acceptable', 'pdf'],
  ['a media type there is none of', metric, { headers: { accept: 'text/html' } }, 'not_acceptable', 'text/html'],
  ['a body that is no JSON', '/api/nope', { method: 'POST', headers: json, body: '{"a":' }, 'usage', 'not JSON'],
  [
    'a body too large',
    '/api/nope',
    { method: 'POST', headers: json, body: `"${'x'.repeat(200_000)}"` },
    'too_large',
    '',
  ],
  ['a malformed address', '/api/metrics/%E0%A4%A', {}, 'usage', 'malformed'],
  ['another host', metric, { headers: { host: 'evil.example' } }, 'host_refused', 'evil.example'],
  ['a missing asset', '/assets/gone-1.js', {}, 'not_found', ''],
  [
    'a write by a page of another origin',
    '/api/nope',
    { method: 'POST', headers: { origin: 'http://evil.example' } },
    'origin_refused',
    'origin',
  ],
] as const)('%s', async (_, path, options, code, named) => {
  const { status, headers, body } = await site.ask(path, options);
  expect(headers['content-type']).toMatch(/^application\/json/);
  expect(headers['cache-control']).toBe('no-store');
  const { error } = JSON.parse(body);
  expect(Object.keys(error)).toEqual(['code', 'message', 'hint']);
  expect({ status, code: error.code }).toEqual({ status: errorTable[code].status, code });
  expect(error.message).toContain(named);
});

test('none of these is logged as a fault of ours', () => {
  expect(site.logged).toEqual([]);
});

test('before anything is loaded a question says so, with the way out', async () => {
  const { status, body } = await empty.ask(metric);
  expect(status).toBe(404);
  expect(JSON.parse(body).error).toMatchObject({ code: 'no_snapshot', hint: expect.stringContaining('forewarn load') });
});

test('a fault of ours is answered without its cause, and logged with it', async () => {
  const broken = await openSite((home) => loadInto(home, ['tests/fixtures/g1.csv']));
  broken.shelf.current()?.engine.close();
  const { status, headers, body } = await broken.ask(metric);
  expect(headers.etag).not.toContain('-json-');
  expect({ status, body: JSON.parse(body) }).toEqual({
    status: 500,
    body: { error: { code: 'internal', message: 'a fault of ours; the log of the server has its cause', hint: null } },
  });
  expect(broken.logged).toMatchObject([{ url: metric, err: { message: expect.stringContaining('instance closed') } }]);
  await broken.close();
});

test('a page of our own may write, a program without Origin too', async () => {
  const own = { method: 'POST', headers: { origin: site.address, 'sec-fetch-site': 'same-origin' } };
  for (const options of [own, { method: 'POST' }]) {
    expect(JSON.parse((await site.ask('/api/nope', options)).body).error.code).toBe('not_found');
  }
});

test('loopback is known by all its names', async () => {
  for (const host of ['localhost:4180', '127.0.0.1', '[::1]:4180', 'LOCALHOST']) {
    expect((await site.ask('/api/health', { headers: { host } })).status).toBe(200);
  }
  for (const host of ['localhost.evil.example', '127.0.0.1.evil.example', 'a b']) {
    expect((await site.ask('/api/health', { headers: { host } })).status).toBe(421);
  }
});
