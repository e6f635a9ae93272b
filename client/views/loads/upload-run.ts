import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Load } from '../../../server/contract/load.ts';
import { sendJson } from '../../lib/api.ts';
import { formatCount, formatMonthRange } from '../../lib/format.ts';
import { Locale } from '../../lib/locale.ts';
import { base, button } from '../../styles/control.ts';
import '../../ui/button.ts';
import '../../ui/card.ts';
import '../../ui/progress-bar.ts';
import '../../ui/stepper.ts';
import { renderFailure } from '../failure.ts';
import './held.ts';
import './mapping.ts';
import type { Answer } from './mapping-choice.ts';
import { followLoad } from './upload-events.ts';
import { stepOf, waitsForSomeone } from './upload-progress.ts';

/**
 * One load on its way: its step, how far it is, what it asks, how it ended. `follow` hears its events. Slot: what can be done once it has ended.
 * Fires `fw-load` (Load) whenever its state changes, `fw-answered` (Answer).
 */
@customElement('fw-upload-run')
export class UploadRun extends LitElement {
  static override styles = [
    base,
    button,
    css`
      :host {
        display: grid;
        gap: 12px;
        min-width: 0;
      }
      fw-stepper {
        padding-top: 4px;
      }
      .line {
        display: flex;
        align-items: baseline;
        flex-wrap: wrap;
        gap: 2px 12px;
        padding-top: 10px;
      }
      .state {
        font-weight: var(--fw-strong);
      }
      .rows,
      .hint {
        font-size: var(--fs-small);
        color: var(--text-2);
        overflow-wrap: anywhere;
      }
      fw-progress-bar {
        padding: 6px 0 2px;
      }
      .error {
        padding-top: 4px;
        overflow-wrap: anywhere;
      }
      .actions {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
        padding-top: 10px;
      }
      .actions:not(:has(*)) {
        display: none;
      }
    `,
  ];

