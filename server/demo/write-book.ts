import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { monthText } from '../../queries/meaning.ts';
import { root } from '../root.ts';
import { type BookMonth, type BookSize, simulateBook } from './book.ts';
import { openCollections } from './collections.ts';
import { type EventKind, eventText } from './event.ts';
import { openOriginations } from './originations.ts';
import { type Parameters, readParameters } from './parameters.ts';
import { openParquet } from './parquet.ts';
import { writeTape } from './tape.ts';

export const tapeFormats = ['csv', 'csv.gz', 'parquet'] as const;
export type TapeFormat = (typeof tapeFormats)[number];

export type BookOrder = BookSize & { format: TapeFormat; plant: readonly EventKind[] };

/** `tapes`, `labels` and `benchmark` are for the loader; truth.json, beside them, says what was planted. */
export type WrittenBook = { tapes: string[]; labels: string; benchmark: string; rows: number };

export type WriteProgress = { stage: 'generating'; done: number; doing: string };

/** Simulates a book into a folder: one tape a month; labels, originations, collections and benchmark as csv; truth.json. */
export async function writeBook(
  folder: string,
  order: BookOrder,
  onProgress: (progress: WriteProgress) => void,
): Promise<WrittenBook> {
  const all = readParameters();
  const parameters = { ...all, events: all.events.filter(({ kind }) => order.plant.includes(kind)) };
  await mkdir(folder, { recursive: true });
  const [labels, benchmark] = [join(folder, 'labels.csv'), join(folder, 'benchmark.csv')];
  const written: WrittenBook = { tapes: [], labels, benchmark, rows: 0 };
  await writeFile(labels, labelText(parameters));
  await copyFile(join(root, 'data', 'demo', 'benchmark.csv'), benchmark);
  await writeFile(join(folder, 'truth.json'), `${JSON.stringify(truth(parameters, order), null, 2)}\n`);

  onProgress({ stage: 'generating', done: 0, doing: 'lending before the first tape' });
  const originations = openOriginations(join(folder, 'originations.csv'));
  const collections = openCollections(join(folder, 'collections.csv'), parameters, order.seed);
  const tapes = await openTapes(folder, order.format);
  try {
    for (const bookMonth of simulateBook(parameters, order)) {
      const { tape, rows } = await tapes.write(bookMonth);
      await originations.add(bookMonth);
      await collections.add(bookMonth);
      written.rows += rows;
      written.tapes.push(tape);
      onProgress({ stage: 'generating', done: written.tapes.length / order.months, doing: tape });
    }
  } finally {
    tapes.close();
    await originations.close();
    await collections.close();
  }
  return written;
}

async function openTapes(folder: string, format: TapeFormat) {
  const parquet = format === 'parquet' ? await openParquet(folder) : null;
  return {
    async write(bookMonth: BookMonth): Promise<{ tape: string; rows: number }> {
      const tape = join(folder, `tape-${monthText(bookMonth.month)}.${format}`);
      if (!parquet) return { tape, rows: await writeTape(tape, bookMonth) };
      const csv = `${tape}.csv`;
      const rows = await writeTape(csv, bookMonth);
      await parquet.convert(csv, tape);
      return { tape, rows };
    },
    close: () => parquet?.close(),
  };
}

/** The label table of domain.md §1.4a. */
function labelText({ products, segments }: Parameters): string {
  const { grade, channel, region, occupation, funder } = segments;
  const rows = Object.entries({ product: products, grade, channel, region, occupation, funder }).flatMap(
    ([dimension, values]) => values.map(({ code, name }) => `${dimension},${code},${name.en},${name.zh}\n`),
  );
  return `dimension,code,name_en,name_zh\n${rows.join('')}`;
}

/** What was planted in the book, for whoever judges a warning: when, where, how much. */
function truth({ calendar, events }: Parameters, { loans, months, seed }: BookSize) {
  return {
    seed,
    loans,
    first_month: monthText(calendar.last_month - months + 1),
    last_month: monthText(calendar.last_month),
    events: events.map(eventText),
  };
}
