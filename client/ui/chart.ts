import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { TopLevelSpec } from 'vega-lite';
import { formatMonthRange } from '../lib/format.ts';
import { Locale } from '../lib/locale.ts';
import { themeChanges } from '../lib/theme.ts';
import { base } from '../styles/control.ts';
import { ChartBrush, type MonthSpan } from './chart-brush.ts';
import { type Box, type ChartPoint, type Datum, pointAt, pointsOf, stepFrom } from './chart-points.ts';
import { chartStyle } from './chart-style.ts';
import { type Colours, readColours } from './colours.ts';
import './problem.ts';
import type { Drawn, Pointed } from './vega.ts';

// Vega is on its way while the figures still are.
void import('./vega.ts');

/** Below this many pixels a chart should spend less on labels. */
const narrowBelow = 520;
const walkKeys = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End'];

/** Builds a spec for the colours of the theme on the page. A new function means a new drawing. */
export type SpecOf = (colours: Colours, narrow: boolean, width: number) => TopLevelSpec;
/** The datum of a mark that was clicked; `add` when Shift was held. */
export type ChartPick = Datum & { add: boolean };

/**
 * A Vega-Lite chart that follows its width and the theme. Arrows walk its points (see `chart-points.ts`), Enter drills, a drag
 * chooses months, a double click lets go of them. Fires `fw-pick` (ChartPick), `fw-drill` (datum), `fw-range` (MonthSpan or null).
 */
@customElement('fw-chart')
export class Chart extends LitElement {
  static override styles = [base, chartStyle];

  @property({ attribute: false }) spec: SpecOf | undefined;
  /** What the chart is called. */
  @property() label = '';
  /** One sentence: what the chart shows, with its latest value and state. */
  @property() description = '';
  /** Keys that the chart's card takes beside its own. */
  @property() shortcuts = '';
  @state() private pointed: Pointed = null;
  @state() private walked: ChartPoint | undefined;
  @state() private failure: unknown = null;
  @query('.frame') private frame!: HTMLElement;
  @query('.tip') private tip!: HTMLElement | null;
  private drawn: Drawn | undefined;
  private drawnNarrow = false;
  private drawnWidth = 0;
  private attempt = 0;
  private readonly locale = new Locale(this);
  private readonly sizes = new ResizeObserver(() => this.fit());
  private readonly redraw = () => void this.draw();
  private readonly brush = new ChartBrush(
    this,
    () => pointsOf(this.frame),
    (months) => this.fire('fw-range', months),
  );

  /** The drawing as it stands; undefined while there is none. */
  get drawing(): Drawn | undefined {
    return this.drawn;
  }

