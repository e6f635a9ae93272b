import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { readView, type View } from '../../queries/view.ts';
import { views } from '../../queries/view/catalog.ts';
import { root } from '../root.ts';

const described: Readonly<Record<string, View>> = views;

/**
 * Statements that make the views a snapshot of an earlier version lacks, whole or in a column; none for one of this version. Run
 * on a connection they last as long as it. A view whose tables the snapshot has not is left out: it comes with the next load.
 */
export async function missingViews(connection: DuckDBConnection): Promise<Map<string, string>> {
  const read = await connection.runAndReadAll(
    "SELECT table_name, column_name FROM duckdb_columns() WHERE schema_name = 'main' AND NOT internal",
  );
  const standing = new Map<string, Set<string>>();
  for (const [view, column] of read.getRows().map((row) => row.map(String)))
    standing.set(view ?? '', (standing.get(view ?? '') ?? new Set()).add(column ?? ''));
  const missing = new Map<string, string>();
  for (const [name, { columns }] of Object.entries(described)) {
    const has = standing.get(name);
    if (has && Object.keys(columns).every((column) => has.has(column))) continue;
    const file = `${name}.sql`;
    const { sql } = readView(readFileSync(join(root, 'queries/view', file), 'utf8'), file);
    if (await isReadable(connection, sql)) missing.set(name, `CREATE TEMP VIEW "${name}" AS ${sql}`);
  }
  return missing;
}

/** Whether the snapshot has the tables and columns a view reads. */
async function isReadable(connection: DuckDBConnection, sql: string): Promise<boolean> {
  try {
    await connection.prepare(sql);
    return true;
  } catch (error) {
    if (error instanceof Error && /(Catalog|Binder) Error|"exception_type":"(Catalog|Binder)"/.test(error.message))
      return false;
    throw error;
  }
}
