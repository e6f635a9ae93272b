import { formatRate, formatRatio } from '../lib/format.ts';
import type { Reference } from '../lib/reference.ts';
import { ageRatio, betterEnds, isWithinSpread, worseEnds } from '../lib/same-age.ts';
import type { Strings } from '../locales/en.ts';

/** The ratios beyond which the outer steps of colour begin. */
export const ageLow = `<×${betterEnds[0]}`;
export const ageHigh = `>×${worseEnds[3]}`;

/** How a cohort's rate stands against earlier ones at the same age: ratio, their rate, how many; why there is nothing to stand against. */
export function sayAgainst(rate: number, reference: Reference | null, { sameAge }: Strings): string[] {
  if (reference === null) return [sameAge.none];
  const { value, cohorts } = reference;
  const ratio = ageRatio(rate, reference);
  const against = sameAge.against(ratio === null ? '' : formatRatio(ratio), formatRate(value), cohorts);
  return ratio !== null && ratio > 1.25 && isWithinSpread(rate, reference) ? [against, sameAge.within] : [against];
}
