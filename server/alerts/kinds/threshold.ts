import { type Kind, levelOf } from '../kind.ts';

/** Judges the value of the month itself (domain.md §4.3). */
export const threshold: Kind = {
  id: 'threshold',
  evaluate: ({ value }, _before, rule) => ({ outcome: 'evaluated', value, level: levelOf(value, rule) }),
};
