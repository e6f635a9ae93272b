import { kindOf, scored } from '../kind.ts';

/** Judges the number that a statement gives for the month. */
export const sql = kindOf('sql', ({ now }, rule) => scored(now.value, rule, (limit) => limit));
