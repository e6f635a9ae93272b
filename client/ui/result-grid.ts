import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { Locale } from '../lib/locale.ts';
import { memo } from '../lib/memo.ts';
import { orderOf, type Sort, statsOf, tsvOf } from '../lib/result-order.ts';
import type { ResultColumn, ResultTable, ResultValue } from '../lib/result-table.ts';
import { base } from '../styles/control.ts';
import { resultGrid } from '../styles/result-grid.ts';
import { columnsInSight, headHeight, numberWidth, rowHeight, rowsInSight, scrollTo, widthsOf } from './grid-layout.ts';
import { clampTo, type GridPlace, walkFrom } from './grid-walk.ts';
import { icon } from './icon.ts';

const none: ResultTable = { columns: [], rowCount: 0 };

/**
 * Any number of rows by column; only what is in sight is drawn. Arrows walk, Shift extends, Ctrl A takes all, Ctrl C copies as
 * tab-separated text (with the names where all is taken), a name or Enter on it sorts. Row 0 of a place is the names.
 * Under it stands what the column holds on which the keyboard is. Fires `fw-sort` with the order of the rows, null as they came.
 */
@customElement('fw-result-grid')
export class ResultGrid extends LitElement {
  static override styles = [base, resultGrid];

  @property({ attribute: false }) table: ResultTable = none;
  @property() label = '';
  @state() private sort: Sort | null = null;
  @state() private sight = { top: 0, left: 0, width: 0, height: 0 };
  @state() private active: GridPlace = [1, 0];
  @state() private anchor: GridPlace = [1, 0];
  @query('.scroll') private scroller!: HTMLElement;
  private readonly locale = new Locale(this);
  private readonly sizes = new ResizeObserver(() => this.look());
  private readonly widths = memo(widthsOf);
  private readonly stats = memo(statsOf);
  private readonly order = memo((table: ResultTable, sort: Sort | null) => sort && orderOf(table, sort));

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.sizes.disconnect();
  }

  protected override willUpdate(changes: PropertyValues<this>): void {
    if (!changes.has('table')) return;
    this.sort = null;
    this.active = this.anchor = [Math.min(1, this.table.rowCount), 0];
    if (this.hasUpdated) this.scroller.scrollTo(0, 0);
  }

  protected override firstUpdated(): void {
    this.sizes.observe(this.scroller);
  }

  override render() {
    const { table, sight, active } = this;
    const { columns, rowCount } = table;
    const widths = this.widths(table);
    const rows = rowsInSight(sight.top, sight.height, rowCount);
    const across = columnsInSight(widths, sight.left, sight.width);
    const inSight = columns.slice(across.from, across.to);
    const width = numberWidth + widths.reduce((sum, one) => sum + one, 0);
    const gap = html`<i class="gap" .style=${`width:${across.offset}px`}></i>`;
    const widthOf = (at: number) => `width:${widths[across.from + at] ?? 0}px`;
    return html`<div
        class="scroll"
        role="grid"
        tabindex="0"
        aria-label=${this.label}
        aria-rowcount=${rowCount + 1}
        aria-colcount=${columns.length + 1}
        aria-multiselectable="true"
        aria-activedescendant=${`c-${active.join('-')}`}
        .style=${`--grid-row-h:${rowHeight}px;--grid-number-w:${numberWidth}px`}
        @scroll=${this.look}
        @keydown=${this.pressed}
        @pointerdown=${this.pointed}
        @pointermove=${this.dragged}
        @copy=${this.copy}
      >
        <div class="sheet" role="presentation" .style=${`width:${width}px;height:${headHeight + rowCount * rowHeight}px`}>
          <div class="row head" role="row" aria-rowindex="1">
            <span class="place" role="columnheader" aria-colindex="1"><span class="unseen">${this.locale.strings.sql.row}</span></span>${gap}
            ${inSight.map((column, at) => this.renderName(column, across.from + at, widthOf(at)))}
          </div>
          <div class="rows" role="presentation" .style=${`transform:translateY(${rows.from * rowHeight}px)`}>
            ${Array.from({ length: Math.max(0, rows.to - rows.from) }, (_, at) => {
              const place = rows.from + at + 1;
              const row = this.rowAt(place);
              return html`<div class="row" role="row" aria-rowindex=${place + 1}>
                <span class="place" role="rowheader" aria-colindex="1">${place}</span>${gap}
                ${inSight.map((column, over) => this.renderCell(column, row, [place, across.from + over], widthOf(over)))}
              </div>`;
            })}
          </div>
        </div>
      </div>
      ${this.renderStats(columns[active[1]])}`;
  }

  private renderName({ name, type, kind }: ResultColumn, at: number, width: string): TemplateResult {
    const sorted = this.sort?.column === at ? this.sort : null;
    return html`<span
      id=${this.isActive([0, at]) ? `c-0-${at}` : nothing}
      class="name ${kind} ${this.isActive([0, at]) ? 'active' : ''}"
      role="columnheader"
      aria-colindex=${at + 2}
      aria-sort=${sorted ? (sorted.down ? 'descending' : 'ascending') : 'none'}
      title=${`${name} ${type}`}
      .style=${width}
      ><span>${name}</span>${sorted ? icon(sorted.down ? 'down' : 'up', 10) : nothing}</span
    >`;
  }

  private renderCell({ kind, shown }: ResultColumn, row: number, place: GridPlace, width: string): TemplateResult {
    const text = shown(row);
    const isActive = this.isActive(place);
    const isChosen = this.isChosen(place);
    const look = `cell ${kind} ${text === null ? 'null' : ''} ${isChosen ? 'chosen' : ''} ${isActive ? 'active' : ''}`;
    return html`<span
      id=${isActive ? `c-${place.join('-')}` : nothing}
      class=${look}
      role="gridcell"
      aria-colindex=${place[1] + 2}
      aria-selected=${isChosen || isActive ? 'true' : nothing}
      .style=${width}
      >${text ?? 'null'}</span
    >`;
  }

  private renderStats(column: ResultColumn | undefined): TemplateResult | typeof nothing {
    const { rowCount } = this.table;
    if (!column || rowCount === 0) return nothing;
    const { stats: names } = this.locale.strings.sql;
    const { nulls, distinct, least, most, mean, sum } = this.stats(column, rowCount);
    const facts = { nulls, distinct, least, most, mean, sum };
    return html`<dl class="stats">
      <div><dt>${column.name}</dt></div>
      ${(Object.keys(facts) as (keyof typeof facts)[]).map((fact) =>
        facts[fact] === null ? nothing : html`<div><dt>${names[fact]}</dt><dd>${shownStat(facts[fact])}</dd></div>`,
      )}
    </dl>`;
  }

  private rowAt(place: number): number {
    return this.order(this.table, this.sort)?.[place - 1] ?? place - 1;
  }

  private isActive([row, column]: GridPlace): boolean {
    return row === this.active[0] && column === this.active[1];
  }

  private get block() {
    const [one, other] = [this.anchor, this.active];
    return {
      top: Math.max(1, Math.min(one[0], other[0])),
      bottom: Math.max(one[0], other[0]),
      left: Math.min(one[1], other[1]),
      right: Math.max(one[1], other[1]),
    };
  }

  private isChosen([row, column]: GridPlace): boolean {
    const { top, bottom, left, right } = this.block;
    const isMany = top !== bottom || left !== right;
    return isMany && row >= top && row <= bottom && column >= left && column <= right;
  }

  private readonly look = (): void => {
    const { scrollTop: top, scrollLeft: left, clientWidth: width, clientHeight: height } = this.scroller;
    this.sight = { top, left, width, height };
  };

  private get last(): GridPlace {
    return [this.table.rowCount, Math.max(0, this.table.columns.length - 1)];
  }

  private pressed(event: KeyboardEvent): void {
    const isMeta = event.ctrlKey || event.metaKey;
    const { active, last } = this;
    const page = Math.max(1, Math.floor(this.sight.height / rowHeight) - 1);
    const step = { PageDown: page, PageUp: -page }[event.key];
    if (isMeta && event.key.toLowerCase() === 'a') [this.anchor, this.active] = [[1, 0], last];
    else if (step !== undefined) this.walkTo([clampTo(active[0] + step, last[0]), active[1]], event.shiftKey);
    else if (isMeta && event.key === 'Home') this.walkTo([1, 0], event.shiftKey);
    else if (isMeta && event.key === 'End') this.walkTo(last, event.shiftKey);
    else if ((event.key === 'Enter' || event.key === ' ') && active[0] === 0) this.sortBy(active[1]);
    else {
      const to = isMeta || event.altKey ? null : walkFrom(active, event.key, last);
      if (!to) return;
      this.walkTo(to, event.shiftKey);
    }
    event.preventDefault();
  }

  private walkTo(place: GridPlace, extend: boolean): void {
    this.active = place;
    if (!extend) this.anchor = place;
    const to = scrollTo(place, this.widths(this.table), this.sight);
    if (to.left !== this.sight.left || to.top !== this.sight.top) this.scroller.scrollTo(to);
  }

  private pointed(event: PointerEvent): void {
    const place = placeAt(event.target);
    if (!place || event.button !== 0) return;
    if (place[0] === 0) this.sortBy(place[1]);
    this.active = place;
    if (!event.shiftKey) this.anchor = place;
  }

  private dragged(event: PointerEvent): void {
    const place = event.buttons === 1 ? placeAt(event.target) : null;
    if (place && place[0] > 0 && this.anchor[0] > 0) this.active = place;
  }

  /** Up, down, as it came. */
  private sortBy(column: number): void {
    const now = this.sort?.column === column ? this.sort : null;
    this.sort = now === null ? { column, down: false } : now.down ? null : { column, down: true };
    this.dispatchEvent(new CustomEvent('fw-sort', { detail: this.order(this.table, this.sort) }));
  }

  private copy(event: ClipboardEvent): void {
    const { top, bottom, left, right } = this.block;
    const rows = Array.from({ length: bottom - top + 1 }, (_, at) => this.rowAt(top + at));
    const isAll = top === 1 && bottom === this.last[0] && left === 0 && right === this.last[1];
    event.clipboardData?.setData('text/plain', tsvOf(this.table.columns.slice(left, right + 1), rows, isAll));
    event.preventDefault();
  }
}

/** Row and column of the cell that an event came from. */
function placeAt(target: EventTarget | null): GridPlace | null {
  const cell = target instanceof Element ? target.closest('[role=gridcell], .name') : null;
  const [row, column] = [cell?.parentElement?.getAttribute('aria-rowindex'), cell?.getAttribute('aria-colindex')];
  return row && column ? [Number(row) - 1, Number(column) - 2] : null;
}

/** Ten digits are told of a sum or mean, whole numbers and texts whole. */
const shownStat = (value: ResultValue): string =>
  typeof value === 'number' ? String(Number(value.toPrecision(10))) : String(value);

declare global {
  interface HTMLElementTagNameMap {
    'fw-result-grid': ResultGrid;
  }
}
