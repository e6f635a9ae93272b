import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { readSheet } from 'read-excel-file/node';
import type { SheetEnd, SheetTask } from './sheet.ts';

/** The thread that reads the first sheet of a workbook and writes it as csv. */
const { from, to } = workerData as SheetTask;
parentPort?.postMessage(await write(), []);

async function write(): Promise<SheetEnd> {
  // numbers stay as they are written: 17 digits of a loan id do not fit a number of ours
  const rows = await readSheet(from, { parseNumber: String }).catch((error: unknown) =>
    error instanceof Error ? error : new Error(String(error)),
  );
  if (rows instanceof Error) return { fault: rows.message };
  await pipeline(Readable.from(rows.map((row) => `${row.map(cellText).join(',')}\n`)), createWriteStream(to));
  return { rows: rows.length };
}

function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  const text = cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell).normalize('NFKC');
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
