import { rm } from 'node:fs/promises';
import type { LoadProgress } from '../load/job.ts';
import { runLoad } from '../load/run.ts';
import { homePath, type Settings } from '../settings.ts';
import { eventKinds } from './event.ts';
import { type BookOrder, type WriteProgress, writeBook } from './write-book.ts';

/** The book of an empty home: always the same one. */
export const demoBook: BookOrder = { loans: 60_000, months: 36, seed: 128, format: 'csv', plant: eventKinds };

/** Generates the demo book and loads it as source `demo`, through the loader that loads any tape. */
export async function makeDemo(
  settings: Settings,
  onProgress: (progress: WriteProgress | LoadProgress) => void,
): Promise<void> {
  const folder = homePath(settings, 'demo');
  await rm(folder, { recursive: true, force: true });
  try {
    const { tapes, labels, benchmark } = await writeBook(folder, demoBook, onProgress);
    const result = await runLoad(
      settings,
      {
        files: [...tapes, labels, benchmark],
        source: 'demo',
        scheme: 'cn',
        currency: 'CNY',
        generated: true,
        actor: 'generator',
      },
      onProgress,
    );
    if (result.state !== 'published') throw new Error(`the demo was not loaded: ${result.error?.message}`);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
