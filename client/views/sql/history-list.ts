import { html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { formatCount, formatMoment } from '../../lib/format.ts';
import { Locale } from '../../lib/locale.ts';
import { base } from '../../styles/control.ts';
import type { SqlRun } from '../../../server/contract/sql.ts';
import { beginning, listStyle } from './list-style.ts';
import { openEvent } from './open-event.ts';

/** Statements that were run: when, by whom, how long, how many rows or what else became of them. A click opens one again. */
@customElement('fw-sql-history-list')
export class SqlHistoryList extends LitElement {
  static override styles = [base, listStyle];

  @property({ attribute: false }) rows: readonly SqlRun[] = [];
  private readonly locale = new Locale(this);

  override render() {
    if (this.rows.length === 0) return html`<p>${this.locale.strings.sql.noHistory}</p>`;
    return html`<ul>${this.rows.map((run) => this.renderRun(run))}</ul>`;
  }

  private renderRun({ at, actor, sql, elapsed_ms, rows, outcome, error }: SqlRun): TemplateResult {
    const { strings, language } = this.locale;
    const { sql: words } = strings;
    const isDone = outcome === 'done' && rows !== null;
    return html`<li>
      <button type="button" class="open" title=${error ?? sql} @click=${() => this.dispatchEvent(openEvent({ text: sql }))}>
        <span class="facts">
          <span class="name">${formatMoment(at, language)}</span>
          <span>${words.elapsed((elapsed_ms / 1000).toFixed(2))}</span>
          <span class=${isDone ? '' : 'bad'}>${isDone ? words.rows(formatCount(rows)) : words.outcomes[outcome]}</span>
        </span>
        <code>${beginning(sql)}</code>
        <span class="facts">${actor}</span>
      </button>
    </li>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'fw-sql-history-list': SqlHistoryList;
  }
}
