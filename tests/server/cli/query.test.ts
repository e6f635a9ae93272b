import { tableFromIPC } from 'apache-arrow';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openState } from '../../../server/state/state.ts';
import { loadInto, makeHome } from '../book.ts';
import { forewarn } from './forewarn.ts';

const { home, remove } = makeHome();
beforeAll(async () => {
  await loadInto(home, ['tests/fixtures/g1.csv']);
});
afterAll(remove);

const ask = (sql: string, ...args: string[]) => forewarn(home, ['query', sql, ...args]);
const sql =
  'SELECT product, sum(balance) AS balance, NULL AS nothing FROM loan_month WHERE bucket >= 0 GROUP BY ALL ORDER BY 1';

test('a table for the terminal: numbers to the right, null as a dash', async () => {
  const { code, out, err } = await ask(sql);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out).toBe('product  balance  nothing\nXFD        33000        –\nXYD        44000        –\n');
});

test('the same rows as JSON, csv and Arrow, and a Parquet file', async () => {
  const runs = await Promise.all(['json', 'csv', 'arrow', 'parquet'].map((format) => ask(sql, '--format', format)));
  const [json, csv, arrow, parquet] = runs.map(({ bytes }) => bytes);
  expect(JSON.parse(String(json))).toMatchObject({
    row_count: 2,
    truncated_by: null,
    rows: [{ balance: 33000 }, { balance: 44000 }],
  });
  expect(String(csv)).toBe('product,balance,nothing\r\nXFD,33000.00,\r\nXYD,44000.00,\r\n');
  expect(Array.from(tableFromIPC(arrow).getChild('balance') ?? [])).toEqual([33000, 44000]);
  expect(parquet?.subarray(0, 4).toString()).toBe('PAR1');
});

test('what cut the rows is said beside them', async () => {
  const { code, out, err } = await ask('SELECT loan_id FROM loan_month ORDER BY 1', '--limit', '2', '--format', 'csv');
  expect({ code, out, err }).toEqual({
    code: 0,
    out: 'loan_id\r\nA1\r\nA10\r\n',
    err: 'note:  there are more rows: cut at 2 by limit\n',
  });
});

test('a statement that is refused or fails gives exit code 1, nothing on stdout, and says where', async () => {
  const refused = await ask("SELECT * FROM read_csv('/etc/passwd')");
  expect({ code: refused.code, out: refused.out }).toEqual({ code: 1, out: '' });
  expect(refused.err).toMatch(/^error: .*read_csv/);
  const failed = await ask('SELECT\n  nothing FROM loan');
  expect({ code: failed.code, out: failed.out }).toEqual({ code: 1, out: '' });
  expect(failed.err).toMatch(/nothing.*\(line 2, column 3\)/);
});

test('a statement may begin with a comment, as that of a figure does', async () => {
  const figure = await forewarn(home, ['metrics', 'loan_cnt', '--format', 'sql']);
  const { code, out } = await ask(figure.out, '--format', 'csv');
  expect({ code, out }).toEqual({ code: 0, out: 'numerator,denominator,value,reason\r\n9,,9,\r\n' });
});

test('wrong usage gives exit code 2', async () => {
  const runs = await Promise.all([
    forewarn(home, ['query']),
    ask('SELECT 1', '--format', 'pdf'),
    ask('SELECT 1', '--limit', 'some'),
    ask('SELECT 1', '--limit', '0'),
  ]);
  expect(runs.map(({ code }) => code)).toEqual([2, 2, 2, 2]);
});

test('it goes on record as over HTTP', () => {
  const state = openState(home);
  const { rows } = state.sqlRuns.list({ limit: 100 });
  state.close();
  expect(rows.filter((run) => run.sql === sql && run.outcome === 'done' && run.rows === 2).length).toBeGreaterThan(2);
});
