import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSite, type Site } from './site.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

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
