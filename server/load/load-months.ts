import type { Load } from '../contract/load.ts';
import type { LoadMonthsAnswer } from '../contract/load-detail.ts';
import type { Book } from '../db/book.ts';
import { questionNamed } from '../metrics/library.ts';
import { toRows } from '../wire/rows.ts';
import { numberOf } from './load-in-book.ts';

/** What a load brought in each of its months, and whether the month adds up; asked of the snapshot that the load made. */
export async function loadMonths(book: Book, load: Load): Promise<LoadMonthsAnswer> {
  const table = await book.engine.ask(questionNamed('book/load_months'), { load: numberOf(load) });
  return { load: load.id, rows: toRows(table) as LoadMonthsAnswer['rows'], next: null };
}
