import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { UserError } from '../errors.ts';
import { root } from '../root.ts';

/** What the thread that reads a workbook is given, and what it says at its end. */
export type SheetTask = { from: string; to: string };
export type SheetEnd = { rows: number } | { fault: string };

/** A workbook is read in memory, so it may not be larger than this; a sheet holds a million rows at most anyway. */
const largestBytes = 100 * 2 ** 20;
/** A small workbook may unpack to a large one, or name a cell in a column that no sheet has: memory and time are watched. */
const mostMemory = 640 * 2 ** 20;
const longestMs = 120_000;
const watchMs = 50;

/** Writes the first sheet of an xlsx workbook as csv; dates as YYYY-MM-DD, numbers as the workbook has them. */
export async function writeSheet(name: string, from: string, to: string): Promise<void> {
  const tooLarge = (what: string) => new UserError('load_refused', `${name} ${what}`, 'save it as csv');
  if ((await stat(from)).size > largestBytes) throw tooLarge(`is larger than ${largestBytes / 2 ** 20} MiB`);
  const end = await readInThread({ from, to });
  if (end === 'stopped') throw tooLarge('takes too much memory or time to read as a workbook');
  if ('fault' in end)
    throw new UserError('load_refused', `${name} is no sound xlsx workbook: ${end.fault}`, 'save it again, or as csv');
  if (end.rows === 0)
    throw new UserError(
      'load_refused',
      `${name}: its first sheet is empty`,
      'the tape stands on the first sheet, names in the first row',
    );
}

/** Reads in a thread of its own, which is stopped where it takes too much. */
async function readInThread(task: SheetTask): Promise<SheetEnd | 'stopped'> {
  const before = process.memoryUsage.rss();
  const thread = new Worker(join(root, 'dist', 'server', 'load', 'sheet-thread.js'), {
    workerData: task,
    resourceLimits: { maxOldGenerationSizeMb: mostMemory / 2 ** 20 },
  });
  const started = Date.now();
  let end: SheetEnd | 'stopped' = 'stopped';
  const watch = setInterval(() => {
    if (process.memoryUsage.rss() - before > mostMemory || Date.now() - started > longestMs) void thread.terminate();
  }, watchMs);
  try {
    await new Promise<void>((resolve, reject) => {
      thread.once('message', (said: SheetEnd) => {
        end = said;
      });
      thread.once('error', (error: Error & { code?: string }) =>
        error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? resolve() : reject(error),
      );
      thread.once('exit', () => resolve());
    });
  } finally {
    clearInterval(watch);
  }
  return end;
}
