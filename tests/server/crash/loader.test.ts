import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { LoadProgress } from '../../../server/load/job.ts';
import { runLoad, startLoader } from '../../../server/load/run.ts';
import { runs } from '../../tier.ts';
import { liveFigures, makeBefore, newFigures, newJob, oldFigures, spread } from './book.ts';

let before: Awaited<ReturnType<typeof makeBefore>>;
/** Messages and milliseconds of a load that nobody kills. */
let whole: { messages: number; milliseconds: number };

beforeAll(async () => {
  before = await makeBefore();
  const home = before.copy();
  const started = performance.now();
  let messages = 0;
  const result = await runLoad({ home, keepSnapshots: 12 }, newJob(home), () => messages++);
  whole = { messages, milliseconds: performance.now() - started };
  expect(result.state).toBe('published');
});
afterAll(() => before.remove());

/** Loads into a copy of the home; `watch` gets each message and the way to kill the loader. */
async function killedLoad(watch: (kill: () => void, progress: LoadProgress | null) => void): Promise<string> {
  const home = before.copy();
  const killing = new AbortController();
  const kill = () => killing.abort();
  watch(kill, null);
  const load = runLoad({ home, keepSnapshots: 12 }, newJob(home), (progress) => watch(kill, progress), killing.signal);
  await load.catch((error: Error) => {
    if (!error.message.includes('SIGKILL')) throw error;
  });
  return home;
}

/** What stands after a kill: the live snapshot, its figures, and how the next load goes. */
async function aftermath(home: string) {
  const live = readFileSync(join(home, 'current'), 'utf8');
  const shown = await liveFigures(home);
  const { state } = await runLoad({ home, keepSnapshots: 12 }, newJob(home), () => undefined);
  const left = readdirSync(home, { recursive: true, encoding: 'utf8' }).filter((name) => /\.part|inbox\//.test(name));
  return { live, shown, next: { state, shown: await liveFigures(home), left } };
}

const next = { state: 'published', shown: newFigures, left: [] };
const old = { live: '0001\n', shown: oldFigures, next };
const renewed = { live: '0002\n', shown: newFigures, next };

test('a loader killed after any of its messages leaves the old or the new snapshot live', async () => {
  const seen: string[] = [];
  for (const share of spread(runs(3, 40))) {
    const last = Math.min(Math.floor(share * whole.messages), whole.messages - 1);
    let messages = 0;
    const home = await killedLoad((kill, progress) => {
      if (progress && messages++ === last) kill();
    });
    const after = await aftermath(home);
    expect([old, renewed], `killed after message ${last} of ${whole.messages}`).toContainEqual(after);
    seen.push(after.live.trim());
  }
  console.log(`killed after ${seen.length} messages, live then: ${seen.join(' ')}`);
});

test('a loader killed at any time leaves the old or the new snapshot live', async () => {
  const seen: string[] = [];
  for (const share of spread(runs(3, 40))) {
    const wait = Math.round(share * whole.milliseconds);
    const home = await killedLoad((kill, progress) => {
      if (!progress) setTimeout(kill, wait);
    });
    const after = await aftermath(home);
    expect([old, renewed], `killed after ${wait} of ${whole.milliseconds} ms`).toContainEqual(after);
    seen.push(after.live.trim());
  }
  console.log(`killed at ${seen.length} times, live then: ${seen.join(' ')}`);
});

test('between the name of the new snapshot and the flip the old one is live, and the next load gets a number of its own', async () => {
  const home = before.copy();
  cpSync(join(home, 'snapshots/0001.duckdb'), join(home, 'snapshots/0002.duckdb'));
  writeFileSync(join(home, 'current.part'), '00');
  expect(await aftermath(home)).toEqual(old);
  expect(readFileSync(join(home, 'current'), 'utf8')).toBe('0003\n');
});

test('a loader that is gone when it is told to publish has ended by its signal, not by the word that did not reach it', async () => {
  const home = before.copy();
  const killing = new AbortController();
  const { ended, publish } = startLoader(
    { home, keepSnapshots: 12 },
    newJob(home),
    (message) => {
      if (!('built' in message)) return;
      killing.abort();
      // nothing is heard of its end meanwhile, as on a machine that has other work
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 500);
      publish();
    },
    killing.signal,
  );
  await expect(ended).rejects.toThrow('the loader ended without a result (SIGKILL)');
  expect(await aftermath(home)).toEqual(old);
});
