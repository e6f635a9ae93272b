import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { Locale } from '../lib/locale.ts';
import { type Address, defaultAddress, writeAddress } from '../lib/address.ts';
import { base, button } from '../styles/control.ts';
import '../ui/card.ts';
import '../ui/problem.ts';

/** A book with nothing in it: the command that loads a tape. Slot: actions. */
@customElement('fw-empty')
export class Empty extends LitElement {
  static override styles = [
    base,
    button,
    css`
      pre {
        margin: 0 8px 8px;
        padding: 8px 12px;
        overflow-x: auto;
        border: 1px solid var(--line);
        border-radius: var(--radius-2);
        background: var(--surface-2);
        font: var(--fs-small) / var(--lh-body) var(--font-mono);
        font-variant-ligatures: none;
      }
      code {
        font: inherit;
      }
      fw-problem {
        padding-bottom: 0;
      }
      p {
        padding: 0 8px 12px;
        color: var(--text-2);
      }
    `,
  ];

  @property({ attribute: false }) address: Address = defaultAddress;
  private readonly locale = new Locale(this);

  override render() {
    const { problem, upload } = this.locale.strings;
    return html`<fw-card>
      <fw-problem .heading=${problem.empty} .text=${problem.emptyText}
        ><a class="button primary" href="/loads${writeAddress(this.address)}">${upload.title}</a></fw-problem
      >
      <p>${problem.emptyHint}</p>
      <pre tabindex="0"><code>npx forewarn load tape-2026-10.csv --source my-lender</code></pre>
      <p>${problem.emptyThen}</p>
      <p><slot></slot></p>
    </fw-card>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'fw-empty': Empty;
  }
}
