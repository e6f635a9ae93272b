import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { type Address, defaultAddress } from '../lib/address.ts';
import type { Source } from '../lib/selection.ts';
import { base } from '../styles/control.ts';
import './loads/history.ts';
import './loads/upload.ts';

/** Loads: tapes in, and what became of all that came. */
@customElement('fw-loads')
export class Loads extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: grid;
        gap: 12px;
      }
    `,
  ];

  /** Sources of the book; none where nothing is loaded yet. */
  @property({ attribute: false }) sources: readonly Source[] = [];
  @property({ attribute: false }) address: Address = defaultAddress;

  private readonly refresh = (): void => {
    this.renderRoot.querySelector('fw-load-history')?.refresh();
  };

  override render() {
    return html`<fw-upload .sources=${this.sources} .address=${this.address} @fw-load=${this.refresh}></fw-upload>
      <fw-load-history></fw-load-history>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'fw-loads': Loads;
  }
}
