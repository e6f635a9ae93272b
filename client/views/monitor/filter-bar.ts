import { html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { allCohortsChip, monthsChip, productChip, segmentChip, sourceChip } from '../filter-chips.ts';
import { FilterRow } from '../filter-row.ts';

/** The filters of Monitor and Segments. */
@customElement('fw-filter-bar')
export class FilterBar extends FilterRow {
  override render() {
    return html`<div class="bar" role="group" aria-label=${this.locale.strings.filters.bar}>
      ${monthsChip(this.chips)} ${sourceChip(this.chips)} ${productChip(this.chips)} ${allCohortsChip(this.chips)}
      ${segmentChip(this.chips)} ${this.renderBasis()} ${this.renderThreshold()}
      <fw-focus-chips .selection=${this.selection}></fw-focus-chips>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'fw-filter-bar': FilterBar;
  }
}
