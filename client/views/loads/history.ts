import { Task } from '@lit/task';
import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Load, LoadsAnswer } from '../../../server/contract/load.ts';
import { askJson } from '../../lib/api.ts';
import { formatCount, formatMoment, formatMonthRange, missing } from '../../lib/format.ts';
import { Locale } from '../../lib/locale.ts';
import { base } from '../../styles/control.ts';
import '../../ui/card.ts';
import '../../ui/data-table.ts';
import '../../ui/skeleton.ts';
import { renderFailure } from '../failure.ts';
import { loadState } from './load-state.ts';

const mostShown = 50;

/** All loads, newest first, with what became of each; a row leads to all that is known of it. */
@customElement('fw-load-history')
export class LoadHistory extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: grid;
        min-width: 0;
      }
      .quiet {
        color: var(--text-2);
      }
    `,
  ];

  /** Where a load is shown. */
  @property({ attribute: false }) detailHref: (id: string) => string = () => '';
  private readonly locale = new Locale(this);
  private readonly loads = new Task(this, {
    task: (_none, { signal }) => askJson<LoadsAnswer>(`/api/loads?limit=${mostShown}`, signal),
    args: () => [] as const,
  });

  /** Asks the list again. */
  refresh(): void {
    void this.loads.run();
  }

  override render() {
    const { history } = this.locale.strings;
    return html`<fw-card .heading=${history.title} .detail=${history.detail}>${this.renderList()}</fw-card>`;
  }

  private renderList(): TemplateResult {
    const { history } = this.locale.strings;
    const { value, error } = this.loads;
    const said = { heading: history.failed, works: '' };
    if (error !== undefined) return renderFailure(error, () => this.refresh(), said, this.locale.strings);
    if (value === undefined) return html`<fw-skeleton .lines=${4}></fw-skeleton>`;
    if (value.rows.length === 0) return html`<p class="quiet">${history.none}</p>`;
    const columns = [
      { label: history.at },
      { label: history.source },
      { label: history.state },
      { label: history.months, wide: true },
      { label: history.accepted, numeric: true },
      { label: history.aside, numeric: true, wide: true },
      { label: history.by, wide: true },
    ];
    return html`<fw-data-table
      .label=${history.title}
      .columns=${columns}
      .rows=${value.rows.map((load) => this.rowOf(load))}
    ></fw-data-table>`;
  }

  private rowOf(load: Load) {
    const { rows, created_at, source, created_by } = load;
    return {
      id: load.id,
      cells: [
        html`<a href=${this.detailHref(load.id)}>${formatMoment(created_at, this.locale.language)}</a>`,
        source ?? missing,
        loadState(load, this.locale.strings),
        this.monthsOf(load),
        formatCount(rows.accepted),
        formatCount(rows.quarantined),
        created_by,
      ],
    };
  }

  private monthsOf({ months }: Load): string {
    const [from, to = from] = [months[0], months.at(-1)];
    return from && to ? formatMonthRange(from, to, this.locale.language) : missing;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'fw-load-history': LoadHistory;
  }
}
