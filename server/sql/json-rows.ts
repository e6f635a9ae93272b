import {
  DuckDBDateValue,
  DuckDBDecimalValue,
  DuckDBTimestampMillisecondsValue,
  DuckDBTimestampNanosecondsValue,
  DuckDBTimestampSecondsValue,
  DuckDBTimestampTZValue,
  DuckDBTimestampValue,
  DuckDBTypeId,
  type DuckDBValue,
  type DuckDBValueConverter,
  type Json,
  JsonDuckDBValueConverter,
} from '@duckdb/node-api';
import { isSure } from '../wire/words.ts';
import type { Result, ResultColumn } from './result.ts';

/** A piece holds about so many characters, however wide the rows are. */
const pieceLength = 2 ** 18;

/** The result as row objects separated by commas, piece by piece. */
export function* jsonRows({ columns, chunks }: Result): Generator<Uint8Array[]> {
  let isFirst = true;
  for (const chunk of chunks()) {
    const vectors = columns.map((column, at) => ({ column, vector: chunk.getColumnVector(at) }));
    let text = '';
    for (let row = 0; row < chunk.rowCount; row += 1) {
      const cells = vectors.map(({ column, vector }) => [column.name, jsonValue(vector.getItem(row), column)]);
      text += `${isFirst ? '' : ','}${JSON.stringify(Object.fromEntries(cells))}`;
      isFirst = false;
      if (text.length < pieceLength) continue;
      yield [Buffer.from(text)];
      text = '';
    }
    if (text !== '') yield [Buffer.from(text)];
  }
}

function jsonValue(value: DuckDBValue, column: ResultColumn): Json {
  if (value === null) return null;
  if (isPlain(column)) return plainValue(value);
  return toJson(value, column.type, toJson) ?? null;
}

/** As the library does, but for days and instants without end, which it takes for days of a calendar. */
const toJson: DuckDBValueConverter<Json> = (value, type, convert) =>
  endlessText(value) ?? JsonDuckDBValueConverter(value, type, convert);

function endlessText(value: DuckDBValue): string | null {
  if (value instanceof DuckDBDateValue) return value.isFinite ? null : infinity(value.days < 0);
  if (value instanceof DuckDBTimestampSecondsValue) return value.isFinite ? null : infinity(value.seconds < 0);
  if (value instanceof DuckDBTimestampMillisecondsValue) return value.isFinite ? null : infinity(value.millis < 0);
  if (value instanceof DuckDBTimestampNanosecondsValue) return value.isFinite ? null : infinity(value.nanos < 0);
  if (value instanceof DuckDBTimestampValue || value instanceof DuckDBTimestampTZValue)
    return value.isFinite ? null : infinity(value.micros < 0);
  return null;
}

/** The engine's word. */
const infinity = (isPast: boolean): string => (isPast ? '-infinity' : 'infinity');

const plain: ReadonlySet<DuckDBTypeId> = new Set([
  DuckDBTypeId.BIGINT,
  DuckDBTypeId.UBIGINT,
  DuckDBTypeId.HUGEINT,
  DuckDBTypeId.UHUGEINT,
  DuckDBTypeId.DECIMAL,
]);
const isPlain = ({ type }: ResultColumn): boolean => plain.has(type.typeId);

/** Numbers as numbers; a whole one beyond 2^53, and a decimal of more than 15 digits, as text, which keeps them all. */
function plainValue(value: DuckDBValue): Json {
  if (typeof value === 'bigint') return Number.isSafeInteger(Number(value)) ? Number(value) : String(value);
  if (value instanceof DuckDBDecimalValue) return isSure(Number(value.value)) ? value.toDouble() : value.toString();
  return null;
}
