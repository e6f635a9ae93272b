import { Table as ArrowTable, tableFromIPC } from 'apache-arrow';
import { expect, test } from 'vitest';
import type { Meaning } from '../../../queries/meaning.ts';
import { toArrow } from '../../../server/wire/arrow.ts';
import { toRows } from '../../../server/wire/rows.ts';
import { tableOf } from './table.ts';

const column = (table: ArrowTable, name: string): unknown[] => [...(table.getChild(name) ?? [])];
const arrowOf = async (sql: string, meanings: Record<string, Meaning>): Promise<ArrowTable> =>
  tableFromIPC(toArrow(await tableOf(sql, meanings)));

test('every type arrives with its values and its nulls', async () => {
  const table = await arrowOf(
    `select (case when n % 3 > 0 then 24288 + n % 12 + 1 end)::integer as month,
       (case when n % 3 > 0 then n end)::tinyint as tiny, (case when n % 3 > 0 then n * 100 end)::smallint as small,
       (case when n % 3 > 0 then n * 1000000000 end)::bigint as big, (case when n % 3 > 0 then n / 4 end)::double as share,
       (case when n % 3 > 0 then n / 4 end)::float as half, case when n % 3 > 0 then date '1970-01-01' + n::integer end as day,
       case when n % 3 > 0 then n % 2 = 0 end as partial
     from range(20) t(n) order by n`,
    {
      month: 'month',
      tiny: 'integer',
      small: 'integer',
      big: 'integer',
      share: 'ratio',
      half: 'ratio',
      day: 'date',
      partial: 'boolean',
    },
  );
  const rows = Array.from({ length: 20 }, (_, n) => n);
  const unlessThird = <T>(value: (n: number) => T) => rows.map((n) => (n % 3 > 0 ? value(n) : null));
  expect(column(table, 'month')).toEqual(unlessThird((n) => `2024-${String((n % 12) + 1).padStart(2, '0')}`));
  expect(column(table, 'tiny')).toEqual(unlessThird((n) => n));
  expect(column(table, 'small')).toEqual(unlessThird((n) => n * 100));
  expect(column(table, 'big')).toEqual(unlessThird((n) => BigInt(n) * 1000000000n));
  expect(column(table, 'share')).toEqual(unlessThird((n) => n / 4));
  expect(column(table, 'half')).toEqual(unlessThird((n) => n / 4));
  expect(column(table, 'day').map((day) => (day === null ? null : Number(day) / 86_400_000))).toEqual(
    unlessThird((n) => n),
  );
  expect(column(table, 'partial')).toEqual(unlessThird((n) => n % 2 === 0));
});

test('decimals of every width arrive as numbers, negatives too', async () => {
  const widths = ['decimal(4, 2)', 'decimal(9, 2)', 'decimal(18, 2)', 'decimal(38, 2)'];
  for (const width of widths) {
    const table = await arrowOf(`from (values (12.34::${width}), (-0.5::${width}), (null)) t(value)`, {
      value: 'number',
    });
    expect(column(table, 'value')).toEqual([12.34, -0.5, null]);
  }
});

test('a decimal too long for a floating number arrives as the nearest one', async () => {
  const texts = ['9999999999999999.99', '-9999999999999999.99', '90071992547409.93', '-0.01', '42949672.96'];
  const values = texts.map((text) => `(${text}::decimal(18, 2))`).join(',');
  const table = await arrowOf(`from (values ${values}) t(value)`, { value: 'number' });
  const nearest = texts.map((text) => Number(BigInt(text.replace('.', ''))) / 100);
  expect(column(table, 'value')).toEqual(nearest);
});

test('text of any length arrives whole: inlined, beyond the inline, empty, null, Chinese', async () => {
  const texts = ['', 'abcdefghijkl', 'abcdefghijklm', '现金分期', '小微经营贷'.repeat(40), null, 'tail'];
  const values = texts.map((text) => (text === null ? '(null)' : `('${text}')`)).join(',');
  expect(column(await arrowOf(`from (values ${values}) t(product)`, { product: 'text' }), 'product')).toEqual(texts);
});

test('an enum becomes a dictionary, whichever the width of its codes', async () => {
  for (const members of [3, 300, 70_000]) {
    const wire = await tableOf(
      `select case when n <> 1 then 'v' || n end::grade as grade from (values (0), (1), (${members - 1})) t(n)`,
      { grade: 'text' },
      `create type grade as enum (select 'v' || n from range(${members}) t(n) order by n)`,
    );
    const table = tableFromIPC(toArrow(wire));
    expect(String(table.getChild('grade')?.type)).toMatch(/^Dictionary/);
    expect(column(table, 'grade')).toEqual(['v0', null, `v${members - 1}`]);
  }
});

test('a result of many chunks, not multiples of eight rows, equals its rows', async () => {
  const wire = await tableOf(
    `select case when n % 7 > 0 then n end as loans, case when n % 5 > 0 then 'product ' || n * 1000000007 end as product
     from range(30011) t(n) where n % 3 > 0`,
    { loans: 'integer', product: 'text' },
  );
  expect(wire.chunks.length).toBeGreaterThan(1);
  const rows = toRows(wire);
  const table = tableFromIPC(toArrow(wire));
  expect(column(table, 'loans').map((value) => (value === null ? null : Number(value)))).toEqual(
    rows.map(({ loans }) => loans),
  );
  expect(column(table, 'product')).toEqual(rows.map(({ product }) => product));
});

test('money is to the cent, as in rows and csv', async () => {
  const table = await arrowOf('select 1.005::double + 1000.1 + 0.0000001 as balance', { balance: 'money' });
  expect(column(table, 'balance')).toEqual([1001.11]);
});

test('no rows make a readable stream with its fields; fields carry meanings, the schema the facts', async () => {
  const wire = await tableOf("select 'x' as product, 0.5 as value where false", { product: 'text', value: 'ratio' });
  const table = tableFromIPC(toArrow(wire, { scheme: 'cn', currency: 'CNY' }));
  expect(table.numRows).toBe(0);
  expect(table.schema.fields.map(({ name, metadata }) => [name, metadata.get('meaning')])).toEqual([
    ['product', 'text'],
    ['value', 'ratio'],
  ]);
  expect(Object.fromEntries(table.schema.metadata)).toEqual({ scheme: 'cn', currency: 'CNY' });
});

test('a type without a mapping is a fault of ours that names the column', async () => {
  await expect(arrowOf('select 1::hugeint as loans', { loans: 'integer' })).rejects.toThrow(/column loans .*HUGEINT/);
});
