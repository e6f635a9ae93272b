import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { base } from '../styles/control.ts';
import { clampTo, type GridPlace, labelAt, placeAt, walkFrom } from './grid-walk.ts';

/** `label` says the cell in full; `tone` is its step on the heat scale, −2 to 3; without `text` nothing is there. */
export type MatrixCell = { id: string; text: string; detail: string; label: string; tone: number };
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
      [data-at].there {
        background: var(--h-norm);
      }
      [data-at]:hover {
        box-shadow: inset 0 0 0 1px var(--line-strong);
      }
      [data-tone='-2'].there {
        background: var(--h-better-2);
      }
      [data-tone='-1'].there {
        background: var(--h-better-1);
      }
      [data-tone='1'].there {
        background: var(--h-worse-1);
      }
      [data-tone='2'].there {
        background: var(--h-worse-2);
      }
      [data-tone='3'].there {
        background: var(--h-worse-3);
        color: var(--surface);
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
  @state() private active: GridPlace = [0, 0];
  @state() private said = '';

  protected override willUpdate(): void {
    const [row, column] = this.active;
    this.active = [clampTo(row, this.rows.length - 1), clampTo(column, this.columns.length - 1)];
  }

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
      <p class="said" aria-hidden="true">${this.said || this.hint}</p>`;
  }

  private renderRow({ name, detail, size, cells }: MatrixLine, row: number): TemplateResult {
    const [activeRow, activeColumn] = this.active;
    return html`<tr>
      <th scope="row">${name}<small>${detail}</small></th>
      <td class="size">${size}</td>
      ${cells.map(
        ({ id, text, detail: change, label, tone }, column) =>
          html`<td
            class=${text ? 'there' : nothing}
            data-at="${row},${column}"
            data-tone=${tone}
            tabindex=${row === activeRow && column === activeColumn ? 0 : -1}
            data-said=${label}
            aria-selected=${id === this.chosen}
            ><span aria-hidden="true">${text}${change ? html`<small>${change}</small>` : nothing}</span
            ><span class="unseen">${label}</span></td
          >`,
      )}
    </tr>`;
  }

  private pressed(event: KeyboardEvent): void {
    const at = placeAt(event.target);
    if (!at) return;
    const next = walkFrom(at, event.key, [this.rows.length - 1, this.columns.length - 1]);
    if (!next && event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    if (next) this.renderRoot.querySelector<HTMLElement>(`[data-at="${next.join()}"]`)?.focus();
    else this.pick(at);
  }

  private clicked(event: MouseEvent): void {
    const at = placeAt(event.target);
    if (at) this.pick(at);
  }

  private entered(event: Event): void {
    this.active = placeAt(event.target) ?? this.active;
    this.said = labelAt(event.target);
  }

  /** Off the cells the hint stands. */
  private pointed({ type, target }: Event): void {
    this.said = type === 'pointerleave' ? '' : labelAt(target);
  }

  private pick([row, column]: GridPlace): void {
    const id = this.rows[row]?.cells[column]?.id;
    if (id !== undefined) this.dispatchEvent(new CustomEvent<string>('fw-pick', { detail: id }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'fw-matrix-grid': MatrixGrid;
  }
}
