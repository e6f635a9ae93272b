import type { FigureUnit } from '../rule-figure.ts';

/** How a figure of a unit is typed: rates and changes in percent. */
export function typedAs(unit: FigureUnit): { scale: number; suffix: string; step: number } {
  if (unit === 'rate' || unit === 'change') return { scale: 0.01, suffix: '%', step: 0.01 };
  if (unit === 'points') return { scale: 0.01, suffix: 'pp', step: 0.01 };
  if (unit === 'ratio') return { scale: 1, suffix: '×', step: 0.05 };
  return unit === 'deviations' ? { scale: 1, suffix: 'σ', step: 0.1 } : { scale: 1, suffix: '', step: 1 };
}
