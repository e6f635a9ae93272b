import { ruleOf } from '../../queries/staged-rules.ts';
import type { Load } from '../contract/load.ts';
import type { QuarantineAnswer } from '../contract/load-detail.ts';
import type { Book } from '../db/book.ts';
import type { Table } from '../db/table.ts';
import { UserError } from '../errors.ts';
import { questionNamed } from '../metrics/library.ts';
import { toRows } from '../wire/rows.ts';
import { fieldName } from './field-name.ts';
import { ruleName } from './finding.ts';
import { numberOf } from './load-in-book.ts';
import { quarantineCsv } from './quarantine.ts';

type Part = { file?: string | undefined; after?: number | undefined; limit?: number };

/** The rows a load set aside, by its number; all of them where no limit is given. */
export const askQuarantined = (book: Book, load: string, { file, after = 0, limit }: Part): Promise<Table> =>
  book.engine.ask(questionNamed('book/quarantine'), { load, file: file ?? null, after, limit: limit ?? null });

/** A page of the rows a load of this book set aside. Throws snapshot_gone where the book does not hold the load. */
export async function quarantinePage(
  book: Book,
  load: Load,
  { file, after = 0, limit }: Part & { limit: number },
): Promise<QuarantineAnswer> {
  const number = numberOf(load);
  const files = await book.engine.ask(questionNamed('book/quarantine_files'), { load: number });
  const table = await askQuarantined(book, number, { file, after, limit: limit + 1 });
  const rows = toRows(table).map((row) => {
    const { original: _original, ...place } = row;
    const column = text(row.column);
    const rule = ruleOf(String(row.reason), column);
    return { ...place, rule, name: ruleName(rule), field: column === null ? null : fieldName(column) };
  }) as QuarantineAnswer['rows'];
  return {
    load: load.id,
    files: toRows(files) as QuarantineAnswer['files'],
    rows: rows.slice(0, limit),
    next: rows.length > limit ? String(after + limit) : null,
  };
}

/** All rows a load of this book set aside as a csv that loads again once they are corrected. Throws snapshot_gone, not_found. */
export const quarantineFile = (book: Book, load: Load, file: string | undefined): Promise<string> =>
  correctable(book, numberOf(load), file);

/** The same by the number of the load. */
export async function correctable(book: Book, load: string, file: string | undefined): Promise<string> {
  const table = await askQuarantined(book, load, { file });
  if (table.rowCount === 0) throw nothingAside(load, file);
  return quarantineCsv(
    load,
    toRows(table).map((row) => ({
      file: String(row.file),
      row: Number(row.row),
      reason: String(row.reason),
      original: text(row.original),
    })),
  );
}

export const nothingAside = (load: string, file: string | undefined): UserError =>
  new UserError(
    'not_found',
    `no rows set aside by load ${load}${file === undefined ? '' : ` of file ${file}`}`,
    'see `forewarn loads`',
  );

const text = (cell: unknown): string | null => (cell === null || cell === undefined ? null : String(cell));
