import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from '../styles/control.ts';
import './missing.ts';
import './popup.ts';
import './sparkline.ts';

/** A key figure: name, value with its unit set small, change, sparkline. Enter, a click or the pointer resting on it opens its definition. */
@customElement('fw-kpi-tile')
export class KpiTile extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: block;
        min-width: 0;
      }
      fw-popup {
        display: block;
        height: 100%;
      }
      .tile {
        position: relative;
        display: block;
        height: 84px;
        padding: 9px 14px;
      }
      .label,
      .change {
        display: block;
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
        font-size: var(--fs-small);
        line-height: 18px;
        color: var(--text-2);
      }
      .change {
        min-height: 18px;
      }
      .value {
        display: block;
        font-size: var(--fs-kpi);
        line-height: var(--lh-kpi);
        font-weight: var(--fw-strong);
      }
      small {
        padding-left: 4px;
        font-size: var(--fs-body);
        font-weight: var(--fw-medium);
        color: var(--text-2);
      }
      fw-sparkline {
        position: absolute;
        right: 14px;
        bottom: 12px;
      }
      @media (max-width: 599px) {
        fw-sparkline {
          display: none;
        }
      }
    `,
  ];

  @property() label = '';
  /** The figure with its unit, as it is formatted; null when it is not known. */
  @property({ attribute: false }) value: string | null = null;
  /** Why the figure is not known. */
  @property() reason = '';
  @property() change = '';
  @property({ attribute: false }) series: readonly (number | null)[] = [];
  /** What the sparkline says, in words; empty when nothing of it is known. */
  @property() trend = '';
  @property({ attribute: false }) definition: TemplateResult | undefined;

  override render() {
    const [, figure = this.value ?? '', unit = ''] = /^(.*\d)\s*(\D*)$/.exec(this.value ?? '') ?? [];
    return html`<fw-popup plain hover .label=${this.label}>
      <span slot="trigger" class="tile">
        <span class="label">${this.label}</span>
        <span class="value"
          >${
            this.value === null
              ? html`<fw-missing still .reason=${this.reason}></fw-missing>`
              : html`${figure}${unit ? html`<small>${unit}</small>` : nothing}`
          }</span
        >
        <span class="change">${this.change}</span>
        ${this.trend ? html`<fw-sparkline .values=${this.series} .label=${this.trend}></fw-sparkline>` : nothing}
      </span>
      ${this.definition}
    </fw-popup>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'fw-kpi-tile': KpiTile;
  }
}
