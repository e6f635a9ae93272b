import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { monthText } from '../../queries/meaning.ts';
import { type BookSize, simulateBook } from './book.ts';
import { type Parameters, readParameters } from './parameters.ts';
import { writeTape } from './tape.ts';

/** `tapes` and `labels` are for the loader; truth.json, beside them, says what was planted. */
export type WrittenBook = { tapes: string[]; labels: string; rows: number };

export type WriteProgress = { stage: 'generating'; done: number; doing: string };

/** Simulates a book into a folder: one tape a month, labels.csv, truth.json. */
export async function writeBook(
  folder: string,
  size: BookSize,
  format: 'csv' | 'csv.gz',
  onProgress: (progress: WriteProgress) => void,
): Promise<WrittenBook> {
  const parameters = readParameters();
  await mkdir(folder, { recursive: true });
  const labels = join(folder, 'labels.csv');
  await writeFile(labels, labelText(parameters));
  await writeFile(join(folder, 'truth.json'), `${JSON.stringify(truth(parameters, size), null, 2)}\n`);
  const written: WrittenBook = { tapes: [], labels, rows: 0 };
  onProgress({ stage: 'generating', done: 0, doing: 'lending before the first tape' });
  for (const bookMonth of simulateBook(parameters, size)) {
    const tape = join(folder, `tape-${monthText(bookMonth.month)}.${format}`);
    written.rows += await writeTape(tape, bookMonth);
    written.tapes.push(tape);
    onProgress({ stage: 'generating', done: written.tapes.length / size.months, doing: tape });
  }
  return written;
}

/** The label table of domain.md §1.4a. */
function labelText({ products, segments }: Parameters): string {
  const { grade, channel, region, occupation } = segments;
  const rows = Object.entries({ product: products, grade, channel, region, occupation }).flatMap(
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
    events: events.map((event) => ({
      ...event,
      cohort_from: monthText(event.cohort_from),
      cohort_to: monthText(event.cohort_to),
    })),
  };
}
