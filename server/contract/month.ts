/** A month as it stands at every outer edge: `2026-10`. */
export const monthPattern = /^\d{4}-(0[1-9]|1[0-2])$/;

export { monthIndex, monthText } from '../../queries/meaning.ts';
