import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from '../styles/control.ts';

/** A part that has nothing to show: what is so, what would help. Slots: default for actions. */
@customElement('fw-problem')
export class Problem extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: block;
        padding: 20px 8px;
      }
      h2 {
        font-size: var(--fs-lead);
        line-height: var(--lh-lead);
        font-weight: var(--fw-strong);
      }
      p {
        max-width: 62ch;
        padding-top: 4px;
        color: var(--text-2);
        overflow-wrap: anywhere;
      }
      .actions {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
        padding-top: 12px;
      }
    `,
  ];

  @property() heading = '';
  @property() text = '';
  @property() hint = '';

  override render() {
    return html`<div role="status">
        <h2>${this.heading}</h2>
        ${this.text ? html`<p>${this.text}</p>` : nothing} ${this.hint ? html`<p>${this.hint}</p>` : nothing}
      </div>
      <div class="actions"><slot></slot></div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'fw-problem': Problem;
  }
}
