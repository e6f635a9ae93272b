import { readFileSync } from 'node:fs';
import { join } from 'node:path';
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

const steps = ['keys', 'states', 'loan', 'absent', 'rows', 'cube'] as const;
const lastSteps = ['first_payment', 'due', 'recovery', 'plan'] as const;

/** Most rows of one scope: keeps memory flat whatever the size of the load. */
const scopeRows = 2_000_000;

/**
 * Derives everything from table `stage.tape` (accepted rows, typed; months all after those the snapshot has of this source, or the whole book).
 * Months go through in scopes, oldest first; the result is the same for any cut into scopes.
 */
export async function build(engine: LoadEngine, onStep: (done: number, doing: string) => void): Promise<void> {
  const months = await engine.rows(
    'SELECT source::VARCHAR AS source, (year(as_of) * 12 + month(as_of))::INTEGER AS month, count(*)::INTEGER AS rows FROM stage.tape_all GROUP BY ALL ORDER BY month, source',
  );
  await engine.run(
    'INSERT INTO loaded_month SELECT source, (year(as_of) * 12 + month(as_of))::INTEGER AS month, max_by(load, load::INTEGER) FROM stage.tape_all GROUP BY source, month',
  );
  const scopes = cutIntoScopes(months.map((row) => ({ month: Number(row.month), rows: Number(row.rows) })));
  let done = 0;
  const total = scopes.length * (steps.length + 2 + lastSteps.length);
  for (const [from, to] of scopes) {
    await engine.run('DELETE FROM scope');
    await engine.run(
      `INSERT INTO scope SELECT DISTINCT source, month FROM (SELECT source, (year(as_of) * 12 + month(as_of))::INTEGER AS month FROM stage.tape_all) WHERE month BETWEEN ${from} AND ${to}`,
    );
    await engine.run(
      `CREATE OR REPLACE VIEW stage.tape AS SELECT * FROM stage.tape_all WHERE year(as_of) * 12 + month(as_of) BETWEEN ${from} AND ${to}`,
    );
    for (const step of steps) {
      onStep(done++ / total, step);
      await runFile(engine, `build/${step}`);
    }
    onStep(done++ / total, 'cube_segment');
    if (await showSegments(engine))
      await engine.run(
        'INSERT INTO scope SELECT source, month FROM loaded_month l WHERE NOT EXISTS (SELECT 1 FROM scope s WHERE s.source = l.source AND s.month = l.month)',
      );
    await runFile(engine, 'build/cube_segment');
    onStep(done++ / total, 'vintage');
    await runFile(engine, 'build/vintage');
    for (const step of lastSteps) {
      onStep(done++ / total, step);
      await runFile(engine, `build/${step}`);
    }
  }
  await engine.run('DELETE FROM scope');
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
