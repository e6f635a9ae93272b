import type { Shelf } from '../db/shelf.ts';
import { readCatalog } from '../metrics/catalog.ts';
import { chosenBook } from './chosen-book.ts';
import { type Handlers, sent } from './handler.ts';
import { tagAnswer } from './tag-answer.ts';

/** What can be asked of the live book, and the names of what comes back. */
export const catalogHandlers = ({ shelf }: { shelf: Shelf }) =>
  ({
    'GET /api/catalog': async ({ request, response }) => {
      const book = await chosenBook(shelf);
      tagAnswer(response, book, 'json');
      if (!request.fresh) return readCatalog(book);
      response.status(304).end();
      return sent;
    },
  }) satisfies Partial<Handlers>;
