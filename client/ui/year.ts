import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { monthText } from '../../server/contract/month.ts';
import { formatMonth, formatMonthName } from '../lib/format.ts';
import { Locale } from '../lib/locale.ts';
import { base } from '../styles/control.ts';
import { changed } from './changed.ts';

export type MonthPick = { month: string; extend: boolean };

/** The twelve months of a year as buttons; months outside `min`–`max` are off. Fires `fw-change` with a MonthPick. */
@customElement('fw-year')
export class Year extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: block;
        width: 196px;
      }
      .name {
        padding: 4px 0;
        text-align: center;
        font-size: var(--fs-small);
        font-weight: var(--fw-strong);
      }
      .months {
        display: grid;
        grid-template-columns: repeat(4, 1fr);
        row-gap: 2px;
      }
      button {
        height: 28px;
        padding: 0;
        border: 0;
        background: none;
        font-size: var(--fs-small);
        cursor: pointer;
      }
      button:hover {
        background: var(--surface-2);
      }
      button:focus-visible {
        outline-offset: -2px;
      }
      button[aria-pressed='true'] {
        background: var(--accent-soft);
        color: var(--accent-strong);
      }
      button.end {
        background: var(--accent);
        color: var(--on-accent);
        border-radius: var(--radius-1);
      }
      button:disabled {
        background: none;
        color: var(--text-3);
        opacity: 0.5;
        cursor: not-allowed;
      }
    `,
  ];

  @property({ type: Number }) year = 2000;
  @property() min = '';
  @property() max = '';
  /** The range drawn. */
  @property() from = '';
  @property() to = '';
  /** The month that Tab reaches. */
  @property() active = '';
  private readonly locale = new Locale(this);

  /** Puts the keyboard on a month of this year. */
  async stand(month: string): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(`[data-month="${month}"]`)?.focus();
  }

  override render() {
    return html`<div class="name" aria-hidden="true">${this.year}</div>
      <div class="months" role="group" aria-label=${this.year}>
        ${Array.from({ length: 12 }, (_, at) => this.renderMonth(monthText(this.year * 12 + at + 1)))}
      </div>`;
  }

  private renderMonth(month: string) {
    const { language } = this.locale;
    return html`<button
      type="button"
      class=${month === this.from || month === this.to ? 'end' : ''}
      data-month=${month}
      aria-label=${formatMonth(month, language)}
      aria-pressed=${month >= this.from && month <= this.to}
      tabindex=${month === this.active ? 0 : -1}
      ?disabled=${month < this.min || month > this.max}
      @click=${(event: MouseEvent) => this.dispatchEvent(changed<MonthPick>({ month, extend: event.shiftKey }))}
    >
      ${formatMonthName(month, language)}
    </button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'fw-year': Year;
  }
}
