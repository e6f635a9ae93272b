import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { classMap } from 'lit/directives/class-map.js';
import type { AgeStep } from '../lib/same-age.ts';
import { base } from '../styles/control.ts';
import { heat } from '../styles/heat.ts';
import type { RowPick } from './data-table.ts';
import { clampTo, type GridPlace, labelAt, placeAt, walkFrom } from './grid-walk.ts';

/**
 * `label` says the cell in full; `hollow` is drawn as an outline, `marked` with a sign beside its text. `step` is its ground,
 * null for none; a cell that is not compared has the ground of the norm.
 */
export type GridCell = {
  text: string;
  label: string;
  step?: AgeStep | null;
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
  /** Where Tab enters: row, and column with the row's name as 0. */
  @state() private active: GridPlace = [0, 0];
  @state() private said = '';

  protected override willUpdate(): void {
    const [row, column] = this.active;
    this.active = [clampTo(row, this.rows.length - 1), clampTo(column, this.columns.length)];
  }

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
          <tbody
            @keydown=${this.pressed}
            @click=${this.clicked}
            @focusin=${this.entered}
            @pointerover=${this.pointed}
            @pointerleave=${this.pointed}
          >
            ${this.rows.map((row, at) => this.renderRow(row, at))}
          </tbody>
        </table>
      </div>
      <p class="said" aria-hidden="true">${this.said}</p>`;
  }

  private renderRow({ id, name, cells }: GridRow, row: number): TemplateResult {
    const [activeRow, activeColumn] = this.active;
    const stop = (column: number) => (row === activeRow && column === activeColumn ? 0 : -1);
    const chosen = this.chosen.includes(id);
    return html`<tr class=${chosen ? 'chosen' : nothing}>
      <th scope="row">
        <button type="button" data-at="${row},0" tabindex=${stop(0)} aria-pressed=${chosen}>
          ${name}
        </button>
      </th>
      ${cells.map(
        ({ text, label: said, step = 'norm', hollow = false, marked = false, missing = false }, at) =>
          html`<td
            class=${classMap({ [step ?? 'bare']: !hollow && !missing, hollow, marked, missing })}
            data-at="${row},${at + 1}"
            tabindex=${stop(at + 1)}
            aria-label=${said}
            >${text}</td
          >`,
      )}
    </tr>`;
  }

  private pressed(event: KeyboardEvent): void {
    const at = placeAt(event.target);
    const next = at && walkFrom(at, event.key, [this.rows.length - 1, this.columns.length]);
    if (next) {
      event.preventDefault();
      this.stand(next);
    } else if (at && at[1] > 0 && (event.key === 'Enter' || event.key === ' ')) {
      event.preventDefault();
      this.pick(at[0], event.shiftKey);
    }
  }

  private stand([row, column]: GridPlace): void {
    this.renderRoot.querySelector<HTMLElement>(`[data-at="${row},${column}"]`)?.focus();
  }

  private clicked(event: MouseEvent): void {
    const at = placeAt(event.target);
    if (at) this.pick(at[0], event.shiftKey);
  }

  private entered(event: Event): void {
    this.active = placeAt(event.target) ?? this.active;
    this.said = labelAt(event.target);
  }

  /** Off the cells nothing is said. */
  private pointed({ type, target }: Event): void {
    this.said = type === 'pointerleave' ? '' : labelAt(target);
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
