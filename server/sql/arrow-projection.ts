import { DuckDBTypeId } from '@duckdb/node-api';

/** Types that go to Arrow as they are; whole numbers of 128 bits as 64, see arrow-batches.ts. */
const direct: ReadonlySet<DuckDBTypeId> = new Set([
  // a bare parameter: text, number or boolean
  DuckDBTypeId.INVALID,
  DuckDBTypeId.BOOLEAN,
  DuckDBTypeId.TINYINT,
  DuckDBTypeId.SMALLINT,
  DuckDBTypeId.INTEGER,
  DuckDBTypeId.BIGINT,
  DuckDBTypeId.HUGEINT,
  DuckDBTypeId.UTINYINT,
  DuckDBTypeId.USMALLINT,
  DuckDBTypeId.UINTEGER,
  DuckDBTypeId.UBIGINT,
  DuckDBTypeId.FLOAT,
  DuckDBTypeId.DOUBLE,
  DuckDBTypeId.DECIMAL,
  DuckDBTypeId.DATE,
  DuckDBTypeId.TIME,
  DuckDBTypeId.TIMESTAMP,
  DuckDBTypeId.TIMESTAMP_S,
  DuckDBTypeId.TIMESTAMP_MS,
  DuckDBTypeId.TIMESTAMP_NS,
  DuckDBTypeId.TIMESTAMP_TZ,
  DuckDBTypeId.VARCHAR,
  DuckDBTypeId.ENUM,
]);
const nested: ReadonlySet<DuckDBTypeId> = new Set([
  DuckDBTypeId.LIST,
  DuckDBTypeId.STRUCT,
  DuckDBTypeId.MAP,
  DuckDBTypeId.ARRAY,
  DuckDBTypeId.UNION,
]);

/** The select list that makes every column one Arrow can hold: nested values as JSON text, what is left as the engine's text. */
export function arrowProjection(columns: readonly { name: string; typeId: DuckDBTypeId }[]): string {
  if (columns.every(({ typeId }) => direct.has(typeId))) return '*';
  return columns
    .map(({ name, typeId }) => {
      const column = `"${name.replaceAll('"', '""')}"`;
      if (direct.has(typeId)) return column;
      return `CAST(${nested.has(typeId) ? `to_json(${column})` : column} AS VARCHAR) AS ${column}`;
    })
    .join(', ');
}
