import { rm } from 'node:fs/promises';
import { openLoadEngine, quoteName, quoteText } from '../load/engine.ts';
import { tapeTypes } from './tape.ts';

/** Turns csv tapes into Parquet, one at a time, in typed columns; the csv file goes. */
export async function openParquet(spillFolder: string): Promise<{
  convert(csv: string, parquet: string): Promise<void>;
  close(): void;
}> {
  const engine = await openLoadEngine(spillFolder);
  const types = Object.entries(tapeTypes).map(([name, type]) => `${quoteName(name)}: ${quoteText(type)}`);
  return {
    async convert(csv, parquet) {
      await engine.run(
        `COPY (FROM read_csv(${quoteText(csv)}, header = true, auto_detect = false, delim = ',', columns = {${types.join(', ')}}))
         TO ${quoteText(parquet)} (FORMAT parquet, COMPRESSION zstd)`,
      );
      await rm(csv);
    },
    close: engine.close,
  };
}
