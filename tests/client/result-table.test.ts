import {
  DateDay,
  Decimal,
  Field,
  Float64,
  Int64,
  makeData,
  RecordBatch,
  Schema,
  Struct,
  Table,
  tableFromArrays,
  tableFromIPC,
  tableToIPC,
  TimeMicrosecond,
  TimestampMicrosecond,
  TimestampMillisecond,
  Utf8,
  vectorFromArray,
} from 'apache-arrow';
import { expect, test } from 'vitest';
import { orderOf, statsOf, tsvOf } from '../../client/lib/result-order.ts';
import { readResult } from '../../client/lib/result-table.ts';

/** A result as it comes over the wire. */
const sent = (table: Table) => readResult(tableFromIPC(tableToIPC(table, 'stream')));

const sample = sent(
  new Table({
    month: vectorFromArray(['2026-02', '2026-01', null, '2026-01'], new Utf8()),
    rate: vectorFromArray([0.5, 0.0251, 0.3, null], new Float64()),
    loans: vectorFromArray([9007199254740993n, 2n, 3n, null], new Int64()),
    day: vectorFromArray([new Date('2026-02-01'), null, null, null], new DateDay()),
    at: vectorFromArray([new Date('2026-02-01T10:00:00Z'), null, null, null], new TimestampMillisecond()),
  }),
);
const column = (name: string) => {
  const found = sample.columns.find((one) => one.name === name);
  if (!found) throw new Error(`no column ${name}`);
  return found;
};
const all = [0, 1, 2, 3];

test('columns are told by what they hold; days and moments are text, nulls stay null', () => {
  expect(sample.columns.map(({ kind }) => kind)).toEqual(['text', 'number', 'number', 'time', 'time']);
  expect(all.map(column('day').shown)).toEqual(['2026-02-01', null, null, null]);
  expect(column('at').shown(0)).toBe('2026-02-01 10:00:00');
});

test('moments keep their part of a second, and those beyond a calendar of numbers are told too', () => {
  const micro = new TimestampMicrosecond();
  const values = BigInt64Array.of(1_500_000n, -500_000n, 253_402_300_799_000_001n, 9_223_372_036_854_775_807n);
  const data = makeData({ type: micro, length: 4, nullCount: 0, data: values });
  const fields = [new Field('at', micro, true)];
  const struct = makeData({ type: new Struct(fields), length: 4, nullCount: 0, children: [data] });
  const table = sent(new Table(new RecordBatch(new Schema(fields), struct)));
  expect(all.map((row) => table.columns[0]?.shown(row))).toEqual([
    '1970-01-01 00:00:01.5',
    '1969-12-31 23:59:59.5',
    '9999-12-31 23:59:59.000001',
    'infinity',
  ]);
  const clock = sent(new Table({ at: vectorFromArray([37_800_000_000n], new TimeMicrosecond()) }));
  expect(clock.columns[0]?.shown(0)).toBe('10:30:00');
});

test('decimals are alike in a column, and a copy has the whole value', () => {
  expect(all.map(column('rate').shown)).toEqual(['0.5000', '0.0251', '0.3000', null]);
  expect(all.map(column('rate').whole)).toEqual(['0.5', '0.0251', '0.3', '']);
  expect(column('loans').whole(0)).toBe('9007199254740993');
});

test('a decimal of Arrow is read with its point', () => {
  const type = new Decimal(2, 18, 128);
  const words = new Uint32Array([47287029, 0, 0, 0, 0xfffffff6, 0xffffffff, 0xffffffff, 0xffffffff]);
  const data = makeData({ type, length: 2, nullCount: 0, data: words });
  const fields = [new Field('amount', type, true)];
  const struct = makeData({ type: new Struct(fields), length: 2, nullCount: 0, children: [data] });
  const table = readResult(new Table(new RecordBatch(new Schema(fields), struct)));
  expect([0, 1].map((row) => table.columns[0]?.value(row))).toEqual([472870.29, -0.1]);
  expect([0, 1].map((row) => table.columns[0]?.shown(row))).toEqual(['472870.29', '-0.10']);
});

test('decimals that are one number are ordered, counted and told by all their digits', () => {
  const type = new Decimal(1, 38, 128);
  // 2^80 + 2, 2^80 + 1 and 2^80, a tenth of each
  const words = new Uint32Array([2, 0, 65_536, 0, 1, 0, 65_536, 0, 0, 0, 65_536, 0]);
  const data = makeData({ type, length: 3, nullCount: 0, data: words });
  const fields = [new Field('amount', type, true)];
  const struct = makeData({ type: new Struct(fields), length: 3, nullCount: 0, children: [data] });
  const table = readResult(new Table(new RecordBatch(new Schema(fields), struct)));
  expect([...orderOf(table, { column: 0, down: false })]).toEqual([2, 1, 0]);
  const [amount] = table.columns;
  expect(amount && statsOf(amount, 3)).toMatchObject({
    distinct: 3,
    least: '120892581961462917470617.6',
    most: '120892581961462917470617.8',
  });
});

test('rows are sorted up and down, nulls last both ways, equal ones as they came', () => {
  expect([...orderOf(sample, { column: 0, down: false })]).toEqual([1, 3, 0, 2]);
  expect([...orderOf(sample, { column: 0, down: true })]).toEqual([0, 1, 3, 2]);
  expect([...orderOf(sample, { column: 2, down: true })]).toEqual([0, 2, 1, 3]);
});

test('a column is told by its nulls, distinct values and ends, numbers by sum and mean too', () => {
  expect(statsOf(column('month'), 4)).toEqual({
    ...{ nulls: 1, distinct: 2, least: '2026-01', most: '2026-02', sum: null, mean: null },
  });
  const { nulls, least, most, mean } = statsOf(column('rate'), 4);
  expect({ nulls, least, most }).toEqual({ nulls: 1, least: 0.0251, most: 0.5 });
  expect(mean).toBeCloseTo(0.8251 / 3, 12);
  const none = sent(tableFromArrays({ x: new Float64Array() }));
  expect(none.columns[0] && statsOf(none.columns[0], 0)).toEqual({
    ...{ nulls: 0, distinct: 0, least: null, most: null, sum: 0, mean: null },
  });
});

test('a copied block is tab-separated, with names where asked for, and no value breaks its cell', () => {
  const table = sent(
    new Table({ a: vectorFromArray(['x\ty', 'z\nw'], new Utf8()), b: vectorFromArray([1.5, null], new Float64()) }),
  );
  expect(tsvOf(table.columns, [1, 0], true)).toBe('a\tb\nz w\t\nx y\t1.5');
  expect(tsvOf(table.columns.slice(1), [0], false)).toBe('1.5');
});
