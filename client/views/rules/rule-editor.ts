import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { BacktestAnswer } from '../../../server/contract/backtest.ts';
import type { RulePreview } from '../../../server/contract/preview.ts';
import type { CatalogAnswer } from '../../../server/contract/catalog.ts';
import type { StoredRule } from '../../../server/contract/rule.ts';
import type { RuleVersion } from '../../../server/contract/rule-version.ts';
import { type Address, writeAddress } from '../../lib/address.ts';
import { ApiError, askRows, sendJson } from '../../lib/api.ts';
import { Locale } from '../../lib/locale.ts';
import { warningWords } from '../../locales/warning-words.ts';
import { memo } from '../../lib/memo.ts';
import { Question } from '../../lib/question.ts';
import type { Selection } from '../../lib/selection.ts';
import { base, button } from '../../styles/control.ts';
import { field } from '../../styles/field.ts';
import '../../ui/button.ts';
import '../../ui/card.ts';
import '../../ui/skeleton.ts';
import { renderFailure } from '../failure.ts';
import { pastLimits } from '../past-limits.ts';
import { figureUnit } from '../rule-figure.ts';
import type { Trial } from './backtest-card.ts';
import './backtest-card.ts';
import { editorStyle } from './editor-style.ts';
import './preview-card.ts';
import './preview-note.ts';
import './publish-rule.ts';
import { type Draft, draftOf, idOf, newDraft, ruleBody } from './rule-draft.ts';
import './rule-fields.ts';
import './rule-sentence.ts';
import './rule-versions.ts';

/** How long the answer waits for the next change of the draft. */
const restMs = 150;

/** One rule being written: its sentence and limits beside what they would have said of history, and a way to publish it. */
@customElement('fw-rule-editor')
export class RuleEditor extends LitElement {
  static override styles = [base, button, field, editorStyle];

  /** The rule that is live; undefined of a new one. */
  @property({ attribute: false }) live: StoredRule | undefined;
  @property({ attribute: false }) catalog!: CatalogAnswer;
  @property({ attribute: false }) address!: Address;
  @property({ attribute: false }) selection!: Selection;
  @state() private draft!: Draft;
  @state() private trial!: Trial;
  private readonly locale = new Locale(this);
  private readonly bodyOf = memo(ruleBody);
  private readonly pastOf = memo(pastLimits);
  private readonly preview = new Question<Draft, RulePreview>(this, {
    subject: () => this.draft,
    key: (draft) => JSON.stringify([this.judgedBody(draft), this.selection.snapshot]),
    ask: async (draft, signal) => {
      await rest(signal);
      return sendJson<RulePreview>('POST', '/api/rules/preview', { rule: this.judgedBody(draft) }, signal);
    },
  });
  private readonly backtest = new Question<Draft, BacktestAnswer>(this, {
    subject: () => this.draft,
    key: (draft) => JSON.stringify([this.judgedBody(draft), this.trial, this.selection.snapshot]),
    ask: async (draft, signal) => {
      await rest(signal);
      const { metric, threshold, horizon, tune_to } = this.trial;
      const body = { rule: this.judgedBody(draft), event: { metric, threshold }, horizon, tune_to };
      return sendJson<BacktestAnswer>('POST', '/api/rules/backtest', body, signal);
    },
  });
  private readonly versions = new Question<string, readonly RuleVersion[]>(this, {
    subject: () => this.live?.id ?? null,
    key: (id) => `${id} ${this.live?.version}`,
    ask: (id, signal) => askRows<RuleVersion>(`/api/rules/${id}/versions`, signal),
  });

  protected override willUpdate(changes: PropertyValues<this>): void {
    if (!changes.has('live') && this.hasUpdated) return;
    const before = changes.get('live');
    if (this.hasUpdated && before?.id === this.live?.id && before?.version === this.live?.version) return;
    this.draft = this.live ? draftOf(this.live) : newDraft(this.selection.source.scheme);
    this.trial ??= { metric: 'overdue_rate_90', threshold: 0.025, horizon: 6, tune_to: undefined };
  }

