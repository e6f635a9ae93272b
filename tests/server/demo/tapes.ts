import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BookSize } from '../../../server/demo/book.ts';
import { type EventKind, eventKinds } from '../../../server/demo/event.ts';
import { writeBook } from '../../../server/demo/write-book.ts';

/** One line of a tape by column name, as written. */
export type TapeRow = Record<string, string>;

/** Writes a book and gives its files by name, as text. */
export async function writtenFiles(
  size: BookSize,
  plant: readonly EventKind[] = eventKinds,
): Promise<Map<string, string>> {
  const folder = mkdtempSync(join(tmpdir(), 'forewarn-'));
  try {
    await writeBook(folder, { ...size, format: 'csv', plant }, () => undefined);
    return new Map(
      readdirSync(folder)
        .sort()
        .map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Rows of all tapes, oldest month first. The generator writes no quotes, so a line is split at its commas. */
export function tapeRows(files: Map<string, string>): TapeRow[] {
  return [...files].flatMap(([name, text]) => (name.startsWith('tape-') ? csvRows(text) : []));
}

export function csvRows(text: string): TapeRow[] {
  const [header = '', ...lines] = text.trimEnd().split('\n');
  const names = header.split(',');
  return lines.map((line) => {
    const row: TapeRow = {};
    line.split(',').forEach((value, at) => {
      row[names[at] ?? ''] = value;
    });
    return row;
  });
}

/** Each loan's rows, oldest first. */
export function rowsByLoan(rows: readonly TapeRow[]): TapeRow[][] {
  const loans = new Map<string | undefined, TapeRow[]>();
  for (const row of rows) {
    const known = loans.get(row.loan_id);
    if (known) known.push(row);
    else loans.set(row.loan_id, [row]);
  }
  return [...loans.values()];
}

/** Balance of N+ loans over all balance, scheme cn (domain.md §2.1, §3.1), of the rows given. */
export function overdueRate(rows: Iterable<{ balance: number; dpd: number }>, threshold: number): number {
  let overdue = 0;
  let all = 0;
  for (const { balance, dpd } of rows) {
    all += balance;
    if (dpd > threshold) overdue += balance;
  }
  return overdue / all;
}
