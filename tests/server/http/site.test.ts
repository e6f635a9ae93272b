import { get, type IncomingHttpHeaders } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { HealthAnswer } from '../../../server/contract/catalog.ts';
import { loadInto } from '../book.ts';
import { openSite, type Site } from './site.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

test('every answer, page and call alike, carries the strict policy and no trace of the framework', async () => {
  for (const path of ['/', '/api/health', '/api/nope', '/assets/app-1a2b.js']) {
    const { headers } = await site.ask(path);
    expect(headers['content-security-policy']).toBe(
      "default-src 'none';script-src 'self';style-src 'self';img-src 'self' data:;font-src 'self';" +
        "connect-src 'self';base-uri 'none';form-action 'self';frame-ancestors 'none'",
    );
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['x-powered-by']).toBeUndefined();
  }
});

test('assets named by their content are kept for a year, the page itself is asked for anew', async () => {
  expect((await site.ask('/assets/app-1a2b.js')).headers['cache-control']).toBe('public, max-age=31536000, immutable');
  expect((await site.ask('/')).headers['cache-control']).toBe('no-cache');
});

test('a path without an ending is a page of the client; a file that is not there is not found', async () => {
  expect(await site.ask('/loads/0001')).toMatchObject({
    status: 200,
    body: expect.stringContaining('<title>Forewarn'),
  });
  for (const path of ['/nope.js', '/favicon.ico', '/assets/nope.js']) expect((await site.ask(path)).status).toBe(404);
});

test.each([
  ['gzip, deflate, br, zstd', 'br', brotliDecompressSync],
  ['gzip, deflate', 'gzip', gunzipSync],
  ['br;q=0, gzip', 'gzip', gunzipSync],
  ['identity', null, (bytes: Buffer) => bytes],
])('whoever takes %s gets an asset as the build compressed it: %s', async (accepted, encoding, unpack) => {
  const response = await fetchRaw('/assets/app-1a2b.js', accepted);
  expect(response.headers['content-encoding'] ?? null).toBe(encoding);
  expect(response.headers['content-type']).toBe('text/javascript; charset=utf-8');
  expect(response.headers['cache-control']).toBe('public, max-age=31536000, immutable');
  expect(response.headers.vary).toContain('Accept-Encoding');
  expect(unpack(response.bytes).toString()).toBe('export {};');
  const known = { 'accept-encoding': accepted, 'if-none-match': String(response.headers.etag) };
  expect((await site.ask('/assets/app-1a2b.js', { headers: known })).status).toBe(304);
});

test('what the build did not compress is sent as it is', async () => {
  const { headers, bytes } = await fetchRaw('/assets/font-1a2b.woff2', 'gzip, br');
  expect({ type: headers['content-type'], encoding: headers['content-encoding'] }).toEqual({ type: 'font/woff2' });
  expect(bytes.toString()).toBe('font');
});

/** The bytes as they come over the wire, not unpacked. */
function fetchRaw(path: string, accepted: string): Promise<{ headers: IncomingHttpHeaders; bytes: Buffer }> {
  return new Promise((resolve, reject) => {
    get(`${site.address}${path}`, { agent: false, headers: { 'accept-encoding': accepted } }, (response) => {
      buffer(response).then((bytes) => resolve({ headers: response.headers, bytes }), reject);
    }).on('error', reject);
  });
}

test('any path of the client gets the page; a path of the api never does', async () => {
  for (const path of ['/', '/alerts', '/vintages/2024-06?by=product']) {
    const { status, headers, body } = await site.ask(path);
    expect({ status, type: headers['content-type'] }).toEqual({ status: 200, type: 'text/html; charset=utf-8' });
    expect(body).toContain('<title>Forewarn</title>');
  }
  expect((await site.ask('/api')).status).toBe(404);
  expect((await site.ask('/alerts', { method: 'POST' })).status).toBe(404);
});

test('no file outside the client folder can be had', async () => {
  for (const path of ['/../state.db', '/%2e%2e/state.db', '/assets/..%2f..%2fstate.db', '/.%2e/state.db']) {
    expect((await site.ask(path)).body).not.toContain('SQLite');
  }
});

test('health says empty before the first load, and the live snapshot after it', async () => {
  const health = async (): Promise<HealthAnswer> => JSON.parse((await site.ask('/api/health')).body);
  const version = expect.stringMatching(/^\d+\.\d+\.\d+/);
  expect(await health()).toEqual({ status: 'empty', version, snapshot: null, as_of: null });
  await loadInto(site.home, ['tests/fixtures/g1.csv']);
  await site.shelf.refresh();
  expect(await health()).toMatchObject({ status: 'ok', snapshot: expect.stringMatching(/^\d{4}$/), as_of: '2024-06' });
});
