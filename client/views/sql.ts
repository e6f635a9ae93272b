import { Task } from '@lit/task';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { answerOf } from '../lib/answer.ts';
import { askJson } from '../lib/api.ts';
import { Locale } from '../lib/locale.ts';
import { memo } from '../lib/memo.ts';
import type { Product } from '../lib/selection.ts';
import { parametersOf, type Statement, statementsOf } from '../lib/sql-text.ts';
import { base } from '../styles/control.ts';
import '../ui/code-editor.ts';
import type { CodeEditor } from '../ui/code-editor.ts';
import type { Vocabulary } from '../ui/sql-language.ts';
import { renderFailure } from './failure.ts';
import { copyText } from './sql/copy-text.ts';
import { sqlLayout } from './sql/layout.ts';
import type { SqlLimits } from '../../server/contract/workbench.ts';
import './sql/library-pane.ts';
import type { SqlLibraryPane } from './sql/library-pane.ts';
import { linkTo, ownHref, readLink } from './sql/link.ts';
import { openLink } from './sql/open-link.ts';
import { OpenTabs } from './sql/open-tabs.ts';
import './sql/parameters.ts';
import './sql/result.ts';
import './sql/run-bar.ts';
import type { Act, SqlRunBar } from './sql/run-bar.ts';
import { faultOf, Runs, secondsOf } from './sql/runs.ts';
import './sql/save-dialog.ts';
import './sql/schema-pane.ts';
import './sql/tab-bar.ts';
import { type Tab, tabName, valuesOf } from './sql/tabs.ts';

/** Rows of the grid while the server's own limit is not known. */
const mostRows = 100_000;
const nothingKnown: Vocabulary = { relations: [], functions: [] };

/** The workbench: texts in tabs, run on the live snapshot; the schema beside them, what is saved and was run before. */
@customElement('fw-sql')
export class SqlPage extends LitElement {
  static override styles = [base, sqlLayout];

