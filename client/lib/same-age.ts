import { type HeatStep, heatSteps } from './heat.ts';
import type { Reference } from './reference.ts';

/** Ends of the steps as ratio to the reference (design.md "Chart conventions"); on an end the milder step holds. */
export const betterEnds = [0.8, 0.9] as const;
export const worseEnds = [1.1, 1.25, 1.5, 2] as const;
/** A rate this many `s` above the reference, or less, is worse by one step at most. */
const leastSpread = 2;
const epsilon = 1e-9;

/** How many times the reference a rate is; null where either is not known, or the reference is nothing to compare with. */
export function ageRatio(rate: number | null, reference: Reference | null): number | null {
  return rate === null || reference === null || reference.value <= 0 ? null : rate / reference.value;
}

/** Whether a rate is so near its reference that it may be worse by chance. */
export const isWithinSpread = (rate: number, { value, s }: Reference): boolean =>
  (rate - value) / s <= leastSpread + epsilon;

/** The colour of a cohort's rate against earlier cohorts at the same age; null where there is no ratio. */
export function ageStep(rate: number | null, reference: Reference | null): HeatStep | null {
  const ratio = ageRatio(rate, reference);
  if (rate === null || reference === null || ratio === null) return null;
  const better = betterEnds.findIndex((end) => ratio < end - epsilon);
  if (better >= 0) return heatSteps[better] ?? null;
  const past = worseEnds.filter((end) => ratio > end + epsilon).length;
  return heatSteps[betterEnds.length + (isWithinSpread(rate, reference) ? Math.min(past, 1) : past)] ?? null;
}
