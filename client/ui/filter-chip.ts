import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { Locale } from '../lib/locale.ts';
import { base, button } from '../styles/control.ts';
import { changed } from './changed.ts';
import './option-list.ts';
import type { Option, OptionList } from './option-list.ts';
import './popup.ts';
import type { Popup } from './popup.ts';

/** A filter over a list. Fires `fw-change` with the chosen values; none chosen means the filter is off. */
@customElement('fw-filter-chip')
export class FilterChip extends LitElement {
  static override styles = [
    base,
    button,
    css`
      fw-option-list {
        display: block;
        width: 240px;
      }
      footer {
        margin-top: 6px;
        padding-top: 6px;
        border-top: 1px solid var(--line);
      }
    `,
  ];

  @property() label = '';
  /** What is chosen, in words. */
  @property() value = '';
  @property({ attribute: false }) options: readonly Option[] = [];
  @property({ attribute: false }) selected: readonly string[] = [];
  @property({ type: Boolean }) multiple = false;
  /** One is always chosen: the filter cannot be off. */
  @property({ type: Boolean }) required = false;
  @query('fw-popup') private popup!: Popup;
  @query('fw-option-list') private list!: OptionList;
  private readonly locale = new Locale(this);

  override render() {
    const on = !this.required && this.selected.length > 0;
    return html`<fw-popup .label=${this.label} .value=${this.value} ?set=${on} @fw-open=${() => void this.list.enter()}>
      <fw-option-list
        .label=${this.label}
        .options=${this.options}
        .selected=${this.selected}
        ?multiple=${this.multiple}
        @fw-change=${(event: CustomEvent<readonly string[]>) => this.choose(event.detail)}
      ></fw-option-list>
      ${
        on
          ? html`<footer>
              <button type="button" class="button quiet" @click=${() => this.choose([])}>
                ${this.locale.strings.filters.clear}
              </button>
            </footer>`
          : nothing
      }
    </fw-popup>`;
  }

  private choose(values: readonly string[]): void {
    if (!this.multiple || values.length === 0) this.popup.close();
    if (values.length > 0 || !this.required) this.dispatchEvent(changed(values));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'fw-filter-chip': FilterChip;
  }
}
