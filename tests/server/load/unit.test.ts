import { afterAll, beforeAll, expect, test } from 'vitest';
import { dateOrders } from '../../../server/load/date.ts';
import { openLoadEngine } from '../../../server/load/engine.ts';
import { doubtOf, namedColumn } from '../../../server/load/synonym.ts';
import { inUnitSql, type Unit, unitsOf } from '../../../server/load/unit.ts';
import { makeHome } from '../book.ts';

const { home, remove } = makeHome();
let engine: Awaited<ReturnType<typeof openLoadEngine>>;
beforeAll(async () => {
  engine = await openLoadEngine(home);
});
afterAll(() => {
  engine.close();
  remove();
});

const read = async (value: string, unit: Unit): Promise<unknown> => {
  const [row] = await engine.rows(`SELECT ${inUnitSql('$value', unit)} AS read`, { value });
  return row?.read;
};

test.each<[Unit, string, string]>([
  ['万元', '1,234.5', '12345000'],
  ['分', '123456', '1234.56'],
  ['万元/月', '0.8', '96000'],
  ['期', '0', '0-0'],
  ['期', '1', '1-30'],
  ['期', '3.0', '61-90'],
  ['期', '7', '181-210'],
  ['M1=1-30', 'M0', '0-0'],
  ['M1=1-30', 'm2', '31-60'],
  ['M1=1-30', 'M7+', '181+'],
  ['M1=1-29', 'M1', '1-29'],
  ['M1=1-29', 'M2', '30-59'],
  ['M1=1-29', '7+', '180+'],
  ['天', '31-60', '31-60'],
])('in %s, %s is %s', async (unit, given, expected) => {
  const value = await read(given, unit);
  expect(unitsOf('bucket_raw').includes(unit) ? value : String(Number(value))).toBe(expected);
});

test('what cannot be read in its unit stays as it stands, to be set aside', async () => {
  expect(await read('about 3', '期')).toBe('about 3');
  expect(await read('1M', 'M1=1-30')).toBe('1M');
  expect(await read('n.a.', '千元')).toBe('n.a.');
});

test('the name of a column gives its field and unit; a month’s income is an annual one times twelve', () => {
  expect(namedColumn('贷款余额（万元）')).toEqual({ field: 'balance', unit: '万元' });
  expect(namedColumn('月收入')).toEqual({ field: 'income_annual', unit: '元/月' });
  expect(namedColumn('月收入(千元)')).toEqual({ field: 'income_annual', unit: '千元/月' });
  expect(namedColumn('年收入')).toEqual({ field: 'income_annual', unit: null });
  expect(namedColumn('应收(万元)')).toBeNull();
  expect(doubtOf('应收(万元)')).toMatchObject({ near: 'balance', because: 'interest' });
});

test('values decide the order of day and month; what is said of a column counts where they do not', () => {
  const found = [
    { name: 'as_of', order: 'mdy' as const, sample: '06/30/2024' },
    { name: 'orig_date', order: null, sample: '03/04/2024' },
  ];
  const of = () => 'dmy' as const;
  expect(Object.fromEntries(dateOrders(found, { of }))).toEqual({ as_of: 'mdy', orig_date: 'dmy' });
  expect(Object.fromEntries(dateOrders(found, { all: 'dmy' }))).toEqual({ as_of: 'dmy', orig_date: 'dmy' });
  expect(() => dateOrders(found, {})).toThrow('column orig_date: "03/04/2024" may be day/month or month/day');
});
