import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadInto } from '../book.ts';
import { openSite, type Site } from '../http/site.ts';
import { askSql } from './ask.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite((home) => loadInto(home, ['tests/fixtures/g1.csv']));
});
afterAll(() => site.close());

test.each([
  ['a word that is no SQL', 'SELECT 1;\nSELEC 2', 2, 1],
  ['a column that is not there', 'SELECT month\nFROM loan_month\nWHERE 余额 > 1', 3, 7],
  ['a column after a text of several bytes', "SELECT '余额', nope FROM loan", 1, 14],
  ['a column after a tab', 'SELECT 1,\n\tnope FROM loan', 2, 2],
  ['a word that is no SQL after a tab and wide letters', "SELECT '余额',\t1 FORM loan", 1, 21],
  ['a column after a name of wide letters', 'SELECT 1 AS 余额, nope FROM loan', 1, 17],
  ['a cast, at what is cast', "SELECT 1,\n  'x'::int", 2, 3],
  ['a cast among others', "SELECT '1'::int, (product || 'x')::date FROM loan", 1, 19],
  ['a cast as a word', "SELECT CAST('x' AS int)", 1, 8],
])('an error of %s names its place in the text as it was sent', async (_, sql, line, column) => {
  const { status, error } = await askSql(site, sql);
  expect({ status, error }).toMatchObject({ status: 400, error: { code: 'sql_failed', line, column } });
  // the engine's own picture of the place, which tabs and wide letters shift, is no part of the words
  expect(`${error?.message} ${error?.hint}`).not.toMatch(/LINE \d|\^/);
});

test.each([
  ['a second statement', "SELECT '余额; ';\n  SELECT 2", 2, 3],
  ['a second statement after empty ones', 'SELECT 1;; /* ; */ SELECT 2; SELECT 3', 1, 20],
  ['what changes something', '-- first\n  DROP VIEW loan', 2, 3],
  ['what changes something after a question', 'SELECT 1;\nDROP VIEW loan', 2, 1],
  ['SHOW of databases', '/* all */ SHOW DATABASES', 1, 11],
  ['SHOW within a question', 'FROM (\n SHOW DATABASES)', 2, 2],
  ['a parameter without a name', 'SELECT 1,\n ?', 2, 2],
  ['a parameter by number', 'SELECT $1', 1, 8],
])('the refusal of %s names its place', async (_, sql, line, column) => {
  expect((await askSql(site, sql)).error).toMatchObject({ code: 'sql_refused', line, column });
});

test('a text without a statement is refused as such', async () => {
  for (const sql of [';', '-- nothing', ' ']) {
    expect((await askSql(site, sql)).error).toMatchObject({ code: 'sql_refused', message: 'there is no statement' });
  }
});

test.each(['SHOW ALL TABLES', 'DESCRIBE', 'SHOW', 'FROM information_schema.columns', 'FROM duckdb_columns()'])(
  'the refusal of %s says what lists the views and their columns instead',
  async (sql) => {
    const { hint } = (await askSql(site, sql)).error ?? {};
    expect(hint).toMatch(/SHOW TABLES .* DESCRIBE loan_month/);
    expect((await askSql(site, 'DESCRIBE loan_month')).answer.row_count).toBeGreaterThan(20);
  },
);

test('at least one row is asked for', async () => {
  expect(await askSql(site, { sql: 'SELECT 1', limit: 0 })).toMatchObject({
    status: 400,
    error: { code: 'bad_parameter' },
  });
});

test.each([
  ['a relation', 'SELECT * FROM loan_mnth', 'did you mean loan_month? '],
  ['a relation given by WITH', 'WITH overdue AS (SELECT 1) FROM overdu', 'did you mean overdue? '],
  ['a relation of schema book', 'FROM book.cub', 'did you mean book.cube? '],
  ['a function', 'SELECT roud(1.5)', 'did you mean round? '],
])('the mistyped name of %s is answered with the one it may stand for', async (_, sql, hint) => {
  const { error } = await askSql(site, sql);
  expect(error).toMatchObject({ code: 'sql_refused', hint: expect.stringContaining(hint), line: 1 });
});

test('a name that is like none is not guessed at', async () => {
  for (const sql of ['FROM customers_of_the_bank', "FROM '/etc/passwd'", 'SELECT frobnicate(1)']) {
    expect((await askSql(site, sql)).error?.hint).not.toContain('did you mean');
  }
});

test('what the engine advises is the hint', async () => {
  const { error } = await askSql(site, 'SELECT balanse FROM loan_month');
  expect(error?.hint).toContain('balance');
});
