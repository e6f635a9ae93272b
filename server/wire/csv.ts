import type { Meaning } from '../../queries/meaning.ts';
import type { Table } from '../db/table.ts';
import { type Cell, eachRow } from './rows.ts';

/**
 * The table as RFC 4180 text: a header line always, null as an empty cell, money with two decimals.
 * `notes` stand above it, a line each after `#`. Text that a spreadsheet would run as a formula gets a leading apostrophe.
 */
export function toCsv(table: Table, notes: readonly string[] = []): string {
  const lines = [...notes.map((note) => `# ${note}`), table.columns.map(({ name }) => quote(name)).join(',')];
  for (const cells of eachRow(table)) {
    lines.push(table.columns.map(({ meaning }, at) => csvCell(meaning, cells[at] ?? null)).join(','));
  }
  return `${lines.join('\r\n')}\r\n`;
}

function csvCell(meaning: Meaning, cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'string') return csvText(cell);
  return meaning === 'money' && typeof cell === 'number' ? cell.toFixed(2) : String(cell);
}

/** A cell of text, guarded and quoted where it needs to be. */
export const csvText = (text: string): string => quote(guarded(text));

/** Text that a spreadsheet would run as a formula gets a leading apostrophe. */
export const guarded = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);

/** Empty text is quoted, so that it is told from null. */
export function quote(text: string): string {
  return text === '' || /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
