import { html, type TemplateResult } from 'lit';
import type { CatalogAnswer } from '../../server/contract/catalog.ts';
import { monthIndex, monthText } from '../../server/contract/month.ts';
import type { Address } from '../lib/address.ts';
import { noFocus } from '../lib/focus.ts';
import { formatMonthRange } from '../lib/format.ts';
import type { Locale } from '../lib/locale.ts';
import { firstShown, monthsChange, type Selection } from '../lib/selection.ts';
import '../ui/filter-chip.ts';
import '../ui/month-range.ts';
import type { MonthRangeChoice, Preset } from '../ui/month-range.ts';

/** What the chips that several pages share read and do. `go` asks for a change of the address. */
export type Chips = {
  catalog: CatalogAnswer;
  selection: Selection;
  locale: Locale;
  go: (change: Partial<Address>) => void;
};

type Chosen = CustomEvent<readonly string[]>;

export function sourceChip({ catalog: { sources }, selection: { source }, locale, go }: Chips): TemplateResult {
  return html`<fw-filter-chip
    .label=${locale.strings.filters.source}
    .value=${source.id}
    .options=${sources.map(({ id }) => ({ value: id, label: id }))}
    .selected=${[source.id]}
    required
    @fw-change=${({ detail: [id] }: Chosen) => go(withSource(id === sources[0]?.id ? undefined : id))}
  ></fw-filter-chip>`;
}

/** Products, months and segments are a source's own: another source starts with its defaults. */
const withSource = (source: string | undefined): Partial<Address> => ({
  source,
  ...{ product: [], from: undefined, to: undefined, cohort_from: undefined, cohort_to: undefined, where: undefined },
  ...{ ...noFocus, drill: undefined },
});

export function productChip({ selection: { products, product }, locale, go }: Chips): TemplateResult {
  const { filters } = locale.strings;
  const only = product.length === 1 ? products.find(({ id }) => id === product[0]) : undefined;
  const some = only ? locale.name(only.name) : filters.some(product.length, products.length);
  return html`<fw-filter-chip
    .label=${filters.product}
    .value=${product.length === 0 ? filters.allOf(products.length) : some}
    .options=${products.map(({ id, name }) => ({ value: id, label: locale.name(name) }))}
    .selected=${product}
    multiple
    @fw-change=${({ detail }: Chosen) => go({ product: detail })}
  ></fw-filter-chip>`;
}

/** `unset` is what is shown while the address names no cohorts: all of them, or those of a preset. */
export function cohortChip(chips: Chips, presets: readonly Preset[], unset?: string): TemplateResult {
  const { catalog, selection, locale, go } = chips;
  const { cohort_from: from, cohort_to: to } = selection;
  const { min, max } = cohortRange(catalog, selection);
  const range = from || to ? formatMonthRange(from ?? min, to ?? max, locale.language) : undefined;
  return html`<fw-month-range
    .label=${locale.strings.filters.cohorts}
    .value=${range ?? unset ?? locale.strings.filters.all}
    ?set=${range !== undefined}
    .min=${min}
    .max=${max}
    .from=${from}
    .to=${to}
    .presets=${presets}
    @fw-change=${({ detail }: CustomEvent<MonthRangeChoice>) => go({ cohort_from: detail.from, cohort_to: detail.to })}
  ></fw-month-range>`;
}

/** The cohorts of a page that shows all of them until some are asked for. */
export function allCohortsChip(chips: Chips): TemplateResult {
  const { months } = chips.locale.strings;
  return cohortChip(chips, [
    { label: months.last(12), from: recentCohort(chips, 12), to: undefined },
    { label: months.whole, from: undefined, to: undefined },
  ]);
}

/** The months shown; the last of them is the one that figures are of. */
export function monthsChip({ selection, locale, go }: Chips): TemplateResult {
  const { strings, language } = locale;
  const { from, to, range } = selection;
  const last = (count: number): Preset => ({
    label: strings.months.last(count),
    from: firstShown(range.from, range.to, count),
    to: range.to,
  });
  return html`<fw-month-range
    .label=${strings.months.label}
    .value=${formatMonthRange(from, to, language)}
    ?set=${to !== range.to || from !== firstShown(range.from, to)}
    .min=${range.from}
    .max=${range.to}
    .from=${from}
    .to=${to}
    .presets=${[last(12), last(24), last(36), { ...range, label: strings.months.whole }]}
    @fw-change=${({ detail }: CustomEvent<MonthRangeChoice>) =>
      go(monthsChange(selection, { from: detail.from ?? range.from, to: detail.to ?? range.to }))}
  ></fw-month-range>`;
}

/** First and last month of lending. */
export function cohortRange({ cohorts }: CatalogAnswer, { range }: Selection): { min: string; max: string } {
  return { min: cohorts[0] ?? range.from, max: cohorts.at(-1) ?? range.to };
}

/** The first of the newest `count` months of lending. */
export function recentCohort(chips: Chips, count: number): string {
  const { min, max } = cohortRange(chips.catalog, chips.selection);
  return monthText(Math.max(monthIndex(min), monthIndex(max) - count + 1));
}

export function segmentChip({ catalog, selection: { where }, locale, go }: Chips): TemplateResult {
  const { filters } = locale.strings;
  // A segment of one value, often (unknown), has nothing to choose.
  const segments = catalog.segments.filter(({ values }) => values.length > 1);
  const options = segments.flatMap(({ id, name, values }) =>
    [...values].sort(byId).map((value) => ({
      value: `${id}:${value.id}`,
      label: locale.name(value.name),
      group: locale.name(name),
    })),
  );
  const chosen = options.find(({ value }) => value === (where ? `${where.segment}:${where.value}` : ''));
  return html`<fw-filter-chip
    .label=${filters.segment}
    .value=${chosen ? `${chosen.group}: ${chosen.label}` : filters.none}
    .options=${options}
    .selected=${chosen ? [chosen.value] : []}
    @fw-change=${({ detail: [value] }: Chosen) => go({ where: value })}
  ></fw-filter-chip>`;
}

/** Bands and grades read in their own order, not by size. */
const byId = (one: { id: string }, other: { id: string }): number =>
  one.id.localeCompare(other.id, 'en', { numeric: true });
