import {
  DuckDBDecimalValue,
  DuckDBTypeId,
  type DuckDBValue,
  type Json,
  JsonDuckDBValueConverter,
} from '@duckdb/node-api';
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
  return JsonDuckDBValueConverter(value, column.type, JsonDuckDBValueConverter) ?? null;
}

const plain: ReadonlySet<DuckDBTypeId> = new Set([
  DuckDBTypeId.BIGINT,
  DuckDBTypeId.UBIGINT,
  DuckDBTypeId.HUGEINT,
  DuckDBTypeId.UHUGEINT,
  DuckDBTypeId.DECIMAL,
]);
const isPlain = ({ type }: ResultColumn): boolean => plain.has(type.typeId);

/** Numbers as numbers; one of more digits than a double holds, beyond 2^53 without its point, as text, which keeps them all. */
function plainValue(value: DuckDBValue): Json {
  if (typeof value === 'bigint') return Number.isSafeInteger(Number(value)) ? Number(value) : String(value);
  if (value instanceof DuckDBDecimalValue)
    return Number.isSafeInteger(Number(value.value)) ? value.toDouble() : value.toString();
  return null;
}
