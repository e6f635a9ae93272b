import { join } from 'node:path';
import type { BookSize } from '../../../server/demo/book.ts';
import { eventKinds } from '../../../server/demo/event.ts';
import { writeBook } from '../../../server/demo/write-book.ts';
import { loadInto } from '../book.ts';

/** Loads a small demo book, originations and collections with it. */
export async function loadDemo(home: string, size: BookSize): Promise<void> {
  const folder = join(home, 'demo');
  const written = await writeBook(folder, { ...size, format: 'csv', plant: eventKinds }, () => undefined);
  const beside = ['originations.csv', 'collections.csv'].map((name) => join(folder, name));
  const result = await loadInto(home, [...written.tapes, written.labels, written.benchmark, ...beside], {
    source: 'demo',
    generated: true,
  });
  if (result.state !== 'published') throw new Error(`the demo was not loaded: ${result.error?.message}`);
}
