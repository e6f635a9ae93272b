import type { RecordBatch } from 'apache-arrow';
import { ByteWriter, ParquetWriter, type SchemaElement } from 'hyparquet-writer';
import { type Cell, type Column, readerOf } from './columns.ts';
import type { OpenWriter, Sink } from './format.ts';

/** A row group has about so many rows, fewer where they are wide: a reader takes a group at once. */
const groupRows = 100_000;
const groupBytes = 2 ** 25;
/** While it is written every value stands by itself in memory, however few bits it has in Arrow. */
const groupCells = 2 ** 22;

/** Parquet, snappy; batches are gathered to row groups; text as it is. Decimals are as in Arrow. */
export const openParquet: OpenWriter = (columns, sink) => {
  const bytes = new Sending(sink);
  const schema = [{ name: 'result', num_children: columns.length }, ...columns.map(elementOf)];
  const writer = new ParquetWriter({ writer: bytes, schema, createdBy: 'forewarn' });
  let group: RecordBatch[] = [];
  let [rows, size] = [0, 0];
  const send = async () => {
    if (rows === 0) return;
    const columnData = columns.map(({ name }, at) => ({ name, data: group.flatMap((batch) => cellsOf(batch, at)) }));
    const rowGroupSize = rows;
    [group, rows, size] = [[], 0, 0];
    await writer.write({ columnData, rowGroupSize });
  };
  return {
    async write(batch) {
      group.push(batch);
      rows += batch.numRows;
      size += batch.data.byteLength;
      if (rows >= groupRows || size >= groupBytes || rows * columns.length >= groupCells) await send();
    },
    async end() {
      await send();
      await writer.finish();
    },
  };
};

function cellsOf(batch: RecordBatch, at: number): Cell[] {
  const data = batch.data.children[at];
  const read = data ? readerOf(data) : () => null;
  return Array.from({ length: batch.numRows }, (_, row) => read(row));
}

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

/** The most digits of a decimal of 16 bytes. */
const precision = 38;

function elementOf({ name, kind, scale, isWide, isSigned, isFine }: Column): SchemaElement {
  const element = { name, repetition_type: 'OPTIONAL' as const };
  switch (kind) {
    case 'boolean':
      return { ...element, type: 'BOOLEAN' };
    case 'integer':
      return {
        ...{ ...element, type: isWide ? 'INT64' : 'INT32' },
        ...(!isSigned && { converted_type: isWide ? 'UINT_64' : 'UINT_32' }),
      };
    case 'decimal':
      if (!isWide) return { ...element, type: 'DOUBLE' };
      return { ...element, type: 'FIXED_LEN_BYTE_ARRAY', type_length: 16, converted_type: 'DECIMAL', scale, precision };
    case 'number':
      return { ...element, type: 'DOUBLE' };
    case 'date':
      return { ...element, type: 'INT32', converted_type: 'DATE' };
    case 'time':
      return { ...element, type: 'INT64', logical_type: { type: 'TIME', isAdjustedToUTC: false, unit: 'MICROS' } };
    case 'timestamp':
    case 'instant': {
      const isAdjustedToUTC = kind === 'instant';
      return {
        ...element,
        type: 'INT64',
        logical_type: { type: 'TIMESTAMP', isAdjustedToUTC, unit: isFine ? 'NANOS' : 'MICROS' },
      };
    }
    case 'text':
      return { ...element, type: 'BYTE_ARRAY', converted_type: 'UTF8' };
  }
}
