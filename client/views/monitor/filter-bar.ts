import { html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { CatalogAnswer } from '../../../server/contract/catalog.ts';
import type { Basis } from '../../../server/contract/metric.ts';
import { type Address, type ShownThreshold, shownThresholds } from '../../lib/address.ts';
import { Locale } from '../../lib/locale.ts';
import { goEvent } from '../../lib/navigation.ts';
import type { Selection } from '../../lib/selection.ts';
import { base } from '../../styles/control.ts';
import { filterBar } from '../../styles/filter-bar.ts';
import '../../ui/segmented.ts';
import './focus-chips.ts';
import { allCohortsChip, type Chips, monthsChip, productChip, segmentChip, sourceChip } from '../filter-chips.ts';

/** The filters of Monitor; asks for addresses, holds no state. */
@customElement('fw-filter-bar')
export class FilterBar extends LitElement {
  static override styles = [base, filterBar];

  @property({ attribute: false }) catalog!: CatalogAnswer;
  @property({ attribute: false }) selection!: Selection;
  private readonly locale = new Locale(this);

  override render() {
    const { strings } = this.locale;
    const { basis, threshold } = this.selection;
    return html`<div class="bar" role="group" aria-label=${strings.filters.bar}>
      ${monthsChip(this.chips)} ${sourceChip(this.chips)} ${productChip(this.chips)} ${allCohortsChip(this.chips)}
      ${segmentChip(this.chips)}
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
    'fw-filter-bar': FilterBar;
  }
}
