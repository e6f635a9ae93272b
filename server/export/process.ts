import { constants, setPriority } from 'node:os';
import { RecordBatchReader } from 'apache-arrow';
import { columnsOf } from './columns.ts';
import type { ExportFormat, OpenWriter, Sink } from './format.ts';

const writers: Record<ExportFormat, () => Promise<OpenWriter>> = {
  csv: async () => (await import('./csv.ts')).openCsv,
  parquet: async () => (await import('./parquet.ts')).openParquet,
  xlsx: async () => (await import('./xlsx.ts')).openXlsx,
};

const sink: Sink = (bytes) =>
  new Promise((resolve, reject) => {
    process.stdout.write(bytes, (error) => (error ? reject(error) : resolve()));
  });

/**
 * The export process: an Arrow stream comes in, a file goes out, batch by batch. Started with the format and the number of rows:
 * a stream that ends with fewer, or more, is a failure, so that no part of a result passes for the whole.
 */
async function write(open: OpenWriter, expected: number): Promise<void> {
  const reader = await RecordBatchReader.from(process.stdin);
  await reader.open();
  const writer = open(columnsOf(reader.schema), sink);
  let rows = 0;
  for await (const batch of reader) {
    rows += batch.numRows;
    await writer.write(batch);
  }
  if (rows !== expected) throw new Error(`${rows} rows came in, of ${expected}`);
  await writer.end();
}

// others wait for an answer, this for a file
setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
const [, , format = '', rows = ''] = process.argv;
await write(await writers[format as ExportFormat](), Number(rows));
