import { html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { CatalogAnswer } from '../../server/contract/catalog.ts';
import type { Address } from '../lib/address.ts';
import { Locale } from '../lib/locale.ts';
import type { Selection } from '../lib/selection.ts';
import '../ui/card.ts';

/** How each cohort has seasoned: curves over months on book. */
@customElement('fw-vintages')
export class Vintages extends LitElement {
  @property({ attribute: false }) catalog!: CatalogAnswer;
  @property({ attribute: false }) address!: Address;
  @property({ attribute: false }) selection!: Selection;
  private readonly locale = new Locale(this);

  override render() {
    return html`<fw-card .heading=${this.locale.strings.pages.vintages}></fw-card>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'fw-vintages': Vintages;
  }
}
