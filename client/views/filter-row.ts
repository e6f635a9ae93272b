import { html, LitElement, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { CatalogAnswer } from '../../server/contract/catalog.ts';
import type { Basis } from '../../server/contract/metric.ts';
import { type Address, type ShownThreshold, shownThresholds } from '../lib/address.ts';
import { Locale } from '../lib/locale.ts';
import { goEvent } from '../lib/navigation.ts';
import type { Selection } from '../lib/selection.ts';
import { base } from '../styles/control.ts';
import { filterBar } from '../styles/filter-bar.ts';
import '../ui/segmented.ts';
import type { Chips } from './filter-chips.ts';
import './monitor/focus-chips.ts';

/** A page's row of filters: asks for addresses, holds no state. */
export abstract class FilterRow extends LitElement {
  static override styles = [base, filterBar];

  @property({ attribute: false }) catalog!: CatalogAnswer;
  @property({ attribute: false }) selection!: Selection;
  protected readonly locale = new Locale(this);

  /** Puts the keyboard on the months. */
  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>('fw-month-range')?.focus();
  }

  protected get chips(): Chips {
    const { catalog, selection, locale } = this;
    return { catalog, selection, locale, go: (change) => this.go(change) };
  }

  protected go(change: Partial<Address>): void {
    this.dispatchEvent(goEvent(change));
  }

  protected renderBasis(): TemplateResult {
    const { filters } = this.locale.strings;
    return html`<fw-segmented
      .label=${filters.basis}
      .value=${this.selection.basis}
      .choices=${[{ value: 'balance', label: filters.balance }, { value: 'count', label: filters.count }]}
      @fw-change=${(event: CustomEvent<Basis>) => this.go({ basis: event.detail })}
    ></fw-segmented>`;
  }

  protected renderThreshold(): TemplateResult {
    return html`<fw-segmented
      .label=${this.locale.strings.filters.threshold}
      .value=${String(this.selection.threshold)}
      .choices=${shownThresholds.map((days) => ({ value: String(days), label: `${days}+` }))}
      @fw-change=${(event: CustomEvent<string>) => this.go({ threshold: Number(event.detail) as ShownThreshold })}
    ></fw-segmented>`;
  }
}
