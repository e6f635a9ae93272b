import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from '../styles/control.ts';
import { changed } from './changed.ts';

export type Choice = { value: string; label: string };

/** One of a few, all in sight. Native radio buttons, so arrows move and apply. Fires `fw-change` with the value. */
@customElement('fw-segmented')
export class Segmented extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        position: relative;
        display: inline-block;
      }
      fieldset {
        display: flex;
        margin: 0;
        padding: 0;
        border: 1px solid var(--line-strong);
        border-radius: var(--radius-2);
        background: var(--surface);
      }
      label {
        position: relative;
        display: grid;
        place-items: center;
        height: 26px;
        min-width: 28px;
        padding: 0 9px;
        font-size: var(--fs-small);
        font-weight: var(--fw-medium);
        color: var(--text-2);
        white-space: nowrap;
        cursor: pointer;
      }
      label + label {
        border-left: 1px solid var(--line);
      }
      label:first-of-type {
        border-radius: 5px 0 0 5px;
      }
      label:last-of-type {
        border-radius: 0 5px 5px 0;
      }
      label:has(:checked) {
        background: var(--accent-soft);
        color: var(--accent-strong);
      }
      label:has(:focus-visible) {
        outline: 2px solid var(--focus);
        outline-offset: 1px;
        z-index: 1;
      }
      input {
        position: absolute;
        inset: 0;
        margin: 0;
        opacity: 0;
        cursor: pointer;
      }
      @media (forced-colors: active) {
        label:has(:checked) {
          text-decoration: underline;
        }
      }
    `,
  ];

  @property() label = '';
  @property() value = '';
  @property({ attribute: false }) choices: readonly Choice[] = [];

  override render() {
    return html`<fieldset>
      <legend class="unseen">${this.label}</legend>
      ${this.choices.map(
        ({ value, label }) => html`<label>
          <input
            type="radio"
            name="choice"
            .value=${value}
            .checked=${value === this.value}
            @change=${() => this.dispatchEvent(changed(value))}
          />${label}</label
        >`,
      )}
    </fieldset>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'fw-segmented': Segmented;
  }
}
