import { tableFromIPC } from 'apache-arrow';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadInto, makeHome } from '../book.ts';
import { forewarn } from './forewarn.ts';

const { home, remove } = makeHome();
beforeAll(async () => {
  await loadInto(home, ['tests/fixtures/g1.csv']);
});
afterAll(remove);

const ask = (...args: string[]) => forewarn(home, ['metrics', ...args]);

test('the same figure in each format', async () => {
  const [json, csv, arrow, table] = await Promise.all(
    ['json', 'csv', 'arrow', 'table'].map((format) => ask('loan_cnt', '--by', 'month,product', '--format', format)),
  );
  const { metric, rows } = JSON.parse(json?.out ?? '');
  expect(metric).toBe('loan_cnt');
  const [header, ...lines] = (csv?.out ?? '').trimEnd().split('\r\n');
  expect(header).toBe('month,product,numerator,denominator,value,reason');
  expect(lines.map((line) => line.split(',')[4])).toEqual(rows.map(({ value }: { value: number }) => String(value)));
  expect(Array.from(tableFromIPC(arrow?.bytes).getChild('value') ?? [], Number)).toEqual(
    rows.map(({ value }: { value: number }) => value),
  );
  const [heads, first] = (table?.out ?? '').split('\n');
  expect(heads).toMatch(/^month {4}product {2}numerator {2}denominator {2}value {2}reason$/);
  expect(first).toMatch(/^2024-06 {2}\w+/);
});

test('a flag of a list may be repeated, and a flag is written with a hyphen or an underscore', async () => {
  const both = ['loan_cnt', '--by', 'product', '--product', 'XFD', '--product', 'XYD', '--format', 'csv'];
  expect((await ask(...both)).out.trimEnd().split('\r\n')).toHaveLength(3);
  for (const flag of ['--cohort-from', '--cohort_from']) {
    const run = await ask('loan_cnt', flag, '2023-12', '--by', 'product', '--format', 'csv');
    expect(run).toMatchObject({ code: 0, err: '' });
    expect(run.out).toBe('product,numerator,denominator,value,reason\r\n');
  }
});

test.each([
  ['an unknown metric', ['overdue_rait'], 'error: no metric "overdue_rait"'],
  [
    'a malformed month',
    ['loan_cnt', '--from', '2024-13'],
    'error: parameter "from" cannot be "2024-13"\nhint:  from is a month',
  ],
  ['an unknown flag', ['loan_cnt', '--form', '2024-01'], "error: unknown option '--form'"],
  ['an unknown format', ['loan_cnt', '--format', 'pdf'], "error: option '--format <format>' argument 'pdf' is invalid"],
  ['no metric at all', [], "error: missing required argument 'id'"],
])('%s is wrong usage: exit code 2, nothing on stdout', async (_, args, said) => {
  const run = await ask(...args);
  expect({ code: run.code, out: run.out }).toEqual({ code: 2, out: '' });
  expect(run.err).toContain(said);
});
