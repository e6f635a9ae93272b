import { expect, test } from 'vitest';
import { type Asked, chosenOf, comparable, compare } from '../../client/views/segments/segment.ts';
import { select } from '../../client/lib/selection.ts';
import { defaultAddress } from '../../client/lib/address.ts';
import type { Segment } from '../../server/contract/dimension.ts';
import { catalog } from './catalog.ts';
import { figure } from './figure.ts';

const { selection } = select({ ...defaultAddress, from: '2026-09' }, catalog) ?? expect.unreachable();
const asked = (segment: Segment): Asked => ({ selection, segment, withLift: true });
const rate = (segment: string, value: number | null, n = 100, month = '2026-10') =>
  figure({ month, segment, value, n });
const compared = (segment: Segment, rows: ReturnType<typeof rate>[]) =>
  compare(asked(segment), rows, [figure({ value: 0.02 })], [figure({ segment: rows[0]?.segment ?? '', value: 2 })]);
const ids = ({ values }: ReturnType<typeof compare>) => values.map(({ id }) => id);

test('bands and grades stand in their own order, the unknown last', () => {
  const rows = ['(unknown)', '500k+', '100-200k', '< 50k', '50-100k'].map((id, at) => rate(id, at / 100));
  expect(ids(compared('income_band', rows))).toEqual(['< 50k', '50-100k', '100-200k', '500k+', '(unknown)']);
  expect(ids(compared('grade', [rate('B', 0.01), rate('A', 0.02), rate('C', 0)]))).toEqual(['A', 'B', 'C']);
});

test('other values stand by their rate, those without one after them, the rest and the unknown last', () => {
  const rows = [
    rate('(unknown)', 0.9),
    rate('north', 0.01),
    rate('(other)', 0.8),
    rate('east', null),
    rate('south', 0.03),
  ];
  expect(ids(compared('region', rows))).toEqual(['south', 'north', 'east', '(other)', '(unknown)']);
});

test('each value has its months, the month before, its lift, and the book beside it', () => {
  const { values, book } = compared('grade', [rate('A', 0.03), rate('A', 0.01, 100, '2026-09')]);
  expect(values[0]?.now?.value).toBe(0.03);
  expect(values[0]?.before?.value).toBe(0.01);
  expect(values[0]?.series.map((at) => at?.value)).toEqual([0.01, 0.03]);
  expect(values[0]?.lift?.value).toBe(2);
  expect(book.now?.value).toBe(0.02);
  expect(book.series.map((at) => at?.value)).toEqual([undefined, 0.02]);
});

test('with nothing chosen the worst that stands on 30 loans is in colour', () => {
  const { values } = compared('grade', [rate('A', 0.02), rate('B', 0.5, 29.9), rate('C', 0.04, 30)]);
  expect(chosenOf(values, []).map(({ id }) => id)).toEqual(['C']);
  expect(chosenOf(values, ['B', 'gone', 'A']).map(({ id }) => id)).toEqual(['B', 'A']);
});

test('a segment of one value is not compared', () => {
  expect(comparable(catalog)).toEqual([]);
});
