import type { LoansQuery } from '../contract/loan.ts';
import type { Book } from '../db/book.ts';
import { pick, type Table } from '../db/table.ts';
import { UserError } from '../errors.ts';
import { toRows } from '../wire/rows.ts';
import { withMeanings } from './amount.ts';
import { questionNamed } from './library.ts';
import { type ListedLoans, loansOfMetric, loansOfTransition } from './listed-loans.ts';

export type AskedLoans = Pick<ListedLoans, 'metric' | 'transition' | 'month'> & { table: Table; next: string | null };

/**
 * The loans behind a figure or a cell of the transition matrix: its own question asked loan by loan, so that they add up to it.
 * Largest first, keyset-paged. Throws unknown_metric and bad_parameter for a metric that is no sum over loans.
 */
export async function askLoans(book: Book, query: LoansQuery): Promise<AskedLoans> {
  const { metric, transition, month, amount, loaded, question, values } =
    query.transition === undefined ? loansOfMetric(book, query) : loansOfTransition(book, query, query.transition);
  const [counted, loan] = query.after?.split('~') ?? [];
  const page = await book.engine.ask(question, {
    ...values,
    limit: query.limit,
    after_counted: counted === undefined ? null : Number(counted),
    after_loan: loan === undefined ? null : Number(loan),
  });
  const table = loaded ? page : { ...page, chunks: [], rowCount: 0 };
  const last =
    table.rowCount === query.limit ? toRows(pick(table, [same('counted'), same('loan_no')])).at(-1) : undefined;
  const shown = table.columns.filter(({ name }) => name !== 'loan_no').map(({ name }) => same(name));
  return {
    ...{ metric, transition, month },
    table: withMeanings(pick(table, shown), new Map([['counted', amount]])),
    next: last ? `${last.counted}~${last.loan_no}` : null,
  };
}

const same = (name: string) => ({ from: name, to: name });

/** Every month of one loan; throws not_found. */
export async function askLoan(book: Book, source: string, loan: string): Promise<Table> {
  const table = await book.engine.ask(questionNamed('loans/history'), { source, loan });
  if (table.rowCount === 0)
    throw new UserError(
      'not_found',
      `no loan "${loan}" in source "${source}"`,
      `sources: ${book.sources.map(({ id }) => id).join(', ')}`,
    );
  return table;
}
