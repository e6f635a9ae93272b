import { Task } from '@lit/task';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Load, LoadsAnswer } from '../../../server/contract/load.ts';
import { askJson } from '../../lib/api.ts';
import { type Address, defaultAddress, writeAddress } from '../../lib/address.ts';
import { Locale } from '../../lib/locale.ts';
import type { Source } from '../../lib/selection.ts';
import { base } from '../../styles/control.ts';
import '../../ui/button.ts';
import '../../ui/card.ts';
import '../../ui/skeleton.ts';
import { renderFailure } from '../failure.ts';
import type { Answer } from './mapping-choice.ts';
import './upload-form.ts';
import type { Filled, SentDetail } from './upload-form.ts';
import { followedOf, openOf } from './upload-progress.ts';
import './upload-run.ts';
import { noFields } from './upload-send.ts';

/** A load that is shown: as last heard, and what it was made of where it was sent from this page. */
type Run = { load: Load; filled: Filled | null };

/** A browser holds few connections to one server: so many loads are followed at once. */
const mostFollowed = 4;
const emptyForm: Filled = { files: [], fields: noFields };

/**
 * Loads tapes from the page: files, their way to the server, what is asked of them, how they end. Loads that are under way are found again
 * when the page is opened. Fires `fw-load` (Load) whenever the state of one changes, `fw-published`, which leaves its shadow, once one is.
 */
@customElement('fw-upload')
export class Upload extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: grid;
        gap: 12px;
        min-width: 0;
      }
    `,
  ];

  @property({ attribute: false }) sources: readonly Source[] = [];
  @property({ attribute: false }) address: Address = defaultAddress;
  /** Where the findings of a load stand. */
  @property({ attribute: false }) detailHref: ((id: string) => string) | null = null;
  @state() private runs: readonly Run[] = [];
  /** What the form holds; null while it is out of the way. */
  @state() private form: Filled | null = emptyForm;
  /** Answers given before, for files that come again. */
  private answered: Answer | null = null;
  private readonly locale = new Locale(this);

  private readonly open = new Task(this, {
    task: (_none, { signal }) => askJson<LoadsAnswer>('/api/loads?limit=50', signal),
    args: () => [] as const,
    onComplete: ({ rows }) => this.find(rows),
  });

  override render() {
    const { upload, run } = this.locale.strings;
    const said = { heading: run.failed, works: '' };
    if (this.open.value === undefined && this.open.error === undefined)
      return html`<fw-card .heading=${upload.title}><fw-skeleton .lines=${6}></fw-skeleton></fw-card>`;
    return html`${this.renderForm()}
      ${this.open.error === undefined ? nothing : html`<fw-card .heading=${upload.open}>${renderFailure(this.open.error, () => void this.open.run(), said, this.locale.strings)}</fw-card>`}
      ${repeat(
        this.runs,
        ({ load }) => load.id,
        (one, at) => this.renderRun(one, at),
      )}`;
  }

  private renderForm(): TemplateResult {
    const { upload } = this.locale.strings;
    if (this.form === null)
      return html`<div><fw-button @click=${() => (this.form = emptyForm)}>${upload.another}</fw-button></div>`;
    return html`<fw-card .heading=${upload.title} .detail=${upload.detail}>
      <fw-upload-form .filled=${this.form} .sources=${this.sources} @fw-sent=${this.took}>
        ${this.runs.length === 0 ? nothing : html`<fw-button @click=${() => (this.form = null)}>${upload.close}</fw-button>`}
      </fw-upload-form>
    </fw-card>`;
  }

  private renderRun(run: Run, at: number): TemplateResult {
    const { upload } = this.locale.strings;
    const followed = followedOf(
      this.runs.map(({ load }) => load),
      mostFollowed,
    );
    const { state: reached, ended_at, id } = run.load;
    const again = run.filled !== null && (reached === 'rejected' || reached === 'failed' || reached === 'cancelled');
    return html`<fw-upload-run
      .load=${run.load}
      .answered=${this.answered}
      .monitorHref=${this.monitorHref}
      .detailHref=${this.detailHref}
      ?follow=${followed.includes(run.load)}
      @fw-load=${(event: CustomEvent<Load>) => this.heard(id, event.detail)}
      @fw-answered=${(event: CustomEvent<Answer>) => (this.answered = event.detail)}
    >
      ${again ? html`<fw-button primary @click=${() => this.again(at)}>${upload.again}</fw-button>` : nothing}
      ${ended_at === null ? nothing : html`<fw-button @click=${() => this.close(at)}>${upload.close}</fw-button>`}
    </fw-upload-run>`;
  }

  private readonly monitorHref = (source: string): string => {
    const { theme, lang } = this.address;
    return `/${writeAddress({ ...defaultAddress, source, theme, lang })}`;
  };

  /** Loads under way that the page does not show yet. */
  private find(loads: readonly Load[]): void {
    const more = openOf(loads).filter(({ id }) => this.runs.every(({ load }) => load.id !== id));
    if (more.length === 0) return;
    this.runs = [...this.runs, ...more.map((load) => ({ load, filled: null }))];
    this.form = null;
  }

  private readonly took = (event: CustomEvent<SentDetail>): void => {
    const { load, filled } = event.detail;
    const running = this.runs.filter((run) => run.load.ended_at === null);
    this.runs = [...running, { load, filled }];
    this.form = null;
    this.tell(load);
  };

  private heard(id: string, load: Load): void {
    this.runs = this.runs.map((run) => (run.load.id === id ? { ...run, load } : run));
    this.tell(load);
  }

  private again(at: number): void {
    this.form = this.runs[at]?.filled ?? emptyForm;
    this.close(at);
  }

  private close(at: number): void {
    this.runs = this.runs.filter((_run, index) => index !== at);
    if (this.runs.length === 0) this.form ??= emptyForm;
  }

  private tell(load: Load): void {
    this.dispatchEvent(new CustomEvent('fw-load', { detail: load }));
    if (load.state === 'published')
      this.dispatchEvent(new CustomEvent('fw-published', { bubbles: true, composed: true }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'fw-upload': Upload;
  }
}
