import type { Table } from '../db/table.ts';
import { columnsOf } from '../export/columns.ts';
import { openParquet } from '../export/parquet.ts';
import { toRecordBatch } from './arrow.ts';

/** The table as one Parquet file, of the types that Arrow has. */
export async function toParquet(table: Table): Promise<Buffer> {
  const batch = toRecordBatch(table);
  const pieces: Uint8Array[] = [];
  const writer = openParquet(columnsOf(batch.schema), async (bytes) => void pieces.push(bytes));
  await writer.write(batch);
  await writer.end();
  return Buffer.concat(pieces);
}
