import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { formatCount } from '../../lib/format.ts';
import { Locale } from '../../lib/locale.ts';
import { base, button } from '../../styles/control.ts';
import { changed } from '../../ui/changed.ts';
import { icon } from '../../ui/icon.ts';
import { saveFile } from '../../ui/picture.ts';
import '../../ui/popup.ts';
import type { Popup } from '../../ui/popup.ts';
import { type ExportFormat, exportFormats, exportSql, newId, type SqlQuestion, type SqlResult } from './ask.ts';
import type { SqlLimits } from '../../../server/contract/workbench.ts';

/** Under a result: how many rows, how long it took, what cut them; its chart and its files. Fires `fw-change` with whether the chart is wanted. */
@customElement('fw-sql-result-foot')
export class SqlResultFoot extends LitElement {
  static override styles = [
    base,
    button,
    css`
      :host {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 4px 16px;
        min-height: 34px;
        padding: 3px 12px;
        border-top: 1px solid var(--line);
        background: var(--surface-2);
        color: var(--text-2);
        font-size: var(--fs-small);
      }
      strong {
        color: var(--text);
        font-weight: var(--fw-medium);
      }
      .space {
        flex: 1;
      }
      .acts {
        display: flex;
        gap: 8px;
      }
      .trigger {
        display: flex;
        align-items: center;
        gap: 6px;
        height: var(--control-h);
        padding: 0 10px;
        border: 1px solid var(--line-strong);
        border-radius: var(--radius-2);
        background: var(--surface);
        color: var(--text);
        font-weight: var(--fw-medium);
      }
      .menu {
        display: grid;
        min-width: 200px;
      }
      .menu .button {
        justify-content: start;
      }
      .menu p {
        max-width: 30ch;
        padding: 6px 10px 2px;
        color: var(--text-2);
      }
      [aria-pressed='true'] {
        border-color: var(--accent);
        background: var(--accent-soft);
        color: var(--accent-strong);
      }
    `,
  ];

  @property({ attribute: false }) question!: SqlQuestion;
  @property({ attribute: false }) result!: SqlResult;
  @property({ attribute: false }) limits: SqlLimits | null = null;
  @property({ type: Boolean }) charted = false;
  @state() private said = '';
  @query('fw-popup') private menu!: Popup;
  private saving: AbortController | undefined;
  private readonly locale = new Locale(this);

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.saving?.abort();
  }

  override render() {
    const { sql } = this.locale.strings;
    const { table, elapsedMs, cutBy } = this.result;
    return html`<strong>${sql.rows(formatCount(table.rowCount))}</strong>
      <span>${sql.elapsed((elapsedMs / 1000).toFixed(elapsedMs < 10_000 ? 2 : 1))}</span>
      ${cutBy === null ? nothing : html`<strong>${sql.cutBy[cutBy]?.(formatCount(table.rowCount)) ?? sql.cut(cutBy)}</strong>`}
      <span class="space"></span>
      <span role="status">${this.said}</span>
      <span class="acts">
        <button
          type="button"
          class="button"
          aria-pressed=${this.charted}
          ?hidden=${table.rowCount === 0}
          @click=${() => this.dispatchEvent(changed(!this.charted))}
        >${sql.chart}</button>
        ${this.renderMenu()}
      </span>`;
  }

  private renderMenu(): TemplateResult {
    const { sql } = this.locale.strings;
    return html`<fw-popup plain .label=${sql.export}>
      <span slot="trigger" class="trigger">${sql.export}${icon('caret', 12)}</span>
      <div class="menu">
        ${exportFormats.map(
          (format) =>
            html`<button type="button" class="button quiet" @click=${() => void this.save(format)}>${sql.formats[format]}</button>`,
        )}
        ${this.limits ? html`<p>${sql.exportRows(formatCount(this.limits.export_rows))}</p>` : nothing}
      </div>
    </fw-popup>`;
  }

  private async save(format: ExportFormat): Promise<void> {
    const { sql } = this.locale.strings;
    this.menu.close();
    this.saving?.abort();
    const { signal } = (this.saving = new AbortController());
    this.said = sql.exporting;
    const { limit: _, ...question } = this.question;
    try {
      const { file, cutBy } = await exportSql({ ...question, id: newId() }, format, signal);
      saveFile(file, `result.${format}`);
      this.said = cutBy === null ? sql.exported : sql.exportCut(formatCount(this.limits?.export_rows ?? 0));
    } catch (cause) {
      if (!signal.aborted) this.said = sql.exportFailed(cause instanceof Error ? cause.message : String(cause));
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'fw-sql-result-foot': SqlResultFoot;
  }
}
