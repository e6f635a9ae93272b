import { expect, test } from 'vitest';
import { defaultAddress } from '../../client/lib/address.ts';
import type { Figure } from '../../client/lib/figure-table.ts';
import { select } from '../../client/lib/selection.ts';
import { focusOf, levelOf, readStandings } from '../../client/views/monitor/standing.ts';
import { catalog } from './catalog.ts';
import { figure as figureOf } from './figure.ts';

const limit = { warn: 0.03, critical: 0.05 };
const selection = (() => {
  const found = select({ ...defaultAddress, from: '2026-08' }, catalog);
  if (!found) throw new Error('the catalog has sources');
  return found.selection;
})();
const figure = (product: string, month: string, value: number | null, reason: string | null = null): Figure =>
  figureOf({
    ...{ product, month, value, reason },
    numerator: value === null ? null : value * 1000,
    denominator: value === null ? null : 1000,
  });

test('a value at its limit is not past it; beyond it is', () => {
  expect(levelOf(0.03, limit)).toBe('within');
  expect(levelOf(0.030001, limit)).toBe('warn');
  expect(levelOf(0.05, limit)).toBe('warn');
  expect(levelOf(0.0501, limit)).toBe('critical');
  expect(levelOf(0.05, null)).toBe('unset');
  expect(levelOf(null, limit)).toBe('unset');
});

test('products stand in the order of the share of the critical limit they use', () => {
  const figures = [
    ...[figure('SME', '2026-08', 0.02), figure('SME', '2026-09', 0.021), figure('SME', '2026-10', 0.024)],
    ...[figure('CASH', '2026-09', 0.04), figure('CASH', '2026-10', 0.06)],
  ];
  const [first, second] = readStandings(figures, selection, () => limit);
  expect(first).toMatchObject({ value: 0.06, level: 'critical', series: [null, 0.04, 0.06], denominator: 1000 });
  expect(first?.product.id).toBe('CASH');
  expect(first?.share).toBeCloseTo(1.2, 12);
  expect(first?.change).toBeCloseTo(0.02, 12);
  expect(second).toMatchObject({ level: 'within', series: [0.02, 0.021, 0.024] });
});

test('a missing figure stays missing, with its reason', () => {
  const figures = [figure('SME', '2026-09', 0.02), figure('SME', '2026-10', null, 'no_exposure')];
  const [only, ...others] = readStandings(figures, selection, () => limit);
  expect(only).toMatchObject({ value: null, reason: 'no_exposure', change: null, share: null, level: 'unset' });
  expect(others).toEqual([]);
});

test('colour goes to the products asked for, else to those past a limit, else to the nearest one', () => {
  const of = (cash: number) =>
    readStandings([figure('SME', '2026-10', 0.035), figure('CASH', '2026-10', cash)], selection, () => limit);
  expect(focusOf(of(0.06), ['SME'])).toEqual(['SME']);
  expect(focusOf(of(0.06), ['gone'])).toEqual(['CASH', 'SME']);
  expect(focusOf(of(0.01), [])).toEqual(['SME']);
  const calm = readStandings([figure('SME', '2026-10', 0.01), figure('CASH', '2026-10', 0.02)], selection, () => limit);
  expect(focusOf(calm, [])).toEqual(['CASH']);
});

test('a product keeps its hue whatever its balance and rate do', () => {
  const places = (cash: number) =>
    Object.fromEntries(
      readStandings([figure('SME', '2026-10', 0.03), figure('CASH', '2026-10', cash)], selection, () => limit).map(
        ({ product, place }) => [product.id, place],
      ),
    );
  expect(places(0.01)).toEqual({ CASH: 0, SME: 1 });
  expect(places(0.09)).toEqual({ CASH: 0, SME: 1 });
});
