import { formats } from '../contract/format.ts';
import type { LoanAnswer, LoansAnswer } from '../contract/loan.ts';
import type { Table } from '../db/table.ts';
import type { Shelf } from '../db/shelf.ts';
import { askLoan, askLoans } from '../metrics/loans.ts';
import { toArrow } from '../wire/arrow.ts';
import { toCsv } from '../wire/csv.ts';
import { toParquet } from '../wire/parquet.ts';
import { negotiate } from '../wire/negotiate.ts';
import { toRows } from '../wire/rows.ts';
import { chosenBook } from './chosen-book.ts';
import { type Handlers, sent } from './handler.ts';
import { tagAnswer } from './tag-answer.ts';

const encode = {
  csv: (table: Table) => toCsv(table),
  parquet: toParquet,
  arrow: (table: Table, facts: Record<string, string>) => Buffer.from(toArrow(table, facts)),
};

/** From a figure to its loans, and to one loan. */
export const loanHandlers = ({ shelf }: { shelf: Shelf }) =>
  ({
    'GET /api/loans': async ({ query, request, response }) => {
      const format = negotiate(request, response, ['json', 'csv', 'arrow', 'parquet'], query.format);
      const book = await chosenBook(shelf, query.snapshot);
      tagAnswer(response, book, format);
      const { metric, transition, month, table, next } = await askLoans(book, query);
      if (format === 'json')
        return { metric, transition, month, snapshot: book.snapshot, rows: toRows(table) as LoansAnswer['rows'], next };
      if (next) response.set('Forewarn-Next', next);
      if (format !== 'arrow') response.attachment(`loans-${month}.${format}`);
      response.type(formats[format]).send(
        await encode[format](table, {
          ...(metric && { metric }),
          ...(transition && { transition }),
          month,
          snapshot: book.snapshot,
        }),
      );
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
