import { kindOf, scored, tooShort } from '../kind.ts';
import { pooled } from './deviation.ts';

const fewest = 3;

/** A roll rate against the months before it, pooled: sums over sums (domain.md §4.3). */
export const rollJump = kindOf('roll_jump', ({ now, before }, rule) => {
  if (before.length < rule.window) return tooShort;
  const known = before.slice(-rule.window).filter(({ value }) => value !== null);
  const reference = pooled(known);
  if (known.length < Math.min(fewest, rule.window) || reference === null) return tooShort;
  return scored(now.value - reference, rule, (limit) => reference + limit, { pooled: reference, months: known.length });
});
