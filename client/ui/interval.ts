import { css, html, LitElement, nothing, svg } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { missing } from '../lib/format.ts';

const height = 18;
const middle = height / 2;

/** A value with its interval on a scale from 0 to `top`, beside a line for what it is compared with; hollow where it is not judged. */
@customElement('fw-interval')
export class Interval extends LitElement {
  static override styles = css`
    :host {
      display: inline-flex;
      vertical-align: middle;
      width: var(--interval-w, 220px);
    }
    svg {
      width: 100%;
      overflow: visible;
    }
    @media (max-width: 599px) {
      :host {
        width: 76px;
      }
    }
  `;

  @property({ attribute: false }) value: number | null = null;
  @property({ attribute: false }) low: number | null = null;
  @property({ attribute: false }) high: number | null = null;
  /** What it is compared with. */
  @property({ attribute: false }) reference: number | null = null;
  @property({ type: Number }) top = 1;
  @property({ type: Boolean }) hollow = false;
  /** All of it in words. */
  @property() label = '';

  override render() {
    const { value, low, high, reference, top } = this;
    if (value === null) return html`<span aria-hidden="true">${missing}</span>`;
    const at = (figure: number) => `${(Math.min(figure, top) / top) * 100}%`;
    return html`<svg height=${height} role="img" aria-label=${this.label}>
      <title>${this.label}</title>
      ${reference === null ? nothing : svg`<line x1=${at(reference)} x2=${at(reference)} y1="0" y2=${height} stroke="var(--text-3)" stroke-dasharray="2 2" />`}
      ${
        low === null || high === null
          ? nothing
          : svg`<line x1=${at(low)} x2=${at(high)} y1=${middle} y2=${middle} stroke="var(--control-line)" stroke-width="1.5" />
          ${[low, high].map((end) => (end > top ? nothing : svg`<line x1=${at(end)} x2=${at(end)} y1=${middle - 3} y2=${middle + 3} stroke="var(--control-line)" stroke-width="1.5" />`))}`
      }
      ${
        value > top
          ? nothing
          : svg`<circle cx=${at(value)} cy=${middle} r="3.5" stroke="var(--text-2)" stroke-width="1.5" fill=${this.hollow ? 'var(--surface)' : 'var(--text-2)'} />`
      }
    </svg>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'fw-interval': Interval;
  }
}
