import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Load } from '../../../server/contract/load.ts';
import { ApiError, askRows } from '../../lib/api.ts';
import { formatBytes } from '../../lib/format.ts';
import { Locale } from '../../lib/locale.ts';
import type { Source } from '../../lib/selection.ts';
import { base } from '../../styles/control.ts';
import { field } from '../../styles/field.ts';
import '../../ui/button.ts';
import '../../ui/progress-bar.ts';
import { renderFailure } from '../failure.ts';
import { fixedTerms, type LayoutOption, uploadFaults } from './upload-check.ts';
import './upload-files.ts';
import type { UploadFiles } from './upload-files.ts';
import './upload-options.ts';
import { noFields, sendUpload, type UploadFields, uploadForm } from './upload-send.ts';

/** What a form is filled with, kept when its load is refused. */
export type Filled = { files: readonly File[]; fields: UploadFields };

/** Chooses files and how to read them, and sends them. Fires `fw-sent` with the load they became and what the form was filled with. */
@customElement('fw-upload-form')
export class UploadForm extends LitElement {
  static override styles = [
    base,
    field,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 5fr) minmax(0, 6fr);
        gap: 12px 20px;
        align-items: stretch;
      }
      .files {
        display: flex;
        flex-direction: column;
      }
      fw-upload-files {
        flex: 1;
      }
      .foot {
        grid-column: 1 / -1;
        display: flex;
        align-items: center;
        flex-wrap: wrap;
        gap: 8px 12px;
      }
      .sending {
        flex: 1 1 240px;
        display: grid;
        gap: 4px;
        font-size: var(--fs-small);
        color: var(--text-2);
      }
      .wide {
        grid-column: 1 / -1;
      }
      @media (max-width: 899px) {
        :host {
          grid-template-columns: minmax(0, 1fr);
        }
      }
    `,
  ];

  @property({ attribute: false }) sources: readonly Source[] = [];
  /** What it is filled with at first. */
  @property({ attribute: false }) filled: Filled = { files: [], fields: noFields };
  @state() private now: Filled = this.filled;
  @state() private layouts: readonly LayoutOption[] = [];
  @state() private layoutsFailed = false;
  /** Someone tried to send it: what is wrong is said from then on. */
  @state() private tried = false;
  @state() private sent: { bytes: number; of: number } | null = null;
  @state() private failure: unknown = null;
  @query('fw-upload-files') private chooser!: UploadFiles;
  private leaving = new AbortController();
  private readonly locale = new Locale(this);

  override connectedCallback(): void {
    super.connectedCallback();
    this.leaving = new AbortController();
    void this.askLayouts();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.leaving.abort();
  }

  override willUpdate(changes: Map<string, unknown>): void {
    if (changes.has('filled')) this.now = this.filled;
  }

  override render() {
    const { strings } = this.locale;
    const { upload } = strings;
    const { files, fields } = this.now;
    const faults = this.tried ? uploadFaults(files, fields, strings) : [];
    const said = { heading: upload.notSent, works: upload.kept };
    return html`<div class="files" ?inert=${this.sent !== null}>
        <fw-upload-files .files=${files} @fw-change=${(event: CustomEvent<readonly File[]>) => this.enter({ files: event.detail })}></fw-upload-files>
        <div role="status">
          ${faults.filter((fault) => fault.field === 'files').map(({ text }) => html`<p class="fault">${text}</p>`)}
        </div>
      </div>
      <div ?inert=${this.sent !== null}>
        <fw-upload-options
          .fields=${fields}
          .sources=${this.sources}
          .layouts=${this.layouts}
          .faults=${faults}
          @fw-change=${(event: CustomEvent<UploadFields>) => this.enter({ fields: event.detail })}
        ></fw-upload-options>
        ${this.layoutsFailed ? html`<p class="fault" role="status">${upload.optionsFailed}</p>` : nothing}
      </div>
      ${this.failure === null ? nothing : html`<div class="wide">${renderFailure(this.failure, () => void this.send(), said, strings)}</div>`}
      <div class="foot">${this.sent ? this.renderSending(this.sent) : this.renderSend()}</div>`;
  }

  private renderSend(): TemplateResult {
    return html`<fw-button primary @click=${() => void this.send()}>${this.locale.strings.upload.send(this.now.files.length)}</fw-button><slot></slot>`;
  }

  private renderSending({ bytes, of }: { bytes: number; of: number }): TemplateResult {
    const { upload } = this.locale.strings;
    const words = upload.sending(this.now.files.length);
    return html`<div class="sending">
        <span>${words}: ${upload.sent(formatBytes(bytes), formatBytes(of))}</span>
        <fw-progress-bar .label=${words} .share=${of > 0 ? bytes / of : null}></fw-progress-bar>
      </div>
      <fw-button @click=${this.stop}>${upload.cancel}</fw-button>`;
  }

  private enter(change: Partial<Filled>): void {
    this.now = { ...this.now, ...change };
    this.failure = null;
  }

  private sending: AbortController | null = null;
  private readonly stop = (): void => this.sending?.abort();

  private async send(): Promise<void> {
    const { files, fields } = this.now;
    const faults = uploadFaults(files, fields, this.locale.strings);
    this.tried = true;
    this.failure = null;
    if (faults.length > 0) {
      if (faults.some((fault) => fault.field === 'files')) this.chooser.focus();
      return;
    }
    this.sending = new AbortController();
    const signal = AbortSignal.any([this.sending.signal, this.leaving.signal]);
    this.sent = { bytes: 0, of: files.reduce((sum, { size }) => sum + size, 0) };
    try {
      const fixed = fixedTerms(fields, this.sources, this.layouts) !== null;
      const form = uploadForm(files, fixed ? { ...fields, scheme: '', currency: '' } : fields);
      const load = await sendUpload(form, (bytes, of) => (this.sent = { bytes, of }), signal);
      this.tried = false;
      this.dispatchEvent(new CustomEvent('fw-sent', { detail: { load, filled: this.now } satisfies SentDetail }));
    } catch (error) {
      if (!signal.aborted)
        this.failure = (await isReadable(files)) ? error : new ApiError(this.locale.strings.upload.unreadable, 'usage');
    } finally {
      this.sent = null;
    }
  }

  private async askLayouts(): Promise<void> {
    try {
      this.layouts = await askRows<LayoutOption>('/api/layouts', this.leaving.signal);
      this.layoutsFailed = false;
    } catch (error) {
      if (this.leaving.signal.aborted) return;
      if (!(error instanceof ApiError)) throw error;
      this.layoutsFailed = true;
    }
  }
}

export type SentDetail = { load: Load; filled: Filled };

/** Whether the chosen files can still be read: one that has changed since cannot. */
async function isReadable(files: readonly File[]): Promise<boolean> {
  const read = await Promise.allSettled(files.map((file) => file.slice(0, 1).arrayBuffer()));
  return read.every(({ status }) => status === 'fulfilled');
}

declare global {
  interface HTMLElementTagNameMap {
    'fw-upload-form': UploadForm;
  }
}
