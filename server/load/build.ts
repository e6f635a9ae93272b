import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { monthText } from '../../queries/meaning.ts';
import { root } from '../root.ts';
import type { LoadEngine } from './engine.ts';

/** Statements of a file under queries/, in order; no statement there holds a semicolon inside a text. */
export function statementsOf(name: string): string[] {
  return readFileSync(join(root, 'queries', `${name}.sql`), 'utf8')
    .replace(/^--.*$/gm, '')
    .split(/;\s*$/m)
    .map((statement) => statement.trim())
    .filter(Boolean);
}

export async function runFile(engine: LoadEngine, name: string): Promise<void> {
  for (const statement of statementsOf(name)) await engine.run(statement);
}

/** What a month needs of the months before it, and what is summed from the rows that makes. */
const rowSteps = ['keys', 'states'] as const;
const sumSteps = [
  'loan',
  'absent',
  'rows',
  'cube',
  'cube_segment',
  'vintage',
  'first_payment',
  'due',
  'recovery',
  'plan',
] as const;

/** Most rows of one scope: keeps memory flat whatever the size of the load. */
const scopeRows = 2_000_000;

/**
 * Derives everything from `stage.tape_all` (accepted rows, typed; months all after those the snapshot has of this source, or the whole book).
 * Rows are made in scopes of some months, oldest first, and are the same for any cut into scopes; then all months that came are summed at once.
 */
export async function build(engine: LoadEngine, onStep: (done: number, doing: string) => void): Promise<void> {
  await engine.run(`CREATE TEMP TABLE tape_month AS
    SELECT source, (year(as_of) * 12 + month(as_of))::INTEGER AS month, count(*)::INTEGER AS rows, max_by(load, load::INTEGER) AS load
    FROM stage.tape_all GROUP BY source, month`);
  await engine.run('INSERT INTO loaded_month SELECT source, month, load FROM tape_month');
  const months = await engine.rows('SELECT month, rows FROM tape_month ORDER BY month, source::VARCHAR');
  const scopes = cutIntoScopes(months.map((row) => ({ month: Number(row.month), rows: Number(row.rows) })));
  let done = 0;
  const total = scopes.length * rowSteps.length + sumSteps.length;
  for (const [from, to] of scopes) {
    await setScope(engine, `month BETWEEN ${from} AND ${to}`);
    await engine.run(
      `CREATE OR REPLACE VIEW stage.tape AS SELECT * FROM stage.tape_all WHERE as_of_raw BETWEEN DATE '${monthText(from)}-01' AND last_day(DATE '${monthText(to)}-01')`,
    );
    for (const step of rowSteps) {
      onStep(done++ / total, step);
      await runFile(engine, `build/${step}`);
    }
  }
  await setScope(engine, 'true');
  for (const step of scopes.length > 0 ? sumSteps : []) {
    onStep(done++ / total, step);
    if (step === 'cube_segment' && (await showSegments(engine)))
      await engine.run(
        'INSERT INTO scope SELECT source, month FROM loaded_month l WHERE NOT EXISTS (SELECT 1 FROM scope s WHERE s.source = l.source AND s.month = l.month)',
      );
    await runFile(engine, `build/${step}`);
  }
  await engine.run('DELETE FROM scope');
  await engine.run('DROP TABLE tape_month');
  await engine.run('DROP VIEW IF EXISTS stage.tape');
}

async function setScope(engine: LoadEngine, months: string): Promise<void> {
  await engine.run('DELETE FROM scope');
  await engine.run(`INSERT INTO scope SELECT source, month FROM tape_month WHERE ${months}`);
}

function cutIntoScopes(months: readonly { month: number; rows: number }[]): [from: number, to: number][] {
  const scopes: [number, number][] = [];
  let rows = 0;
  for (const { month, rows: more } of months) {
    const open = scopes.at(-1);
    if (open && (open[1] === month || rows + more <= scopeRows)) {
      open[1] = month;
      rows += more;
    } else {
      scopes.push([month, month]);
      rows = more;
    }
  }
  return scopes;
}

const segments = ['grade', 'channel', 'region', 'age_band', 'income_band', 'occupation'] as const;
/** A segment keeps its 49 largest values by balance in the cubes; the rest are (other), (unknown) stays apart. */
const shownValues = 49;

/** Renews the shown_* tables from the rows; true when a value known before is shown in another way now. */
async function showSegments(engine: LoadEngine): Promise<boolean> {
  let changed = false;
  for (const segment of segments) {
    await engine.run(`CREATE TEMP TABLE shown AS
      SELECT code, CASE WHEN code = '(unknown)' OR place <= ${shownValues} OR known <= ${shownValues} + 1 THEN code::VARCHAR ELSE '(other)' END AS shown
      FROM (SELECT code, count(*) OVER () AS known, row_number() OVER (ORDER BY code = '(unknown)', balance DESC, code::VARCHAR) AS place
            FROM (SELECT code, sum(balance) AS balance FROM (SELECT ${segment} AS code, outstanding AS balance FROM loan_month
                  UNION ALL SELECT ${segment === 'grade' ? 'grade_orig' : segment}, 0 FROM cohort_row) GROUP BY code))`);
    const { differs } = await engine.one(
      `SELECT count(*)::INTEGER AS differs FROM shown_${segment} o JOIN shown n ON n.code = o.code WHERE n.shown <> o.shown`,
    );
    changed ||= Number(differs) > 0;
    await engine.run(`DELETE FROM shown_${segment}`);
    await engine.run(`INSERT INTO shown_${segment} SELECT * FROM shown`);
    await engine.run('DROP TABLE shown');
  }
  return changed;
}
