import { DuckDBTypeId } from '@duckdb/node-api';
import { type Data, Decimal, makeData } from 'apache-arrow';
import { copyValidity, copyValues, hasUnsure, type RawColumn } from '../wire/raw-vectors.ts';
import { sureDigits } from '../wire/words.ts';
import type { Result } from './result.ts';

/** Digits that an Arrow decimal of 128 bits holds. */
const mostDigits = 38;

/**
 * The columns of decimals, by place, that have a value of more than 15 digits: they go as Arrow decimals of 128 bits with every digit;
 * all others as float64, from which 15 digits are told again.
 */
export function longDecimals(result: Result): ReadonlyMap<number, { words: 2 | 4; scale: number }> {
  const found = new Map<number, { words: 2 | 4; scale: number }>();
  const open = result.columns.flatMap(({ type }, at) =>
    type.typeId === DuckDBTypeId.DECIMAL && type.width > sureDigits
      ? [{ at, words: type.width > 18 ? (4 as const) : (2 as const), scale: type.scale }]
      : [],
  );
  if (open.length === 0) return found;
  for (const chunk of result.chunks(true)) {
    for (const { at, words, scale } of open) {
      if (!found.has(at) && hasUnsure({ chunks: [chunk], at, length: chunk.rowCount }, words)) {
        found.set(at, { words, scale });
      }
    }
    if (found.size === open.length) break;
  }
  return found;
}

export function decimalData(raw: RawColumn, { words, scale }: { words: 2 | 4; scale: number }): Data {
  const { length } = raw;
  const held = copyValues(raw, new Int32Array(length * words));
  const wide = words === 4 ? held : widened(held);
  const data = new Uint32Array(wide.buffer);
  return makeData({ type: new Decimal(scale, mostDigits), length, ...copyValidity(raw), data });
}

/** Whole numbers of 64 bits as those of 128. */
function widened(words: Int32Array): Int32Array {
  const wide = new Int32Array(words.length * 2);
  for (let at = 0; at < words.length; at += 2) {
    const high = words[at + 1] ?? 0;
    wide.set([words[at] ?? 0, high, high >> 31, high >> 31], at * 2);
  }
  return wide;
}
