import { askMetric } from '../../lib/api.ts';
import type { Address } from '../../lib/address.ts';
import { type Selection, selectionQuery } from '../../lib/selection.ts';

/** A filter that can be taken off, by the name of its chip. */
export type FilterName = 'months' | 'product' | 'cohorts' | 'segment';

const parameters: Record<FilterName, readonly string[]> = {
  months: ['from', 'to'],
  product: ['product'],
  cohorts: ['cohort_from', 'cohort_to'],
  segment: ['where'],
};

/** The change of address that takes a filter off. */
export const withoutFilter: Record<FilterName, Partial<Address>> = {
  months: { from: undefined, to: undefined },
  product: { product: [] },
  cohorts: { cohort_from: undefined, cohort_to: undefined },
  segment: { where: undefined },
};

/** Filters now on; the months count only where the address names them. */
export function filtersOn(selection: Selection, address: Address): FilterName[] {
  const on: Record<FilterName, boolean> = {
    segment: selection.where !== undefined,
    cohorts: selection.cohort_from !== undefined || selection.cohort_to !== undefined,
    product: selection.product.length > 0,
    months: address.from !== undefined || address.to !== undefined,
  };
  return (Object.keys(on) as FilterName[]).filter((name) => on[name]);
}

/** Of several filters that together leave nothing: the one without which there is something; null when it takes more than one. */
export async function findEmptyingFilter(
  selection: Selection,
  on: readonly FilterName[],
  signal: AbortSignal,
): Promise<FilterName | null> {
  if (on.length < 2) return on[0] ?? null;
  for (const name of on) {
    const query = selectionQuery(selection);
    for (const parameter of parameters[name]) query.delete(parameter);
    const figures = await askMetric(selection.metric, query, signal);
    if (figures.some(({ value }) => value !== null)) return name;
  }
  return null;
}
