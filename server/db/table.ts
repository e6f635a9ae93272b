import type { DuckDBDataChunk, DuckDBType } from '@duckdb/node-api';
import type { Meaning } from '../../queries/meaning.ts';

/** A column of a result: its name outside, what it means, its engine type, and where it stands in the chunks. */
export type Column = { name: string; meaning: Meaning; type: DuckDBType; at: number };

/** A materialised result, still in the engine's vectors; the wire turns it into Arrow, CSV or rows. Never a stream: streams hide errors. */
export type Table = { columns: Column[]; chunks: readonly DuckDBDataChunk[]; rowCount: number };

/** The same rows with only these columns, in this order, under these names. */
export function pick(table: Table, wanted: readonly { from: string; to: string }[]): Table {
  const columns = wanted.map(({ from, to }) => {
    const column = table.columns.find(({ name }) => name === from);
    if (!column) throw new Error(`no column ${from} among ${table.columns.map(({ name }) => name).join(', ')}`);
    return { ...column, name: to };
  });
  return { ...table, columns };
}
