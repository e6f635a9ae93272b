import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { sendJson } from '../../lib/api.ts';
import { formatMoment } from '../../lib/format.ts';
import { Locale } from '../../lib/locale.ts';
import { base, button } from '../../styles/control.ts';
import type { SavedQuery } from '../../../server/contract/saved-query.ts';
import { beginning, listStyle } from './list-style.ts';
import { openEvent } from './open-event.ts';
import { tabOf } from './open-link.ts';

/** Saved queries. A click opens one; deleting asks once, since others may use it. Fires `fw-deleted`. */
@customElement('fw-sql-saved-list')
export class SqlSavedList extends LitElement {
  static override styles = [
    base,
    button,
    listStyle,
    css`
      .acts {
        display: flex;
        flex-wrap: wrap;
        gap: 6px;
        padding: 0 12px 8px;
      }
      .acts .button {
        min-height: 24px;
        padding: 0 8px;
      }
      .acts .quiet {
        margin-left: -8px;
      }
    `,
  ];

  @property({ attribute: false }) rows: readonly SavedQuery[] = [];
  /** The query whose deletion is asked about. */
  @state() private doomed: string | null = null;
  @state() private failure: string | null = null;
  private readonly locale = new Locale(this);

  override render() {
    const { sql } = this.locale.strings;
    if (this.rows.length === 0) return html`<p>${sql.noSaved}</p>`;
    return html`${this.failure === null ? nothing : html`<p role="alert">${this.failure}</p>`}
      <ul>${this.rows.map((saved) => this.renderSaved(saved))}</ul>`;
  }

  private renderSaved(saved: SavedQuery): TemplateResult {
    const { strings, language } = this.locale;
    const { sql } = strings;
    const { id, name, actor, updated_at } = saved;
    const act = (label: string, does: () => void, look = '', said = label) =>
      html`<button type="button" class="button ${look}" aria-label=${said} @click=${does}>${label}</button>`;
    return html`<li>
      <button type="button" class="open" @click=${() => this.dispatchEvent(openEvent(tabOf(saved)))}>
        <span class="name">${name}</span><code>${beginning(saved.sql)}</code>
        <span class="facts">${sql.savedBy(formatMoment(updated_at, language), actor)}</span>
      </button>
      <div class="acts">
        ${
          this.doomed === id
            ? html`${act(sql.deleteNow(name), () => void this.delete(id))} ${act(sql.keep, () => (this.doomed = null), 'quiet')}`
            : act(sql.delete, () => (this.doomed = id), 'quiet', sql.deleteOf(name))
        }
      </div>
    </li>`;
  }

  private async delete(id: string): Promise<void> {
    try {
      await sendJson('DELETE', `/api/sql/saved/${encodeURIComponent(id)}`);
      this.doomed = null;
      this.failure = null;
      this.dispatchEvent(new CustomEvent('fw-deleted'));
    } catch (cause) {
      this.failure = cause instanceof Error ? cause.message : String(cause);
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'fw-sql-saved-list': SqlSavedList;
  }
}
