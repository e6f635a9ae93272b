import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base, button } from '../styles/control.ts';

/** A button with a verb and its object. Listen to `click`. */
@customElement('fw-button')
export class Button extends LitElement {
  static override shadowRootOptions: ShadowRootInit = { ...LitElement.shadowRootOptions, delegatesFocus: true };
  static override styles = [
    base,
    button,
    css`
      :host {
        display: inline-block;
      }
    `,
  ];

  @property({ type: Boolean }) primary = false;

  override render() {
    return html`<button type="button" class="button ${this.primary ? 'primary' : ''}"><slot></slot></button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'fw-button': Button;
  }
}
