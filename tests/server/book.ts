import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { metricQuery } from '../../server/contract/metric.ts';
import type { Book } from '../../server/db/book.ts';
import type { LoadJob, LoadResult } from '../../server/load/job.ts';
import { currentSnapshot, snapshotPath } from '../../server/load/publish.ts';
import { runLoad } from '../../server/load/run.ts';
import { askMetric } from '../../server/metrics/ask.ts';
import { openBook } from '../../server/metrics/open-book.ts';
import { type Row, toRows } from '../../server/wire/rows.ts';

/** A home of its own under the system's temporary folder, and how to be rid of it. */
export function makeHome(): { home: string; remove(): void } {
  const home = mkdtempSync(join(tmpdir(), 'forewarn-'));
  return { home, remove: () => rmSync(home, { recursive: true, force: true }) };
}

/** Writes a tape into a home and gives its path. */
export function writeTape(home: string, name: string, text: string | Buffer): string {
  const path = join(home, name);
  writeFileSync(path, text);
  return path;
}

export const loadInto = (home: string, files: string[], job: Partial<LoadJob> = {}): Promise<LoadResult> =>
  runLoad({ home, keepSnapshots: 12 }, { ...job, files, actor: 'test' }, () => undefined);

/** The live book of a home. */
export async function liveBook(home: string): Promise<Book> {
  const id = currentSnapshot(home);
  if (id === null) throw new Error('nothing is loaded');
  return openBook(snapshotPath(home, id), id);
}

/** Rows of a metric, query parameters as in a URL. */
export async function figures(book: Book, id: string, query: Record<string, string | string[]> = {}): Promise<Row[]> {
  return toRows((await askMetric(book, id, metricQuery.parse(query))).table);
}
