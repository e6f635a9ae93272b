import Database from 'libsql';
import { truncateSync } from 'node:fs';
import { join } from 'node:path';
import { UserError } from '../errors.ts';

/**
 * Admits one loader across processes; throws load_busy, else returns the way to let go. The lock is the operating
 * system's, on the file: it goes with the process that holds it, however that ends. A file that stands there, whatever
 * it says, locks nothing.
 */
export function takeLock(home: string, name = 'load.lock'): () => void {
  const path = join(home, name);
  try {
    return lock(path);
  } catch (error) {
    if (codeOf(error) === 'SQLITE_BUSY') {
      throw new UserError('load_busy', 'another load is running', 'wait until it has ended and load again');
    }
    if (codeOf(error) !== 'SQLITE_NOTADB') throw error;
    // Emptied in place: a file put there anew could stand beside one that another process has locked meanwhile.
    truncateSync(path);
    return lock(path);
  }
}

function lock(path: string): () => void {
  const file = new Database(path, { timeout: 0 });
  try {
    file.exec('pragma journal_mode = memory; begin exclusive');
  } catch (error) {
    file.close();
    throw error;
  }
  return () => file.close();
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}
