import { formats } from '../contract/format.ts';
import { summaryFormats } from '../contract/summary.ts';
import type { Shelf } from '../db/shelf.ts';
import type { State } from '../state/state.ts';
import { addSummaryNote } from '../summary/add-note.ts';
import { summaryForm } from '../summary/forms.ts';
import { makeSummary } from '../summary/make-summary.ts';
import { negotiate } from '../wire/negotiate.ts';
import { chosenBook } from './chosen-book.ts';
import { type Handlers, sent } from './handler.ts';

/** The month on one page, and what people add to it. */
export const summaryHandlers = ({ shelf, state }: { shelf: Shelf; state: State }) =>
  ({
    'GET /api/summary/{month}': async ({ params: { month }, query, request, response }) => {
      const format = negotiate(request, response, summaryFormats, query.format);
      const book = await chosenBook(shelf, query.snapshot);
      response.set('Forewarn-Snapshot', book.snapshot);
      const summary = await makeSummary(book, state, { ...query, month });
      if (format === 'json') return summary;
      const form = await summaryForm(summary, format);
      // shown by a browser it could run nothing: it is a file of its own
      response.attachment(`forewarn-${month}-${summary.lang}.${format}`).type(formats[format]).send(form);
      return sent;
    },
    'POST /api/summary/{month}/notes': async ({ params: { month }, body, actor }) =>
      addSummaryNote(await chosenBook(shelf), state, month, body, actor),
  }) satisfies Partial<Handlers>;
