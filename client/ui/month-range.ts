import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property, query, queryAll, state } from 'lit/decorators.js';
import { monthIndex, monthText } from '../../server/contract/month.ts';
import { formatMonth } from '../lib/format.ts';
import { Locale } from '../lib/locale.ts';
import { base, button } from '../styles/control.ts';
import { changed } from './changed.ts';
import { icon } from './icon.ts';
import './popup.ts';
import type { Popup } from './popup.ts';
import './year.ts';
import type { MonthPick, Year } from './year.ts';

/** A range of months, both included; undefined where it is open. */
export type MonthRangeChoice = { from: string | undefined; to: string | undefined };
export type Preset = MonthRangeChoice & { label: string };

/** A range of months from two years' grids or presets. Fires `fw-change` with a MonthRangeChoice. */
@customElement('fw-month-range')
export class MonthRange extends LitElement {
  static override styles = [
    base,
    button,
    css`
      .presets {
        display: flex;
        flex-wrap: wrap;
        gap: 4px;
      }
      .years {
        display: grid;
        grid-template-columns: repeat(4, auto);
        justify-content: start;
        align-items: start;
        gap: 4px;
        padding-top: 6px;
      }
      @media (max-width: 520px) {
        .years {
          grid-template-columns: repeat(3, auto);
        }
        .later {
          grid-area: 1 / 3;
        }
        fw-year {
          grid-column: 2;
        }
      }
      p {
        padding: 6px 4px 0;
        font-size: var(--fs-small);
        color: var(--text-2);
      }
    `,
  ];

  @property() label = '';
  /** What is chosen, in words. */
  @property() value = '';
  @property({ type: Boolean }) set = false;
  @property() min = '';
  @property() max = '';
  @property({ attribute: false }) from: string | undefined;
  @property({ attribute: false }) to: string | undefined;
  @property({ attribute: false }) presets: readonly Preset[] = [];
  /** The month the keyboard stands on. */
  @state() private active = '';
  /** The right one of the two years in sight. */
  @state() private lastYear = 2000;
  /** The first month of a range whose last one is still to be picked. */
  @state() private start: string | undefined;
  @query('fw-popup') private popup!: Popup;
  @queryAll('fw-year') private years!: NodeListOf<Year>;
  private readonly locale = new Locale(this);

  override render() {
    const { strings, language } = this.locale;
    return html`<fw-popup .label=${this.label} .value=${this.value} ?set=${this.set} @fw-open=${this.opened}>
      <div class="presets">
        ${this.presets.map(
          (preset) =>
            html`<button type="button" class="button quiet" @click=${() => this.choose(preset)}>${preset.label}</button>`,
        )}
      </div>
      <div class="years" @keydown=${this.pressed}>
        <button type="button" class="button quiet icon" aria-label=${strings.months.earlier} @click=${() => this.turn(-1)}>
          ${icon('earlier')}
        </button>
        ${[this.lastYear - 1, this.lastYear].map((year) => this.renderYear(year))}
        <button type="button" class="button quiet icon later" aria-label=${strings.months.later} @click=${() => this.turn(1)}>
          ${icon('later')}
        </button>
      </div>
      <p role="status">
        ${this.start ? strings.months.pickLast(formatMonth(this.start, language)) : strings.months.pickFirst}
      </p>
    </fw-popup>`;
  }

  /** Puts the keyboard on the chip. */
  override focus(): void {
    this.popup.focus();
  }

  private renderYear(year: number): TemplateResult {
    return html`<fw-year
      .year=${year}
      .min=${this.min}
      .max=${this.max}
      .from=${this.start ?? this.from ?? this.min}
      .to=${this.start ?? this.to ?? this.max}
      .active=${this.active}
      @fw-change=${(event: CustomEvent<MonthPick>) => this.pick(event.detail)}
    ></fw-year>`;
  }

  private opened(): void {
    this.start = undefined;
    this.stand(this.to ?? this.max);
  }

  /** Moves the keyboard to a month, turning the years so that it is in sight. */
  private stand(month: string): void {
    this.active = month < this.min ? this.min : month > this.max ? this.max : month;
    const year = Number(this.active.slice(0, 4));
    if (year > this.lastYear || year < this.lastYear - 1) this.lastYear = year;
    void this.updateComplete.then(() => this.years[year === this.lastYear ? 1 : 0]?.stand(this.active));
  }

  private turn(by: number): void {
    const last = Number(this.max.slice(0, 4));
    const first = Math.min(Number(this.min.slice(0, 4)) + 1, last);
    this.lastYear = Math.max(first, Math.min(this.lastYear + by, last));
    const year = Number(this.active.slice(0, 4));
    if (year !== this.lastYear && year !== this.lastYear - 1) this.active = `${this.lastYear}${this.active.slice(4)}`;
  }

  private pressed(event: KeyboardEvent): void {
    const steps: Record<string, number> = {
      ArrowLeft: -1,
      ArrowRight: 1,
      ArrowUp: -4,
      ArrowDown: 4,
      PageUp: -12,
      PageDown: 12,
    };
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    if (event.shiftKey) this.start ??= this.active;
    this.stand(monthText(monthIndex(this.active) + step));
  }

  /** The first pick starts a range, the second ends it; with Shift the first ends the one there is. */
  private pick({ month, extend }: MonthPick): void {
    const start = this.start ?? (extend ? (this.from ?? this.min) : undefined);
    this.active = month;
    if (start === undefined) this.start = month;
    else this.choose(month < start ? { from: month, to: start } : { from: start, to: month });
  }

  private choose({ from, to }: MonthRangeChoice): void {
    this.dispatchEvent(changed<MonthRangeChoice>({ from, to }));
    this.popup.close();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'fw-month-range': MonthRange;
  }
}
