import { DuckDBInstance } from '@duckdb/node-api';
import type { Meaning } from '../../../queries/meaning.ts';
import type { Table } from '../../../server/db/table.ts';

/** The answer of one SELECT on an in-memory engine, after its preparing statement; with the meaning of each column. */
export async function tableOf(sql: string, meanings: Record<string, Meaning>, preparing?: string): Promise<Table> {
  const instance = await DuckDBInstance.create(':memory:', { threads: '2' });
  const connection = await instance.connect();
  try {
    if (preparing !== undefined) await connection.run(preparing);
    const result = await connection.run(sql);
    const types = result.columnTypes();
    const chunks = await result.fetchAllChunks();
    const columns = result.columnNames().map((name, at) => {
      const [type, meaning] = [types[at], meanings[name]];
      if (!type || !meaning) throw new Error(`say what column ${name} means`);
      return { name, meaning, type, at };
    });
    return { columns, chunks, rowCount: chunks.reduce((sum, chunk) => sum + chunk.rowCount, 0) };
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}
