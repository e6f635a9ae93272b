import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { type HeatStep, heatSteps } from '../lib/heat.ts';
import { base } from '../styles/control.ts';
import { heat } from '../styles/heat.ts';

/** The steps of colour from better to worse, between what stands at their ends. */
@customElement('fw-heat-legend')
export class HeatLegend extends LitElement {
  static override styles = [
    base,
    heat,
    css`
      :host {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 2px 12px;
        padding: 4px 0;
        font-size: var(--fs-micro);
        line-height: var(--lh-micro);
        color: var(--text-3);
      }
      .scale {
        display: flex;
        align-items: center;
        gap: 3px;
      }
      .scale i {
        width: 16px;
        height: 10px;
        border-radius: 2px;
        forced-color-adjust: none;
      }
      .scale span {
        padding: 0 3px;
        white-space: nowrap;
      }
      .norm {
        box-shadow: inset 0 0 0 1px var(--line);
      }
    `,
  ];

  @property() low = '';
  @property() high = '';
  @property({ attribute: false }) steps: readonly HeatStep[] = heatSteps;
  /** What the steps are of. */
  @property() note = '';

  override render() {
    return html`<span class="scale"
        ><span>${this.low}</span>${this.steps.map((step) => html`<i class=${step}></i>`)}<span>${this.high}</span></span
      >${this.note ? html`<span>${this.note}</span>` : nothing}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'fw-heat-legend': HeatLegend;
  }
}
