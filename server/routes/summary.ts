import { summaryFormats } from '../contract/summary.ts';
import type { Shelf } from '../db/shelf.ts';
import type { State } from '../state/state.ts';
import { addSummaryNote } from '../summary/add-note.ts';
import { makeSummary } from '../summary/make-summary.ts';
import { negotiate } from '../wire/negotiate.ts';
import { chosenBook } from './chosen-book.ts';
import type { Handlers } from './handler.ts';

/** The month on one page, and what people add to it. */
export const summaryHandlers = ({ shelf, state }: { shelf: Shelf; state: State }) =>
  ({
    'GET /api/summary/{month}': async ({ params: { month }, query, request, response }) => {
      negotiate(request, response, summaryFormats, query.format);
      const book = await chosenBook(shelf, query.snapshot);
      response.set('Forewarn-Snapshot', book.snapshot);
      return makeSummary(book, state, { ...query, month });
    },
    'POST /api/summary/{month}/notes': async ({ params: { month }, body, actor }) =>
      addSummaryNote(await chosenBook(shelf), state, month, body, actor),
  }) satisfies Partial<Handlers>;
