import type { Book } from './book.ts';

/** The published snapshots of one home: the live one, and kept older ones by id. */
export interface Shelf {
  /** null while nothing has been loaded */
  current(): Book | null;
  /** A kept snapshot; throws UserError snapshot_gone (410). */
  pinned(id: string): Promise<Book>;
  /** Called after `current` has flipped and the new book is open; returns the way to stop. */
  onPublish(listener: (book: Book) => void): () => void;
  close(): void;
}

/** Opens the live snapshot of a home and watches `current`. */
export async function openShelf(_home: string): Promise<Shelf> {
  throw new Error('not built yet');
}
