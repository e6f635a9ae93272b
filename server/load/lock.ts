import { closeSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { UserError } from '../errors.ts';

/** Admits one loader across processes; a lock whose process is gone is taken over. Returns the way to let go. */
export function takeLock(home: string): () => void {
  const path = join(home, 'load.lock');
  for (let attempt = 0; attempt < 2; attempt++) {
    try {
      const file = openSync(path, 'wx');
      writeSync(file, String(process.pid));
      closeSync(file);
      return () => rmSync(path, { force: true });
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    }
    const holder = Number(readFileSync(path, 'utf8'));
    if (isAlive(holder))
      throw new UserError(
        'load_busy',
        `another load is running (process ${holder})`,
        'wait until it has ended and load again',
      );
    rmSync(path, { force: true });
  }
  throw new UserError('load_busy', 'another load has just started', 'wait until it has ended and load again');
}

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0 || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
