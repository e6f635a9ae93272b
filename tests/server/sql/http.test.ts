import { DuckDBInstance } from '@duckdb/node-api';
import { tableFromIPC } from 'apache-arrow';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sqlAnswer } from '../../../server/contract/sql.ts';
import { loadInto } from '../book.ts';
import { openSite, type Site } from '../http/site.ts';
import { askSql, rowsOf } from './ask.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite((home) => loadInto(home, ['tests/fixtures/g1.csv']), {
    sqlMaxRows: 1000,
    sqlExportRows: 200_000,
  });
});
afterAll(() => site.close());

const arrowOf = async (sql: string, limit?: number) => {
  const response = await fetch(`${site.address}/api/sql?format=arrow`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ sql, limit }),
  });
  return { response, table: tableFromIPC(new Uint8Array(await response.arrayBuffer())) };
};

test('a statement answers rows by column name, and says what it is', async () => {
  const { status, headers, answer } = await askSql(
    site,
    'SELECT 1 AS a, NULL AS b UNION ALL SELECT 2, NULL ORDER BY a',
  );
  expect(status).toBe(200);
  expect(sqlAnswer.strict().parse(answer)).toMatchObject({
    columns: [
      { name: 'a', type: 'INTEGER' },
      { name: 'b', type: 'INTEGER' },
    ],
    rows: [
      { a: 1, b: null },
      { a: 2, b: null },
    ],
    row_count: 2,
    truncated: false,
    truncated_by: null,
  });
  expect(headers['forewarn-query']).toBe(answer.id);
  expect(headers['forewarn-snapshot']).toBe('0001');
});

test('each kind of value comes as what a program expects: numbers, text of dates, lists and objects', async () => {
  const values = [
    ['9007199254740993', '9007199254740993'],
    ['1.10::DECIMAL(5, 2)', 1.1],
    ["'2024-02-29'::DATE", '2024-02-29'],
    ["'2024-02-29 10:00:00'::TIMESTAMP", '2024-02-29 10:00:00'],
    ['sum(3)', 3],
    ['[1, NULL]', [1, null]],
    ["{'a': 'x', 'b': [true]}", { a: 'x', b: [true] }],
    ["MAP {'k': 1}", [{ key: 'k', value: 1 }]],
    ["'NaN'::DOUBLE", 'NaN'],
    ["'infinity'::DATE", 'infinity'],
    ["'-infinity'::DATE", '-infinity'],
    ...['TIMESTAMP', 'TIMESTAMP_S', 'TIMESTAMP_MS', 'TIMESTAMP_NS', 'TIMESTAMPTZ'].map(
      (type) => [`'-infinity'::${type}`, '-infinity'] as const,
    ),
    ["['infinity'::DATE, '2024-02-29'::DATE]", ['infinity', '2024-02-29']],
    ['\'信用卡 "x"\'', '信用卡 "x"'],
  ] as const;
  const [row] = await rowsOf(site, `SELECT ${values.map(([sql], at) => `${sql} AS c${at}`).join(', ')}`);
  expect(row).toEqual(values.map(([, value]) => value));
});

test('a column without a name is called what the engine calls the statement as it was written', async () => {
  const sql = 'SELECT sum(i) / 1e6, 5. * 2, max(i + 1e2) FROM range(3) r(i), range(2) s(k) JOIN range(1) t(l) ON true';
  const { answer } = await askSql(site, sql);
  const engine = await (await DuckDBInstance.create()).connect();
  expect(answer.columns.map(({ name }) => name)).toEqual((await engine.runAndReadAll(sql)).columnNames());
  expect(Object.values(answer.rows[0] ?? {})).toEqual([0.000006, 10, 102]);
});

test('two columns of one name both come, the second under another', async () => {
  const { answer } = await askSql(site, 'SELECT 1 AS a, 2 AS a');
  expect(answer.rows).toEqual([{ a: 1, a_1: 2 }]);
});

test('values of params are bound to their names: they are never part of the statement', async () => {
  const params = { text: "' OR 1=1 --", n: 3, yes: true, none: null };
  expect(await rowsOf(site, { sql: 'SELECT $text, $n + 1, $yes AND true, $none::INTEGER', params })).toEqual([
    ["' OR 1=1 --", 4, true, null],
  ]);
  const missing = await askSql(site, { sql: 'SELECT $n' });
  expect(missing).toMatchObject({
    status: 400,
    error: { code: 'bad_parameter', message: expect.stringContaining('$n') },
  });
  const unused = await askSql(site, { sql: 'SELECT 1', params: { n: 1 } });
  expect(unused).toMatchObject({
    status: 400,
    error: { code: 'bad_parameter', message: expect.stringContaining('"n"') },
  });
});

