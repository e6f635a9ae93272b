import { Task } from '@lit/task';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { loadPatterns } from '../../../server/contract/load-pattern.ts';
import type { Load } from '../../../server/contract/load.ts';
import type { MappingQuestion, MappingTrial } from '../../../server/contract/mapping.ts';
import { askJson, sendJson } from '../../lib/api.ts';
import { Locale } from '../../lib/locale.ts';
import { mappingWords } from '../../locales/mapping-words.ts';
import { base } from '../../styles/control.ts';
import { field } from '../../styles/field.ts';
import '../../ui/button.ts';
import '../../ui/card.ts';
import { emphasis } from '../../ui/emphasis.ts';
import '../../ui/skeleton.ts';
import { renderFailure } from '../failure.ts';
import { type Answer, answerBody, chosen, proposedAnswer, type Tape } from './mapping-choice.ts';
import './mapping-rows.ts';
import './mapping-table.ts';
import type { ColumnChoice, MappingTable } from './mapping-table.ts';

/** The answer is tried once the person has paused so long. */
const pauseMs = 200;

/** Asks which column is which: what is clear, what is not, how the first rows would be read. Fires `fw-load` (Load) and `fw-answered` (Answer) when it is sent. */
@customElement('fw-mapping')
export class Mapping extends LitElement {
  static override styles = [
    base,
    field,
    css`
      :host {
        display: grid;
        gap: 12px;
        min-width: 0;
      }
      .said {
        display: grid;
        gap: 2px;
        padding-bottom: 8px;
        color: var(--text-2);
      }
      .said strong {
        font-weight: var(--fw-strong);
        color: var(--text);
      }
      .foot {
        display: flex;
        align-items: end;
        flex-wrap: wrap;
        gap: 10px 16px;
        padding-top: 12px;
      }
      .layout {
        display: flex;
        align-items: end;
        gap: 8px;
      }
      .kept {
        flex: 1 1 260px;
        align-self: center;
        font-size: var(--fs-small);
        color: var(--text-2);
      }
      .month {
        max-width: 220px;
        padding-bottom: 8px;
      }
      .hint {
        font-size: var(--fs-micro);
        line-height: var(--lh-micro);
        color: var(--text-3);
      }
    `,
  ];

  @property({ attribute: false }) load!: Load;
  /** What was answered for these files before. */
  @property({ attribute: false }) answered: Answer | null = null;
  @state() private answer: Answer | null = null;
  @state() private layout = '';
  @state() private sending = false;
  @state() private failure: unknown = null;
  @query('fw-mapping-table') private table!: MappingTable | null;
  private readonly locale = new Locale(this);

  private readonly question = new Task(this, {
    task: ([id], { signal }) => askJson<MappingQuestion>(`/api/loads/${encodeURIComponent(id)}/preview`, signal),
    args: () => [this.load.id] as const,
    onComplete: (question) => (this.answer = proposedAnswer(question, this.answered)),
  });

  private readonly trial = new Task(this, {
    task: async ([answer, question], { signal }) => {
      if (!answer || !question) return null;
      await new Promise((resolve) => setTimeout(resolve, pauseMs));
      signal.throwIfAborted();
      return sendJson<MappingTrial>('POST', this.path, answerBody(question, readable(answer)), signal);
    },
    args: () => [this.answer, this.question.value] as const,
  });

  private get path(): string {
    return `/api/loads/${encodeURIComponent(this.load.id)}/mapping`;
  }

  override render() {
    const { mapping } = this.locale.with(mappingWords);
    const question = this.question.value;
    const said = { heading: mapping.questionFailed, works: '' };
    if (this.question.error !== undefined && !question)
      return html`<fw-card .heading=${mapping.title}>${renderFailure(this.question.error, () => void this.question.run(), said, this.locale.strings)}</fw-card>`;
    const { answer } = this;
    if (!question || !answer)
      return html`<fw-card .heading=${mapping.title}><fw-skeleton .lines=${8}></fw-skeleton></fw-card>`;
    return html`${question.tapes.map((tape, at) => this.renderTape(question, answer, tape, at))} ${this.renderFoot(question)}`;
  }

  private renderTape(question: MappingQuestion, answer: Answer, tape: Tape, at: number): TemplateResult {
    const { mapping, run } = this.locale.with(mappingWords);
    const trial = this.trial.value?.tapes[at] ?? null;
    const [first = '', ...more] = tape.files;
    return html`<fw-card .heading=${mapping.title} .detail=${run.files(first, more.length)}>
        ${this.renderSaid(question, trial)}
        ${tape.missing.includes('as_of') || answer.asOf !== '' ? this.renderMonth(answer) : nothing}
        <fw-mapping-table
          .tape=${tape}
          .fields=${question.fields}
          .choices=${answer.choices}
          .trial=${trial}
          @fw-change=${(event: CustomEvent<ColumnChoice>) => this.say(event.detail)}
        ></fw-mapping-table>
      </fw-card>
      <fw-mapping-rows .tape=${tape} .fields=${question.fields} .trial=${trial}></fw-mapping-rows>`;
  }

