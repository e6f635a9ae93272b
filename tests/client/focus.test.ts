import { expect, test } from 'vitest';
import { defaultAddress } from '../../client/lib/address.ts';
import { focusCohort, hasFocus, noFocus, toggled } from '../../client/lib/focus.ts';
import { focusQuery, select, selectionQuery, showsWholeProducts } from '../../client/lib/selection.ts';
import { keyChange } from '../../client/views/monitor/keys.ts';
import { catalog } from './catalog.ts';

const selected = (change: Partial<typeof defaultAddress>) => {
  const found = select({ ...defaultAddress, ...change }, catalog);
  if (!found) throw new Error('the catalog has sources');
  return found.selection;
};

test('a pick stands alone, with Shift beside the others, and lets go of what it is', () => {
  expect(toggled([], 'A', false)).toEqual(['A']);
  expect(toggled(['A'], 'A', false)).toEqual([]);
  expect(toggled(['A', 'B'], 'A', false)).toEqual(['A']);
  expect(toggled(['A'], 'B', true)).toEqual(['B', 'A']);
  expect(toggled(['A', 'B'], 'A', true)).toEqual(['B']);
});

test('cohorts in focus are one, or with Shift all from one to the other', () => {
  const none = selected({});
  const one = { focus_cohort_from: '2026-03', focus_cohort_to: '2026-03' };
  expect(focusCohort(none, '2026-03', false)).toEqual(one);
  expect(focusCohort(none, '2026-03', true)).toEqual(one);
  expect(focusCohort(selected(one), '2026-01', true)).toEqual({ ...one, focus_cohort_from: '2026-01' });
  expect(focusCohort(selected(one), '2026-03', false)).toEqual({
    focus_cohort_from: undefined,
    focus_cohort_to: undefined,
  });
});

test('focus is asked for: cohorts in place of those of the filter, products where the question is of the focus', () => {
  const selection = selected({ cohort_from: '2024-01', focus: ['SME'], focus_cohort_from: '2026-03' });
  expect(selectionQuery(selection).getAll('product')).toEqual([]);
  expect(focusQuery(selection, 'month').getAll('product')).toEqual(['SME']);
  expect(focusQuery(selection, 'month').get('cohort_from')).toBe('2026-03');
  expect(focusQuery(selection, 'month').get('cohort_to')).toBe('2026-03');
  expect(hasFocus(selection)).toBe(true);
  expect(hasFocus(selected({ ...noFocus, cohort_from: '2024-01' }))).toBe(false);
  expect(showsWholeProducts(selected({ focus_bucket: ['2'] }))).toBe(false);
});

test('single keys change basis, threshold and months, and stop at the ends of what is loaded', () => {
  const whole = selected({});
  expect(keyChange('b', whole)).toEqual({ basis: 'count' });
  expect(keyChange('3', whole)).toEqual({ threshold: 60 });
  expect(keyChange('5', whole)).toBeNull();
  expect(keyChange('x', whole)).toBeNull();
  expect(keyChange(']', whole)).toBeNull();
  expect(keyChange('[', whole)).toEqual({ from: undefined, to: '2026-09' });
  const year = selected({ from: '2025-10', to: '2026-09' });
  expect(keyChange('[', year)).toEqual({ from: '2025-09', to: '2026-08' });
  expect(keyChange(']', year)).toEqual({ from: '2025-11', to: undefined });
});
