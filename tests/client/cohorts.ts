import type { VintageFigure } from '../../client/lib/vintage-table.ts';
import { readCohorts } from '../../client/views/vintages/cohort.ts';

/** A figure of a cohort lent 1,000; null is an age not reached. */
export function figure(
  cohort: string,
  mob: number,
  value: number | null,
  more: Partial<VintageFigure> = {},
): VintageFigure {
  const known = { numerator: (value ?? 0) * 1000, denominator: 1000, reason: null, n_cohorts: 1, missing_share: 0 };
  const unknown = { numerator: null, denominator: null, reason: 'immature', n_cohorts: 0, missing_share: null };
  return { cohort, mob, value, partial: false, reference: null, ...(value === null ? unknown : known), ...more };
}

/** Figures of one cohort from an age on. */
export const rates = (cohort: string, first: number, ...values: (number | null)[]) =>
  values.map((value, at) => figure(cohort, first + at, value));

/** Jan and Feb as in domain.md §6 G3 by amount; Dec before them was first seen at month 3. */
export const cohorts = readCohorts(
  [
    ...rates('2023-12', 3, 0.2, 0.25, 0.25),
    ...rates('2024-01', 0, 0, 0, 0.5, 0.5, 0.5, null),
    ...rates('2024-02', 0, 0, 0, 0.5, 0.5, null, null),
  ],
  new Map([
    ['2023-12', 400],
    ['2024-01', 4],
    ['2024-02', 2000],
  ]),
);
