import { html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { type Address, type Roll, rolls, type ShownWindow, shownWindows } from '../../lib/address.ts';
import { allCohortsChip, monthsChip, productChip, segmentChip, sourceChip } from '../filter-chips.ts';
import { FilterRow } from '../filter-row.ts';

/** The filters of Migration. */
@customElement('fw-migration-filters')
export class MigrationFilters extends FilterRow {
  @property({ attribute: false }) address!: Address;

  override render() {
    const { filters, migration } = this.locale.strings;
    const { roll, window } = this.address;
    return html`<div class="bar" role="group" aria-label=${filters.bar}>
      ${monthsChip(this.chips)} ${sourceChip(this.chips)} ${productChip(this.chips)} ${allCohortsChip(this.chips)}
      ${segmentChip(this.chips)}
      <fw-segmented
        .label=${migration.measure}
        .value=${roll}
        .choices=${rolls.map((value) => ({ value, label: migration.rolls[value] }))}
        @fw-change=${(event: CustomEvent<Roll>) => this.go({ roll: event.detail })}
      ></fw-segmented>
      <fw-segmented
        .label=${migration.window}
        .value=${String(window)}
        .choices=${shownWindows.map((months) => ({ value: String(months), label: migration.windows(months) }))}
        @fw-change=${(event: CustomEvent<string>) => this.go({ window: Number(event.detail) as ShownWindow })}
      ></fw-segmented>
      <fw-focus-chips .selection=${this.selection}></fw-focus-chips>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'fw-migration-filters': MigrationFilters;
  }
}
