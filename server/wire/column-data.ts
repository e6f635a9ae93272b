import { DuckDBTypeId } from '@duckdb/node-api';
import {
  Bool,
  type Data,
  DateDay,
  Dictionary,
  Float32,
  Float64,
  Int16,
  Int32,
  Int64,
  Int8,
  makeData,
  TimeMicrosecond,
  TimestampMicrosecond,
  TimestampMillisecond,
  TimestampNanosecond,
  TimestampSecond,
  Uint16,
  Uint32,
  Uint64,
  Uint8,
  Utf8,
  type Vector,
  vectorFromArray,
} from 'apache-arrow';
import { monthText } from '../../queries/meaning.ts';
import type { Column, Table } from '../db/table.ts';
import { copyLongs, copyText, copyValidity, copyValues, copyWideNumbers, type RawColumn } from './raw-vectors.ts';
import { toCents } from './rows.ts';

/** One column in Arrow's layout: months as dictionary text, ENUM as dictionary, DECIMAL as float64, money in cents' precision. */
export function columnData({ name, meaning, type, at }: Column, { chunks, rowCount }: Table): Data {
  const raw: RawColumn = { chunks, at, length: rowCount };
  const common = { length: rowCount, ...copyValidity(raw) };
  switch (type.typeId) {
    case DuckDBTypeId.BOOLEAN:
      return makeData({ ...common, type: new Bool(), data: packBits(copyValues(raw, new Uint8Array(rowCount))) });
    case DuckDBTypeId.TINYINT:
      return makeData({ ...common, type: new Int8(), data: copyValues(raw, new Int8Array(rowCount)) });
    case DuckDBTypeId.SMALLINT:
      return makeData({ ...common, type: new Int16(), data: copyValues(raw, new Int16Array(rowCount)) });
    case DuckDBTypeId.INTEGER: {
      const data = copyValues(raw, new Int32Array(rowCount));
      if (meaning !== 'month') return makeData({ ...common, type: new Int32(), data });
      const months = [...new Set(data)];
      const places = new Map(months.map((month, place) => [month, place]));
      // a null's slot holds what it happens to hold
      const texts = months.map((month) => (month > 0 ? monthText(month) : ''));
      return dictionaryData(
        common,
        new Int32(),
        texts,
        data.map((month) => places.get(month) ?? 0),
      );
    }
    case DuckDBTypeId.BIGINT:
      return makeData({ ...common, type: new Int64(), data: copyValues(raw, new BigInt64Array(rowCount)) });
    case DuckDBTypeId.UTINYINT:
      return makeData({ ...common, type: new Uint8(), data: copyValues(raw, new Uint8Array(rowCount)) });
    case DuckDBTypeId.USMALLINT:
      return makeData({ ...common, type: new Uint16(), data: copyValues(raw, new Uint16Array(rowCount)) });
    case DuckDBTypeId.UINTEGER:
      return makeData({ ...common, type: new Uint32(), data: copyValues(raw, new Uint32Array(rowCount)) });
    case DuckDBTypeId.UBIGINT:
      return makeData({ ...common, type: new Uint64(), data: copyValues(raw, new BigUint64Array(rowCount)) });
    case DuckDBTypeId.FLOAT:
      return makeData({ ...common, type: new Float32(), data: copyValues(raw, new Float32Array(rowCount)) });
    case DuckDBTypeId.DOUBLE: {
      const data = copyValues(raw, new Float64Array(rowCount));
      return makeData({ ...common, type: new Float64(), data: meaning === 'money' ? data.map(toCents) : data });
    }
    case DuckDBTypeId.DECIMAL: {
      const data = readDecimals(raw, type.width, type.scale);
      return makeData({ ...common, type: new Float64(), data: meaning === 'money' ? data.map(toCents) : data });
    }
    case DuckDBTypeId.DATE:
      return makeData({ ...common, type: new DateDay(), data: copyValues(raw, new Int32Array(rowCount)) });
    case DuckDBTypeId.TIME:
      return makeData({ ...common, type: new TimeMicrosecond(), data: copyValues(raw, new BigInt64Array(rowCount)) });
    case DuckDBTypeId.TIMESTAMP_S:
    case DuckDBTypeId.TIMESTAMP_MS:
    case DuckDBTypeId.TIMESTAMP:
    case DuckDBTypeId.TIMESTAMP_NS:
    case DuckDBTypeId.TIMESTAMP_TZ:
      return makeData({ ...common, type: instants[type.typeId], data: copyValues(raw, new BigInt64Array(rowCount)) });
    case DuckDBTypeId.VARCHAR:
      return makeData({ ...common, type: new Utf8(), ...copyText(raw) });
    case DuckDBTypeId.ENUM: {
      if (type.internalTypeId === DuckDBTypeId.UTINYINT) {
        return dictionaryData(common, new Uint8(), type.values, copyValues(raw, new Uint8Array(rowCount)));
      }
      if (type.internalTypeId === DuckDBTypeId.USMALLINT) {
        return dictionaryData(common, new Uint16(), type.values, copyValues(raw, new Uint16Array(rowCount)));
      }
      return dictionaryData(common, new Uint32(), type.values, copyValues(raw, new Uint32Array(rowCount)));
    }
    default:
      throw new Error(`column ${name} has type ${type}, which has no Arrow mapping: cast it in SQL`);
  }
}

/** Of a type with a time zone the engine holds the instant, in UTC. */
const instants = {
  [DuckDBTypeId.TIMESTAMP_S]: new TimestampSecond(),
  [DuckDBTypeId.TIMESTAMP_MS]: new TimestampMillisecond(),
  [DuckDBTypeId.TIMESTAMP]: new TimestampMicrosecond(),
  [DuckDBTypeId.TIMESTAMP_NS]: new TimestampNanosecond(),
  [DuckDBTypeId.TIMESTAMP_TZ]: new TimestampMicrosecond('UTC'),
};

type Common = { length: number; nullCount: number; nullBitmap: Uint8Array | null };
type Index = Int32 | Uint8 | Uint16 | Uint32;

function dictionaryData<T extends Index>(common: Common, index: T, values: readonly string[], data: T['TArray']): Data {
  const dictionary = dictionaries.get(values) ?? vectorFromArray(values, new Utf8());
  dictionaries.set(values, dictionary);
  return makeData({ ...common, type: new Dictionary(new Utf8(), index), data, dictionary });
}

/** The values of an enumeration are made once, however many batches refer to them. */
const dictionaries = new WeakMap<readonly string[], Vector<Utf8>>();

function packBits(values: Uint8Array): Uint8Array {
  const bits = new Uint8Array(Math.ceil(values.length / 8));
  values.forEach((value, at) => {
    bits[at >> 3] = (bits[at >> 3] ?? 0) | (value << (at & 7));
  });
  return bits;
}

/** The engine holds a decimal as an unscaled whole number, as wide as its digits need. */
function readDecimals(raw: RawColumn, width: number, scale: number): Float64Array {
  const { length } = raw;
  const whole =
    width <= 4
      ? copyValues(raw, new Int16Array(length))
      : width <= 9
        ? copyValues(raw, new Int32Array(length))
        : width <= 18
          ? copyLongs(raw)
          : copyWideNumbers(raw);
  const unit = 10 ** scale;
  const values = new Float64Array(length);
  for (let row = 0; row < length; row += 1) values[row] = Number(whole[row]) / unit;
  return values;
}
