import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { snapshotPath } from '../../../server/load/publish.ts';
import { type AskTexts, passGate } from '../../../server/sql/gate.ts';
import { openLocked } from '../../../server/sql/locked-engine.ts';
import { loadInto, makeHome } from '../book.ts';
import { runs } from '../../tier.ts';
import { attacks } from './attacks.ts';
import { honest } from './honest.ts';

/* Each wall by itself: the gate before an engine that may read every file, the locked engine without a gate. */

const secret = 'b5a9d3-canary';
const { home, remove } = makeHome();
const file = join(home, 'secret.csv');
const targets = { file, folder: home, snapshot: snapshotPath(home, '0001') };
const all = attacks(targets);

let open: DuckDBInstance;
let connection: DuckDBConnection;
let relations: ReadonlySet<string>;
let locked: DuckDBConnection;
beforeAll(async () => {
  await loadInto(home, ['tests/fixtures/g1.csv']);
  writeFileSync(file, secret);
  const engine = await openLocked(targets.snapshot, 512, 1);
  relations = engine.relations;
  locked = await engine.connect();
  // a copy: the same file cannot be open under two settings in one process
  await loadInto(home, ['tests/fixtures/g2.csv']);
  open = await DuckDBInstance.create(snapshotPath(home, '0002'), { access_mode: 'READ_ONLY', threads: '1' });
  connection = await open.connect();
});
afterAll(() => {
  locked.closeSync();
  open.closeSync();
  remove();
});

const ask: AskTexts = async (sql, text) =>
  (await connection.runAndReadAll(sql, [text])).getRows().map(([value]) => String(value));
const pass = (sql: string) =>
  passGate(sql, relations, ask, async ({ select }) =>
    (await connection.runAndReadAll(select)).getRows().map(([value]) => String(value)),
  );
/** What a statement gives, or its error, as text. */
const said = async (on: DuckDBConnection, sql: string): Promise<string> => {
  try {
    return JSON.stringify((await on.runAndReadAll(sql)).getRowsJson());
  } catch (error) {
    return String(error);
  }
};

test('the gate alone lets none of the attacks pass that any engine would run', async () => {
  expect(await said(connection, `FROM read_text('${file}')`)).toContain(secret);
  const passed: string[] = [];
  for (const sql of Object.values(all).flat()) {
    const select = await pass(sql).then(
      ({ select: text }) => text,
      () => null,
    );
    if (select !== null && !(await said(connection, select)).includes('Error')) passed.push(sql);
  }
  expect(passed).toEqual([]);
});

/** Pieces that an attack is made of, and what may stand between them. */
const pieces = [
  `read_text('${file}')`,
  `(FROM read_text('${file}'))`,
  `'${file}'`,
  `"${file}"`,
  `(SELECT content FROM read_text('${file}'))`,
  `query('FROM read_text(''${file}'')')`,
  `UNION ALL SELECT content FROM read_text('${file}')`,
  ...[
    'duckdb_settings()',
    'getenv($$HOME$$)',
    '; DROP VIEW loan;',
    "'",
    '"',
    '$$',
    '(',
    ')',
    'FROM',
    'EXPLAIN',
    'PIVOT',
    'a.b',
  ],
];
const between = [
  '',
  '',
  ' ',
  '\n',
  "/* ' */",
  '/* $$ */',
  '-- "\n',
  '/* ; */',
  ', 1,',
  ' NULL ',
  ' loan ',
  ' AS x ',
  ' t, ',
  ' IN ',
  '::',
  ' UNION ALL SELECT 1 ',
];

test('whatever is spliced into an honest statement, what passes the gate reads no file, even where the engine would', async () => {
  const texts = honest.map(([sql]) => sql).filter((sql) => sql.length < 300);
  const splice = fc.record({
    sql: fc.constantFrom(...texts),
    piece: fc.array(fc.oneof(fc.constantFrom(...pieces), fc.constantFrom(...between)), { minLength: 1, maxLength: 3 }),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    cut: fc.nat(40),
  });
  let passed = 0;
  await fc.assert(
    fc.asyncProperty(splice, async ({ sql, piece, at, cut }) => {
      const words = sql.split(/(?<=[\s(),])/);
      const place = Math.floor(at * words.length);
      const text = [...words.slice(0, place), ` ${piece.join(' ')} `, ...words.slice(place + (cut % 4))].join('');
      const select = await pass(text).then(
        ({ select: printed }) => printed,
        () => null,
      );
      if (select === null) return;
      passed += 1;
      expect(await said(connection, `SELECT * FROM (${select}) LIMIT 100`)).not.toContain(secret);
    }),
    runs(400, 20_000),
  );
  expect(passed).toBeGreaterThan(10);
});

test('the locked engine alone gives no file and writes none', async () => {
  const before = readdirSync(home, { recursive: true }).toSorted();
  const kinds = [
    'read a file by a table function',
    'read a file by its name',
    'read a file from within a question',
    'write a file',
  ];
  // a log file is what the engine cannot take: it ends the process at the next statement, which is why there is one for each worker
  const statements = kinds.flatMap((kind) => all[kind] ?? []).filter((sql) => !sql.includes('enable_logging'));
  expect(statements.length).toBeGreaterThan(90);
  for (const sql of statements) expect(await said(locked, sql)).not.toContain(secret);
  expect(readdirSync(home, { recursive: true }).toSorted()).toEqual(before);
  expect(await said(locked, "SET memory_limit = '100GB'")).toContain('locked');
});
