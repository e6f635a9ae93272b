import type { DuckDBDataChunk, DuckDBMaterializedResult, DuckDBType } from '@duckdb/node-api';
import { DuckDBTypeId } from '@duckdb/node-api';

/** A column of the caller's: `type` as it is in the result, `shown` what the engine calls it. */
export type ResultColumn = { name: string; type: DuckDBType; shown: string };

/** A whole result in the engine's memory, cut to the rows that were asked for. */
export type Result = {
  columns: ResultColumn[];
  rowCount: number;
  isCut: boolean;
  /** `keep`: to look at them before they are read; the first of them need not be made twice then. */
  chunks(keep?: boolean): Generator<DuckDBDataChunk>;
};

/** Vectors of 2,048 values, of at most 16 bytes each, that are kept from one look to the next: 128 MiB. */
const mostKept = 4096;

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
  const kept = new Map<number, DuckDBDataChunk>();
  return {
    columns: result.deduplicatedColumnNames().flatMap((name, at) => {
      const type = types[at];
      return type ? [{ name: nameOf(written, at) ?? name, type, shown: shown[at] ?? typeName(type) }] : [];
    }),
    rowCount,
    isCut,
    *chunks(keep = false) {
      let left = rowCount;
      for (let at = 0; at < result.chunkCount && left > 0; at += 1) {
        const chunk = kept.get(at) ?? result.getChunk(at);
        if (!keep) kept.delete(at);
        else if (kept.size < mostKept / types.length) kept.set(at, chunk);
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
