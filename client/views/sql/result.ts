import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { ApiError } from '../../lib/api.ts';
import { Locale } from '../../lib/locale.ts';
import type { Product } from '../../lib/selection.ts';
import { base, button } from '../../styles/control.ts';
import { spinner } from '../../styles/spinner.ts';
import '../../ui/result-grid.ts';
import '../../ui/segmented.ts';
import type { SqlResult } from './ask.ts';
import type { SqlLimits } from '../../../server/contract/workbench.ts';
import './plan-tree.ts';
import { explanationOf, readPlan } from './plan.ts';
import './quick-chart.ts';
import type { NamedChoice } from './quick-chart-points.ts';
import './result-foot.ts';
import type { Fault, Run, Step } from './runs.ts';

/** What became of a run: its rows with their chart, its plan, or why there are none. Fires `fw-stop`, `fw-place` with a place to go to. */
@customElement('fw-sql-result')
export class SqlResultPane extends LitElement {
  static override styles = [
    base,
    button,
    spinner,
    css`
      :host {
        display: flex;
        flex-direction: column;
        min-width: 0;
        min-height: 0;
        background: var(--surface);
      }
      .steps,
      .said {
        padding: 8px 12px;
      }
      .said {
        display: grid;
        flex: 1;
        align-content: start;
        gap: 8px;
        overflow: auto;
        color: var(--text-2);
      }
      .said h2 {
        color: var(--text);
        font-size: var(--fs-body);
        font-weight: var(--fw-strong);
      }
      .said p,
      .said pre {
        max-width: 90ch;
        margin: 0;
        overflow-wrap: anywhere;
      }
      .said pre {
        color: var(--text);
        font: var(--fs-small) / 18px var(--font-mono);
        white-space: pre-wrap;
      }
      .said pre.drawn {
        max-width: none;
        overflow: auto;
        white-space: pre;
        line-height: 15px;
      }
      .waits {
        display: flex;
        align-items: center;
        gap: 8px;
        color: var(--text);
      }
      .both {
        display: grid;
        flex: 1;
        grid-template-columns: minmax(0, 1fr);
        min-height: 0;
      }
      .both.charted {
        grid-template-columns: minmax(0, 1fr) minmax(300px, 42%);
      }
      fw-sql-quick-chart {
        border-left: 1px solid var(--line);
      }
      @media (max-width: 899px) {
        .both.charted {
          grid-template-columns: minmax(0, 1fr);
          grid-template-rows: minmax(220px, 1fr) auto;
        }
        fw-sql-quick-chart {
          border-left: 0;
          border-top: 1px solid var(--line);
        }
      }
    `,
  ];

  @property({ attribute: false }) run: Run | undefined;
  @property({ attribute: false }) products: readonly Product[] = [];
  /** Null while not known. */
  @property({ attribute: false }) limits: SqlLimits | null = null;
  @state() private charted = false;
  /** What somebody chose to be drawn, for the results that follow. */
  @state() private drawn: NamedChoice | null = null;
  /** The statement shown of several; null is the last that ran. */
  @state() private chosen: number | null = null;
  @state() private order: Uint32Array | null = null;
  private readonly locale = new Locale(this);

  protected override willUpdate(changes: PropertyValues<this>): void {
    if (!changes.has('run') || changes.get('run')?.since === this.run?.since) return;
    this.chosen = null;
    this.order = null;
  }

  override render() {
    const { run } = this;
    const { sql } = this.locale.strings;
    if (!run) return html`<div class="said"><p>${sql.start}</p></div>`;
    const steps = run.steps.filter(({ outcome }) => outcome !== null);
    const waiting = run.steps.find(({ outcome }) => outcome === null);
    const at = this.chosen ?? steps.length - 1;
    const step = steps[at];
    if (!run.isOver && waiting) return this.renderWaiting(run, steps.length);
    return html`${run.steps.length > 1 ? this.renderSteps(steps, at) : nothing}${step ? this.renderStep(step) : nothing}`;
  }

