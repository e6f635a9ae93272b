import { request } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadInto, writeTape } from '../book.ts';
import { openSite, type Site } from './site.ts';

const products = 3_000;

let site: Site;
beforeAll(async () => {
  site = await openSite((home) => {
    const rows = Array.from({ length: products }, (_, at) => {
      const product = `product ${at} ${'of a long name '.repeat(80)}`;
      return `L${at},${product},2024-06-30,2023-11-15,1000,1000,0,0,active`;
    });
    const header = 'loan_id,product,as_of,orig_date,orig_amount,balance,dpd,overdue_amount,status';
    return loadInto(home, [writeTape(home, 'wide.csv', [header, ...rows].join('\n'))]);
  });
});
afterAll(() => site.close());

const path = '/api/metrics/balance_total?by=product&format=arrow';

/** Asks, and hangs up after so many bytes of the answer; 0 hangs up while the server still computes. */
function hangUpAfter(bytes: number): Promise<void> {
  return new Promise((resolve) => {
    const asking = request(`${site.address}${path}`, { agent: false }, (response) => {
      let received = 0;
      response.on('data', (part: Buffer) => {
        received += part.length;
        if (received >= bytes) asking.destroy();
      });
      response.on('error', () => undefined);
    });
    asking.on('close', resolve).on('error', () => undefined);
    asking.end();
    if (bytes === 0) setTimeout(() => asking.destroy(), 5);
  });
}

test('twenty clients that hang up during an Arrow answer of megabytes leave the server standing', async () => {
  for (let at = 0; at < 20; at += 1) await hangUpAfter((at % 4) * 200_000);
  const whole = await fetch(`${site.address}${path}`);
  expect((await whole.arrayBuffer()).byteLength).toBeGreaterThan(products * 1_000);
  expect(site.logged).toEqual([]);
});
