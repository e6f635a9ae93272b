import { css, html, LitElement, svg } from 'lit';
import { customElement, property } from 'lit/decorators.js';

const width = 54;
/** The limit stands at 10/11 of the bar, so that a little past it still shows. */
const limitAt = width / 1.1;

/** How much of a limit is used: bar up to `share` (1 = at the limit), tick at the limit, and the share in words. */
@customElement('fw-limit-meter')
export class LimitMeter extends LitElement {
  static override styles = css`
    :host {
      display: inline-flex;
      align-items: center;
      gap: 8px;
      vertical-align: middle;
    }
  `;

  @property({ type: Number }) share = 0;
  @property() label = '';

  override render() {
    const used = Math.max(0, Math.min(width, this.share * limitAt));
    return html`<svg width=${width} height="10" viewBox="0 0 ${width} 10" aria-hidden="true">
      ${svg`<rect y="2" width=${width} height="6" rx="2" fill="var(--surface-3)" />
      <rect y="2" width=${used} height="6" rx="2" fill="var(--control-line)" />
      <rect x=${limitAt - 0.75} width="1.5" height="10" fill="var(--text-2)" />`}
    </svg>
    <span>${this.label}</span>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'fw-limit-meter': LimitMeter;
  }
}