  override render() {
    const { draft, catalog, live } = this;
    const { rules: words } = this.locale.with(warningWords);
    const unit = figureUnit(draft, catalog);
    const versions = this.versions.known.state === 'ready' ? this.versions.known.value : [];
    return html`${this.renderHead()}
      <div class="split">
        <div class="column">
          <fw-card .heading=${words.rule}>
            ${this.renderName()}
            <fw-rule-sentence .draft=${draft} .catalog=${catalog} @fw-change=${this.edited}></fw-rule-sentence>
            <fw-rule-fields .draft=${draft} .catalog=${catalog} .unit=${unit} @fw-change=${this.edited}></fw-rule-fields>
            <fw-preview-note
              .known=${this.preview.known}
              .draft=${draft}
              .catalog=${catalog}
              .unit=${unit}
              .month=${this.selection.range.to}
              @fw-change=${this.edited}
            ></fw-preview-note>
          </fw-card>
          ${live && versions.length > 0 ? html`<fw-rule-versions .versions=${versions} .unit=${unit} .catalog=${catalog}></fw-rule-versions>` : nothing}
        </div>
        <div class="column">
          ${this.renderPreview(versions)}
          <fw-backtest-card
            .trial=${this.trial}
            .known=${this.backtest.known}
            .catalog=${catalog}
            .range=${this.selection.range}
            @fw-change=${this.tried}
          ></fw-backtest-card>
        </div>
      </div>`;
  }

  private renderHead(): TemplateResult {
    const { live, draft } = this;
    const { rules: words } = this.locale.with(warningWords);
    const changed = !live || JSON.stringify(ruleBody(draft)) !== JSON.stringify(ruleBody(draftOf(live)));
    const stands = !live ? words.isNew : changed ? words.unsaved(live.version + 1) : words.isLive(live.version);
    return html`<div class="head">
      <a class="button" href="/rules${writeAddress({ ...this.address, rule: undefined })}">${words.all}</a>
      <h2>${this.locale.name(draft.name) || words.untitled}</h2>
      <span class="state">${live && !live.active ? words.retired : stands}</span>
      <fw-publish-rule
        .body=${this.bodyOf(draft)}
        .live=${live}
        .address=${this.address}
        ?changed=${changed}
        @fw-discard=${this.discarded}
      ></fw-publish-rule>
    </div>`;
  }

  private renderName(): TemplateResult {
    const { draft, live, locale } = this;
    const { rules: words } = locale.with(warningWords);
    const own = locale.language === 'en' ? 'en' : 'zh';
    const other = own === 'en' ? 'zh' : 'en';
    const named = ({ target }: Event) => {
      const { value } = target as HTMLInputElement;
      const same = draft.name[other] === '' || draft.name[other] === draft.name[own];
      const name = { ...draft.name, [own]: value, ...(same ? { [other]: value } : {}) };
      this.draft = { ...draft, name, id: live ? draft.id : idOf(name.en) || draft.id };
    };
    return html`<div class="names">
      <label class="field"
        ><span>${words.name}</span><input class="input" .value=${draft.name[own]} @change=${named}
      /></label>
      <label class="field"
        ><span>${words.id}</span
        ><input
          class="input"
          .value=${draft.id}
          ?disabled=${live !== undefined}
          @change=${({ target }: Event) => {
            this.draft = { ...draft, id: (target as HTMLInputElement).value };
          }}
      /></label>
    </div>`;
  }

  private renderPreview(versions: readonly RuleVersion[]): TemplateResult {
    const { known } = this.preview;
    const strings = this.locale.with(warningWords);
    if (known.state === 'failed') {
      const said = { heading: strings.rules.noPreview, works: '' };
      return html`<fw-card .heading=${strings.rules.preview}>${renderFailure(plain(known.error), known.retry, said, strings)}</fw-card>`;
    }
    if (known.state === 'pending') {
      return html`<fw-card .heading=${strings.rules.preview}><fw-skeleton .lines=${10}></fw-skeleton></fw-card>`;
    }
    return html`<fw-preview-card
      .draft=${known.subject}
      .preview=${known.value}
      .catalog=${this.catalog}
      .past=${this.pastOf(versions, this.locale)}
      .table=${this.address.table}
      ?stale=${known.stale}
    ></fw-preview-card>`;
  }

  private readonly edited = ({ detail }: CustomEvent<Draft>): void => {
    this.draft = detail;
  };

  private tried({ detail }: CustomEvent<Trial>): void {
    this.trial = detail;
  }

  private discarded(): void {
    this.draft = this.live ? draftOf(this.live) : newDraft(this.selection.source.scheme);
  }

  /** What is judged: a rule without a name can be tried. */
  private judgedBody(draft: Draft): Record<string, unknown> {
    const id = draft.id || 'draft';
    const { en, zh } = draft.name;
    return ruleBody({ ...draft, id, name: { en: en || id, zh: zh || id } });
  }
}

/** What is wrong with the rule, without all that could stand in its place. */
const plain = (error: unknown): unknown =>
  error instanceof ApiError && error.code !== null ? new Error(error.message) : error;

/** Waits for a moment without another change. */
function rest(signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, restMs);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(signal.reason as Error);
    });
  });
}

declare global {
  interface HTMLElementTagNameMap {
    'fw-rule-editor': RuleEditor;
  }
}
