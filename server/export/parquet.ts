import type { RecordBatch } from 'apache-arrow';
import { ByteWriter, ParquetWriter, type SchemaElement } from 'hyparquet-writer';
import { type Cell, type Column, readersOf } from './columns.ts';
import type { OpenWriter, Sink } from './format.ts';

/** Parquet, snappy, one row group a batch; text as it is. Decimals are doubles, as in Arrow. */
export const openParquet: OpenWriter = (columns, sink) => {
  const bytes = new Sending(sink);
  const schema = [{ name: 'result', num_children: columns.length }, ...columns.map(elementOf)];
  const writer = new ParquetWriter({ writer: bytes, schema, createdBy: 'forewarn' });
  return {
    async write(batch: RecordBatch) {
      if (batch.numRows === 0) return;
      const readers = readersOf(batch);
      const columnData = columns.map(({ name }, at) => ({
        name,
        data: Array.from({ length: batch.numRows }, (_, row): Cell => readers[at]?.(row) ?? null),
      }));
      await writer.write({ columnData, rowGroupSize: batch.numRows });
    },
    async end() {
      await writer.finish();
    },
  };
};

/** Hands on what was written after each row group. */
class Sending extends ByteWriter {
  constructor(private readonly sink: Sink) {
    super();
  }

  async flush(): Promise<void> {
    const written = this.getBytes().slice();
    this.index = 0;
    await this.sink(written);
  }

  override finish(): Promise<void> {
    return this.flush();
  }
}

function elementOf({ name, kind, isWide, isSigned }: Column): SchemaElement {
  const element = { name, repetition_type: 'OPTIONAL' as const };
  switch (kind) {
    case 'boolean':
      return { ...element, type: 'BOOLEAN' };
    case 'integer':
      return {
        ...{ ...element, type: isWide ? 'INT64' : 'INT32' },
        ...(!isSigned && { converted_type: isWide ? 'UINT_64' : 'UINT_32' }),
      };
    case 'number':
    case 'decimal':
      return { ...element, type: 'DOUBLE' };
    case 'date':
      return { ...element, type: 'INT32', converted_type: 'DATE' };
    case 'time':
      return { ...element, type: 'INT64', logical_type: { type: 'TIME', isAdjustedToUTC: false, unit: 'MICROS' } };
    case 'timestamp':
    case 'instant': {
      const isAdjustedToUTC = kind === 'instant';
      return { ...element, type: 'INT64', logical_type: { type: 'TIMESTAMP', isAdjustedToUTC, unit: 'MICROS' } };
    }
    case 'text':
      return { ...element, type: 'BYTE_ARRAY', converted_type: 'UTF8' };
  }
}