  private renderWaiting({ since, steps }: Run, done: number): TemplateResult {
    const { sql } = this.locale.strings;
    const seconds = ((performance.now() - since) / 1000).toFixed(1);
    return html`<div class="said">
      <p class="waits"><i class="spinner"></i><span role="status">${sql.running(done + 1, steps.length)}</span><span>${sql.elapsed(seconds)}</span>${this.limits ? html`<span>${sql.timeLimit(this.limits.timeout_s)}</span>` : nothing}</p>
      <div><button type="button" class="button" @click=${() => this.dispatchEvent(new CustomEvent('fw-stop', { bubbles: true }))}>${sql.stopRun}</button></div>
    </div>`;
  }

  private renderSteps(steps: readonly Step[], at: number): TemplateResult {
    const { sql } = this.locale.strings;
    return html`<div class="steps"><fw-segmented
      .label=${sql.results}
      .value=${String(at)}
      .choices=${steps.map((_, place) => ({ value: String(place), label: sql.result(place + 1) }))}
      @fw-change=${(event: CustomEvent<string>) => {
        this.chosen = Number(event.detail);
        this.order = null;
      }}
    ></fw-segmented></div>`;
  }

  private renderStep(step: Step): TemplateResult {
    const { sql } = this.locale.strings;
    const { outcome } = step;
    if (outcome?.state === 'failed') return this.renderFailed(outcome.error, outcome.fault);
    if (outcome?.state !== 'done')
      return html`<div class="said" role="status"><h2>${sql.stopped}</h2><p>${sql.stoppedText}</p></div>`;
    const explained = explanationOf(outcome.result.table);
    if (explained === null) return this.renderRows(step, outcome.result);
    const plan = readPlan(explained);
    return plan
      ? html`<fw-sql-plan-tree class="said" .plan=${plan}></fw-sql-plan-tree>`
      : html`<div class="said"><pre class="drawn" tabindex="0">${explained}</pre></div>`;
  }

  private renderRows(step: Step, result: SqlResult): TemplateResult {
    const { sql } = this.locale.strings;
    const isEmpty = result.table.rowCount === 0;
    const charted = this.charted && !isEmpty;
    return html`<div class=${charted ? 'both charted' : 'both'}>
        <fw-result-grid
          .label=${sql.results}
          .table=${result.table}
          @fw-sort=${(event: CustomEvent<Uint32Array | null>) => (this.order = event.detail)}
        ></fw-result-grid>
        ${
          charted
            ? html`<fw-sql-quick-chart
                .table=${result.table}
                .order=${this.order}
                .products=${this.products}
                .chosen=${this.drawn}
                @fw-choose=${(event: CustomEvent<NamedChoice | null>) => (this.drawn = event.detail)}
              ></fw-sql-quick-chart>`
            : nothing
        }
      </div>
      <fw-sql-result-foot
        .question=${step.question}
        .result=${result}
        .limits=${this.limits}
        ?charted=${charted}
        @fw-change=${(event: CustomEvent<boolean>) => (this.charted = event.detail)}
      ></fw-sql-result-foot>`;
  }

  private renderFailed(error: unknown, fault: Fault | null): TemplateResult {
    const { sql } = this.locale.strings;
    const hint = error instanceof ApiError ? error.hint : null;
    const message = error instanceof Error ? error.message : String(error);
    return html`<div class="said" role="alert">
      <h2>${fault ? sql.failedAt(fault.line, fault.column) : sql.failed}</h2>
      <pre>${message}</pre>
      ${hint ? html`<p>${hint}</p>` : nothing}
      ${
        fault === null
          ? nothing
          : html`<div><button
              type="button"
              class="button"
              @click=${() => this.dispatchEvent(new CustomEvent('fw-place', { detail: fault.place }))}
            >${sql.toPlace}</button></div>`
      }
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'fw-sql-result': SqlResultPane;
  }
}
