import { expect, test } from 'vitest';
import { en } from '../../client/locales/en.ts';
import type { Reference } from '../../client/lib/reference.ts';
import { ageRatio, ageStep } from '../../client/lib/same-age.ts';
import { sayAgainst } from '../../client/views/same-age-text.ts';

/** Twelve earlier cohorts at a mean; `s` is narrow unless given. */
const at = (value: number, s = 0.0001): Reference => ({ value, low: value, high: value, s, cohorts: 12 });

test.each([
  [0.79, 'better-2'],
  [0.8, 'better-1'],
  [0.89, 'better-1'],
  [0.9, 'norm'],
  [1, 'norm'],
  [1.1, 'norm'],
  [1.11, 'worse-1'],
  [1.25, 'worse-1'],
  [1.26, 'worse-2'],
  [1.5, 'worse-2'],
  [1.51, 'worse-3'],
  [2, 'worse-3'],
  [2.01, 'worse-4'],
  [9, 'worse-4'],
  [0, 'better-2'],
])('×%s of the same age is %s: on an end the milder step holds', (ratio, step) => {
  expect(ageStep(ratio * 0.02, at(0.02))).toBe(step);
});

test('the three strongest steps need more than two s; a rate nearer than that is worse by one step', () => {
  for (const ratio of [1.3, 1.8, 2.5]) {
    const rate = ratio * 0.02;
    expect(ageStep(rate, at(0.02, (rate - 0.02) / 2))).toBe('worse-1');
    expect(ageStep(rate, at(0.02, (rate - 0.02) / 2.01))).not.toBe('worse-1');
  }
  expect(ageStep(0.021, at(0.02, 1))).toBe('norm');
  expect(ageStep(0.015, at(0.02, 1))).toBe('better-2');
});

test('the six cohorts of the worked example: 12 of 200 against 0.0225 is worse than twice them, and by more than two s', () => {
  // domain.md §6 G10: s is the binomial one, 0.010487
  expect(ageStep(0.06, at(0.0225, 0.010487))).toBe('worse-4');
  expect(ageStep(0.043, at(0.0225, 0.010487))).toBe('worse-1');
  expect(ageStep(0.044, at(0.0225, 0.010487))).toBe('worse-3');
});

test('without a rate, a reference, or more than nothing to stand against there is no step', () => {
  expect(ageStep(null, at(0.02))).toBeNull();
  expect(ageStep(0.02, null)).toBeNull();
  expect([ageStep(0.02, at(0)), ageRatio(0.02, at(0))]).toEqual([null, null]);
});

test('a cell says its ratio, what it is against, of how many, and when chance may explain it', () => {
  expect(sayAgainst(0.03, at(0.02), en)).toEqual(['×1.50: the 12 cohorts before it stood at 2.00% at this age']);
  expect(sayAgainst(0.03, at(0.02, 0.01), en)).toEqual([
    '×1.50: the 12 cohorts before it stood at 2.00% at this age',
    'within 2 standard deviations',
  ]);
  expect(sayAgainst(0.03, at(0), en)).toEqual(['the 12 cohorts before it stood at 0.00% at this age']);
  expect(sayAgainst(0.03, null, en)).toEqual(['fewer than 6 earlier cohorts to compare with']);
});
