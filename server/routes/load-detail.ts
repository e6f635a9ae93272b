import { formats } from '../contract/format.ts';
import type { Shelf } from '../db/shelf.ts';
import { changesOf } from '../load/changes.ts';
import type { Desk } from '../load/desk.ts';
import { numberOf } from '../load/load-in-book.ts';
import { loadMonths } from '../load/load-months.ts';
import { offendersOf } from '../load/offenders.ts';
import { quarantineFile, quarantinePage } from '../load/quarantined.ts';
import { toCsv } from '../wire/csv.ts';
import { negotiate } from '../wire/negotiate.ts';
import { chosenBook } from './chosen-book.ts';
import { type Handlers, sent } from './handler.ts';

/** What became of one load: its months, what was found in it, the rows it set aside, what it restated. */
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
    'GET /api/loads/{id}/months': async ({ params: { id } }) => {
      const load = await desk.get(id);
      return loadMonths(await shelf.pinned(numberOf(load)), load);
    },
    'GET /api/loads/{id}/findings/{rule}': async ({ params: { id, rule }, query, request, response }) => {
      const format = negotiate(request, response, ['json', 'csv'], query.format);
      const load = await desk.get(id);
      const { answer, table } = await offendersOf(await shelf.pinned(numberOf(load)), load, rule, query);
      if (format === 'json') return answer;
      if (answer.next) response.set('Forewarn-Next', answer.next);
      response.type(formats.csv).attachment(`${rule}-${load.snapshot}.csv`).send(toCsv(table));
      return sent;
    },
    'GET /api/loads/{id}/quarantine': async ({ params: { id }, query, request, response }) => {
      const format = negotiate(request, response, ['json', 'csv'], query.format);
      const book = await chosenBook(shelf);
      const load = await desk.get(id);
      if (format === 'json') return quarantinePage(book, load, query);
      const csv = await quarantineFile(book, load, query.file);
      response.type(formats.csv).attachment(`quarantine-${load.snapshot}.csv`).send(csv);
      return sent;
    },
  }) satisfies Partial<Handlers>;
