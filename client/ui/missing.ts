import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { missing } from '../lib/format.ts';
import { base } from '../styles/control.ts';

/** A value that is not known: an en dash, never 0, with the reason as its name and on focus. */
@customElement('fw-missing')
export class Missing extends LitElement {
  static override styles = [
    base,
    css`
      span {
        color: var(--text-3);
        border-radius: var(--radius-1);
      }
    `,
  ];

  @property() reason = '';
  /** It stands within a control, which has the focus already. */
  @property({ type: Boolean }) still = false;

  override render() {
    return html`<span role="img" tabindex=${this.still ? nothing : 0} aria-label=${this.reason} title=${this.reason}>${missing}</span>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'fw-missing': Missing;
  }
}
