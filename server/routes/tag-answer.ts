import type { Response } from 'express';
import type { Book } from '../db/book.ts';
import { version } from '../version.ts';

/**
 * Marks an answer as resting on this book alone, so that `request.fresh` tells whether the caller holds it already:
 * the address names the question, the tag names snapshot, format and version of the program.
 */
export function tagAnswer(response: Response, { snapshot, loadedAt }: Book, format: string): void {
  response.set('Forewarn-Snapshot', snapshot);
  response.set('ETag', `W/"${snapshot}-${loadedAt.replaceAll(/\D/g, '')}-${format}-${version}"`);
}
