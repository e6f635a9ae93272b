import { kindOf, scored } from '../kind.ts';
import { seasonally } from './seasonal.ts';

/** Judges the value of the month itself (domain.md §4.3). */
export const threshold = kindOf('threshold', (seen, rule) =>
  seasonally(seen, rule, ({ now }) => scored(now.value, rule, (limit) => limit)),
);
