import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { classMap } from 'lit/directives/class-map.js';
import { base } from '../styles/control.ts';

/** `wide` columns leave where the screen is narrow; `tone` sets their figures apart. */
export type Column = { label: string; numeric?: boolean; wide?: boolean; tone?: 'strong' | 'quiet' };
/** One cell a column. The first is the row's name. */
export type Row = { id: string; cells: readonly (TemplateResult | string)[] };
export type RowPick = { id: string; add: boolean };

/**
 * A table. With `pickable`, a row's name is a button: a click or Space picks, Shift adds, Enter drills, arrows move.
 * Fires `fw-pick` (RowPick) and `fw-drill` (the row's id).
 */
@customElement('fw-data-table')
export class DataTable extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: block;
      }
      .scroll {
        overflow: auto;
        max-height: inherit;
      }
      table {
        width: 100%;
        border-collapse: collapse;
        font-size: 12.5px;
      }
      th,
      td {
        padding: 0 8px;
        text-align: left;
        white-space: nowrap;
        border-bottom: 1px solid var(--line);
      }
      thead th {
        position: sticky;
        top: 0;
        padding-bottom: 6px;
        border-bottom-color: var(--line-strong);
        background: var(--surface);
        vertical-align: bottom;
        white-space: normal;
        line-height: var(--lh-small);
        font-size: 11.5px;
        font-weight: var(--fw-medium);
        color: var(--text-3);
      }
      tbody th {
        position: sticky;
        left: 0;
        background: var(--surface);
        font-weight: var(--fw-medium);
      }
      .numeric + :not(.numeric) {
        padding-left: 24px;
      }
      tbody tr {
        height: var(--row-h);
      }
      tbody tr:last-child > * {
        border-bottom: 0;
      }
      .numeric {
        text-align: right;
      }
      td.strong {
        font-weight: var(--fw-strong);
      }
      td.quiet {
        color: var(--text-2);
      }
      .pickable tbody tr {
        cursor: pointer;
      }
      .pickable tbody tr:hover > * {
        background: var(--surface-2);
      }
      tbody tr.chosen > *,
      .pickable tbody tr.chosen:hover > * {
        background: var(--accent-soft);
      }
      th button {
        min-height: 24px;
        padding: 0;
        border: 0;
        background: none;
        font-weight: inherit;
        text-align: left;
        cursor: pointer;
      }
      th a {
        display: inline-flex;
        align-items: center;
        min-height: 24px;
        color: var(--accent);
      }
      @media (max-width: 599px) {
        .wide {
          display: none;
        }
        th,
        td,
        .numeric + :not(.numeric) {
          padding-inline: 6px;
        }
      }
    `,
  ];

  @property() label = '';
  @property({ attribute: false }) columns: readonly Column[] = [];
  @property({ attribute: false }) rows: readonly Row[] = [];
  @property({ attribute: false }) chosen: readonly string[] = [];
  @property({ type: Boolean }) pickable = false;

  /** Puts the keyboard on the table. */
  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>('.scroll, th button')?.focus();
  }

  override render() {
    return html`<div class="scroll" tabindex=${this.pickable ? nothing : 0} role="group" aria-label=${this.label}>
      <table class=${this.pickable ? 'pickable' : ''}>
        <caption class="unseen">
          ${this.label}
        </caption>
        <thead>
          <tr>
            ${this.columns.map((column) => html`<th scope="col" class=${classes(column)}>${column.label}</th>`)}
          </tr>
        </thead>
        <tbody @keydown=${this.pressed}>
          ${this.rows.map((row) => this.renderRow(row))}
        </tbody>
      </table>
    </div>`;
  }

  private renderRow({ id, cells }: Row): TemplateResult {
    const chosen = this.chosen.includes(id);
    const pick = (event: MouseEvent) => {
      event.stopPropagation();
      this.dispatchEvent(new CustomEvent<RowPick>('fw-pick', { detail: { id, add: event.shiftKey } }));
    };
    const drill = (event: KeyboardEvent) => {
      if (event.key !== 'Enter') return;
      event.preventDefault();
      this.dispatchEvent(new CustomEvent<string>('fw-drill', { detail: id }));
    };
    const [name, ...figures] = cells;
    return html`<tr class=${chosen ? 'chosen' : ''} @click=${this.pickable ? pick : nothing}>
      <th scope="row">
        ${this.pickable ? html`<button type="button" aria-pressed=${chosen} @click=${pick} @keydown=${drill}>${name}</button>` : name}
      </th>
      ${figures.map((cell, at) => html`<td class=${classes(this.columns[at + 1])}>${cell}</td>`)}
    </tr>`;
  }

  private pressed(event: KeyboardEvent): void {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!this.pickable || step === undefined) return;
    const names = [...this.renderRoot.querySelectorAll<HTMLElement>('th button')];
    const at = names.indexOf(event.target as HTMLElement);
    if (at < 0) return;
    event.preventDefault();
    names[Math.max(0, Math.min(at + step, names.length - 1))]?.focus();
  }
}

function classes({ numeric = false, wide = false, tone }: Column = { label: '' }) {
  return classMap({ numeric, wide, strong: tone === 'strong', quiet: tone === 'quiet' });
}

declare global {
  interface HTMLElementTagNameMap {
    'fw-data-table': DataTable;
  }
}
