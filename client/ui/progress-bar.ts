import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from '../styles/control.ts';

/** How far something is, 0 to 1; without a share it is on its way, and nothing is known of how far. */
@customElement('fw-progress-bar')
export class ProgressBar extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: block;
      }
      .track {
        height: 6px;
        overflow: hidden;
        border-radius: var(--radius-pill);
        background: var(--surface-3);
      }
      .done {
        height: 100%;
        border-radius: inherit;
        background: var(--accent);
        transition: width var(--motion-fast) linear;
      }
      @media (forced-colors: active) {
        .track {
          border: 1px solid;
        }
        .done {
          background: Highlight;
        }
      }
    `,
  ];

  @property() label = '';
  @property({ type: Number }) share: number | null = null;

  override render() {
    const percent = this.share === null ? null : Math.floor(Math.max(0, Math.min(1, this.share)) * 100);
    return html`<div
      class="track"
      role="progressbar"
      aria-label=${this.label}
      aria-valuemin="0"
      aria-valuemax="100"
      aria-valuenow=${percent ?? nothing}
    >
      <div class="done" .style=${`width:${percent ?? 0}%`}></div>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'fw-progress-bar': ProgressBar;
  }
}
