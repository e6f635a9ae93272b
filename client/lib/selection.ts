import type { CatalogAnswer } from '../../server/contract/catalog.ts';
import type { Basis, Dimension } from '../../server/contract/metric.ts';
import { monthIndex, monthText } from '../../server/contract/month.ts';
import type { Address, Ignored, ShownThreshold } from './address.ts';

export type Source = CatalogAnswer['sources'][number];
export type Product = CatalogAnswer['products'][number];

/** What the page shows: the address with its defaults filled in from the catalog. */
export type Selection = {
  /** The load the page is of: every question is put to this one, until the reader asks for a newer. */
  snapshot: string;
  source: Source;
  /** Months the source could be asked for, whole range. */
  range: { from: string; to: string };
  from: string;
  to: string;
  /** All products of the source, in catalog order. */
  products: readonly Product[];
  /** Products asked for; empty is all. */
  product: readonly string[];
  cohort_from: string | undefined;
  cohort_to: string | undefined;
  where: { segment: Dimension; value: string } | undefined;
  basis: Basis;
  threshold: ShownThreshold;
  /** Full metric id, such as `overdue_rate_30`. */
  metric: string;
  focus: readonly string[];
  /** Buckets in focus, M1 to M7+. */
  focus_bucket: readonly string[];
  /** Cohorts in focus: both ends or neither. */
  focus_cohort: { from: string; to: string } | undefined;
};

/** Months shown when the address names none. */
const defaultMonths = 36;

/** Fills in an address. Values the catalog does not know are left out and listed; null when nothing is loaded. */
export function select(address: Address, catalog: CatalogAnswer): { selection: Selection; ignored: Ignored[] } | null {
  const ignored: Ignored[] = [];
  const keep = (name: string, value: string | undefined, known: boolean): string | undefined => {
    if (value !== undefined && !known) ignored.push({ name, value });
    return known ? value : undefined;
  };
  const named = catalog.sources.find(({ id }) => id === address.source);
  keep('source', address.source, named !== undefined);
  const source = named ?? catalog.sources[0];
  if (!source) return null;
  const products = catalog.products.filter((product) => product.source === source.id);
  const isProduct = (id: string) => products.some((product) => product.id === id);
  const knownProducts = (name: string, ids: readonly string[]) =>
    ids.filter((id) => keep(name, id, isProduct(id)) !== undefined);

  const range = { from: source.first_month, to: source.as_of };
  const inRange = (month: string | undefined) => month !== undefined && month >= range.from && month <= range.to;
  const to = keep('to', address.to, inRange(address.to)) ?? range.to;
  const from =
    keep('from', address.from, inRange(address.from) && (address.from ?? '') <= to) ?? firstShown(range.from, to);

  return {
    selection: {
      snapshot: catalog.snapshot,
      source,
      range,
      from,
      to,
      products,
      product: knownProducts('product', address.product),
      cohort_from: address.cohort_from,
      cohort_to: keep('cohort_to', address.cohort_to, isInOrder(address.cohort_from, address.cohort_to)),
      where: knownSegment(catalog, keep, address.where),
      basis: address.basis,
      threshold: address.threshold,
      metric: `overdue_rate_${address.threshold}`,
      focus: knownProducts('focus', address.focus),
      focus_bucket: address.focus_bucket,
      focus_cohort: focusCohort(address),
    },
    ignored,
  };
}

/** A range the other way round would hold nothing. */
const isInOrder = (from: string | undefined, to: string | undefined): boolean => !from || !to || from <= to;

function focusCohort({ focus_cohort_from, focus_cohort_to }: Address): Selection['focus_cohort'] {
  const from = focus_cohort_from ?? focus_cohort_to;
  const to = focus_cohort_to ?? focus_cohort_from;
  return from && to && isInOrder(from, to) ? { from, to } : undefined;
}

function knownSegment(
  catalog: CatalogAnswer,
  keep: (name: string, value: string | undefined, known: boolean) => string | undefined,
  where: string | undefined,
): Selection['where'] {
  const [segment, ...rest] = (where ?? '').split(':');
  const value = rest.join(':');
  const known = catalog.segments.find(({ id }) => id === segment);
  const kept = keep('where', where, known?.values.some(({ id }) => id === value) ?? false);
  return kept && known ? { segment: known.id, value } : undefined;
}

/** First of the `count` months that end with `to`, not before `first`. */
export function firstShown(first: string, to: string, count: number = defaultMonths): string {
  const start = monthText(monthIndex(to) - count + 1);
  return start > first ? start : first;
}

/** The change of address that shows these months; defaults are not written. */
export function monthsChange({ range }: Selection, { from, to }: { from: string; to: string }): Partial<Address> {
  return {
    from: from === firstShown(range.from, to) ? undefined : from,
    to: to === range.to ? undefined : to,
  };
}

/** A question of the page: its months, filters and cohorts in focus, grouped by `by`. */
export function selectionQuery(selection: Selection, by = 'month,product'): URLSearchParams {
  const { snapshot, source, from, to, basis } = selection;
  const query = new URLSearchParams({ by, source: source.id, from, to });
  addFilters(query, selection);
  query.set('basis', basis);
  query.set('snapshot', snapshot);
  return query;
}

/** The same question of the products in focus only, where there are any. */
export function focusQuery(selection: Selection, by: string): URLSearchParams {
  const { focus } = selection;
  return selectionQuery(focus.length > 0 ? { ...selection, product: focus } : selection, by);
}

/** Puts the products, cohorts and segment asked for into a question. */
export function addFilters(query: URLSearchParams, { product, where, ...cohorts }: Filters): void {
  for (const id of product) query.append('product', id);
  const { cohort_from = cohorts.cohort_from, cohort_to = cohorts.cohort_to } = inFocus(cohorts.focus_cohort);
  if (cohort_from) query.set('cohort_from', cohort_from);
  if (cohort_to) query.set('cohort_to', cohort_to);
  if (where) query.set('where', `${where.segment}:${where.value}`);
}

type Filters = Pick<Selection, 'product' | 'cohort_from' | 'cohort_to' | 'focus_cohort' | 'where'>;

/** Cohorts in focus are asked for in place of those of the filter. */
const inFocus = (cohorts: Selection['focus_cohort']) =>
  cohorts ? { cohort_from: cohorts.from, cohort_to: cohorts.to } : {};

/** Limits are set for whole products: with part of a product shown, they say nothing (domain.md §4.1, "the limit shown"). */
export function showsWholeProducts(selection: Selection): boolean {
  const { cohort_from, cohort_to, where, focus_cohort, focus_bucket } = selection;
  return !cohort_from && !cohort_to && !where && !focus_cohort && focus_bucket.length === 0;
}

/** All months shown, oldest first. */
export function monthsShown({ from, to }: { from: string; to: string }): string[] {
  const first = monthIndex(from);
  return Array.from({ length: monthIndex(to) - first + 1 }, (_, step) => monthText(first + step));
}
