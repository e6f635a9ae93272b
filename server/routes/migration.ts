import type { Response } from 'express';
import { formats } from '../contract/format.ts';
import type { Shelf } from '../db/shelf.ts';
import type { Table } from '../db/table.ts';
import { askDecompose } from '../metrics/decompose.ts';
import { askMatrices, askMigration, matrixStatement } from '../metrics/migration.ts';
import { askWalk, askWalkParts, walkStatement } from '../metrics/walk.ts';
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
      const format = negotiate(request, response, ['json', 'csv', 'arrow', 'sql'], wanted);
      const book = await chosenBook(shelf, query.snapshot);
      tagAnswer(response, book, format);
      if (format === 'json') return askMigration(book, query);
      if (format === 'sql') return sendStatement(response, matrixStatement(book, query));
      return sendTable(response, format, 'migration', (await askMatrices(book, query)).table);
    },
    'GET /api/decompose': async ({ query, response }) => {
      const book = await chosenBook(shelf, query.snapshot);
      tagAnswer(response, book, 'json');
      return askDecompose(book, query);
    },
    'GET /api/walk': async ({ query: { format: wanted, ...query }, request, response }) => {
      const format = negotiate(request, response, ['json', 'csv', 'arrow', 'sql'], wanted);
      const book = await chosenBook(shelf, query.snapshot);
      tagAnswer(response, book, format);
      if (format === 'json') return askWalk(book, query);
      if (format === 'sql') return sendStatement(response, walkStatement(book, query));
      return sendTable(response, format, 'walk', (await askWalkParts(book, query)).table);
    },
  }) satisfies Partial<Handlers>;

function sendStatement(response: Response, statement: string): typeof sent {
  response.type(formats.sql).send(statement);
  return sent;
}

/** A table as a file of that name, or as Arrow. */
function sendTable(response: Response, format: 'csv' | 'arrow', name: string, table: Table): typeof sent {
  if (format === 'csv') response.attachment(`${name}.csv`);
  response.type(formats[format]).send(format === 'csv' ? toCsv(table) : Buffer.from(toArrow(table)));
  return sent;
}
