import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { type Command, Option } from 'commander';
import { pino } from 'pino';
import { localActor } from '../actor.ts';
import { openShelf } from '../db/shelf.ts';
import { exportAs } from '../export/export.ts';
import { openBook } from '../metrics/open-book.ts';
import { readSettings } from '../settings.ts';
import { openHomeSandbox } from '../sql/home-sandbox.ts';
import type { SqlResult } from '../sql/sandbox.ts';
import { openState } from '../state/state.ts';
import { alignText } from './text-table.ts';
import { countingNumber } from './whole-number.ts';

const outputs = ['table', 'json', 'csv', 'arrow', 'parquet', 'xlsx'] as const;
type Output = (typeof outputs)[number];
type Flags = { format: Output; limit?: number };

/** `query "SQL"`: one statement in the sandbox of POST /api/sql, on record as there. What cut the rows is said on stderr. */
export function queryCommand(program: Command): void {
  program
    .command('query')
    .argument(
      '<sql>',
      'one SELECT, such as "SELECT product, sum(balance) FROM cube_month GROUP BY ALL"; - reads it from stdin',
    )
    .description('ask the loaded book in SQL, in a process that can read nothing else')
    .addOption(new Option('--format <format>', 'how to print it').choices(outputs).default('table'))
    .option('--limit <rows>', 'rows at most, from 1', countingNumber)
    .action(async (sql: string, flags: Flags) => query(sql === '-' ? await text(process.stdin) : sql, flags));
}

async function query(sql: string, { format, limit }: Flags): Promise<void> {
  const settings = readSettings(process.env);
  const shelf = await openShelf(settings.home, openBook);
  const state = openState(settings.home);
  const sandbox = openHomeSandbox({ settings, shelf, state, log: pino({ level: 'warn' }, pino.destination(2)) });
  try {
    const isShown = format === 'table' || format === 'json';
    const result = await sandbox.run({
      sql,
      limit,
      actor: localActor,
      encoding: isShown ? 'json' : 'arrow',
      for: isShown ? 'screen' : 'export',
    });
    for await (const piece of printed(format, result)) {
      if (!process.stdout.write(piece)) await once(process.stdout, 'drain');
    }
    if (result.truncated_by)
      process.stderr.write(`note:  there are more rows: cut at ${result.row_count} by ${result.truncated_by}\n`);
  } finally {
    await sandbox.close();
    state.close();
    shelf.close();
  }
}

function printed(format: Output, result: SqlResult): AsyncIterable<Uint8Array | string> {
  if (format === 'table') return table(result);
  if (format === 'json') return json(result);
  return format === 'arrow' ? result.batches : exportAs(format, result.row_count, result.batches);
}

type Rows = Record<string, unknown>[];

async function readRows({ batches }: SqlResult): Promise<Rows> {
  const pieces: Buffer[] = [];
  for await (const piece of batches) pieces.push(piece);
  return JSON.parse(`[${Buffer.concat(pieces).toString()}]`);
}

async function* json(result: SqlResult): AsyncGenerator<string> {
  const { id, columns, row_count, truncated_by, elapsed_ms } = result;
  const rows = await readRows(result);
  const truncated = truncated_by !== null;
  yield `${JSON.stringify({ id, columns, row_count, truncated, truncated_by, elapsed_ms, rows }, null, 2)}\n`;
}

/** Numbers stand to the right; null is a dash, as with `metrics`. */
async function* table(result: SqlResult): AsyncGenerator<string> {
  const names = result.columns.map(({ name }) => name);
  const isNumber = result.columns.map(({ type }) => /INT|DECIMAL|DOUBLE|FLOAT/.test(type) && !type.endsWith(']'));
  const rows = await readRows(result);
  yield alignText([names, ...rows.map((row) => names.map((name) => cellText(row[name])))], isNumber);
}

function cellText(value: unknown): string {
  if (value === null || value === undefined) return '–';
  return typeof value === 'object' ? JSON.stringify(value) : String(value).replaceAll(/\r?\n/g, ' ');
}
