import {
  DuckDBDecimalValue,
  DuckDBTypeId,
  type DuckDBValue,
  type Json,
  JsonDuckDBValueConverter,
} from '@duckdb/node-api';
import type { Result, ResultColumn } from './result.ts';

/** The result as row objects separated by commas, piece by piece. */
export function* jsonRows({ columns, chunks }: Result): Generator<Uint8Array[]> {
  let isFirst = true;
  for (const chunk of chunks()) {
    const read = columns.map((column, at) => {
      return isPlain(column)
        ? chunk.getColumnValues(at).map(plainValue)
        : chunk.convertColumnValues(at, JsonDuckDBValueConverter).map((value) => value ?? null);
    });
    const rows = Array.from({ length: chunk.rowCount }, (_, row) =>
      Object.fromEntries(columns.map(({ name }, at) => [name, read[at]?.[row] ?? null])),
    );
    const text = JSON.stringify(rows).slice(1, -1);
    yield [Buffer.from(isFirst ? text : `,${text}`)];
    isFirst = false;
  }
}

const plain: ReadonlySet<DuckDBTypeId> = new Set([
  DuckDBTypeId.BIGINT,
  DuckDBTypeId.UBIGINT,
  DuckDBTypeId.HUGEINT,
  DuckDBTypeId.UHUGEINT,
  DuckDBTypeId.DECIMAL,
]);
const isPlain = ({ type }: ResultColumn): boolean => plain.has(type.typeId);

/** Numbers as numbers; a whole one beyond 2^53 as text, which keeps all its digits. */
function plainValue(value: DuckDBValue): Json {
  if (typeof value === 'bigint') return Number.isSafeInteger(Number(value)) ? Number(value) : String(value);
  if (value instanceof DuckDBDecimalValue) return value.toDouble();
  return null;
}
