import { Task } from '@lit/task';
import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { Answer } from '../../lib/answer.ts';
import { answerOf } from '../../lib/answer.ts';
import { askJson } from '../../lib/api.ts';
import { Locale } from '../../lib/locale.ts';
import { base } from '../../styles/control.ts';
import '../../ui/segmented.ts';
import '../../ui/skeleton.ts';
import { renderFailure } from '../failure.ts';
import './history-list.ts';
import type { SavedQuery } from '../../../server/contract/saved-query.ts';
import type { SqlRun } from '../../../server/contract/sql.ts';
import type { SqlExample } from '../../../server/contract/workbench.ts';
import './saved-list.ts';
import './example-list.ts';

const shelves = ['history', 'saved', 'examples'] as const;
type Shelf = (typeof shelves)[number];
type Rows<Row> = { rows: readonly Row[] };

/** What was run, what is saved, what one can start from. Fires `fw-open` with the tab that a click asks for. */
@customElement('fw-sql-library-pane')
export class SqlLibraryPane extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: flex;
        flex-direction: column;
        min-height: 0;
        background: var(--surface);
      }
      header {
        padding: 8px 12px;
        border-bottom: 1px solid var(--line);
      }
      .shelf {
        flex: 1;
        min-height: 0;
        overflow: auto;
      }
      .hold {
        padding: 8px 12px;
      }
    `,
  ];

  @state() private shelf: Shelf = 'history';
  private readonly locale = new Locale(this);
  private readonly history = new Task(this, {
    task: (_none, { signal }) => askJson<Rows<SqlRun>>('/api/sql/history?limit=50', signal),
    args: () => [] as const,
  });
  private readonly saved = new Task(this, {
    task: (_none, { signal }) => askJson<Rows<SavedQuery>>('/api/sql/saved', signal),
    args: () => [] as const,
  });
  private readonly examples = new Task(this, {
    task: (_none, { signal }) => askJson<Rows<SqlExample>>('/api/sql/examples', signal),
    args: () => [] as const,
  });

  /** Asks again what may have changed. */
  refresh(): void {
    void Promise.all([this.history.run(), this.saved.run()]);
  }

  override render() {
    const { sql } = this.locale.strings;
    return html`<header><fw-segmented
        .label=${sql.library}
        .value=${this.shelf}
        .choices=${shelves.map((shelf) => ({ value: shelf, label: sql.shelves[shelf] }))}
        @fw-change=${(event: CustomEvent<Shelf>) => this.choose(event.detail)}
      ></fw-segmented></header>
      <div class="shelf">${this.renderShelf()}</div>`;
  }

  private choose(shelf: Shelf): void {
    this.shelf = shelf;
  }

  private renderShelf(): TemplateResult {
    switch (this.shelf) {
      case 'history':
        return this.renderRows(
          answerOf(this.history),
          (rows) => html`<fw-sql-history-list .rows=${rows}></fw-sql-history-list>`,
        );
      case 'saved':
        return this.renderRows(
          answerOf(this.saved),
          (rows) =>
            html`<fw-sql-saved-list .rows=${rows} @fw-deleted=${() => void this.saved.run()}></fw-sql-saved-list>`,
        );
      default:
        return this.renderRows(
          answerOf(this.examples),
          (rows) => html`<fw-sql-example-list .rows=${rows}></fw-sql-example-list>`,
        );
    }
  }

  private renderRows<Row>(answer: Answer<Rows<Row>>, list: (rows: readonly Row[]) => TemplateResult): TemplateResult {
    const { strings } = this.locale;
    if (answer.state === 'pending') return html`<div class="hold"><fw-skeleton .lines=${6}></fw-skeleton></div>`;
    if (answer.state === 'ready') return list(answer.value.rows);
    return html`<div class="hold">${renderFailure(answer.error, answer.retry, { heading: strings.sql.libraryFailed, works: '' }, strings)}</div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'fw-sql-library-pane': SqlLibraryPane;
  }
}
