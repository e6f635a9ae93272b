import { css, html, LitElement, svg } from 'lit';
import { customElement, property } from 'lit/decorators.js';

const width = 96;

/** A share 0–1 as a bar, and in words; where it is narrow in words alone. */
@customElement('fw-share-bar')
export class ShareBar extends LitElement {
  static override styles = css`
    :host {
      display: inline-flex;
      align-items: center;
      gap: 8px;
      vertical-align: middle;
    }
    @media (max-width: 599px) {
      svg {
        display: none;
      }
    }
  `;

  @property({ type: Number }) share = 0;
  @property() label = '';

  override render() {
    const filled = Math.max(0, Math.min(1, this.share)) * width;
    return html`<svg width=${width} height="6" viewBox="0 0 ${width} 6" aria-hidden="true">
        ${svg`<rect width=${width} height="6" rx="2" fill="var(--surface-3)" />
        <rect width=${filled} height="6" rx="2" fill="var(--control-line)" />`}
      </svg>
      <span>${this.label}</span>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'fw-share-bar': ShareBar;
  }
}