  @property({ attribute: false }) load!: Load;
  @property({ type: Boolean }) follow = false;
  /** Where Monitor shows a source. */
  @property({ attribute: false }) monitorHref: (source: string) => string = (source) =>
    `/?source=${encodeURIComponent(source)}`;
  /** Where the load's findings stand. */
  @property({ attribute: false }) detailHref: ((id: string) => string) | null = null;
  /** What was answered for these files before. */
  @property({ attribute: false }) answered: Answer | null = null;
  @state() private now!: Load;
  @state() private heard = true;
  @state() private asked = false;
  @state() private cancelling = false;
  @state() private failure: unknown = null;
  private stop: (() => void) | null = null;
  private readonly locale = new Locale(this);

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.stop?.();
    this.stop = null;
  }

  override willUpdate(changes: Map<string, unknown>): void {
    if (changes.has('load') && this.now?.id !== this.load.id) this.now = this.load;
    if (this.now.state === 'needs_mapping') this.asked = true;
    const follows = this.follow && this.now.ended_at === null;
    if (follows && !this.stop)
      this.stop = followLoad(this.now.id, { onChange: this.hear, onHeard: (heard) => (this.heard = heard) });
    if (follows) return;
    this.stop?.();
    this.stop = null;
  }

  override render() {
    const { strings } = this.locale;
    const { run } = strings;
    const { state: reached, files } = this.now;
    const step = stepOf(reached, this.now.progress, this.asked);
    const [first, ...more] = files.map(({ name }) => name);
    return html`<fw-card .heading=${run.files(first ?? '', more.length)} .detail=${this.now.source ?? ''}>
        ${step === null ? nothing : html`<fw-stepper .label=${run.progress} .doneLabel=${run.done} .steps=${Object.values(run.steps)} .current=${step}></fw-stepper>`}
        <div class="line" role="status">
          <span class="state">${this.words}</span>
          ${this.now.rows.read > 0 ? html`<span class="rows">${run.rows(formatCount(this.now.rows.read), formatCount(this.now.rows.quarantined))}</span>` : nothing}
        </div>
        ${this.renderBar()} ${this.heard || this.now.ended_at ? nothing : html`<p class="hint" role="status">${run.lost}</p>`}
        ${this.renderEnd()}
        ${this.failure === null ? nothing : renderFailure(this.failure, this.cancel, { heading: run.cancelFailed, works: '' }, strings)}
        <div class="actions">${this.renderCancel()}${this.renderLinks()}<slot></slot></div>
      </fw-card>
      ${
        reached === 'needs_mapping'
          ? html`<fw-mapping
              .load=${this.now}
              .answered=${this.answered}
              @fw-load=${(event: CustomEvent<Load>) => this.hear(event.detail)}
              @fw-answered=${(event: CustomEvent<Answer>) => this.dispatchEvent(new CustomEvent('fw-answered', { detail: event.detail }))}
            ></fw-mapping>`
          : nothing
      }`;
  }

  /** What is going on, with the share of the stage where there is one. */
  private get words(): string {
    const { run } = this.locale.strings;
    const { state: reached, progress, ended_at } = this.now;
    if (ended_at !== null || progress === null || waitsForSomeone(reached)) return run.states[reached];
    return run.stages[progress.stage];
  }

  private renderBar(): TemplateResult | typeof nothing {
    const { state: reached, progress, ended_at } = this.now;
    if (ended_at !== null || waitsForSomeone(reached) || reached === 'queued') return nothing;
    const { run } = this.locale.strings;
    // a stage that has just begun does not know its share yet
    const share = progress?.done || null;
    return html`<fw-progress-bar .label=${this.words} .share=${share}></fw-progress-bar>
      ${share === null ? nothing : html`<p class="rows" aria-hidden="true">${run.percent(Math.floor(share * 100))}</p>`}`;
  }

  private renderEnd(): TemplateResult | typeof nothing {
    const { run } = this.locale.strings;
    const { state: reached, error, source, months, rows } = this.now;
    if (reached === 'held')
      return html`<p class="hint">${run.heldText}</p>
        <fw-held .load=${this.now.id} @fw-load=${(event: CustomEvent<Load>) => this.hear(event.detail)}></fw-held>`;
    if (reached === 'published' && source !== null)
      return html`<p class="hint">${run.published(source, this.monthsText(months), formatCount(rows.accepted))}</p>`;
    if (!error) return nothing;
    return html`<p class="error">${error.message}</p>
      ${error.hint ? html`<p class="hint">${error.hint}</p>` : nothing}`;
  }

  private monthsText(months: readonly string[]): string {
    const [from, to = from] = [months[0], months.at(-1)];
    return from && to ? formatMonthRange(from, to, this.locale.language) : '';
  }

  private renderCancel(): TemplateResult | typeof nothing {
    const { upload } = this.locale.strings;
    if (this.now.ended_at !== null || this.now.state === 'publishing') return nothing;
    return html`<fw-button @click=${this.cancel}>${this.cancelling ? upload.cancelling : upload.cancelLoad}</fw-button>`;
  }

  private renderLinks(): TemplateResult | typeof nothing {
    const { run } = this.locale.strings;
    const { state: reached, source, id } = this.now;
    if (reached !== 'published' || source === null) return nothing;
    return html`<a class="button primary" href=${this.monitorHref(source)}>${run.toMonitor(source)}</a>
      ${this.detailHref ? html`<a class="button" href=${this.detailHref(id)}>${run.toDetail}</a>` : nothing}`;
  }

  private readonly hear = (change: Partial<Load>): void => {
    const before = this.now.state;
    this.now = { ...this.now, ...change };
    if (this.now.state === before) return;
    this.dispatchEvent(new CustomEvent('fw-load', { detail: this.now }));
  };

  private readonly cancel = async (): Promise<void> => {
    if (this.cancelling) return;
    this.cancelling = true;
    this.failure = null;
    try {
      this.hear(await sendJson<Load>('DELETE', `/api/loads/${encodeURIComponent(this.now.id)}`));
    } catch (error) {
      this.failure = error;
    } finally {
      this.cancelling = false;
    }
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'fw-upload-run': UploadRun;
  }
}
