import { createWriteStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { readSheet } from 'read-excel-file/node';
import { UserError } from '../errors.ts';

/** A workbook is read in memory, so it may not be larger than this; a sheet holds a million rows at most anyway. */
const largestBytes = 100 * 2 ** 20;

/** Writes the first sheet of an xlsx workbook as csv; dates as YYYY-MM-DD, whole numbers without a point. */
export async function writeSheet(name: string, from: string, to: string): Promise<void> {
  if ((await stat(from)).size > largestBytes) {
    throw new UserError('load_refused', `${name} is larger than ${largestBytes / 2 ** 20} MiB`, 'save it as csv');
  }
  const rows = await readSheet(from).catch((error: unknown) => {
    throw new UserError(
      'load_refused',
      `${name} is no sound xlsx workbook: ${error instanceof Error ? error.message : error}`,
      'save it again, or as csv',
    );
  });
  if (rows.length === 0)
    throw new UserError(
      'load_refused',
      `${name}: its first sheet is empty`,
      'the tape stands on the first sheet, names in the first row',
    );
  await pipeline(Readable.from(rows.map((row) => `${row.map(cellText).join(',')}\n`)), createWriteStream(to));
}

function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  const text = cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell).normalize('NFKC');
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
