import { html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { CatalogAnswer } from '../../../server/contract/catalog.ts';
import { type Address, type Roll, rolls, type ShownWindow, shownWindows } from '../../lib/address.ts';
import { Locale } from '../../lib/locale.ts';
import { goEvent } from '../../lib/navigation.ts';
import type { Selection } from '../../lib/selection.ts';
import { filterBar } from '../../styles/filter-bar.ts';
import { base } from '../../styles/control.ts';
import '../../ui/segmented.ts';
import { allCohortsChip, type Chips, monthsChip, productChip, segmentChip, sourceChip } from '../filter-chips.ts';
import '../monitor/focus-chips.ts';

/** The filters of Migration; asks for addresses, holds no state. */
@customElement('fw-migration-filters')
export class MigrationFilters extends LitElement {
  static override styles = [base, filterBar];

  @property({ attribute: false }) catalog!: CatalogAnswer;
  @property({ attribute: false }) selection!: Selection;
  @property({ attribute: false }) address!: Address;
  private readonly locale = new Locale(this);

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

  /** Puts the keyboard on the first filter. */
  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>('fw-month-range')?.focus();
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
    'fw-migration-filters': MigrationFilters;
  }
}
