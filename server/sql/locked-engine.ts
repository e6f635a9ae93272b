import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import type { Relations } from './check-tree.ts';
import { missingViews } from './missing-views.ts';

/** A snapshot opened for the statements of analysts. */
export type LockedEngine = { connect(): Promise<DuckDBConnection>; relations: Relations };

const nowhere = '/nonexistent';

/** Opens a snapshot read-only and locks it: no files, no extensions, no secrets, no settings. The order is the engine's: access off, then the file system, then the lock. */
export async function openLocked(path: string, memoryMb: number, threads: number): Promise<LockedEngine> {
  const instance = await DuckDBInstance.create(path, {
    access_mode: 'READ_ONLY',
    threads: String(threads),
    memory_limit: `${memoryMb}MB`,
    temp_directory: '',
    max_temp_directory_size: '0B',
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
    allow_community_extensions: 'false',
    allow_unsigned_extensions: 'false',
    allow_persistent_secrets: 'false',
    secret_directory: nowhere,
    extension_directory: nowhere,
    home_directory: nowhere,
    max_expression_depth: '250',
    pivot_limit: '1000',
    enable_external_file_cache: 'false',
    errors_as_json: 'true',
  });
  const connection = await instance.connect();
  const listed = await connection.runAndReadAll(
    "SELECT lower(table_schema || '.' || table_name) FROM information_schema.tables WHERE table_schema IN ('main', 'book')",
  );
  const missing = await missingViews(connection);
  for (const setting of [
    'enable_external_access=false',
    "disabled_filesystems='LocalFileSystem'",
    'lock_configuration=true',
  ]) {
    await connection.run(`SET ${setting}`);
  }
  connection.closeSync();
  return {
    async connect() {
      const opened = await instance.connect();
      for (const statement of missing.values()) await opened.run(statement);
      return opened;
    },
    relations: new Set([
      ...listed.getRows().map(([name]) => String(name)),
      ...[...missing.keys()].map((name) => `main.${name}`),
    ]),
  };
}
