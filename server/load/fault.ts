import type { ErrorBody } from '../contract/error.ts';

/** What a load that failed says of it: a full disk by its name, every other fault by its first line. */
export function describeFault(error: unknown, home: string): ErrorBody['error'] {
  if (isDiskFull(error)) {
    return { code: 'disk_full', message: `no space left on the disk of ${home}`, hint: 'free some and load again' };
  }
  const [message = ''] = (error instanceof Error ? error.message : String(error)).split('\n', 1);
  return { code: 'internal', message, hint: null };
}

/** Node says it by code, the engine in words. */
export function isDiskFull(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if ('code' in error && (error.code === 'ENOSPC' || error.code === 'EDQUOT')) return true;
  return /No space left on device|Disk quota exceeded/.test(error.message);
}
