import { type DuckDBDataChunk, DuckDBTypeId } from '@duckdb/node-api';
import {
  Data,
  Dictionary,
  Field,
  Int64,
  makeData,
  RecordBatch,
  RecordBatchStreamWriter,
  Schema,
  Struct,
  Utf8,
  vectorFromArray,
} from 'apache-arrow';
import { columnData } from '../wire/column-data.ts';
import { copyValidity, copyWide, type RawColumn } from '../wire/raw-vectors.ts';
import { decimalData, longDecimals } from './long-decimals.ts';
import type { Result } from './result.ts';

/** Chunks of 2,048 rows in one batch: small, so that one is made while the pipe takes the one before. */
const chunksInBatch = 8;

/** The result as one Arrow IPC stream, a list of pieces for each batch; each field carries the engine's type of the column in its metadata. */
export function* arrowBatches(result: Result): Generator<Uint8Array[]> {
  const writer = new PieceWriter();
  const tooWide = wideColumns(result);
  const long = longDecimals(result);
  let first: Data[] | null = null;
  let schema = new Schema();
  for (const chunks of batchesOf(result)) {
    const length = chunks.reduce((sum, chunk) => sum + chunk.rowCount, 0);
    const made = result.columns.map(({ name, type }, at) => {
      const raw = { chunks, at, length };
      const decimal = long.get(at);
      if (decimal) return decimalData(raw, decimal);
      if (type.typeId === DuckDBTypeId.HUGEINT) return wideData(raw, tooWide.has(at));
      return columnData({ name, meaning: 'number', type, at }, { columns: [], chunks, rowCount: length });
    });
    if (!first) schema = schemaOf(result, made);
    const children: Data[] = first ? made.map((data, at) => sharing(data, first?.[at])) : made;
    first ??= made;
    const struct = makeData({ type: new Struct(schema.fields), length, nullCount: 0, children });
    writer.write(new RecordBatch(schema, struct));
    yield writer.take();
  }
  writer.finish();
  yield writer.take();
}

/** What the writer has made of a batch is taken at once instead of gathered. */
class PieceWriter extends RecordBatchStreamWriter {
  private pieces: Uint8Array[] = [];

  take(): Uint8Array[] {
    const taken = this.pieces;
    this.pieces = [];
    return taken;
  }

  protected override _write(chunk: ArrayBufferView): this {
    if (chunk.byteLength > 0) this.pieces.push(new Uint8Array(chunk.buffer, chunk.byteOffset, chunk.byteLength));
    return this;
  }
}

/** A batch without rows carries the columns of an empty result. */
function* batchesOf(result: Result): Generator<DuckDBDataChunk[]> {
  let batch: DuckDBDataChunk[] = [];
  for (const chunk of result.chunks()) {
    batch.push(chunk);
    if (batch.length < chunksInBatch) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0 || result.rowCount === 0) yield batch;
}

function schemaOf({ columns }: Result, children: readonly Data[]): Schema {
  return new Schema(
    children.map(({ type }, at) => {
      const { name = '', shown = '' } = columns[at] ?? {};
      return new Field(name, type, true, new Map([['type', shown]]));
    }),
  );
}

/** A dictionary is sent once: later batches refer to that of the first. */
function sharing(data: Data, first: Data | undefined): Data {
  if (!first || !(first.type instanceof Dictionary)) return data;
  return new Data(first.type, 0, data.length, data.nullCount, data.buffers, [], first.dictionary);
}

/** Whole numbers of 128 bits, what a sum is, go as 64 bits; as text in a column that has one beyond. */
function wideColumns(result: Result): ReadonlySet<number> {
  const wide = result.columns.flatMap(({ type }, at) => (type.typeId === DuckDBTypeId.HUGEINT ? [at] : []));
  const beyond = new Set<number>();
  if (wide.length === 0) return beyond;
  for (const chunk of result.chunks(true)) {
    for (const at of wide) {
      const values = copyWide({ chunks: [chunk], at, length: chunk.rowCount });
      if (values.some((value) => BigInt.asIntN(64, value) !== value)) beyond.add(at);
    }
  }
  return beyond;
}

function wideData(raw: RawColumn, asText: boolean): Data {
  const { length } = raw;
  const { nullCount, nullBitmap } = copyValidity(raw);
  const values = copyWide(raw);
  if (!asText) return makeData({ type: new Int64(), length, nullCount, nullBitmap, data: BigInt64Array.from(values) });
  const isThere = (at: number) => !nullBitmap || ((nullBitmap[at >> 3] ?? 0) & (1 << (at & 7))) !== 0;
  const texts = values.map((value, at) => (isThere(at) ? String(value) : null));
  const [data] = vectorFromArray(texts, new Utf8()).data;
  if (!data) throw new Error('a column of texts has no data');
  return data;
}
