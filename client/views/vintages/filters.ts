import { html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { CatalogAnswer } from '../../../server/contract/catalog.ts';
import type { Basis } from '../../../server/contract/metric.ts';
import {
  type Address,
  type Grain,
  grains,
  type Measure,
  measures,
  type ShownThreshold,
  shownThresholds,
} from '../../lib/address.ts';
import { formatMonthRange } from '../../lib/format.ts';
import { Locale } from '../../lib/locale.ts';
import { goEvent } from '../../lib/navigation.ts';
import type { Selection } from '../../lib/selection.ts';
import { filterBar } from '../../styles/filter-bar.ts';
import { base } from '../../styles/control.ts';
import '../../ui/filter-chip.ts';
import '../../ui/segmented.ts';
import {
  type Chips,
  cohortChip,
  cohortRange,
  productChip,
  recentCohort,
  segmentChip,
  sourceChip,
} from '../filter-chips.ts';
import '../monitor/focus-chips.ts';
import { defaultCohortFrom, isLoss } from './question.ts';

/** The filters of Vintages; asks for addresses, holds no state. */
@customElement('fw-vintage-filters')
export class VintageFilters extends LitElement {
  static override styles = [base, filterBar];

  @property({ attribute: false }) catalog!: CatalogAnswer;
  @property({ attribute: false }) selection!: Selection;
  @property({ attribute: false }) address!: Address;
  private readonly locale = new Locale(this);

  override render() {
    const { filters, vintages } = this.locale.strings;
    const { measure, grain } = this.address;
    return html`<div class="bar" role="group" aria-label=${filters.bar}>
      ${sourceChip(this.chips)} ${productChip(this.chips)} ${this.renderCohorts()} ${segmentChip(this.chips)}
      <fw-segmented
        .label=${vintages.grain}
        .value=${grain}
        .choices=${grains.map((value) => ({ value, label: vintages.grains[value] }))}
        @fw-change=${(event: CustomEvent<Grain>) => this.go({ grain: event.detail })}
      ></fw-segmented>
      <fw-filter-chip
        .label=${vintages.measure}
        .value=${vintages.measures[measure]}
        .options=${measures.map((value) => ({ value, label: vintages.measures[value] }))}
        .selected=${[measure]}
        required
        @fw-change=${({ detail: [chosen] }: CustomEvent<Measure[]>) => this.go({ measure: chosen ?? measure })}
      ></fw-filter-chip>
      ${isLoss(measure) ? nothing : this.renderThreshold()}
      <fw-focus-chips .selection=${{ ...this.selection, focus_bucket: [] }}></fw-focus-chips>
    </div>`;
  }

  /** Losses are of amounts only and have no threshold. */
  private renderThreshold() {
    const { filters } = this.locale.strings;
    const { basis, threshold } = this.selection;
    return html`<fw-segmented
        .label=${filters.threshold}
        .value=${String(threshold)}
        .choices=${shownThresholds.map((days) => ({ value: String(days), label: `${days}+` }))}
        @fw-change=${(event: CustomEvent<string>) => this.go({ threshold: Number(event.detail) as ShownThreshold })}
      ></fw-segmented>
      <fw-segmented
        .label=${filters.basis}
        .value=${basis}
        .choices=${[{ value: 'balance', label: filters.balance }, { value: 'count', label: filters.count }]}
        @fw-change=${(event: CustomEvent<Basis>) => this.go({ basis: event.detail })}
      ></fw-segmented>`;
  }

  /** All cohorts are asked for by naming the first: without a name the newest are shown. */
  private renderCohorts() {
    const { months } = this.locale.strings;
    const { min, max } = cohortRange(this.catalog, this.selection);
    const first = defaultCohortFrom(this.address.grain, this.catalog.cohorts);
    const unset = first === undefined ? undefined : formatMonthRange(first, max, this.locale.language);
    const presets = [
      ...[12, 24, 36].map((count) => {
        const from = recentCohort(this.chips, count);
        return { label: months.last(count), from: from === first ? undefined : from, to: undefined };
      }),
      { label: months.whole, from: min, to: undefined },
    ];
    return cohortChip(this.chips, presets, unset);
  }

  private get chips(): Chips {
    const { catalog, selection, locale } = this;
    return { catalog, selection, locale, go: (change) => this.go(change) };
  }

  private go(change: Partial<Address>): void {
    this.dispatchEvent(goEvent(change));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'fw-vintage-filters': VintageFilters;
  }
}