test.each([
  ['the rows asked for', { limit: 3 }, 3, 'limit'],
  ['the most a screen takes', {}, 1000, 'max_rows'],
  ['the most a screen takes, however many are asked for', { limit: 4000 }, 1000, 'max_rows'],
])('a result is cut at %s, and says so', async (_, more, rows, by) => {
  const { answer } = await askSql(site, { sql: 'SELECT * FROM range(100000)', ...more });
  expect(answer).toMatchObject({ row_count: rows, truncated: true, truncated_by: by });
  expect(answer.rows.length).toBe(rows);
});

test('a result of exactly as many rows as are allowed is whole', async () => {
  expect((await askSql(site, 'SELECT * FROM range(1000)')).answer).toMatchObject({
    row_count: 1000,
    truncated_by: null,
  });
});

test('Arrow carries the same values, up to the rows of an export, with its facts in the headers', async () => {
  const sql = `SELECT i, i * 1.5 AS x, if(i % 2 = 0, 'even', NULL) AS t, sum(1) OVER () AS s FROM range(300000) r(i) ORDER BY i`;
  const { response, table } = await arrowOf(sql);
  expect(response.headers.get('Content-Type')).toContain('application/vnd.apache.arrow.stream');
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'forewarn-row-count': '200000',
    'forewarn-truncated-by': 'export_rows',
    'forewarn-elapsed-ms': expect.stringMatching(/^\d+$/),
  });
  expect(table.numRows).toBe(200_000);
  const types = table.schema.fields.map((field) => field.metadata.get('type'));
  expect(types).toEqual(['BIGINT', 'DECIMAL(21,1)', 'VARCHAR', 'HUGEINT']);
  const at = (name: string, row: number) => table.getChild(name)?.get(row);
  const last = [at('i', 199_999), at('x', 199_999), at('t', 199_999), at('t', 199_998), at('s', 0)];
  expect(last).toEqual([199_999n, 299_998.5, null, 'even', 300_000n]);
});

test('Arrow has nested values as JSON text, enumerations as one dictionary, and whole numbers beyond 64 bits as text', async () => {
  const { table } =
    await arrowOf(`SELECT [i, i] AS l, {'a': i} AS o, 170141183460469231731687303715884105727::HUGEINT - i AS h,
    (['low', 'high'])[1 + i % 2]::ENUM ('low', 'high') AS e FROM range(150000) r(i) ORDER BY i`);
  const last = ['l', 'o', 'h', 'e'].map((name) => table.getChild(name)?.get(149_999));
  expect(last).toEqual(['[149999,149999]', '{"a":149999}', '170141183460469231731687303715883955728', 'high']);
  expect(new Set(table.getChild('e')?.data.map(({ dictionary }) => dictionary)).size).toBe(1);
});

test('an empty result has its columns, in Arrow too', async () => {
  expect((await askSql(site, 'SELECT 1 AS a WHERE false')).answer).toMatchObject({
    columns: [{ name: 'a' }],
    rows: [],
  });
  const { table } = await arrowOf('SELECT 1 AS a WHERE false');
  expect([table.numRows, table.schema.fields.map(({ name }) => name)]).toEqual([0, ['a']]);
});

test('rows that are very wide come whole as JSON', async () => {
  const { status, answer } = await askSql(site, "SELECT repeat('x', 200000) AS a FROM range(1000)");
  expect([status, answer.row_count]).toEqual([200, 1000]);
  expect(answer.rows.filter(({ a }) => String(a).length === 200_000)).toHaveLength(1000);
});

test('the history says who ran what, when, how long, how many rows and how it ended; newest first, in pages', async () => {
  await askSql(site, { sql: 'SELECT * FROM range(5)', limit: 2 });
  await askSql(site, 'SELECT nope FROM loan');
  await askSql(site, 'SET threads = 1');
  const { rows, next } = JSON.parse((await site.ask('/api/sql/history?limit=2')).body);
  expect(rows).toMatchObject([
    { actor: 'local', sql: 'SET threads = 1', outcome: 'refused', rows: null },
    { sql: 'SELECT nope FROM loan', outcome: 'failed', error: expect.stringContaining('nope') },
  ]);
  const after = JSON.parse((await site.ask(`/api/sql/history?limit=1&after=${next}`)).body);
  expect(after.rows).toMatchObject([{ outcome: 'done', rows: 2, truncated_by: 'limit', error: null }]);
});

test('with nothing loaded there is nothing to ask', async () => {
  const empty = await openSite();
  expect(await askSql(empty, 'SELECT 1')).toMatchObject({ status: 404, error: { code: 'no_snapshot' } });
  await empty.close();
});

test('after a load statements see the new snapshot', async () => {
  const fresh = await openSite((home) => loadInto(home, ['tests/fixtures/g1.csv']));
  const loads = () => rowsOf(fresh, 'SELECT count(*) FROM load');
  expect(await loads()).toEqual([[1]]);
  await loadInto(fresh.home, ['tests/fixtures/g2.csv']);
  await fresh.shelf.refresh();
  expect(await loads()).toEqual([[2]]);
  await fresh.close();
});
