import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import { dateText, daysIn } from './calendar.ts';

/** A growing csv file; memory holds what is not written yet. */
export type CsvFile = { write(text: string): Promise<void>; close(): Promise<void> };

const chunkLength = 1 << 20;

export function openCsv(path: string, names: readonly string[]): CsvFile {
  const stream = createWriteStream(path, { highWaterMark: chunkLength });
  const ended = finished(stream);
  // a failed write is told by close()
  ended.catch(() => undefined);
  let text = `${names.join(',')}\n`;
  const flush = async (): Promise<void> => {
    const chunk = text;
    text = '';
    if (!stream.write(chunk)) await Promise.race([once(stream, 'drain'), ended]);
  };
  return {
    async write(more) {
      text += more;
      if (text.length >= chunkLength) await flush();
    },
    async close() {
      await flush();
      stream.end();
      await ended;
    },
  };
}

// a tape has several amounts a row: their decimals are made once
const decimals = Array.from({ length: 100 }, (_, cents) => `.${String(cents).padStart(2, '0')}`);

/** Cents as currency units with two decimals. */
export function money(cents: number): string {
  if (cents < 0) return `-${money(-cents)}`;
  const rest = cents % 100;
  return `${(cents - rest) / 100}${decimals[rest]}`;
}

export function monthEnd(month: number): string {
  return dateText(month, daysIn(month));
}
