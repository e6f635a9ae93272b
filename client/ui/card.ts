import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from '../styles/control.ts';

/** A framed part of the page with its finding as title. Slots: default, `definition` after the title, `actions` at its right. */
@customElement('fw-card')
export class Card extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: block;
        min-width: 0;
      }
      section {
        display: flex;
        flex-direction: column;
        height: 100%;
        border: 1px solid var(--line);
        border-radius: var(--radius-3);
        background: var(--surface);
      }
      header {
        display: flex;
        align-items: center;
        flex-wrap: wrap;
        gap: 2px 8px;
        min-height: 28px;
        padding: 9px 14px 0;
      }
      .title {
        flex: 1 1 180px;
        min-width: 0;
        display: flex;
        flex-wrap: wrap;
        column-gap: 8px;
      }
      h2 {
        font-size: var(--fs-body);
        line-height: 18px;
        font-weight: var(--fw-strong);
      }
      .detail {
        font-size: var(--fs-small);
        line-height: 18px;
        color: var(--text-3);
      }
      .place {
        display: none;
      }
      @media (max-width: 599px) {
        .detail,
        .place {
          display: block;
          flex-basis: 100%;
          min-height: 18px;
        }
      }
      .body {
        flex: 1;
        min-height: 0;
        overflow: auto;
        padding: 6px 14px 12px;
      }
    `,
  ];

  @property() heading = '';
  @property() detail = '';
  /** A detail is on its way: where it has a line of its own, that is kept. */
  @property({ type: Boolean }) pending = false;

  override render() {
    if (!this.heading) return html`<section><div class="body"><slot></slot></div></section>`;
    return html`<section aria-labelledby="heading">
      <header>
        <div class="title">
          <h2 id="heading">${this.heading}</h2>
          <slot name="definition"></slot>
          ${this.detail ? html`<p class="detail">${this.detail}</p>` : nothing}
          ${this.pending && !this.detail ? html`<div class="place"></div>` : nothing}
        </div>
        <slot name="actions"></slot>
      </header>
      <div class="body"><slot></slot></div>
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'fw-card': Card;
  }
}
