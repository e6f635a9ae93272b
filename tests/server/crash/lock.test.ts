import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { takeLock } from '../../../server/load/lock.ts';
import { runLoad } from '../../../server/load/run.ts';
import { liveFigures, makeBefore, newFigures, newJob } from './book.ts';

let before: Awaited<ReturnType<typeof makeBefore>>;
beforeAll(async () => {
  before = await makeBefore();
});
afterAll(() => before.remove());

const load = (home: string) => runLoad({ home, keepSnapshots: 12 }, newJob(home), () => undefined);

test('of two loads at once one is published, the other told that it must wait', async () => {
  const home = before.copy();
  const results = await Promise.all([load(home), load(home)]);
  const [busy, done] = results.toSorted((a, b) => b.state.localeCompare(a.state));
  expect(busy).toMatchObject({ state: 'rejected', snapshot: null, error: { code: 'load_busy' } });
  expect(done).toMatchObject({ state: 'published', snapshot: '0002' });
  expect(await liveFigures(home)).toEqual(newFigures);
});

test('while a load runs nobody else gets its lock, and it is free once the load has ended', async () => {
  const home = before.copy();
  let refused: unknown = null;
  const result = await runLoad({ home, keepSnapshots: 12 }, newJob(home), ({ stage }) => {
    if (stage === 'building') refused ??= refusalOf(home);
  });
  expect(refused).toMatchObject({ code: 'load_busy' });
  expect(result.state).toBe('published');
  expect(refusalOf(home)).toBeNull();
});

test.each([
  ['nothing', ''],
  ['a process that is gone', '999999999'],
  ['a process that lives and is none of ours', String(process.ppid)],
  ['something else', 'x'.repeat(10_000)],
])('a lock that was left behind and names %s holds nobody up', async (_, text) => {
  const home = before.copy();
  writeFileSync(join(home, 'load.lock'), text);
  expect(await load(home)).toMatchObject({ state: 'published' });
});

test('a loader that was killed leaves the lock free at once', async () => {
  const home = before.copy();
  const killing = new AbortController();
  const killed = runLoad(
    { home, keepSnapshots: 12 },
    newJob(home),
    ({ stage }) => stage === 'building' && killing.abort(),
    killing.signal,
  );
  await expect(killed).rejects.toThrow('SIGKILL');
  expect(refusalOf(home)).toBeNull();
});

/** Takes the lock and lets it go; what was thrown instead. */
function refusalOf(home: string): unknown {
  try {
    takeLock(home)();
    return null;
  } catch (error) {
    return error;
  }
}
