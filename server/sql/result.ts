import type { DuckDBDataChunk, DuckDBMaterializedResult, DuckDBType } from '@duckdb/node-api';
import { DuckDBTypeId } from '@duckdb/node-api';

/** A column of the caller's: `type` as it is in the result, `shown` what the engine calls it. */
export type ResultColumn = { name: string; type: DuckDBType; shown: string };

/** A whole result in the engine's memory, cut to the rows that were asked for. */
export type Result = {
  columns: ResultColumn[];
  rowCount: number;
  isCut: boolean;
  chunks(): Generator<DuckDBDataChunk>;
};

/** What was asked with a limit one row above `rows`, so that it is known whether there were more; `written`: names for its columns. */
export function cutResult(
  result: DuckDBMaterializedResult,
  shown: readonly (string | null)[],
  rows: number,
  written: readonly string[] | null = null,
): Result {
  const isCut = result.rowCount > rows;
  const rowCount = Math.min(result.rowCount, rows);
  const types = result.columnTypes();
  return {
    columns: result.deduplicatedColumnNames().flatMap((name, at) => {
      const type = types[at];
      return type ? [{ name: nameOf(written, at) ?? name, type, shown: shown[at] ?? typeName(type) }] : [];
    }),
    rowCount,
    isCut,
    *chunks() {
      let left = rowCount;
      for (let at = 0; at < result.chunkCount && left > 0; at += 1) {
        const chunk = result.getChunk(at);
        if (chunk.rowCount > left) chunk.rowCount = left;
        left -= chunk.rowCount;
        yield chunk;
      }
    },
  };
}

/** A name that no other column has. */
function nameOf(names: readonly string[] | null, at: number): string | null {
  const name = names?.[at];
  return name !== undefined && names?.filter((other) => other === name).length === 1 ? name : null;
}

/** The engine's name of a type; of an enumeration without its values. */
export const typeName = (type: DuckDBType): string => (type.typeId === DuckDBTypeId.ENUM ? 'ENUM' : type.toString());
