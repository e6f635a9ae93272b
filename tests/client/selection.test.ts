import { expect, test } from 'vitest';
import { defaultAddress } from '../../client/lib/address.ts';
import { monthsShown, select, selectionQuery, showsWholeProducts } from '../../client/lib/selection.ts';
import { catalog } from './catalog.ts';

const selected = (change: Partial<typeof defaultAddress>) => {
  const found = select({ ...defaultAddress, ...change }, catalog);
  if (!found) throw new Error('the catalog has sources');
  return found;
};

test('with nothing in the URL the source loaded last shows its last 36 months', () => {
  const { selection, ignored } = selected({});
  expect(selection).toMatchObject({ from: '2023-11', to: '2026-10', metric: 'overdue_rate_30', basis: 'balance' });
  expect(selection.source.id).toBe('bank');
  expect(selection.products.map(({ id }) => id)).toEqual(['SME', 'CASH']);
  expect(monthsShown(selection)).toHaveLength(36);
  expect(ignored).toEqual([]);
});

test('a source with fewer months shows all it has', () => {
  expect(selected({ source: 'old' }).selection).toMatchObject({ from: '2020-03', to: '2020-09' });
});

test('what the catalog does not know is left out and named', () => {
  const { selection, ignored } = selected({
    source: 'nobody',
    product: ['SME', 'CARD'],
    focus: ['X'],
    from: '2019-01',
    to: '2030-01',
    where: 'grade:Z',
  });
  expect(selection).toMatchObject({ product: ['SME'], focus: [], where: undefined, to: '2026-10', from: '2023-11' });
  expect(ignored).toEqual([
    { name: 'source', value: 'nobody' },
    { name: 'to', value: '2030-01' },
    { name: 'from', value: '2019-01' },
    { name: 'product', value: 'CARD' },
    { name: 'where', value: 'grade:Z' },
    { name: 'focus', value: 'X' },
  ]);
});

test('a range that would end before it begins keeps its end', () => {
  const { selection, ignored } = selected({ from: '2026-05', to: '2024-06' });
  expect(selection).toMatchObject({ from: '2022-01', to: '2024-06' });
  expect(ignored).toEqual([{ name: 'from', value: '2026-05' }]);
});

test('cohorts the other way round keep their first; in focus there are then none', () => {
  const turned = selected({
    ...{ cohort_from: '2026-05', cohort_to: '2024-06' },
    ...{ focus_cohort_from: '2026-05', focus_cohort_to: '2024-06' },
  });
  expect(turned.selection).toMatchObject({ cohort_from: '2026-05', cohort_to: undefined, focus_cohort: undefined });
  expect(turned.ignored).toEqual([{ name: 'cohort_to', value: '2024-06' }]);
});

test('the question carries every filter under its name in the API', () => {
  const { selection } = selected({ product: ['CASH'], cohort_from: '2025-01', where: 'grade:A:1', basis: 'count' });
  expect(selectionQuery(selection).toString()).toBe(
    'by=month%2Cproduct&source=bank&from=2023-11&to=2026-10&product=CASH&cohort_from=2025-01&where=grade%3AA%3A1&basis=count&snapshot=0002',
  );
});

test('limits hold for whole products only, which a product filter leaves whole', () => {
  expect(showsWholeProducts(selected({ product: ['CASH'] }).selection)).toBe(true);
  expect(showsWholeProducts(selected({ cohort_to: '2025-01' }).selection)).toBe(false);
  expect(showsWholeProducts(selected({ where: 'grade:A:1' }).selection)).toBe(false);
});

test('an empty catalog selects nothing', () => {
  expect(select(defaultAddress, { ...catalog, sources: [] })).toBeNull();
});
