import { expect, test } from 'vitest';
import type { Kind } from '../../../server/export/columns.ts';
import { cellText } from '../../../server/export/text.ts';

const shown = (kind: Kind, cell: number | bigint, scale = 0, isFine = false) =>
  cellText({ name: 'x', kind, scale, isWide: false, isSigned: true, isFine, isWritten: false }, cell);

test('a date is the day that the calendar has, through leap years and centuries', () => {
  for (let day = -719_162; day < 2_932_896; day += 773) {
    expect(shown('date', day)).toBe(new Date(day * 86_400_000).toISOString().slice(0, 10));
  }
});

test.each<[Kind, number | bigint, string]>([
  ['date', 11_016, '2000-02-29'],
  ['date', -719_163, '0001-12-31 (BC)'],
  ['date', 2_147_483_647, 'infinity'],
  ['date', -2_147_483_647, '-infinity'],
  ['timestamp', -1n, '1969-12-31 23:59:59.999999'],
  ['timestamp', 0n, '1970-01-01 00:00:00'],
  ['timestamp', 9_223_372_036_854_775_807n, 'infinity'],
  ['instant', 1_500_000n, '1970-01-01 00:00:01.5+00'],
  ['time', 86_399_000_001n, '23:59:59.000001'],
  ['integer', 9_007_199_254_740_993n, '9007199254740993'],
  ['number', 1e-7, '1e-7'],
])('%s %s is %s', (kind, cell, text) => {
  expect(shown(kind, cell)).toBe(text);
});

test('a decimal has all its digits', () => {
  expect(shown('decimal', 12_000, 2)).toBe('12000.00');
  expect(shown('decimal', -0.5, 4)).toBe('-0.5000');
  expect(shown('decimal', 12_345_678_901_234_567_890_123_456_789n, 4)).toBe('1234567890123456789012345.6789');
  expect(shown('decimal', -7n, 2)).toBe('-0.07');
  expect(shown('decimal', -12n, 0)).toBe('-12');
});

test('a timestamp in nanoseconds keeps them all, and stays without end', () => {
  expect(shown('timestamp', 1n, 0, true)).toBe('1970-01-01 00:00:00.000000001');
  expect(shown('timestamp', -1n, 0, true)).toBe('1969-12-31 23:59:59.999999999');
  expect(shown('timestamp', 9_223_372_036_854_775_807n, 0, true)).toBe('infinity');
});
