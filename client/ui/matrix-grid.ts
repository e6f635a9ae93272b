import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { HeatStep } from '../lib/heat.ts';
import { base } from '../styles/control.ts';
import { heat } from '../styles/heat.ts';
import { GridWalk } from './grid-walk.ts';

/** `label` says the cell in full; `step` is its ground; without `text` nothing is there. */
export type MatrixCell = { id: string; text: string; detail: string; label: string; step: HeatStep };
/** `detail` stands by the row's name, `size` after it. */
export type MatrixLine = { name: string; detail: string; size: string; cells: readonly MatrixCell[] };

/**
 * A matrix whose cells are picked: one place for Tab, arrows walk, Enter or Space picks; a line below says the cell in full.
 * Fires `fw-pick` with the cell's id.
 */
@customElement('fw-matrix-grid')
export class MatrixGrid extends LitElement {
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
        width: 100%;
        border-spacing: 2px;
        table-layout: auto;
        font-size: var(--fs-body);
        line-height: 17px;
      }
      thead th {
        padding: 0 2px 2px;
        font-size: var(--fs-small);
        font-weight: var(--fw-medium);
        line-height: var(--lh-small);
        color: var(--text-2);
        text-align: center;
        vertical-align: bottom;
      }
      thead .corner {
        text-align: left;
      }
      thead .size {
        text-align: right;
      }
      tbody th {
        position: sticky;
        left: 0;
        z-index: 1;
        min-width: 44px;
        padding-right: 4px;
        text-align: left;
        font-weight: var(--fw-medium);
        background: var(--surface);
        white-space: nowrap;
      }
      small {
        display: block;
        font-size: var(--fs-micro);
        line-height: var(--lh-micro);
        font-weight: var(--fw-regular);
      }
      th small,
      .size {
        color: var(--text-3);
      }
      td {
        position: relative;
        min-width: 44px;
        height: 40px;
        padding: 0 2px;
        text-align: center;
        white-space: nowrap;
      }
      td.size {
        font-size: var(--fs-small);
        text-align: right;
      }
      [data-at] {
        font-weight: var(--fw-strong);
        cursor: pointer;
      }
      [data-at]:hover {
        box-shadow: inset 0 0 0 1px var(--line-strong);
      }
      [aria-selected='true'] {
        box-shadow: inset 0 0 0 2px var(--accent);
      }
      td:focus-visible {
        outline-offset: -2px;
      }
      .said {
        min-height: 38px;
        padding-top: 6px;
        font-size: var(--fs-small);
        line-height: var(--lh-small);
        color: var(--text-2);
      }
      @media (max-width: 599px) {
        table {
          font-size: var(--fs-small);
        }
      }
    `,
    heat,
  ];

  @property() label = '';
  /** Heads the names of the rows. */
  @property() corner = '';
  /** Heads their sizes. */
  @property() sizes = '';
  @property({ attribute: false }) columns: readonly string[] = [];
  @property({ attribute: false }) rows: readonly MatrixLine[] = [];
  /** Id of the cell that was picked. */
  @property() chosen = '';
  /** What the line below says while no cell is pointed at. */
  @property() hint = '';
  private readonly walk = new GridWalk(this, {
    last: () => [this.rows.length - 1, this.columns.length - 1],
    pick: (row, column) => this.pick(row, column),
  });

  override render() {
    return html`<div class="scroll">
        <table role="grid" aria-label=${this.label}>
          <thead>
            <tr>
              <th scope="col" class="corner">${this.corner}</th>
              <th scope="col" class="size">${this.sizes}</th>
              ${this.columns.map((column) => html`<th scope="col">${column}</th>`)}
            </tr>
          </thead>
          ${this.walk.body(this.rows.map((row, at) => this.renderRow(row, at)))}
        </table>
      </div>
      <p class="said" aria-hidden="true">${this.walk.said || this.hint}</p>`;
  }

  private renderRow({ name, detail, size, cells }: MatrixLine, row: number): TemplateResult {
    return html`<tr>
      <th scope="row">${name}<small>${detail}</small></th>
      <td class="size">${size}</td>
      ${cells.map(
        ({ id, text, detail: change, label, step }, column) =>
          html`<td
            class=${text ? step : nothing}
            data-at="${row},${column}"
            tabindex=${this.walk.stop(row, column)}
            data-said=${label}
            aria-selected=${id === this.chosen}
            ><span aria-hidden="true">${text}${change ? html`<small>${change}</small>` : nothing}</span
            ><span class="unseen">${label}</span></td
          >`,
      )}
    </tr>`;
  }

  private pick(row: number, column: number): void {
    const id = this.rows[row]?.cells[column]?.id;
    if (id !== undefined) this.dispatchEvent(new CustomEvent<string>('fw-pick', { detail: id }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'fw-matrix-grid': MatrixGrid;
  }
}
