import type { Figure } from '../../client/lib/figure-table.ts';

/** A figure of a test: what is not given is not known. */
export function figure(given: Partial<Figure>): Figure {
  const unknown = {
    month: '2026-10',
    product: null,
    cohort: null,
    bucket: null,
    segment: null,
    truncated: false,
    n: null,
    low: null,
    high: null,
    reference: null,
  };
  return { ...unknown, numerator: null, denominator: null, value: null, reason: null, ...given };
}
