import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { type Address, defaultAddress, writeAddress } from '../lib/address.ts';
import type { Source } from '../lib/selection.ts';
import { base } from '../styles/control.ts';
import './loads/history.ts';
import './loads/load-detail.ts';
import './loads/upload.ts';

/** Loads: tapes in, what became of all that came, and one load whole where the address names it. */
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

  private readonly detailHref = (load: string): string => `/loads${writeAddress({ ...this.address, load })}`;

  /** The list stays behind the load that is shown, with what is being sent. */
  override render() {
    const { load } = this.address;
    return html`<fw-upload
        ?hidden=${load !== undefined}
        .sources=${this.sources}
        .address=${this.address}
        .detailHref=${this.detailHref}
        @fw-load=${this.refresh}
      ></fw-upload>
      <fw-load-history ?hidden=${load !== undefined} .detailHref=${this.detailHref}></fw-load-history>
      ${
        load === undefined
          ? nothing
          : html`<fw-load-detail .load=${load} .address=${this.address} @fw-published=${this.refresh}></fw-load-detail>`
      }`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'fw-loads': Loads;
  }
}
