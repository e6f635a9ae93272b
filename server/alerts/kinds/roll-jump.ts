import { epsilon, kindOf, scored, tooShort } from '../kind.ts';
import { pooled } from './deviation.ts';

const fewest = 3;
/** With more of the balance than this without a row, where loans went is not known well enough (domain.md §3.4). */
const mostMissing = 0.05;

/** A roll rate against the months before it, pooled: sums over sums (domain.md §4.3). */
export const rollJump = kindOf('roll_jump', ({ now, before }, rule) => {
  if ((now.missing ?? 0) > mostMissing + epsilon) return { outcome: 'insufficient', reason: 'rows_missing' };
  if (before.length < rule.window) return tooShort;
  const known = before.slice(-rule.window).filter(({ value }) => value !== null);
  const reference = pooled(known);
  if (known.length < Math.min(fewest, rule.window) || reference === null) return tooShort;
  return scored(now.value - reference, rule, (limit) => reference + limit, { pooled: reference, months: known.length });
});
