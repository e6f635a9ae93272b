import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { request } from 'node:http';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSite, type Site } from '../http/site.ts';
import { loadInto } from '../book.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite((home) => loadInto(home, ['tests/fixtures/g1.csv']), { sqlExportRows: 400_000, sqlMaxRows: 2 });
});
afterAll(() => site.close());

const post = { method: 'POST', headers: { 'Content-Type': 'application/json' } };
const ask = (sql: string, format: string, limit?: number) =>
  site.ask(`/api/sql?format=${format}`, {
    ...post,
    body: JSON.stringify({ sql, limit }),
  });

const types = {
  csv: 'text/csv; charset=utf-8',
  parquet: 'application/vnd.apache.parquet',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

test('csv comes as a file, says what cut it, and defuses formulas in names and texts', async () => {
  const { status, headers, body } = await ask(`SELECT loan_id, '=1+1' AS "=A1" FROM loan_month ORDER BY 1`, 'csv', 3);
  expect({ status, type: headers['content-type'], file: headers['content-disposition'] }).toEqual({
    status: 200,
    type: types.csv,
    file: 'attachment; filename=query.csv',
  });
  expect(headers).toMatchObject({ 'forewarn-row-count': '3', 'forewarn-truncated-by': 'limit' });
  expect(headers['forewarn-query']).toMatch(/^[0-9a-f-]{36}$/);
  expect(body).toBe("loan_id,'=A1\r\nA1,'=1+1\r\nA10,'=1+1\r\nA11,'=1+1\r\n");
});

test.each([
  ['parquet', 'PAR1'],
  ['xlsx', 'PK\u0003\u0004'],
] as const)('%s comes as a file of its kind', async (format, magic) => {
  const { status, headers, body } = await ask('SELECT * FROM loan_month', format, 2);
  expect({ status, type: headers['content-type'], cut: headers['forewarn-truncated-by'] }).toEqual({
    status: 200,
    type: types[format],
    cut: 'limit',
  });
  expect(body.slice(0, 4)).toBe(magic);
});

test.each(['csv', 'parquet', 'xlsx'])('a statement that fails answers an error, not a %s', async (format) => {
  const { status, headers, body } = await ask('SELECT nothing FROM loan_month', format);
  expect({ status, file: headers['content-disposition'] }).toEqual({ status: 400, file: undefined });
  expect(JSON.parse(body)).toMatchObject({ error: { code: 'sql_failed' } });
});

test('a run that is cancelled while its file is written cuts the connection: it does not look whole', async () => {
  const id = randomUUID();
  const sql = "SELECT range AS n, repeat('x', 200) AS text FROM range(1000000)";
  const asking = request(`${site.address}/api/sql?format=csv`, { ...post, agent: false });
  asking.end(JSON.stringify({ sql, id }));
  const [response] = await once(asking, 'response');
  expect(response.headers).toMatchObject({ 'forewarn-row-count': '400000', 'forewarn-truncated-by': 'export_rows' });
  expect((await site.ask(`/api/sql/${id}`, { method: 'DELETE' })).status).toBe(204);
  await expect(text(response)).rejects.toThrow('aborted');
});

test('the schema names what a statement can read and call, and what holds it', async () => {
  const { status, body } = await site.ask('/api/sql/schema');
  const { relations, functions, limits } = JSON.parse(body);
  expect({ status, limits }).toEqual({ status: 200, limits: { max_rows: 2, export_rows: 400_000, timeout_s: 30 } });
  expect(relations[0]).toMatchObject({ name: 'loan_month', description: expect.stringContaining('one row a loan') });
  const signatures = new Map(functions.map(({ name, signature }: Record<string, string>) => [name, signature]));
  expect(signatures.get('round')).toBe('round(x[, precision])');
  expect(signatures.get('date_diff')).toMatch(/^date_diff\(\w+, \w+, \w+\)$/);
  expect(signatures.get('lag')).toBe('lag(x[, offset[, default]])');
  for (const refused of ['read_csv', 'read_text', 'getenv', 'query']) expect(signatures.has(refused)).toBe(false);
});

test('every view of the schema can be read by a statement', async () => {
  const { relations } = JSON.parse((await site.ask('/api/sql/schema?lang=zh-CN')).body);
  expect(relations[0].description).toContain('贷款台账');
  for (const { name, columns } of relations) {
    const asked = await site.ask('/api/sql?format=arrow', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ sql: `SELECT * FROM ${name}` }),
    });
    expect({ name, status: asked.status }).toEqual({ name, status: 200 });
    expect(columns.length).toBeGreaterThan(1);
  }
});
