import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { formatCount } from '../../lib/format.ts';
import { Locale } from '../../lib/locale.ts';
import { memo } from '../../lib/memo.ts';
import type { ResultTable } from '../../lib/result-table.ts';
import type { Product } from '../../lib/selection.ts';
import type { Language } from '../../locales/index.ts';
import { base } from '../../styles/control.ts';
import type { SpecOf } from '../../ui/chart.ts';
import '../../ui/chart.ts';
import '../../ui/filter-chip.ts';
import '../../ui/segmented.ts';
import {
  type ChartChoice,
  firstChoice,
  keptChoice,
  type Mark,
  marks,
  mostDrawn,
  type NamedChoice,
  namedChoice,
} from './quick-chart-points.ts';
import { quickChartSpec } from './quick-chart-spec.ts';

/** A chart of a result: mark, x, y and colour can be chosen among its columns. Fires `fw-choose` with what was chosen. */
@customElement('fw-sql-quick-chart')
export class SqlQuickChart extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: block;
        min-width: 0;
        padding: 8px 12px;
        overflow: auto;
      }
      .choices {
        display: flex;
        flex-wrap: wrap;
        gap: 6px;
        padding-bottom: 8px;
      }
      p {
        padding-top: 6px;
        color: var(--text-2);
        font-size: var(--fs-small);
      }
    `,
  ];

  @property({ attribute: false }) table!: ResultTable;
  /** Rows in the order of the grid; null as they came. */
  @property({ attribute: false }) order: Uint32Array | null = null;
  @property({ attribute: false }) products: readonly Product[] = [];
  /** What was chosen for a result before: kept where this one has the columns. */
  @property({ attribute: false }) chosen: NamedChoice | null = null;
  @state() private choice: ChartChoice | null = null;
  private readonly locale = new Locale(this);
  private readonly specOf = memo(specOf);

  protected override willUpdate(changes: PropertyValues<this>): void {
    if (!changes.has('table')) return;
    this.choice = (this.chosen && keptChoice(this.chosen, this.table)) ?? firstChoice(this.table);
  }

  override render() {
    const { sql } = this.locale.strings;
    const { choice, table, order, products } = this;
    if (!choice) return html`<p>${sql.noNumbers}</p>`;
    const nameOf = (at: number | null) => (at === null ? sql.noColour : (table.columns[at]?.name ?? ''));
    const title = sql.chartOf(nameOf(choice.y), nameOf(choice.x));
    return html`<div class="choices">
        <fw-segmented
          .label=${sql.mark}
          .value=${choice.mark}
          .choices=${marks.map((mark) => ({ value: mark, label: sql.marks[mark] }))}
          @fw-change=${(event: CustomEvent<Mark>) => this.choose({ mark: event.detail })}
        ></fw-segmented>
        ${(['x', 'y', 'colour'] as const).map(
          (part) => html`<fw-filter-chip
            .label=${sql.parts[part]}
            .value=${nameOf(choice[part])}
            .options=${this.optionsOf(part)}
            .selected=${choice[part] === null ? [] : [String(choice[part])]}
            ?required=${part !== 'colour'}
            @fw-change=${(event: CustomEvent<readonly string[]>) => this.choosePart(part, event.detail[0])}
          ></fw-filter-chip>`,
        )}
      </div>
      <fw-chart .spec=${this.specOf(this.locale.language, table, order, products, choice)} .label=${title} .description=${title}></fw-chart>
      ${table.rowCount > mostDrawn ? html`<p>${sql.drawn(formatCount(mostDrawn))}</p>` : nothing}`;
  }

  private optionsOf(part: 'x' | 'y' | 'colour') {
    return this.table.columns.flatMap(({ name, kind }, at) =>
      part === 'y' && kind !== 'number' ? [] : [{ value: String(at), label: name }],
    );
  }

  private choosePart(part: 'x' | 'y' | 'colour', at: string | undefined): void {
    if (part === 'colour') this.choose({ colour: at === undefined ? null : Number(at) });
    else if (at !== undefined) this.choose({ [part]: Number(at) });
  }

  private choose(change: Partial<ChartChoice>): void {
    if (!this.choice) return;
    this.choice = { ...this.choice, ...change };
    this.dispatchEvent(new CustomEvent('fw-choose', { detail: namedChoice(this.choice, this.table) }));
  }
}

/** Kept while nothing it draws has changed, since a new function is a new drawing. */
function specOf(
  language: Language,
  table: ResultTable,
  order: Uint32Array | null,
  products: readonly Product[],
  choice: ChartChoice,
): SpecOf {
  const names = products.map(({ id, name }) => [id, name.en, name.zh]);
  return (colours, narrow, width) =>
    quickChartSpec({ table, order, products: names }, choice, colours, { narrow, width, language });
}

declare global {
  interface HTMLElementTagNameMap {
    'fw-sql-quick-chart': SqlQuickChart;
  }
}
