import type { Book } from '../db/book.ts';
import type { Shelf } from '../db/shelf.ts';
import { UserError } from '../errors.ts';

/** The book a question is asked of: the pinned snapshot, else the live one. Throws snapshot_gone, no_snapshot. */
export async function chosenBook(shelf: Shelf, snapshot?: string): Promise<Book> {
  const book = snapshot === undefined ? shelf.current() : await shelf.pinned(snapshot);
  if (book) return book;
  throw new UserError('no_snapshot', 'nothing has been loaded yet', 'load a tape: npx forewarn load FILE');
}