  /** Puts the keyboard on the chart. */
  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>('.plot')?.focus();
  }

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
    const { brush, walked } = this;
    return html`<div
        class="plot"
        role="application"
        tabindex="0"
        aria-label=${this.label}
        aria-roledescription=${this.locale.strings.chart.role}
        aria-keyshortcuts=${`ArrowLeft ArrowRight ArrowUp ArrowDown Enter ${this.shortcuts}`.trim()}
        @keydown=${this.pressed}
        @focus=${this.returned}
        @pointerdown=${brush.down}
        @pointermove=${brush.move}
        @pointerup=${brush.up}
        @pointercancel=${brush.stop}
        @dblclick=${() => this.fire('fw-range', null)}
      >
        <div role="img" aria-label=${this.description}><div class="frame" aria-hidden="true"></div></div>
        ${this.renderMarks()}
      </div>
      <p class="unseen" role="status">${walked?.tip}</p>
      ${
        this.failure
          ? html`<fw-problem .heading=${this.locale.strings.chart.failed} .text=${String(this.failure)}></fw-problem>`
          : nothing
      }`;
  }

  /** What lies over the drawing: the point walked to, the months dragged over, and what is pointed at in words. */
  private renderMarks(): TemplateResult {
    const { band } = this.brush;
    const box = this.walked && this.within(this.walked.box);
    const ring =
      box && `left:${box.left - 4}px;top:${box.top - 4}px;width:${box.width + 8}px;height:${box.height + 8}px`;
    const left = band && band.left - this.getBoundingClientRect().left;
    return html`${ring ? html`<i class="ring" .style=${ring}></i>` : nothing}
      ${band ? html`<i class="band" .style=${`left:${left}px;width:${band.right - band.left}px`}></i>` : nothing}
      ${this.said ? html`<div class=${`tip ${this.said === this.pointed ? '' : 'walked'}`} aria-hidden="true">${this.said.text}</div>` : nothing}`;
  }

  private get said(): Pointed {
    const { band } = this.brush;
    const { walked, pointed } = this;
    if (band?.months) {
      const text = formatMonthRange(band.months.from, band.months.to, this.locale.language);
      return { text, x: band.right, y: this.getBoundingClientRect().top + 24 };
    }
    return walked ? { text: walked.tip, x: walked.box.left + walked.box.width, y: walked.box.top } : pointed;
  }

  private within({ left, top, width, height }: Box): Box {
    const own = this.getBoundingClientRect();
    return { left: left - own.left, top: top - own.top, width, height };
  }

  protected override updated(changes: PropertyValues<this>): void {
    if (changes.has('spec')) void this.draw();
    const { said, tip } = this;
    if (!tip || !said) return;
    const left = Math.max(8, Math.min(said.x + 12, innerWidth - tip.offsetWidth - 8));
    Object.assign(tip.style, { left: `${left}px`, top: `${said.y - 30}px` });
  }

  /** The page may have moved under the point walked to. */
  private returned(): void {
    if (this.walked) this.walked = pointAt(pointsOf(this.frame), this.walked);
  }

  private pressed(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const points = pointsOf(this.frame);
    const here = pointAt(points, this.walked ?? null);
    if (walkKeys.includes(event.key)) this.walked = stepFrom(points, this.walked ?? null, event.key) ?? here;
    else if (event.key === 'Enter' && here) this.fire('fw-drill', here.datum);
    else if (event.key === ' ' && here) this.fire('fw-pick', { ...here.datum, add: event.shiftKey });
    else return;
    event.preventDefault();
  }

  private fire(name: 'fw-pick' | 'fw-drill' | 'fw-range', detail: Datum | MonthSpan | null): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }

  private async draw(): Promise<void> {
    const attempt = ++this.attempt;
    this.drawnWidth = this.clientWidth;
    this.drawnNarrow = this.drawnWidth < narrowBelow;
    // Off the page there is no width to draw in: `fit` draws once there is one.
    if (!this.spec || this.drawnWidth === 0) return this.clear();
    const colours = readColours();
    // Drawn aside and swapped in, so that the old chart stays in sight until the new one is there.
    const host = document.createElement('div');
    host.className = 'drawing';
    this.frame.append(host);
    try {
      const { drawChart } = await import('./vega.ts');
      if (attempt !== this.attempt) return host.remove();
      const drawn = await drawChart(
        host,
        this.spec(colours, this.drawnNarrow, this.drawnWidth),
        colours,
        (at) => (this.pointed = at),
        (datum, add) => {
          if (this.brush.endsDrag()) return;
          if (datum.opens === true) this.fire('fw-drill', datum);
          else this.fire('fw-pick', { ...datum, add });
        },
      );
      if (attempt !== this.attempt) {
        drawn.finalize();
        host.remove();
        return;
      }
      this.clear(host);
      this.drawn = drawn;
      this.failure = null;
      if (this.walked) this.walked = pointAt(pointsOf(host), this.walked);
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
    const width = this.clientWidth;
    if (width === 0 || width === this.drawnWidth) return;
    if (!this.drawn || this.drawn.isFixed || this.drawnNarrow !== width < narrowBelow) return void this.draw();
    this.drawn.resize(width);
    this.drawnWidth = width;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'fw-chart': Chart;
  }
}
