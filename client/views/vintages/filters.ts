import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { type Address, type Grain, grains, type Measure, measures } from '../../lib/address.ts';
import { formatMonthRange } from '../../lib/format.ts';
import '../../ui/filter-chip.ts';
import { cohortChip, cohortRange, productChip, recentCohort, segmentChip, sourceChip } from '../filter-chips.ts';
import { FilterRow } from '../filter-row.ts';
import { defaultCohortFrom, isLoss } from './question.ts';

/** The filters of Vintages; losses are of amounts only and have no threshold. */
@customElement('fw-vintage-filters')
export class VintageFilters extends FilterRow {
  @property({ attribute: false }) address!: Address;

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
      ${isLoss(measure) ? nothing : [this.renderThreshold(), this.renderBasis()]}
      <fw-focus-chips .selection=${{ ...this.selection, focus_bucket: [] }}></fw-focus-chips>
    </div>`;
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
}

declare global {
  interface HTMLElementTagNameMap {
    'fw-vintage-filters': VintageFilters;
  }
}
