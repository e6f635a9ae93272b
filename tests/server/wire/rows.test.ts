import { expect, test } from 'vitest';
import { pick } from '../../../server/db/table.ts';
import { toRows } from '../../../server/wire/rows.ts';
import { tableOf } from './table.ts';

test('months and dates come out as text, counts as plain numbers, money to the cent', async () => {
  const table = await tableOf(
    `select 24289 as month, date '2024-02-29' as paid_on, 3::bigint as loans, 1234567.125::decimal(18, 3) as balance,
       0.1::double + 0.2 as share, true as partial, 'CASH' as product`,
    {
      month: 'month',
      paid_on: 'date',
      loans: 'integer',
      balance: 'money',
      share: 'ratio',
      partial: 'boolean',
      product: 'text',
    },
  );
  expect(toRows(table)).toEqual([
    {
      month: '2024-01',
      paid_on: '2024-02-29',
      loans: 3,
      balance: 1234567.13,
      share: 0.30000000000000004,
      partial: true,
      product: 'CASH',
    },
  ]);
});

test('null stays null in every type', async () => {
  const table = await tableOf('select null::integer as month, null::double as balance, null::varchar as product', {
    month: 'month',
    balance: 'money',
    product: 'text',
  });
  expect(toRows(table)).toEqual([{ month: null, balance: null, product: null }]);
});

test('a whole number that JavaScript cannot hold comes out as its exact text', async () => {
  const table = await tableOf('select 9007199254740993::bigint as loans', { loans: 'integer' });
  expect(toRows(table)).toEqual([{ loans: '9007199254740993' }]);
});

test('picked columns come in the order and under the names picked', async () => {
  const table = await tableOf("select 1 as a, 'x' as b, 2 as c", { a: 'integer', b: 'text', c: 'integer' });
  const picked = pick(table, [
    { from: 'c', to: 'second' },
    { from: 'b', to: 'product' },
  ]);
  expect(toRows(picked).map((row) => Object.entries(row))).toEqual([
    [
      ['second', 2],
      ['product', 'x'],
    ],
  ]);
});

test('a table without rows gives no rows', async () => {
  expect(toRows(await tableOf('select 1 as a where false', { a: 'integer' }))).toEqual([]);
});

test('a type the wire does not carry is a fault of ours that names the column', async () => {
  const table = await tableOf("select timestamp '2024-01-01 00:00:00' as moment", { moment: 'date' });
  expect(() => toRows(table)).toThrow(/column moment has type TIMESTAMP/);
});
