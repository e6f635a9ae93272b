import { kindOf, scored } from '../kind.ts';

/** Judges what a check of the load has measured: a share, or a number (domain.md §4.3). */
export const dataQuality = kindOf('data_quality', ({ now }, rule) => scored(now.value, rule, (limit) => limit));
