import { closeSync, readdirSync, readlinkSync } from 'node:fs';

/**
 * Closes the files that came along from the process that started this one: children inherit a database that the engine only reads.
 * To be called before this process opens files of its own; elsewhere than on Linux they cannot be listed.
 */
export function closeInheritedFiles(): void {
  if (process.platform !== 'linux') return;
  for (const name of readdirSync('/proc/self/fd')) {
    const target = targetOf(name);
    if (target?.startsWith('/') && !target.startsWith('/dev/')) closeSync(Number(name));
  }
}

/** What a descriptor leads to; null for the one that listed them, which is gone. */
function targetOf(name: string): string | null {
  try {
    return readlinkSync(`/proc/self/fd/${name}`);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}
