import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { CatalogAnswer } from '../../../server/contract/catalog.ts';
import type { Basis } from '../../../server/contract/metric.ts';
import { monthIndex, monthText } from '../../../server/contract/month.ts';
import { type Address, type ShownThreshold, shownThresholds } from '../../lib/address.ts';
import { formatMonthRange } from '../../lib/format.ts';
import { Locale } from '../../lib/locale.ts';
import { goEvent } from '../../lib/navigation.ts';
import { firstShown, type Selection } from '../../lib/selection.ts';
import { base } from '../../styles/control.ts';
import '../../ui/filter-chip.ts';
import '../../ui/month-range.ts';
import type { MonthRangeChoice, Preset } from '../../ui/month-range.ts';
import '../../ui/segmented.ts';

/** The filters of Monitor; asks for addresses, holds no state. */
@customElement('fw-filter-bar')
export class FilterBar extends LitElement {
  static override styles = [
    base,
    css`
      .bar {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
      }
      @media (max-width: 599px) {
        .bar {
          flex-wrap: nowrap;
          margin: 0 -14px;
          padding: 3px 14px;
          overflow-x: auto;
          scrollbar-width: none;
        }
        .bar > * {
          flex: none;
        }
      }
    `,
  ];

  @property({ attribute: false }) catalog!: CatalogAnswer;
  @property({ attribute: false }) selection!: Selection;
  private readonly locale = new Locale(this);

  override render() {
    const { strings } = this.locale;
    const { basis, threshold } = this.selection;
    return html`<div class="bar" role="group" aria-label=${strings.filters.bar}>
      ${this.renderMonths()} ${this.renderSource()} ${this.renderProducts()} ${this.renderCohorts()}
      ${this.renderSegment()}
      <fw-segmented
        .label=${strings.filters.basis}
        .value=${basis}
        .choices=${[
          { value: 'balance', label: strings.filters.balance },
          { value: 'count', label: strings.filters.count },
        ]}
        @fw-change=${(event: CustomEvent<Basis>) => this.go({ basis: event.detail })}
      ></fw-segmented>
      <fw-segmented
        .label=${strings.filters.threshold}
        .value=${String(threshold)}
        .choices=${shownThresholds.map((days) => ({ value: String(days), label: `${days}+` }))}
        @fw-change=${(event: CustomEvent<string>) => this.go({ threshold: Number(event.detail) as ShownThreshold })}
      ></fw-segmented>
    </div>`;
  }

  private renderMonths() {
    const { strings, language } = this.locale;
    const { from, to, range } = this.selection;
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
      @fw-change=${(event: CustomEvent<MonthRangeChoice>) => this.goMonths(event.detail)}
    ></fw-month-range>`;
  }

  /** Defaults are not written. */
  private goMonths({ from, to = this.selection.range.to }: MonthRangeChoice): void {
    const { range } = this.selection;
    this.go({
      from: from === firstShown(range.from, to) ? undefined : from,
      to: to === range.to ? undefined : to,
    });
  }

  private renderSource() {
    const { sources } = this.catalog;
    const { source } = this.selection;
    return html`<fw-filter-chip
      .label=${this.locale.strings.filters.source}
      .value=${source.id}
      .options=${sources.map(({ id }) => ({ value: id, label: id }))}
      .selected=${[source.id]}
      required
      @fw-change=${(event: CustomEvent<readonly string[]>) => this.goSource(event.detail[0])}
    ></fw-filter-chip>`;
  }

  /** Products, months and segments are a source's own: another source starts with its defaults. */
  private goSource(id: string | undefined): void {
    this.go({
      source: id === this.catalog.sources[0]?.id ? undefined : id,
      ...{ product: [], focus: [], from: undefined, to: undefined },
      ...{ cohort_from: undefined, cohort_to: undefined, where: undefined },
    });
  }

  private renderProducts() {
    const { strings } = this.locale;
    const { products, product } = this.selection;
    const only = product.length === 1 ? products.find(({ id }) => id === product[0]) : undefined;
    const some = only ? this.locale.name(only.name) : strings.filters.some(product.length, products.length);
    return html`<fw-filter-chip
      .label=${strings.filters.product}
      .value=${product.length === 0 ? strings.filters.allOf(products.length) : some}
      .options=${products.map(({ id, name }) => ({ value: id, label: this.locale.name(name) }))}
      .selected=${product}
      multiple
      @fw-change=${(event: CustomEvent<readonly string[]>) => this.go({ product: event.detail })}
    ></fw-filter-chip>`;
  }

  private renderCohorts() {
    const { strings, language } = this.locale;
    const { cohort_from: from, cohort_to: to, range } = this.selection;
    const { cohorts } = this.catalog;
    const [min = range.from, max = range.to] = [cohorts[0], cohorts.at(-1)];
    const recent = monthText(Math.max(monthIndex(min), monthIndex(max) - 11));
    const value = from || to ? formatMonthRange(from ?? min, to ?? max, language) : strings.filters.all;
    return html`<fw-month-range
      .label=${strings.filters.cohorts}
      .value=${value}
      ?set=${from !== undefined || to !== undefined}
      .min=${min}
      .max=${max}
      .from=${from}
      .to=${to}
      .presets=${[
        { label: strings.months.last(12), from: recent, to: undefined },
        { label: strings.months.whole, from: undefined, to: undefined },
      ]}
      @fw-change=${(event: CustomEvent<MonthRangeChoice>) =>
        this.go({ cohort_from: event.detail.from, cohort_to: event.detail.to })}
    ></fw-month-range>`;
  }

  private renderSegment() {
    const { strings } = this.locale;
    const { where } = this.selection;
    // A segment of one value, often (unknown), has nothing to choose.
    const segments = this.catalog.segments.filter(({ values }) => values.length > 1);
    const options = segments.flatMap(({ id, name, values }) =>
      [...values].sort(byId).map((value) => ({
        value: `${id}:${value.id}`,
        label: this.locale.name(value.name),
        group: this.locale.name(name),
      })),
    );
    const chosen = options.find(({ value }) => value === (where ? `${where.segment}:${where.value}` : ''));
    return html`<fw-filter-chip
      .label=${strings.filters.segment}
      .value=${chosen ? `${chosen.group}: ${chosen.label}` : strings.filters.none}
      .options=${options}
      .selected=${chosen ? [chosen.value] : []}
      @fw-change=${(event: CustomEvent<readonly string[]>) => this.go({ where: event.detail[0] })}
    ></fw-filter-chip>`;
  }

  private go(change: Partial<Address>): void {
    this.dispatchEvent(goEvent(change));
  }
}

/** Bands and grades read in their own order, not by size. */
const byId = (one: { id: string }, other: { id: string }): number =>
  one.id.localeCompare(other.id, 'en', { numeric: true });

declare global {
  interface HTMLElementTagNameMap {
    'fw-filter-bar': FilterBar;
  }
}
