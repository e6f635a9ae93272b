import { epsilon, kindOf, levelOf, scored, tooShort } from '../kind.ts';
import { binomial, deviation, leastDeviation, pooled } from './deviation.ts';

const fewest = 6;
const gate = 2;

/** A cohort at one age against the 12 latest earlier ones at the same age, in s or as a ratio (domain.md §4.3, §6 G10). */
export const vintageBand = kindOf('vintage_band', ({ now }, rule) => {
  const earlier = now.earlier ?? [];
  const reference = pooled(earlier);
  if (earlier.length < fewest || reference === null) return tooShort;
  const rates = earlier.map(({ numerator, denominator }) => numerator / denominator);
  const s = Math.max(deviation(rates), binomial(reference, now.sample ?? null), leastDeviation);
  const inputs = { reference, s, cohorts: earlier.length };
  const standing = (now.value - reference) / s;
  if (rule.unit === 's') return scored(standing, rule, (limit) => reference + limit * s, inputs);
  if (reference <= 0) return tooShort;
  const score = now.value / reference;
  // a ratio of two small rates says little by itself: the cohort must stand two s apart as well
  const sign = rule.direction === 'up' ? 1 : -1;
  const isApart = sign * standing > gate + epsilon;
  const least = reference + sign * gate * s;
  const at = (limit: number) => (sign > 0 ? Math.max(reference * limit, least) : Math.min(reference * limit, least));
  return scored(score, rule, at, { ...inputs, gated: !isApart && levelOf(score, rule) !== 'none' ? 1 : 0 }, isApart);
});