  @property({ attribute: false }) products: readonly Product[] = [];
  @state() private saving = false;
  @state() private said = '';
  @query('fw-code-editor') private editor!: CodeEditor;
  @query('fw-sql-run-bar') private bar!: SqlRunBar;
  @query('fw-sql-library-pane') private library!: SqlLibraryPane;
  private readonly locale = new Locale(this);
  private readonly tabs = new OpenTabs(this);
  private readonly runs = new Runs(this);
  private readonly names = memo(parametersOf);
  private readonly statements = memo(statementsOf);
  private readonly schema = new Task(this, {
    task: ([lang], { signal }) => askJson<Vocabulary & { limits: SqlLimits }>(`/api/sql/schema?lang=${lang}`, signal),
    args: () => [this.locale.language] as const,
  });
  /** What the address asks to open is opened once; the address is then the page's own again. */
  private readonly linked = new Task(this, {
    task: async ([search], { signal }) => {
      const link = readLink(search);
      if (!link) return;
      this.tabs.show(await openLink(link, () => this.tabs.set, signal));
      history.replaceState(null, '', ownHref(search));
    },
    args: () => [location.search] as const,
  });

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener('keydown', this.pressed);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.removeEventListener('keydown', this.pressed);
  }

  override render() {
    const { sql } = this.locale.strings;
    return html`<section aria-label=${sql.workbench} @fw-stop=${() => this.act('stop')}>
        <fw-sql-tab-bar
          .tabs=${this.tabs.set.tabs.map((tab, at) => ({ id: tab.id, name: this.nameOf(tab, at), seconds: secondsOf(this.runs.of(tab.id)) }))}
          .active=${this.tabs.active.id}
          @fw-change=${(event: CustomEvent<string>) => this.tabs.show({ ...this.tabs.set, active: event.detail })}
          @fw-close=${(event: CustomEvent<string>) => this.close(event.detail)}
          @fw-new=${() => this.open({})}
        ></fw-sql-tab-bar>
        ${this.renderEditor()} ${this.renderBar()} ${this.renderResult()}
      </section>
      <fw-sql-schema-pane
        .vocabulary=${answerOf(this.schema)}
        @fw-insert=${(event: CustomEvent<string>) => this.editor.insert(event.detail)}
        @fw-sample=${(event: CustomEvent<string>) => this.sample(event.detail)}
      ></fw-sql-schema-pane>
      <fw-sql-library-pane
        @fw-open=${(event: CustomEvent<Partial<Tab>>) => this.open(event.detail)}
      ></fw-sql-library-pane>
      <fw-sql-save-dialog
        ?open=${this.saving}
        .tab=${this.tabs.active}
        .name=${this.nameOf(this.tabs.active, 0)}
        .names=${this.names(this.tabs.active.text)}
        @fw-close=${() => this.ask(false)}
        @fw-saved=${(event: CustomEvent<Partial<Tab>>) => this.saved(event.detail)}
      ></fw-sql-save-dialog>`;
  }

  private renderEditor() {
    const { strings } = this.locale;
    const { active } = this.tabs;
    const failed = { heading: strings.sql.linkFailed, works: '' };
    return html`${
      this.linked.error === undefined
        ? nothing
        : html`<div class="failed">${renderFailure(this.linked.error, () => void this.linked.run(), failed, strings)}</div>`
    }
      <div class="editor">
        <fw-code-editor
          .name=${active.id}
          .text=${active.text}
          .label=${strings.sql.editor}
          .vocabulary=${this.schema.value ?? nothingKnown}
          .fault=${faultOf(this.runs.of(active.id))}
          @fw-change=${(event: CustomEvent<string>) => this.tabs.change({ text: event.detail })}
          @fw-run=${() => this.act('run')}
          @fw-run-all=${() => this.act('all')}
          @fw-leave=${() => this.bar.focus()}
        ></fw-code-editor>
      </div>`;
  }

  private renderBar() {
    const { active, areKept } = this.tabs;
    const run = this.runs.of(active.id);
    return html`<fw-sql-run-bar
      ?running=${run !== undefined && !run.isOver}
      ?several=${this.statements(active.text).length > 1}
      .said=${areKept ? this.said : this.locale.strings.sql.notKept}
      @fw-act=${(event: CustomEvent<Act>) => this.act(event.detail)}
    >
      <fw-sql-parameters
        .names=${this.names(active.text)}
        .params=${active.params}
        @fw-change=${(event: CustomEvent<Tab['params']>) => this.tabs.change({ params: event.detail })}
      ></fw-sql-parameters>
    </fw-sql-run-bar>`;
  }

  private renderResult() {
    return html`<fw-sql-result
      .run=${this.runs.of(this.tabs.active.id)}
      .products=${this.products}
      .limits=${this.schema.value?.limits ?? null}
      @fw-place=${(event: CustomEvent<number>) => this.editor.goTo(event.detail)}
    ></fw-sql-result>`;
  }

  private nameOf(tab: Tab, at: number): string {
    return tabName(tab) || this.locale.strings.sql.untitled(at + 1);
  }

  private open(given: Partial<Tab>): void {
    this.tabs.open(given);
    void this.updateComplete.then(() => this.editor.focus());
  }

  private close(id: string): void {
    this.runs.forget(id);
    this.tabs.close(id);
  }

  private sample(relation: string): void {
    const text = `SELECT *\nFROM ${relation}\nLIMIT 100`;
    this.open({ name: relation, text });
    void this.start(statementsOf(text));
  }

  private here(plan: boolean): void {
    const { statement } = this.editor;
    if (statement) void this.start([statement], plan);
  }

  private async start(statements: readonly Statement[], plan = false): Promise<void> {
    const { id, text, params } = this.tabs.active;
    const values = valuesOf(parametersOf(text), params);
    await this.runs.start(id, {
      statements,
      text,
      params: values,
      plan,
      limit: this.schema.value?.limits.max_rows ?? mostRows,
    });
    this.library?.refresh();
  }

  private act(what: Act): void {
    const { id, text } = this.tabs.active;
    const acts: Record<Act, () => void> = {
      run: () => this.here(false),
      all: () => void this.start(this.statements(text)),
      stop: () => this.runs.stop(id),
      plan: () => this.here(true),
      format: () => void this.format(),
      save: () => this.ask(true),
      link: () => void this.copyLink(),
    };
    this.said = '';
    acts[what]();
  }

  private async format(): Promise<void> {
    const { formatSql } = await import('../ui/format-sql.ts');
    const text = formatSql(this.tabs.active.text);
    if (text === null) this.said = this.locale.strings.sql.notFormatted;
    else this.tabs.change({ text });
  }

  private async copyLink(): Promise<void> {
    const { sql } = this.locale.strings;
    const copied = await copyText(location.origin + linkTo(this.tabs.active));
    this.said = copied ? sql.linkCopied : sql.linkNotCopied;
  }

  /** Asks for the name to save under. */
  private ask(open: boolean): void {
    this.saving = open;
  }

  private saved(tab: Partial<Tab>): void {
    this.saving = false;
    this.tabs.change(tab);
    this.said = this.locale.strings.sql.savedNow;
    this.library.refresh();
  }

  private readonly pressed = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || !(event.ctrlKey || event.metaKey)) return;
    if (event.key === 'Enter') this.act(event.shiftKey ? 'all' : 'run');
    else if (event.key === '.') this.act('stop');
    else return;
    event.preventDefault();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'fw-sql': SqlPage;
  }
}
