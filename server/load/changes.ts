import type { ChangesAnswer, Load } from '../contract/load.ts';
import type { Book } from '../db/book.ts';
import type { Table } from '../db/table.ts';
import { UserError } from '../errors.ts';
import { questionNamed } from '../metrics/library.ts';
import { fieldName } from './field-name.ts';
import { numberOf } from './load-in-book.ts';
import { toRows } from '../wire/rows.ts';

/** A page of what a load changed of months loaded before, also as the table behind it. Throws snapshot_gone where the book does not hold the load. */
export async function changesOf(
  book: Book,
  load: Load,
  { limit, after }: { limit: number; after?: string | undefined },
): Promise<{ answer: ChangesAnswer; table: Table }> {
  const [month, loan, column] = after === undefined ? [null, null, null] : readPlace(after);
  const table = await book.engine.ask(questionNamed('book/changes'), {
    load: numberOf(load),
    after_month: month,
    after_loan: loan,
    after_column: column,
    limit,
  });
  const rows = toRows(table).map((row) => ({
    ...row,
    field: row.column === null ? null : fieldName(String(row.column)),
  })) as ChangesAnswer['rows'];
  const last = rows.length === limit ? rows.at(-1) : undefined;
  const next = last ? placeText([last.month, last.loan_id, last.column ?? '']) : null;
  return { answer: { load: load.id, source: load.source ?? '', rows, next }, table };
}

type Place = [month: string, loan: string, column: string];
const placeText = (place: Place): string => Buffer.from(JSON.stringify(place)).toString('base64url');

function readPlace(text: string): Place {
  try {
    const [month, loan, column] = JSON.parse(Buffer.from(text, 'base64url').toString());
    if (/^\d{4}-\d{2}$/.test(month) && typeof loan === 'string' && typeof column === 'string')
      return [month, loan, column];
  } catch {
    // refused below like every other text that is no place
  }
  throw new UserError(
    'bad_parameter',
    `parameter "after" cannot be "${text}"`,
    'after is the `next` of the answer before',
  );
}
