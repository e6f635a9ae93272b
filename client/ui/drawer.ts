import '@awesome.me/webawesome/dist/components/drawer/drawer.js';
import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from '../styles/control.ts';
import { webAwesome } from './web-awesome.ts';

/**
 * A panel over the right of the page that holds the keyboard until it closes, and gives it back. Slot: what it shows.
 * Fires `fw-close` when the reader closes it: Esc, or a click beside it.
 */
@customElement('fw-drawer')
export class Drawer extends LitElement {
  static override styles = [
    base,
    webAwesome,
    css`
      wa-drawer {
        --size: min(620px, 100vw);
        --spacing: 0px;
      }
      wa-drawer::part(dialog) {
        border-left: 1px solid var(--line-strong);
        color: var(--text);
      }
    `,
  ];

  @property({ type: Boolean }) open = false;
  @property() label = '';

  override render() {
    return html`<wa-drawer without-header light-dismiss ?open=${this.open} .label=${this.label} @wa-hide=${this.closed}
      ><slot></slot
    ></wa-drawer>`;
  }

  private closed(event: Event): void {
    // A popup within closes with an event of the same name; and what was closed from outside is known there.
    if (event.target === event.currentTarget && this.open) this.dispatchEvent(new CustomEvent('fw-close'));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'fw-drawer': Drawer;
  }
}
