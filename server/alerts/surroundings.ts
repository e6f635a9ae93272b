import { localActor } from '../actor.ts';
import type { Settings } from '../settings.ts';
import type { Sandbox } from '../sql/sandbox.ts';
import type { Row } from '../wire/rows.ts';
import type { AskSql } from './asks.ts';

/** `sql` runs statements of rules; a month is due `dueDay` days after its end, seen from `today` (YYYY-MM-DD). */
export type Surroundings = { sql?: AskSql | null; today?: string | null; dueDay?: number };

/** What a server or command line gives the rules beside the book; null without a sandbox: statements cannot be asked. */
export function surroundingsOf(
  sandbox: Sandbox | null,
  { loadDueDay }: Pick<Settings, 'loadDueDay'>,
  clock: () => Date = () => new Date(),
): Surroundings {
  const today = clock().toISOString().slice(0, 'YYYY-MM-DD'.length);
  return { sql: sandbox && ((sql) => readRows(sandbox, sql)), today, dueDay: loadDueDay };
}

async function readRows(sandbox: Sandbox, sql: string): Promise<Row[]> {
  const { batches } = await sandbox.run({ sql, actor: localActor, encoding: 'json', for: 'export' });
  const pieces: Buffer[] = [];
  for await (const piece of batches) pieces.push(piece);
  return JSON.parse(`[${Buffer.concat(pieces).toString()}]`);
}
