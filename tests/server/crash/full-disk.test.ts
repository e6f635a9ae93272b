import { execFileSync } from 'node:child_process';
import { cpSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runLoad } from '../../../server/load/run.ts';
import { runs } from '../../tier.ts';
import { makeHome } from '../book.ts';
import { liveFigures, makeBefore, newFigures, newJob, oldFigures, spread } from './book.ts';

const folder = makeHome();
const small = mountSmall(folder.home);
let before: Awaited<ReturnType<typeof makeBefore>>;
beforeAll(async () => {
  before = await makeBefore();
});
afterAll(() => {
  before.remove();
  small?.unmount();
  folder.remove();
});

/** More than a load needs beside the old snapshot. */
const enough = 40_000_000;

test.runIf(small)('on a full disk a load changes nothing and says which disk it is', async () => {
  const { home } = folder;
  const ends: string[] = [];
  for (const share of spread(runs(4, 20))) {
    cpSync(before.copy(), home, { recursive: true });
    const free = Math.round(share * enough);
    fill(home, free);
    const result = await runLoad({ home, keepSnapshots: 12 }, newJob(home), () => undefined);
    ends.push(result.state);
    if (result.state === 'published') {
      expect(await liveFigures(home)).toEqual(newFigures);
    } else {
      const error = { code: 'disk_full', message: `no space left on the disk of ${home}` };
      expect(result, `${free} bytes free`).toMatchObject({ state: 'failed', snapshot: null, error });
      expect(await liveFigures(home), `${free} bytes free`).toEqual(oldFigures);
    }
    rmSync(join(home, 'filler'));
    const next = await runLoad({ home, keepSnapshots: 12 }, newJob(home), () => undefined);
    expect(next, `${free} bytes were free`).toMatchObject({ state: 'published' });
    for (const name of ['snapshots', 'current', 'inbox', 'load.lock']) rmSync(join(home, name), { recursive: true });
  }
  console.log(`loads on a disk that is full sooner or later: ${ends.join(' ')}`);
  expect(ends).toContain('failed');
  expect(ends.at(-1)).toBe('published');
});

function fill(home: string, free: number): void {
  const { bavail, bsize } = statfsSync(home);
  writeFileSync(join(home, 'filler'), Buffer.alloc(Math.max(0, bavail * bsize - free)));
}

/** Makes the folder a file system of its own, so small that it can be filled; null, with the reason said, where none can be made. */
function mountSmall(at: string): { unmount(): void } | null {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=96m', 'tmpfs', at], { stdio: 'pipe' });
    return { unmount: () => void execFileSync('umount', [at]) };
  } catch (error) {
    const [, reason = String(error)] = error instanceof Error ? error.message.split('\n') : [];
    console.log(`not tested on a full disk: no file system can be mounted here (${reason})`);
    return null;
  }
}
