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
