import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { classMap } from 'lit/directives/class-map.js';
import type { HeatStep } from '../lib/heat.ts';
import { base } from '../styles/control.ts';
import { heat } from '../styles/heat.ts';
import type { RowPick } from './data-table.ts';
import { GridWalk } from './grid-walk.ts';

/**
 * `label` says the cell in full; `hollow` is drawn as an outline, `marked` with a sign beside its text. `step` is its ground,
 * null for none; a cell that is not compared has the ground of the norm.
 */
export type GridCell = {
  text: string;
  label: string;
  step?: HeatStep | null;
  hollow?: boolean;
  marked?: boolean;
  missing?: boolean;
};
export type GridRow = { id: string; name: string; cells: readonly GridCell[] };

/**
 * Figures of rows at equal steps, one place for Tab: arrows walk the cells, Enter or Space picks a row, a line below says
 * the cell in full. Fires `fw-pick` (RowPick, `add` with Shift).
 */
@customElement('fw-cell-grid')
export class CellGrid extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: block;
      }
      .scroll {
        overflow: auto;
      }
      table {
        border-spacing: 1px;
        font-size: var(--fs-micro);
        line-height: var(--lh-micro);
      }
      th,
      td {
        position: relative;
        min-width: 46px;
        height: 24px;
        padding: 0 5px;
        text-align: right;
        white-space: nowrap;
      }
      td {
        cursor: pointer;
      }
      td.bare {
        color: var(--text-2);
      }
      td.hollow {
        box-shadow: inset 0 0 0 1px var(--line);
      }
      td.missing {
        color: var(--text-3);
      }
      td.marked::after {
        content: '°';
        position: absolute;
        right: 1px;
      }
      thead th {
        height: 20px;
        font-weight: var(--fw-medium);
        color: var(--text-3);
      }
      thead .over {
        text-align: left;
      }
      tbody th,
      th[rowspan] {
        position: sticky;
        left: 0;
        z-index: 1;
        text-align: left;
        vertical-align: bottom;
        background: var(--surface);
      }
      button {
        min-height: 24px;
        padding: 0;
        border: 0;
        background: none;
        font-weight: var(--fw-medium);
        cursor: pointer;
      }
      .chosen button {
        color: var(--accent-strong);
        font-weight: var(--fw-strong);
      }
      .chosen td {
        box-shadow: inset 0 -2px 0 var(--accent);
      }
      td:focus-visible {
        outline-offset: -2px;
      }
      .said {
        min-height: 22px;
        padding-top: 6px;
        font-size: var(--fs-small);
        line-height: var(--lh-small);
        color: var(--text-2);
      }
    `,
    heat,
  ];

  @property() label = '';
  /** Heads the names of the rows. */
  @property() corner = '';
  /** Heads the columns together. */
  @property() over = '';
  @property({ attribute: false }) columns: readonly string[] = [];
  @property({ attribute: false }) rows: readonly GridRow[] = [];
  @property({ attribute: false }) chosen: readonly string[] = [];
  /** The row's name is column 0. */
  private readonly walk = new GridWalk(this, {
    last: () => [this.rows.length - 1, this.columns.length],
    pick: (row, _column, add) => this.pick(row, add),
  });

  override render() {
    return html`<div class="scroll">
        <table role="grid" aria-label=${this.label}>
          <thead>
            <tr>
              <th scope="col" rowspan="2">${this.corner}</th>
              <th scope="colgroup" colspan=${this.columns.length} class="over">${this.over}</th>
            </tr>
            <tr>
              ${this.columns.map((column) => html`<th scope="col">${column}</th>`)}
            </tr>
          </thead>
          ${this.walk.body(this.rows.map((row, at) => this.renderRow(row, at)))}
        </table>
      </div>
      <p class="said" aria-hidden="true">${this.walk.said}</p>`;
  }

  private renderRow({ id, name, cells }: GridRow, row: number): TemplateResult {
    const chosen = this.chosen.includes(id);
    return html`<tr class=${chosen ? 'chosen' : nothing}>
      <th scope="row">
        <button type="button" data-at="${row},0" tabindex=${this.walk.stop(row, 0)} aria-pressed=${chosen}>
          ${name}
        </button>
      </th>
      ${cells.map(
        ({ text, label: said, step = 'norm', hollow = false, marked = false, missing = false }, at) =>
          html`<td
            class=${classMap({ [step ?? 'bare']: !hollow && !missing, hollow, marked, missing })}
            data-at="${row},${at + 1}"
            tabindex=${this.walk.stop(row, at + 1)}
            aria-label=${said}
            >${text}</td
          >`,
      )}
    </tr>`;
  }

  private pick(row: number, add: boolean): void {
    const id = this.rows[row]?.id;
    if (id !== undefined) this.dispatchEvent(new CustomEvent<RowPick>('fw-pick', { detail: { id, add } }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'fw-cell-grid': CellGrid;
  }
}
