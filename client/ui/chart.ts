import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { TopLevelSpec } from 'vega-lite';
import { Locale } from '../lib/locale.ts';
import { themeChanges } from '../lib/theme.ts';
import { base } from '../styles/control.ts';
import { type Colours, readColours } from './colours.ts';
import './problem.ts';
import type { Drawn, Pointed } from './vega.ts';

// Vega is on its way while the figures still are.
void import('./vega.ts');

/** Below this many pixels a chart should spend less on labels. */
const narrowBelow = 520;

/** Builds a spec for the colours of the theme on the page. A new function means a new drawing. */
export type SpecOf = (colours: Colours, narrow: boolean) => TopLevelSpec;

/** A Vega-Lite chart that follows its width and the theme. Fires `fw-pick` with the datum clicked. */
@customElement('fw-chart')
export class Chart extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: block;
        position: relative;
      }
      .frame {
        display: grid;
        min-height: 268px;
      }
      .drawing {
        grid-area: 1 / 1;
        min-width: 0;
      }
      .tip {
        position: fixed;
        z-index: 1;
        padding: 3px 8px;
        border-radius: var(--radius-1);
        background: var(--text);
        color: var(--surface);
        font-size: var(--fs-small);
        line-height: var(--lh-small);
        white-space: nowrap;
        pointer-events: none;
      }
    `,
  ];

  @property({ attribute: false }) spec: SpecOf | undefined;
  /** One sentence: what the chart shows, with its latest value and state. */
  @property() description = '';
  @state() private pointed: Pointed = null;
  @state() private failure: unknown = null;
  @query('.frame') private frame!: HTMLElement;
  @query('.tip') private tip!: HTMLElement | null;
  private drawn: Drawn | undefined;
  private drawnNarrow = false;
  private attempt = 0;
  private readonly locale = new Locale(this);
  private readonly sizes = new ResizeObserver(() => this.fit());
  private readonly redraw = () => void this.draw();

  override connectedCallback(): void {
    super.connectedCallback();
    themeChanges.addEventListener('change', this.redraw);
    this.sizes.observe(this);
    if (this.hasUpdated) void this.draw();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    themeChanges.removeEventListener('change', this.redraw);
    this.sizes.disconnect();
    this.attempt++;
    this.clear();
  }

  override render() {
    return html`<div role="img" aria-label=${this.description}><div class="frame" aria-hidden="true"></div></div>
      ${this.pointed ? html`<div class="tip" aria-hidden="true">${this.pointed.text}</div>` : nothing}
      ${
        this.failure
          ? html`<fw-problem .heading=${this.locale.strings.trend.failed} .text=${String(this.failure)}></fw-problem>`
          : nothing
      }`;
  }

  protected override updated(changes: PropertyValues<this>): void {
    if (changes.has('spec')) void this.draw();
    if (!this.tip || !this.pointed) return;
    const left = Math.min(this.pointed.x + 12, innerWidth - this.tip.offsetWidth - 8);
    Object.assign(this.tip.style, { left: `${left}px`, top: `${this.pointed.y - 30}px` });
  }

  private async draw(): Promise<void> {
    const attempt = ++this.attempt;
    if (!this.spec) return this.clear();
    const colours = readColours();
    this.drawnNarrow = this.clientWidth < narrowBelow;
    // Drawn aside and swapped in, so that the old chart stays in sight until the new one is there.
    const host = document.createElement('div');
    host.className = 'drawing';
    this.frame.append(host);
    try {
      const { drawChart } = await import('./vega.ts');
      const drawn = await drawChart(
        host,
        this.spec(colours, this.drawnNarrow),
        colours,
        (at) => (this.pointed = at),
        (datum) => this.dispatchEvent(new CustomEvent('fw-pick', { detail: datum })),
      );
      if (attempt !== this.attempt) {
        drawn.finalize();
        host.remove();
        return;
      }
      this.clear(host);
      this.drawn = drawn;
      this.failure = null;
    } catch (cause) {
      host.remove();
      this.failure = cause;
      throw cause;
    }
  }

  /** Takes the chart away, all but the newest drawing. */
  private clear(newest?: HTMLElement): void {
    this.drawn?.finalize();
    this.drawn = undefined;
    this.pointed = null;
    for (const old of this.renderRoot.querySelectorAll('.drawing')) if (old !== newest) old.remove();
  }

  private fit(): void {
    if (!this.drawn || this.clientWidth === 0) return;
    if (this.drawnNarrow !== this.clientWidth < narrowBelow) void this.draw();
    else this.drawn.resize(this.clientWidth);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'fw-chart': Chart;
  }
}
