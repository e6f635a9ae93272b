import { chmodSync, copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { currentSnapshot, snapshotPath } from '../../../server/load/publish.ts';
import { failureFrom, startRun } from '../../../server/sql/answer.ts';
import { type LockedEngine, openLocked } from '../../../server/sql/locked-engine.ts';
import { loadInto, makeHome } from '../book.ts';

const { home, remove } = makeHome();
let engine: LockedEngine;
/** A snapshot as an earlier version would have left it: views not there yet, one without a column, one whose table is not there either. */
beforeAll(async () => {
  await loadInto(home, ['tests/fixtures/g1.csv']);
  const path = join(home, 'older.duckdb');
  copyFileSync(snapshotPath(home, currentSnapshot(home) ?? ''), path);
  chmodSync(path, 0o644);
  const older = await DuckDBInstance.create(path);
  const connection = await older.connect();
  for (const sql of [
    'DROP VIEW main.edge',
    'DROP VIEW main.bucket',
    'CREATE OR REPLACE VIEW main.cube AS SELECT * FROM book.cube',
    'DROP VIEW main.cube_plan',
    'DROP TABLE book.cube_plan',
  ])
    await connection.run(sql);
  connection.closeSync();
  older.closeSync();
  engine = await openLocked(path, 512, 2);
});
afterAll(remove);

/** The rows of a statement as JSON text, or what it failed with. */
async function ask(sql: string): Promise<string> {
  const task = { sql, params: {}, rows: 10, encoding: 'json' as const };
  const run = await startRun(engine, task);
  try {
    const { pieces } = await run.answer;
    return [...pieces].map((parts) => Buffer.concat(parts).toString()).join('');
  } catch (error) {
    return failureFrom(error, task).message;
  } finally {
    run.close();
  }
}

test('views and columns that came with a later version can be asked of an older snapshot', async () => {
  expect(await ask("SELECT edge FROM edge WHERE scheme = 'cn' AND threshold = 30")).toBe('{"edge":3}');
  expect(await ask("SELECT bucket FROM bucket WHERE scheme = 'cn' AND band = 7")).toBe('{"bucket":4}');
  // lent in November 2023, seen in June 2024
  expect(await ask('SELECT DISTINCT month, cohort_month, mob FROM cube')).toBe(
    '{"month":"2024-06","cohort_month":"2023-11","mob":7}',
  );
  expect(await ask("SELECT name FROM (SHOW TABLES) WHERE name IN ('edge', 'bucket') ORDER BY name")).toBe(
    '{"name":"bucket"},{"name":"edge"}',
  );
});

test('one whose figures the snapshot does not have is not there, until the next load', async () => {
  expect(await ask('SELECT * FROM cube_plan')).toMatch('there is no relation "cube_plan" to ask');
});
