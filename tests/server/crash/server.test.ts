import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Load } from '../../../server/contract/load.ts';
import { runs } from '../../tier.ts';
import { startForewarn } from '../cli/forewarn.ts';
import { makeBefore, spread } from './book.ts';
import { afterRestart, kill, old, renewed, serve, settled } from './server.ts';

let before: Awaited<ReturnType<typeof makeBefore>>;
/** How long a server and a load beside it take from their start until the new figures are shown. */
let whole: number;

beforeAll(async () => {
  before = await makeBefore();
  const home = before.copy();
  const started = performance.now();
  const server = serve(home);
  await once(loadNew(home), 'exit');
  await settled(home, await server.address);
  whole = performance.now() - started;
  await kill(server.child);
});
afterAll(() => before.remove());

const loadNew = (home: string) => startForewarn(home, ['load', join(home, 'new.csv'), '--json']);

/** Asks one question after the other until nobody answers any more. */
async function keepAsking(address: Promise<string>): Promise<void> {
  const url = `${await address}/api/metrics/loan_cnt?by=month,product`;
  const answered = () =>
    fetch(url).then(
      ({ ok }) => ok,
      () => false,
    );
  while (await answered());
}

test('a server killed at any instant, a load beside it or killed with it, comes back with the old or the new snapshot', async () => {
  const seen: string[] = [];
  for (const [at, share] of spread(runs(3, 30)).entries()) {
    const home = before.copy();
    const server = serve(home);
    const load = loadNew(home);
    const loaded = once(load, 'exit');
    void keepAsking(server.address);
    const killed = Math.round(share * whole);
    await setTimeout(killed);
    await Promise.all([kill(server.child), at % 2 === 0 && kill(load)]);
    await loaded;
    const after = await afterRestart(home);
    expect({ killed, whole, ...after }).toEqual({ killed, whole, ...(after.live === old.live ? old : renewed) });
    seen.push(after.live);
  }
  console.log(`servers killed beside a load ${seen.length} times, live then: ${seen.join(' ')}`);
});

test('a server killed while it loads an upload comes back with the old or the new snapshot, and without the upload', async () => {
  const seen: string[] = [];
  const text = readFileSync(join(before.copy(), 'new.csv'));
  for (const share of spread(runs(3, 30))) {
    const home = before.copy();
    const server = serve(home);
    const upload = new FormData();
    upload.append('file', new Blob([text]), 'new.csv');
    const response = await fetch(`${await server.address}/api/loads`, { method: 'POST', body: upload });
    const { id } = (await response.json()) as Load;
    const killed = Math.round(share * whole);
    await setTimeout(killed);
    await kill(server.child);
    const after = await afterRestart(home);
    const expected = after.live === old.live ? old : renewed;
    expect({ id, killed, whole, ...after }).toEqual({ id, killed, whole, ...expected });
    expect(readdirSync(join(home, 'inbox'))).toEqual([]);
    seen.push(after.live);
  }
  console.log(`servers killed with an upload ${seen.length} times, live then: ${seen.join(' ')}`);
});
