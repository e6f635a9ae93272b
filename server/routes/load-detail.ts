import { formats } from '../contract/format.ts';
import type { Shelf } from '../db/shelf.ts';
import { changesOf } from '../load/changes.ts';
import type { Desk } from '../load/desk.ts';
import { quarantineFile, quarantinePage } from '../load/quarantined.ts';
import { toCsv } from '../wire/csv.ts';
import { negotiate } from '../wire/negotiate.ts';
import { chosenBook } from './chosen-book.ts';
import { type Handlers, sent } from './handler.ts';

/** What became of one load: the rows it set aside, what it restated. */
export const loadDetailHandlers = ({ desk, shelf }: { desk: Desk; shelf: Shelf }) =>
  ({
    'GET /api/loads/{id}/changes': async ({
      params: { id },
      query: { format: wanted, ...page },
      request,
      response,
    }) => {
      const format = negotiate(request, response, ['json', 'csv'], wanted);
      const { answer, table } = await changesOf(await chosenBook(shelf), await desk.get(id), page);
      if (format === 'json') return answer;
      if (answer.next) response.set('Forewarn-Next', answer.next);
      response.type(formats.csv).attachment(`changes-${answer.load}.csv`).send(toCsv(table));
      return sent;
    },
    'GET /api/loads/{id}/quarantine': async ({ params: { id }, query, request, response }) => {
      const format = negotiate(request, response, ['json', 'csv'], query.format);
      const load = await desk.get(id);
      const book = await chosenBook(shelf);
      if (format === 'json') return quarantinePage(book, load, query);
      const csv = await quarantineFile(book, load, query.file);
      response.type(formats.csv).attachment(`quarantine-${load.snapshot}.csv`).send(csv);
      return sent;
    },
  }) satisfies Partial<Handlers>;
