import { tableFromIPC } from 'apache-arrow';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { MigrationAnswer, WalkAnswer } from '../../../server/contract/migration.ts';
import { loadInto } from '../book.ts';
import { openSite, type Site } from './site.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite((home) => loadInto(home, ['tests/fixtures/g2.csv']));
});
afterAll(() => site.close());

const plain = (value: unknown): unknown => (typeof value === 'bigint' ? Number(value) : value);
const linesOf = (csv: string) =>
  csv
    .trimEnd()
    .split('\r\n')
    .map((line) => line.split(','));

async function columnsOf(path: string): Promise<Record<string, unknown[]>> {
  const answer = await fetch(`${site.address}${path}`, { headers: { accept: 'application/vnd.apache.arrow.stream' } });
  const table = tableFromIPC(new Uint8Array(await answer.arrayBuffer()));
  return Object.fromEntries(
    table.schema.fields.map(({ name }) => [name, Array.from(table.getChild(name) ?? [], plain)]),
  );
}

test('a matrix in json, csv and arrow is the same', async () => {
  const { rows }: MigrationAnswer = JSON.parse((await site.ask('/api/migration')).body);
  const names = Object.keys(rows[0] ?? {});
  const columns = await columnsOf('/api/migration');
  expect(Object.keys(columns)).toEqual(names);
  expect(rows.map((row) => Object.values(row))).toEqual(rows.map((_, at) => names.map((name) => columns[name]?.[at])));
  const [head, ...lines] = linesOf((await site.ask('/api/migration?format=csv')).body);
  expect(head).toEqual(names);
  expect(lines.map((cells) => Number(cells[names.indexOf('opening_balance')]))).toEqual(
    rows.map(({ opening_balance }) => opening_balance),
  );
});

test('the statement behind a matrix or a walk is had as SQL', async () => {
  for (const path of ['/api/migration', '/api/walk']) {
    const { body, headers } = await site.ask(`${path}?format=sql`);
    expect(headers['content-type']).toContain('application/sql');
    expect(body).toMatch(/^-- [\s\S]*\n\nSELECT [\s\S]*;\n$/);
  }
});

test.each([
  ['/api/migration?basis=count', '/api/migration?measure=roll_cnt'],
  ['/api/migration?to=2024-06', '/api/migration?month=2024-06'],
  ['/api/walk?to=2024-06&basis=amount', '/api/walk?month=2024-06'],
])('%s is %s', async (one, other) => {
  const { body, status } = await site.ask(one);
  expect([status, body]).toEqual([200, (await site.ask(other)).body]);
});

test.each([
  ['/api/migration?by=product', 'parameter "by" means nothing here', 'a matrix is of one group'],
  ['/api/migration?threshold=90', 'parameter "threshold" means nothing here', 'a matrix has every bucket'],
  ['/api/migration?basis=count&measure=transfer', 'measure=transfer contradicts basis=count', 'leave one'],
  [
    '/api/migration?month=2024-06&to=2024-05',
    'a matrix closes with one month: 2024-06 and 2024-05 are two',
    'say month=',
  ],
  ['/api/walk?by=bucket', 'parameter "by" means nothing here', 'a walk is of one group'],
  ['/api/walk?threshold=30', 'parameter "threshold" means nothing here', 'a walk is of all that is overdue'],
  ['/api/walk?basis=count', 'a walk is in money: it has no basis=count', 'leave basis out'],
  ['/api/walk?from=2024-05&to=2024-06', 'a walk is of one month: 2024-06 and 2024-05 are two', 'say month='],
])('%s is refused and says why', async (path, message, hint) => {
  const { body, status } = await site.ask(path);
  const { error } = JSON.parse(body);
  expect([status, error.code, error.message]).toEqual([400, 'bad_parameter', message]);
  expect(error.hint).toContain(hint);
});

test('the walk as a table has the parts of its json; a month without the one before has none', async () => {
  const walk: WalkAnswer = JSON.parse((await site.ask('/api/walk')).body);
  const { part, state, amount } = await columnsOf('/api/walk');
  const told = part?.map((name, at) => [name, state?.[at], amount?.[at]]);
  const parts = [
    ['change', null, walk.change],
    ['closing', null, walk.closing],
    ...Object.entries(walk.entries).map(([from, money]) => ['entry', from, money]),
    ...Object.entries(walk.exits).map(([to, money]) => ['exit', to, money]),
    ['opening', null, walk.opening],
  ];
  expect(new Set(told?.map(String))).toEqual(new Set(parts.map(String)));
  const csv = await site.ask('/api/walk?format=csv');
  expect(csv.headers['content-disposition']).toContain('walk.csv');
  expect(linesOf(csv.body)).toContainEqual(['exit', 'WO', '1200.00']);
  expect(linesOf((await site.ask('/api/walk?month=2024-05&format=csv')).body)).toEqual([['part', 'state', 'amount']]);
});
