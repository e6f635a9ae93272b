import { formats } from '../contract/format.ts';
import type { LoanAnswer, LoansAnswer } from '../contract/loan.ts';
import type { Shelf } from '../db/shelf.ts';
import { askLoan, askLoans } from '../metrics/loans.ts';
import { toArrow } from '../wire/arrow.ts';
import { toCsv } from '../wire/csv.ts';
import { negotiate } from '../wire/negotiate.ts';
import { toRows } from '../wire/rows.ts';
import { chosenBook } from './chosen-book.ts';
import { type Handlers, sent } from './handler.ts';
import { tagAnswer } from './tag-answer.ts';

/** From a figure to its loans, and to one loan. */
export const loanHandlers = ({ shelf }: { shelf: Shelf }) =>
  ({
    'GET /api/loans': async ({ query, request, response }) => {
      const format = negotiate(request, response, ['json', 'csv', 'arrow'], query.format);
      const book = await chosenBook(shelf, query.snapshot);
      tagAnswer(response, book, format);
      const { metric, month, table, next } = await askLoans(book, query);
      if (format === 'json')
        return { metric, month, snapshot: book.snapshot, rows: toRows(table) as LoansAnswer['rows'], next };
      response.type(formats[format]);
      if (next) response.set('Forewarn-Next', next);
      if (format === 'csv') response.attachment(`loans-${month}.csv`).send(toCsv(table));
      else response.send(Buffer.from(toArrow(table, { metric, month, snapshot: book.snapshot })));
      return sent;
    },
    'GET /api/loans/{source}/{loan_id}': async ({ params: { source, loan_id }, response }) => {
      const book = await chosenBook(shelf, undefined);
      tagAnswer(response, book, 'json');
      return {
        source,
        loan_id,
        snapshot: book.snapshot,
        rows: toRows(await askLoan(book, source, loan_id)) as LoanAnswer['rows'],
        next: null,
      };
    },
  }) satisfies Partial<Handlers>;
