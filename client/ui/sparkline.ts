import { css, html, LitElement, nothing, svg } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Level } from './glyph.ts';

const width = 66;
const height = 22;
const edge = 3;

/** A small line of a series, gaps where a value is missing; a dashed limit if the series comes near enough to show it. */
@customElement('fw-sparkline')
export class Sparkline extends LitElement {
  static override styles = css`
    :host {
      display: inline-flex;
      vertical-align: middle;
    }
  `;

  @property({ attribute: false }) values: readonly (number | null)[] = [];
  @property({ attribute: false }) limit: number | null = null;
  @property() level: Level = 'unset';
  /** What the line says, in words. */
  @property() label = '';

  override render() {
    const known = this.values.filter((value) => value !== null);
    const [low, high] = spread(known);
    const last = this.values.at(-1) ?? null;
    const x = (at: number) => edge + (at * (width - 2 * edge)) / Math.max(1, this.values.length - 1);
    const y = (value: number) => height - edge - ((value - low) / (high - low)) * (height - 2 * edge);
    const reached = this.limit !== null && this.limit <= Math.max(...known) && this.limit >= low ? y(this.limit) : null;
    return html`<svg width=${width} height=${height} viewBox="0 0 ${width} ${height}" role="img" aria-label=${this.label}>
      ${reached === null ? nothing : svg`<line x2=${width} y1=${reached} y2=${reached} stroke="var(--warn-mark)" stroke-dasharray="3 2" />`}
      ${svg`<path d=${linePath(this.values, x, y)} fill="none" stroke="var(--control-line)" stroke-width="1.4" />`}
      ${last === null ? nothing : svg`<circle cx=${x(this.values.length - 1)} cy=${y(last)} r="2.2" fill=${dots[this.level]} />`}
    </svg>`;
  }
}

/** Lowest and highest value, at least a tenth of the highest apart, so that noise stays small. */
function spread(values: readonly number[]): [number, number] {
  const low = Math.min(...values);
  const high = Math.max(...values);
  const lacking = Math.max(0, Math.abs(high) * 0.1 - (high - low)) || (high === low ? 1 : 0);
  return [low - lacking / 2, high + lacking / 2];
}

const dots: Record<Level, string> = {
  critical: 'var(--crit-mark)',
  warn: 'var(--warn-mark)',
  within: 'var(--control-line)',
  unset: 'var(--control-line)',
};

function linePath(values: readonly (number | null)[], x: (at: number) => number, y: (value: number) => number): string {
  let pen = 'M';
  let path = '';
  values.forEach((value, at) => {
    path += value === null ? '' : `${pen}${x(at).toFixed(1)} ${y(value).toFixed(1)}`;
    pen = value === null ? 'M' : 'L';
  });
  return path;
}

declare global {
  interface HTMLElementTagNameMap {
    'fw-sparkline': Sparkline;
  }
}
