import { html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { CatalogAnswer } from '../../../server/contract/catalog.ts';
import type { Basis } from '../../../server/contract/metric.ts';
import { type Address, type ShownThreshold, shownThresholds } from '../../lib/address.ts';
import { formatMonthRange } from '../../lib/format.ts';
import { Locale } from '../../lib/locale.ts';
import { goEvent } from '../../lib/navigation.ts';
import { firstShown, monthsChange, type Selection } from '../../lib/selection.ts';
import { base } from '../../styles/control.ts';
import { filterBar } from '../../styles/filter-bar.ts';
import '../../ui/month-range.ts';
import type { MonthRangeChoice, Preset } from '../../ui/month-range.ts';
import '../../ui/segmented.ts';
import './focus-chips.ts';
import { type Chips, cohortChip, productChip, recentCohort, segmentChip, sourceChip } from '../filter-chips.ts';

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
      ${this.renderMonths()} ${sourceChip(this.chips)} ${productChip(this.chips)} ${this.renderCohorts()}
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

  private goMonths({ from = this.selection.range.from, to = this.selection.range.to }: MonthRangeChoice): void {
    this.go(monthsChange(this.selection, { from, to }));
  }

  private get chips(): Chips {
    const { catalog, selection, locale } = this;
    return { catalog, selection, locale, go: (change) => this.go(change) };
  }

  private renderCohorts() {
    const { months } = this.locale.strings;
    return cohortChip(this.chips, [
      { label: months.last(12), from: recentCohort(this.chips, 12), to: undefined },
      { label: months.whole, from: undefined, to: undefined },
    ]);
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
