import { kindOf, scored } from '../kind.ts';
import { monthsBack } from './months-back.ts';
import { seasonally } from './seasonal.ts';

/** R(T) − R(T−k), as a decimal difference (domain.md §4.3). */
export const changePp = kindOf('change_pp', (given, rule) =>
  seasonally(given, rule, (seen) =>
    monthsBack(seen, rule.k, ({ value: prior }) =>
      scored(seen.now.value - prior, rule, (limit) => prior + limit, { prior }),
    ),
  ),
);
