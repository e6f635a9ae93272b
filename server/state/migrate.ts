import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { UserError } from '../errors.ts';
import type { Sqlite } from './sqlite.ts';

/** Brings the file to the newest of the numbered migrations (`001-alerts.sql`, …); each is applied whole or not at all. */
export function migrate(sqlite: Sqlite, folder: string): void {
  const files = readdirSync(folder).sort();
  files.forEach((file, at) => {
    if (!file.startsWith(`${String(at + 1).padStart(3, '0')}-`)) throw new Error(`${file} is not migration ${at + 1}`);
  });
  if (version(sqlite) > files.length) {
    throw new UserError(
      'usage',
      `state.db is at version ${version(sqlite)}; this Forewarn knows ${files.length}`,
      'start the newer Forewarn that wrote it, or restore a backup',
    );
  }
  files.forEach((file, at) => {
    sqlite.transaction(() => {
      // Asked inside the transaction: another process may have migrated while this one waited for the lock.
      if (version(sqlite) !== at) return;
      sqlite.script(readFileSync(join(folder, file), 'utf8'));
      sqlite.script(`pragma user_version = ${at + 1}`);
    });
  });
}

function version(sqlite: Sqlite): number {
  const [row] = sqlite.rows<{ user_version: number }>('pragma user_version');
  return row?.user_version ?? 0;
}
