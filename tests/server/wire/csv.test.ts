import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toCsv } from '../../../server/wire/csv.ts';
import { tableOf } from './table.ts';

test('an answer without rows still has its header line', async () => {
  const table = await tableOf('select 1 as month, 2 as value where false', { month: 'month', value: 'ratio' });
  expect(toCsv(table)).toBe('month,value\r\n');
});

test('money has two decimals, a rate has all of its own, null is empty, empty text is quoted', async () => {
  const table = await tableOf(
    `from (values (24300, 1200.5::double, 0.0217::double, null), (24301, -3::double, null, ''))
       t(month, numerator, value, reason)`,
    { month: 'month', numerator: 'money', value: 'ratio', reason: 'text' },
  );
  expect(toCsv(table)).toBe('month,numerator,value,reason\r\n2024-12,1200.50,0.0217,\r\n2025-01,-3.00,,""\r\n');
});

test('quotes, commas and line ends inside a cell are quoted', async () => {
  const table = await tableOf(`select 'a "b", c' as product, 'x' || chr(10) || 'y' as region`, {
    product: 'text',
    region: 'text',
  });
  expect(toCsv(table)).toBe('product,region\r\n"a ""b"", c","x\ny"\r\n');
});

test('text that a spreadsheet would run as a formula is defused; negative numbers stay numbers', async () => {
  const risky = ['=1+1', '+1', '-1', '@sum', '\tx', '\rx'];
  for (const text of risky) {
    const table = await tableOf(`select '${text}' as product, -1::bigint as loans`, {
      product: 'text',
      loans: 'integer',
    });
    expect(toCsv(table).split('\r\n')[1]?.replaceAll('"', '')).toBe(`'${text},-1`);
  }
});

test('any text comes back from the csv as it was, but for the defusing apostrophe', async () => {
  const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', '\r', '\n', '=', ' ', '中') });
  await fc.assert(
    fc.asyncProperty(fc.array(cell, { minLength: 1, maxLength: 4 }), async (texts) => {
      const rows = texts.map((text) => `('${text}')`).join(',');
      const table = await tableOf(`from (values ${rows}) t(product)`, { product: 'text' });
      const expected = texts.map((text) => (/^[=\r]/.test(text) ? `'${text}` : text));
      expect(parseCsv(toCsv(table)).slice(1)).toEqual(expected);
    }),
    { numRuns: 40 },
  );
});

/** Cells of a one-column RFC 4180 text. */
function parseCsv(text: string): string[] {
  return Array.from(text.matchAll(/(?:"((?:[^"]|"")*)"|([^"\r\n]*))\r\n/g), ([, quoted, plain]) =>
    quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'),
  );
}
