import type { LoadJob } from '../../../../server/load/job.ts';

/** A row of the clean tape, by column. */
export type CleanRow = Record<string, string>;

const dpds = [0, 0, 0, 0, 1, 30, 31, 0, 60, 91, 0, 181];
const channels = ['app', 'shop', '"Lee, Ltd"', 'two\nlines', ''];
const two = (number: number) => String(number).padStart(2, '0');

/** 400 loans of one month: ids with leading zeros, Chinese names, quotes and line breaks in fields, every status, a credit balance. */
export const cleanRows: readonly CleanRow[] = Array.from({ length: 400 }, (_none, at) => {
  const ended = at % 50 === 49 ? ['paid_off', 'charged_off', 'sold'][at % 3] : undefined;
  const dpd = dpds[at % dpds.length] ?? 0;
  return {
    loan_id: `00${1000 + at}`,
    product: ['消费贷', '𠮷祥分期'][at % 2] ?? '',
    as_of: '2024-06-30',
    // some lent in the month itself
    orig_date: at % 40 === 7 ? '2024-06-20' : `2023-${two(1 + (at % 12))}-${two(13 + (at % 15))}`,
    orig_amount: '20000.50',
    balance: ended ? '0' : at === 77 ? '-20' : String(12_000 + at * 10),
    dpd: ended ? '' : String(dpd),
    overdue_amount: dpd > 0 && !ended ? '1200' : '0',
    status: ended ?? 'active',
    grade: ['A', 'B', ''][at % 3] ?? '',
    channel: channels[at % channels.length] ?? '',
    rate: '0.18',
    chargeoff_amount: ended === 'charged_off' ? '7000' : '',
  };
});
export const columns = Object.keys(cleanRows[0] ?? {});

type Form = { delimiter?: string; end?: string; quoteAll?: boolean; header?: readonly string[] };

/** Rows as separated text, fields in quotes where they must be. */
export function textOf(rows: readonly CleanRow[], form: Form = {}): string {
  return linesOf(rows, form).join(form.end ?? '\n') + (form.end ?? '\n');
}

/** The lines of a separated file, the header first; a line may hold a line break between quotes. */
export function linesOf(
  rows: readonly CleanRow[],
  { delimiter = ',', quoteAll, header = columns }: Form = {},
): string[] {
  const field = (text: string) =>
    quoteAll || /["\r\n]/.test(text) || text.includes(delimiter) ? `"${text.replaceAll('"', '""')}"` : text;
  return [header, ...rows.map((row) => columns.map((column) => row[column] ?? ''))].map((cells) =>
    cells.map(field).join(delimiter),
  );
}

export const clean = textOf(cleanRows);

/** The clean tape with its columns turned so that one is the last. */
export function endingWith(last: string): string {
  const at = columns.indexOf(last) + 1;
  const order = [...columns.slice(at), ...columns.slice(0, at)];
  const field = (text: string) => (/["\n,]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const table = [order, ...cleanRows.map((row) => order.map((column) => row[column] ?? ''))];
  return table.map((cells) => `${cells.map(field).join(',')}\n`).join('');
}

/** Every row changed in some of its cells. */
export const eachRow = (change: (row: CleanRow, at: number) => CleanRow): CleanRow[] =>
  cleanRows.map((row, at) => ({ ...row, ...change(row, at) }));
/** One row, counted from 1, changed in some of its cells. */
export const oneRow = (number: number, change: CleanRow): string =>
  textOf(eachRow((_row, at) => (at === number - 1 ? change : {})));
/** Lines put in after a line of the file, the header being line 1; 401 lines have no break within. */
export const insert = (afterLine: number, ...lines: string[]): string =>
  `${linesOf(cleanRows)
    .toSpliced(afterLine, 0, ...lines)
    .join('\n')}\n`;
/** The columns of the clean tape under other names. */
export const renamed = (names: Record<string, string>): string[] => columns.map((column) => names[column] ?? column);

/** A file that is not the clean tape as everyone would write it, and what the load of it must give. */
export type Unusual = {
  what: string;
  /** text, bytes, or what writes the file into a folder and gives its path; several files in order */
  content: string | Buffer | ((folder: string) => string | Promise<string>) | (string | Buffer)[];
  name?: string;
  job?: Partial<LoadJob>;
  gives: /** the book of the clean tape, with the date as it was given where that is another day of the month */
    | { same: true; finds?: string; rawDate?: string }
    /** rows set aside by number (from 1), with the reason and what was given; all others as in the clean tape but for loans `dropped` with them */
    | { aside: [row: number, reason: string][]; dropped?: number[] }
    /** refused; the message gives file, place and reason */
    | { refused: RegExp };
};
export const same = { same: true } as const;
/** A file that is refused with these words. */
export const refused = (
  what: string,
  content: Unusual['content'],
  says: RegExp,
  more: Partial<Unusual> = {},
): Unusual => ({
  what,
  content,
  ...more,
  gives: { refused: says },
});
