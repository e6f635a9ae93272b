import '@awesome.me/webawesome/dist/components/dialog/dialog.js';
import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base, button } from '../styles/control.ts';
import { icon } from './icon.ts';
import { webAwesome } from './web-awesome.ts';

/**
 * A window over the page that holds the keyboard until it closes, and gives it back. Slot: what it shows.
 * Fires `fw-close` when the reader closes it.
 */
@customElement('fw-dialog')
export class Dialog extends LitElement {
  static override styles = [
    base,
    button,
    webAwesome,
    css`
      wa-dialog {
        --width: min(560px, calc(100vw - 24px));
        --spacing: 0px;
      }
      wa-dialog::part(dialog) {
        border: 1px solid var(--line-strong);
        border-radius: var(--radius-3);
        background: var(--surface);
        color: var(--text);
      }
      .head {
        display: flex;
        align-items: center;
        padding: 10px 10px 0 18px;
      }
      h2 {
        flex: 1;
        font-size: var(--fs-lead);
        line-height: var(--lh-lead);
        font-weight: var(--fw-strong);
      }
      .content {
        max-height: calc(100vh - 130px);
        padding: 6px 18px 18px;
        overflow: auto;
      }
    `,
  ];

  @property({ type: Boolean }) open = false;
  @property() label = '';
  @property() closeLabel = '';

  override render() {
    return html`<wa-dialog without-header light-dismiss ?open=${this.open} .label=${this.label} @wa-hide=${this.closed}>
      <div class="head">
        <h2>${this.label}</h2>
        <button type="button" class="button quiet icon" aria-label=${this.closeLabel} data-dialog="close">
          ${icon('close')}
        </button>
      </div>
      <div class="content"><slot></slot></div>
    </wa-dialog>`;
  }

  private closed(event: Event): void {
    if (event.target === event.currentTarget && this.open) this.dispatchEvent(new CustomEvent('fw-close'));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'fw-dialog': Dialog;
  }
}
