import type { Shelf } from '../db/shelf.ts';
import { askDecompose } from '../metrics/decompose.ts';
import { askMigration, askWalk } from '../metrics/migration.ts';
import { chosenBook } from './chosen-book.ts';
import type { Handlers } from './handler.ts';
import { tagAnswer } from './tag-answer.ts';

/** What moved: the transition matrix, the overdue walk, the effects behind a change. */
export const migrationHandlers = ({ shelf }: { shelf: Shelf }) =>
  ({
    'GET /api/migration': async ({ query, response }) => {
      const book = await chosenBook(shelf, query.snapshot);
      tagAnswer(response, book, 'json');
      return askMigration(book, query);
    },
    'GET /api/decompose': async ({ query, response }) => {
      const book = await chosenBook(shelf, query.snapshot);
      tagAnswer(response, book, 'json');
      return askDecompose(book, query);
    },
    'GET /api/walk': async ({ query, response }) => {
      const book = await chosenBook(shelf, query.snapshot);
      tagAnswer(response, book, 'json');
      return askWalk(book, query);
    },
  }) satisfies Partial<Handlers>;