  /** What has yet to be said, in words. */
  private renderSaid({ fields }: MappingQuestion, trial: MappingTrial['tapes'][number] | null): TemplateResult {
    const { mapping } = this.locale.with(mappingWords);
    const names = (list: readonly string[]) =>
      list
        .map((name) => fields.find((one) => one.name === name))
        .map((found) => (found ? this.locale.bothNames(found.label) : ''))
        .join(mapping.joint);
    if (trial === null) return html`<div class="said" role="status"><p>…</p></div>`;
    const { missing, open } = trial;
    return html`<div class="said" role="status">
      <p>${emphasis(mapping.needed(missing.length + open.length))}</p>
      ${missing.length > 0 ? html`<p>${mapping.missing(names(missing))}</p>` : nothing}
      ${missing.includes('dpd') ? html`<p>${mapping.dpdHint}</p>` : nothing}
      ${open.length > 0 ? html`<p>${mapping.ordersOpen(names(open))}</p>` : nothing}
    </div>`;
  }

  private renderMonth(answer: Answer): TemplateResult {
    const { mapping, upload } = this.locale.with(mappingWords);
    const isWrong = answer.asOf !== '' && !loadPatterns.month.test(answer.asOf);
    return html`<div class="field month">
      <label for="month">${mapping.asOf}</label>
      <input
        id="month"
        class="input"
        autocomplete="off"
        placeholder="2026-10"
        .value=${answer.asOf}
        aria-invalid=${isWrong}
        aria-describedby="month-hint"
        @input=${(event: Event) => (this.answer = { ...answer, asOf: (event.target as HTMLInputElement).value.trim() })}
      />
      <p class=${isWrong ? 'fault' : 'hint'} id="month-hint">${isWrong ? upload.badMonth : mapping.asOfHint}</p>
    </div>`;
  }

  private renderFoot({ layouts }: MappingQuestion): TemplateResult {
    const strings = this.locale.with(mappingWords);
    const { mapping } = strings;
    const failed = (error: unknown, heading: string, retry: () => void) =>
      renderFailure(error, retry, { heading, works: '' }, strings);
    return html`<fw-card>
      ${this.trial.error === undefined ? nothing : failed(this.trial.error, mapping.trialFailed, () => void this.trial.run())}
      ${this.failure === null ? nothing : failed(this.failure, mapping.failed, () => void this.send())}
      <div class="foot">
        <fw-button primary @click=${() => void this.send()}>${this.sending ? mapping.sending : mapping.submit}</fw-button>
        <p class="kept">${mapping.saved(this.load.source ?? 'main')}</p>
        <div class="layout">
          <div class="field">
            <label for="layout">${mapping.layout}</label>
            <select id="layout" class="input" @change=${(event: Event) => (this.layout = (event.target as HTMLSelectElement).value)}>
              <option value="" ?selected=${this.layout === ''}>${mapping.pick}</option>
              ${layouts.map((name) => html`<option value=${name} ?selected=${name === this.layout}>${name}</option>`)}
            </select>
          </div>
          ${this.layout === '' ? nothing : html`<fw-button @click=${() => void this.put({ layout: this.layout })}>${mapping.useLayout}</fw-button>`}
        </div>
      </div>
    </fw-card>`;
  }

  private say({ column, choice }: ColumnChoice): void {
    if (this.answer) this.answer = { ...this.answer, choices: chosen(this.answer.choices, column, choice) };
    this.failure = null;
  }

  /** Sends the answer, or shows what has yet to be said. */
  private async send(): Promise<void> {
    const { answer } = this;
    const question = this.question.value;
    if (!answer || !question) return;
    await this.trial.taskComplete.catch(() => undefined);
    const isOpen = this.trial.value?.tapes.some(({ missing, open }) => missing.length + open.length > 0);
    if (isOpen) return this.table?.focus();
    await this.put(answerBody(question, readable(answer)));
    if (this.failure === null) this.dispatchEvent(new CustomEvent('fw-answered', { detail: answer }));
  }

  private async put(body: object): Promise<void> {
    if (this.sending) return;
    this.sending = true;
    this.failure = null;
    try {
      const load = await sendJson<Load>('PUT', this.path, body);
      this.dispatchEvent(new CustomEvent('fw-load', { detail: load }));
    } catch (error) {
      this.failure = error;
    } finally {
      this.sending = false;
    }
  }
}

/** The answer without a month that is not one yet. */
const readable = (answer: Answer): Answer => (loadPatterns.month.test(answer.asOf) ? answer : { ...answer, asOf: '' });

declare global {
  interface HTMLElementTagNameMap {
    'fw-mapping': Mapping;
  }
}
