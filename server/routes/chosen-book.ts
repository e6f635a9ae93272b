import type { Request, Response } from 'express';
import type { Book } from '../db/book.ts';
import type { Shelf } from '../db/shelf.ts';
import { UserError } from '../errors.ts';
import { version } from '../version.ts';

/** The book a question is asked of: the pinned snapshot, else the live one. Throws snapshot_gone, no_snapshot. */
export async function chosenBook(shelf: Shelf, snapshot?: string): Promise<Book> {
  const book = snapshot === undefined ? shelf.current() : await shelf.pinned(snapshot);
  if (book) return book;
  throw new UserError('no_snapshot', 'nothing has been loaded yet', 'load a tape: npx forewarn load FILE');
}

/**
 * Marks an answer as resting on this book alone. True when the caller holds the same answer already (304):
 * the address names the question, the tag names snapshot, format and version of the program.
 */
export function isKnown(request: Request, response: Response, book: Book, format: string): boolean {
  const loaded = book.loadedAt.replaceAll(/\D/g, '');
  response.set('Forewarn-Snapshot', book.snapshot);
  response.set('ETag', `W/"${book.snapshot}-${loaded}-${format}-${version}"`);
  return request.fresh;
}
