import type { DuckDBDataChunk } from '@duckdb/node-api';
import duckdb from '@duckdb/node-bindings';
import { isOfTwoWords, isSure, ofTwoWords, sureDigits, wholeOf } from './words.ts';

/** One column's vectors as the engine holds them: chunk by chunk, `length` rows in all. */
export type RawColumn = { chunks: readonly DuckDBDataChunk[]; at: number; length: number };

type FixedArray =
  | Int8Array
  | Int16Array
  | Int32Array
  | BigInt64Array
  | BigUint64Array
  | Uint8Array
  | Uint16Array
  | Uint32Array
  | Float32Array
  | Float64Array;

/** Fills `values` with the bytes of a fixed-width column. Copied: the engine's memory goes with the chunk. */
export function copyValues<T extends FixedArray>(column: RawColumn, values: T): T {
  const target = new Uint8Array(values.buffer);
  const width = column.length === 0 ? 0 : target.byteLength / column.length;
  for (const { vector, rows, from } of vectorsOf(column)) {
    target.set(duckdb.vector_get_data(vector, rows * width), from * width);
  }
  return values;
}

/** 64-bit whole numbers as the nearest floating ones. */
export function copyLongs(column: RawColumn): Float64Array {
  const words = copyValues(column, new Uint32Array(column.length * 2));
  const values = new Float64Array(column.length);
  // the high word is signed; both parts are exact, so their sum is rounded once, as Number(bigint) is
  for (let row = 0; row < column.length; row += 1) {
    values[row] = ((words[2 * row + 1] ?? 0) | 0) * 2 ** 32 + (words[2 * row] ?? 0);
  }
  return values;
}

/** 128-bit whole numbers as the nearest floating ones. */
export function copyWideNumbers(column: RawColumn): Float64Array {
  const words = copyValues(column, new Int32Array(column.length * 4));
  const values = new Float64Array(column.length);
  for (let row = 0; row < column.length; row += 1) {
    values[row] = isOfTwoWords(words, 4 * row) ? ofTwoWords(words, 4 * row) : Number(wholeOf(words, 4 * row));
  }
  return values;
}

/** A whole number whose second word is between these is sure, see `isSure`: told without making it a floating number. */
const sureHigh = Math.floor(10 ** sureDigits / 2 ** 32);

/** Whether a whole number of a column, of 2 or 4 words each, has more digits than a floating number surely keeps. */
export function hasUnsure(column: RawColumn, words: 2 | 4): boolean {
  for (const { vector, rows } of vectorsOf(column)) {
    const { buffer, byteOffset } = duckdb.vector_get_data(vector, rows * words * 4);
    const view = new Int32Array(buffer, byteOffset, rows * words);
    const bits = validityOf(vector, rows);
    for (let row = 0, at = 0; row < rows; row += 1, at += words) {
      const high = view[at + 1] ?? 0;
      const isShort = words === 2 || (view[at + 2] === high >> 31 && view[at + 3] === high >> 31);
      if (isShort && ((high < sureHigh && high >= -sureHigh) || isSure(ofTwoWords(view, at)))) continue;
      // a null's slot holds what it happens to hold
      if (!bits || isSet(bits, row)) return true;
    }
  }
  return false;
}

/** 128-bit whole numbers: low word, then signed high word. */
export function copyWide(column: RawColumn): bigint[] {
  const words = copyValues(column, new BigUint64Array(column.length * 2));
  return Array.from(
    { length: column.length },
    (_, at) => (BigInt.asIntN(64, words[2 * at + 1] ?? 0n) << 64n) | (words[2 * at] ?? 0n),
  );
}

/** Arrow's validity bits; null when every row has a value. */
export function copyValidity(column: RawColumn): { nullCount: number; nullBitmap: Uint8Array | null } {
  let nullCount = 0;
  let nullBitmap: Uint8Array | null = null;
  for (const { vector, rows, from } of vectorsOf(column)) {
    const bits = validityOf(vector, rows);
    if (!bits) continue;
    nullBitmap ??= new Uint8Array(Math.ceil(column.length / 8)).fill(0xff);
    for (let row = 0; row < rows; row += 1) {
      if (isSet(bits, row)) continue;
      const bit = from + row;
      nullBitmap[bit >> 3] = (nullBitmap[bit >> 3] ?? 0) & ~(1 << (bit & 7));
      nullCount += 1;
    }
  }
  return { nullCount, nullBitmap };
}

const SLOT = 16;
const INLINED = 12;

/** UTF-8 bytes and offsets of a VARCHAR column. A slot is a length, then up to 12 bytes, or 4 bytes and a pointer. */
export function copyText(column: RawColumn): { valueOffsets: Int32Array; data: Uint8Array } {
  const valueOffsets = new Int32Array(column.length + 1);
  let data: Uint8Array = new Uint8Array(column.length * INLINED);
  let used = 0;
  for (const { vector, rows, from } of vectorsOf(column)) {
    const slots = duckdb.vector_get_data(vector, rows * SLOT);
    const view = new DataView(slots.buffer, slots.byteOffset, rows * SLOT);
    const bits = validityOf(vector, rows);
    for (let row = 0; row < rows; row += 1) {
      const slot = row * SLOT;
      const size = !bits || isSet(bits, row) ? view.getUint32(slot, true) : 0;
      if (used + size > data.length) data = grown(data, used + size);
      if (size > INLINED) {
        data.set(duckdb.get_data_from_pointer(pointerBuffer(slots), slots.byteOffset + slot + 8, size), used);
      } else {
        // so few bytes are copied quicker than a view of them is made
        for (let at = 0; at < size; at += 1) data[used + at] = slots[slot + 4 + at] ?? 0;
      }
      used += size;
      valueOffsets[from + row + 1] = used;
    }
  }
  return { valueOffsets, data: data.subarray(0, used) };
}

function* vectorsOf({ chunks, at }: RawColumn): Generator<{ vector: duckdb.Vector; rows: number; from: number }> {
  let from = 0;
  for (const { chunk, rowCount: rows } of chunks) {
    if (rows > 0) yield { vector: duckdb.data_chunk_get_vector(chunk, at), rows, from };
    from += rows;
  }
}

/** The binding declares an array, but gives null when the vector has no nulls. */
function validityOf(vector: duckdb.Vector, rows: number): Uint8Array | null {
  return duckdb.vector_get_validity(vector, Math.ceil(rows / 64) * 8);
}

function isSet(bits: Uint8Array, row: number): boolean {
  return ((bits[row >> 3] ?? 0) & (1 << (row & 7))) !== 0;
}

function grown(data: Uint8Array, needed: number): Uint8Array {
  const larger = new Uint8Array(Math.max(data.length * 2, needed));
  larger.set(data);
  return larger;
}

function pointerBuffer({ buffer }: Uint8Array): ArrayBuffer {
  if (buffer instanceof ArrayBuffer) return buffer;
  throw new Error('the engine gave shared memory');
}
