import { askMetric } from './api.ts';
import type { FigureTable } from './figure-table.ts';
import type { Selection } from './selection.ts';

/** Metrics whose sum the page shows as its rate: overdue past the threshold, or the share of balance in the buckets in focus. */
export function rateMetrics({ metric, focus_bucket }: Selection): readonly string[] {
  return focus_bucket.length === 0 ? [metric] : focus_bucket.map((bucket) => `coin_M${bucket}`);
}

/** Asks the page's rate. Shares of several buckets stand over one denominator, so they add up (domain.md §3.1, coin_Mk). */
export async function askRates(
  selection: Selection,
  query: URLSearchParams,
  signal: AbortSignal,
): Promise<FigureTable> {
  const answers = await Promise.all(rateMetrics(selection).map((id) => askMetric(id, query, signal)));
  const [first = [], ...others] = answers;
  return others.reduce(addFigures, first);
}

/** Sums of two answers over the same groups; where either is not known, neither is the sum. */
export function addFigures(one: FigureTable, other: FigureTable): FigureTable {
  const keyOf = ({ month, product, segment }: FigureTable[number]) => [month, product, segment].join('\n');
  const added = new Map(other.map((figure) => [keyOf(figure), figure]));
  return one.map((figure) => {
    const more = added.get(keyOf(figure));
    return {
      ...figure,
      numerator: sum(figure.numerator, more?.numerator ?? null),
      value: sum(figure.value, more?.value ?? null),
      // An interval of a sum is not the sum of intervals.
      low: null,
      high: null,
    };
  });
}

const sum = (one: number | null, other: number | null): number | null =>
  one === null || other === null ? null : one + other;
