import { kindOf, scored } from '../kind.ts';
import { monthsBack } from './months-back.ts';

/** A concentration as it stands; of a balance or a number of loans how much it has grown (domain.md §4.3). */
export const exposure = kindOf('exposure', (seen, rule) => {
  const { value } = seen.now;
  if (rule.metric === 'hhi' || rule.metric === 'top_k_share') return scored(value, rule, (limit) => limit);
  return monthsBack(seen, rule.months, (prior) =>
    prior.value > 0
      ? scored(value / prior.value - 1, rule, (limit) => prior.value * (1 + limit), { prior: prior.value })
      : { outcome: 'insufficient', reason: 'below_floor' },
  );
});
