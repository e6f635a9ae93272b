import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Load } from '../../../server/contract/load.ts';
import type { LoadMonthsAnswer } from '../../../server/contract/load-detail.ts';
import { formatBytes, formatCount, formatMonthShort } from '../../lib/format.ts';
import { Locale } from '../../lib/locale.ts';
import { base } from '../../styles/control.ts';
import '../../ui/card.ts';
import '../../ui/data-table.ts';

/** What came in with a load: its files, what became of their rows, and what that made of each month. */
@customElement('fw-load-months')
export class LoadMonths extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: grid;
        min-width: 0;
      }
      dl {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(96px, 1fr));
        gap: 8px 16px;
        margin: 0 0 10px;
      }
      dt {
        font-size: var(--fs-small);
        color: var(--text-3);
      }
      dd {
        margin: 0;
        font-size: var(--fs-lead);
        font-weight: var(--fw-strong);
        font-variant-numeric: tabular-nums;
      }
      ul {
        margin: 0 0 8px;
        padding: 0;
        max-height: 132px;
        overflow: auto;
        list-style: none;
      }
      li {
        display: flex;
        justify-content: space-between;
        gap: 12px;
        padding: 2px 0;
        font-size: var(--fs-small);
        overflow-wrap: anywhere;
      }
      li span {
        flex: none;
        color: var(--text-2);
      }
      fw-data-table {
        max-height: 320px;
      }
    `,
  ];

  @property({ attribute: false }) load!: Load;
  /** Null while they are not known, or where the load made no snapshot that is kept. */
  @property({ attribute: false }) months: LoadMonthsAnswer['rows'] | null = null;
  private readonly locale = new Locale(this);

  override render() {
    const { load: words } = this.locale.strings;
    const { read, accepted, quarantined } = this.load.rows;
    const figures: [string, number][] = [
      [words.read, read],
      [words.accepted, accepted],
      [words.collapsed, read - accepted - quarantined],
      [words.aside, quarantined],
    ];
    return html`<fw-card .heading=${words.came} .detail=${words.files(this.load.files.length)}>
      ${read === 0 ? nothing : html`<dl>${figures.map(([name, count]) => html`<div><dt>${name}</dt><dd>${formatCount(count)}</dd></div>`)}</dl>`}
      <ul tabindex="0" aria-label=${words.filesLabel}>
        ${this.load.files.map(({ name, bytes }) => html`<li>${name}<span>${formatBytes(bytes)}</span></li>`)}
      </ul>
      ${this.months && this.months.length > 0 ? this.renderMonths(this.months) : nothing}
    </fw-card>`;
  }

  private renderMonths(months: LoadMonthsAnswer['rows']): TemplateResult {
    const { load } = this.locale.strings;
    const columns = [
      { label: load.month },
      { label: load.rows, numeric: true },
      { label: load.added, numeric: true },
      { label: load.changed, numeric: true },
      { label: load.unchanged, numeric: true, wide: true },
      { label: load.removed, numeric: true },
    ];
    const rows = months.map(({ month, rows: all, added, changed, unchanged, removed }) => ({
      id: month,
      cells: [
        formatMonthShort(month, this.locale.language),
        ...[all, added, changed, unchanged, removed].map(formatCount),
      ],
    }));
    return html`<fw-data-table .label=${load.byMonth} .columns=${columns} .rows=${rows}></fw-data-table>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'fw-load-months': LoadMonths;
  }
}
