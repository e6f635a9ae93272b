import { epsilon, kindOf, type Measured, scored } from '../kind.ts';
import { monthsBack } from './months-back.ts';
import { seasonally } from './seasonal.ts';

/** R(T) / R(T−k) − 1, where R(T−k) is at least the floor; with z_min only where chance does not explain it (domain.md §4.3). */
export const changeRel = kindOf('change_rel', (given, rule) =>
  seasonally(given, rule, (seen) =>
    monthsBack(seen, rule.k, (prior) => {
      if (prior.value < rule.floor - epsilon || prior.value <= 0)
        return { outcome: 'insufficient', reason: 'below_floor' };
      const score = seen.now.value / prior.value - 1;
      const at = (limit: number) => prior.value * (1 + limit);
      if (rule.z_min === undefined) return scored(score, rule, at, { prior: prior.value });
      const z = twoProportionZ(seen.now, prior);
      if (z === null) return { outcome: 'insufficient', reason: 'sample_unknown' };
      const toward = rule.direction === 'up' ? z : -z;
      return scored(score, rule, at, { prior: prior.value, z }, toward > rule.z_min);
    }),
  ),
);

/** How many standard errors two rates are apart, pooled; null where how many loans are behind them is not known. */
export function twoProportionZ(now: Measured, prior: Measured): number | null {
  if (!now.sample || !prior.sample) return null;
  const [p1, p0, n1, n0] = [now.value, prior.value, now.sample, prior.sample];
  const pooled = (p1 * n1 + p0 * n0) / (n1 + n0);
  const error = Math.sqrt(Math.max(0, pooled * (1 - pooled)) * (1 / n1 + 1 / n0));
  return error > 0 ? (p1 - p0) / error : 0;
}
