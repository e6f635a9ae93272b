import {
  type Data,
  type Dictionary,
  type Field,
  type RecordBatch,
  type Schema,
  type Timestamp,
  TimeUnit,
  Type,
  type Utf8,
  Vector,
} from 'apache-arrow';
import { wholeOf } from '../wire/words.ts';

/** What a column holds, for those who write it into another format. */
export type Kind =
  | 'boolean'
  | 'integer'
  | 'number'
  | 'decimal'
  | 'date'
  | 'time'
  | 'timestamp'
  /** a timestamp that is in UTC */
  | 'instant'
  | 'text';

/**
 * `scale`: digits behind the point of a decimal. `isWide`: whole numbers come as bigint; decimals too, without their point. `isSigned`:
 * they may be negative. `isFine`: timestamps are in nanoseconds. `isWritten`: text that somebody may have written, not the engine's
 * way of a number, a duration or a moment.
 */
export type Column = {
  name: string;
  kind: Kind;
  scale: number;
  isWide: boolean;
  isSigned: boolean;
  isFine: boolean;
  isWritten: boolean;
};

/** Dates are days since 1970; times microseconds since midnight, timestamps micro- or nanoseconds since 1970; 64-bit whole numbers and both are bigint. */
export type Cell = boolean | number | bigint | string | null;
export type ReadCell = (row: number) => Cell;

/** The columns of an Arrow stream. Throws on a type that no result of SQL is sent in. */
export const columnsOf = (schema: Schema): Column[] => schema.fields.map(columnOf);

function columnOf({ name, type, metadata }: Field): Column {
  const engine = metadata.get('type') ?? '';
  const scale = Number(/^DECIMAL\(\d+,\s*(\d+)\)$/.exec(engine)?.[1] ?? 0);
  const of = (kind: Kind, isWide = false, isSigned = true): Column => ({
    ...{ name, kind, scale, isWide, isSigned },
    isFine: type.typeId === Type.Timestamp && type.unit === TimeUnit.NANOSECOND,
    isWritten: kind === 'text' && !printed.test(engine),
  });
  switch (type.typeId) {
    case Type.Bool:
      return of('boolean');
    case Type.Int:
      return of('integer', type.bitWidth === 64, type.isSigned);
    case Type.Float:
      return of(scale > 0 || engine.startsWith('DECIMAL') ? 'decimal' : 'number');
    case Type.Decimal:
      return { ...of('decimal', true), scale: type.scale };
    case Type.Date:
      return of('date');
    case Type.Time:
      return of('time', true);
    case Type.Timestamp:
      return of(type.timezone ? 'instant' : 'timestamp', true);
    case Type.Utf8:
    case Type.Dictionary:
      return of('text');
    default:
      throw new Error(`column ${name} has the Arrow type ${type}, which cannot be exported`);
  }
}

/** The engine's types that are sent as text and hold none. */
const printed = /^(U?HUGEINT|BIGNUM|INTERVAL|BIT|UUID|TIME.*)$/;

/** One reader a column, of the rows of one batch. */
export const readersOf = (batch: RecordBatch): ReadCell[] => batch.data.children.map(readerOf);

export function readerOf(data: Data): ReadCell {
  const read = valueOf(data);
  return data.nullCount === 0 ? read : (row) => (data.getValid(row) ? read(row) : null);
}

function valueOf(data: Data): ReadCell {
  const values: ArrayLike<number | bigint> = data.values;
  switch (data.type.typeId) {
    case Type.Dictionary:
      return inDictionary(data as Data<Dictionary<Utf8>>);
    case Type.Bool:
    case Type.Utf8: {
      const vector = new Vector([data]);
      return (row) => vector.get(row);
    }
    case Type.Timestamp:
      return inUnits(data as Data<Timestamp>);
    case Type.Decimal: {
      const words: Uint32Array = data.values;
      return (row) => wholeOf(words, 4 * row);
    }
    default:
      return (row) => values[row] ?? null;
  }
}

/** Every word is decoded once. */
function inDictionary({ values, dictionary }: Data<Dictionary<Utf8>>): ReadCell {
  const words = Array.from(dictionary ?? []);
  return (row) => words[Number(values[row])] ?? null;
}

/** Microseconds, and nanoseconds as they are; what is without end stays it. */
function inUnits({ values, type: { unit } }: Data<Timestamp>): ReadCell {
  const factor = {
    ...{ [TimeUnit.SECOND]: 1_000_000n, [TimeUnit.MILLISECOND]: 1000n },
    ...{ [TimeUnit.MICROSECOND]: 1n, [TimeUnit.NANOSECOND]: 1n },
  }[unit];
  return (row) => (values[row] ?? 0n) * factor;
}
