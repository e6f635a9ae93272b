import { formats } from '../contract/format.ts';
import type { Shelf } from '../db/shelf.ts';
import { askDecompose } from '../metrics/decompose.ts';
import { askMatrices, askMigration, askWalk } from '../metrics/migration.ts';
import { toArrow } from '../wire/arrow.ts';
import { toCsv } from '../wire/csv.ts';
import { negotiate } from '../wire/negotiate.ts';
import { chosenBook } from './chosen-book.ts';
import { type Handlers, sent } from './handler.ts';
import { tagAnswer } from './tag-answer.ts';

/** What moved: the transition matrix, the overdue walk, the effects behind a change. */
export const migrationHandlers = ({ shelf }: { shelf: Shelf }) =>
  ({
    'GET /api/migration': async ({ query: { format: wanted, ...query }, request, response }) => {
      const format = negotiate(request, response, ['json', 'csv', 'arrow'], wanted);
      const book = await chosenBook(shelf, query.snapshot);
      tagAnswer(response, book, format);
      if (format === 'json') return askMigration(book, query);
      const { table } = await askMatrices(book, query);
      if (format === 'csv') response.attachment('migration.csv');
      response.type(formats[format]).send(format === 'csv' ? toCsv(table) : Buffer.from(toArrow(table)));
      return sent;
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
