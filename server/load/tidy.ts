import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { UserError } from '../errors.ts';
import { takeLock } from './lock.ts';
import { tidyHome } from './publish.ts';

/** Where the files of an upload wait to be loaded. */
export const uploadFolder = (home: string, id: string): string => join(home, 'inbox', `upload-${id}`);

/** Removes what a killed loader left; while another load runs that is its to do. */
export function tidyAfterLoader(home: string): void {
  const release = lockUnlessBusy(home);
  if (!release) return;
  try {
    tidyHome(home);
  } finally {
    release();
  }
}

/** Removes the uploads that a killed server left. */
export function dropUploads(home: string): void {
  const inbox = join(home, 'inbox');
  mkdirSync(inbox, { recursive: true });
  for (const file of readdirSync(inbox))
    if (file.startsWith('upload-')) rmSync(join(inbox, file), { recursive: true, force: true });
}

/** A lock of the home, or null when another process holds it. */
export function lockUnlessBusy(home: string, name?: string): (() => void) | null {
  try {
    return takeLock(home, name);
  } catch (error) {
    if (error instanceof UserError && error.code === 'load_busy') return null;
    throw error;
  }
}
