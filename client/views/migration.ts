import { html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import type { CatalogAnswer } from '../../server/contract/catalog.ts';
import type { Address } from '../lib/address.ts';
import { formatMonth } from '../lib/format.ts';
import { Locale } from '../lib/locale.ts';
import { memo } from '../lib/memo.ts';
import { Question } from '../lib/question.ts';
import type { Selection } from '../lib/selection.ts';
import { base } from '../styles/control.ts';
import { pageGrid } from '../styles/page-grid.ts';
import '../ui/card.ts';
import '../ui/problem.ts';
import '../ui/skeleton.ts';
import { renderFailedCard } from './failed-card.ts';
import { renderFailure } from './failure.ts';
import './migration/chain-card.ts';
import './migration/filters.ts';
import { askFlows, type Flow, flowQuery } from './migration/flow.ts';
import './migration/flows-card.ts';
import './migration/history-card.ts';
import './migration/matrix-card.ts';
import { type Asked, askMatrices, type Matrices, seriesQuery } from './migration/question.ts';
import './migration/walk-card.ts';
import { lastBucket } from './migration/wording.ts';
import { FilterKeys } from './monitor/filter-keys.ts';
import { monthChange } from './monitor/keys.ts';
import './monitor/no-match.ts';
import { productsOf } from './vintages/question.ts';

/** The transition shown until another is picked: into arrears. */
const firstCell = 'M0-M1';

/** Where the loans of each bucket went: the matrix, the history of a cell, net flow rates, the overdue walk. */
@customElement('fw-migration')
export class Migration extends LitElement {
  static override styles = [base, pageGrid];

  @property({ attribute: false }) catalog!: CatalogAnswer;
  @property({ attribute: false }) address!: Address;
  @property({ attribute: false }) selection!: Selection;
  @query('fw-migration-filters') private filters!: HTMLElement;
  private readonly locale = new Locale(this);
  private readonly shownOf = memo(shownOf);
  private readonly askedOf = memo(
    (selection: Selection, { roll, window }: Address): Asked => ({ selection, roll, window }),
  );
  private readonly matrices = new Question<Asked, Matrices>(this, {
    subject: () => this.askedOf(this.shown, this.address),
    key: (asked) => String(seriesQuery(asked)),
    ask: askMatrices,
  });
  private readonly flows = new Question<Asked, readonly Flow[]>(this, {
    subject: () => this.askedOf(this.shown, this.address),
    key: (asked) => `${asked.window} ${flowQuery(asked)}`,
    ask: askFlows,
  });

  constructor() {
    super();
    this.addController(new FilterKeys(this, () => this.filters, monthChange));
  }

  protected override willUpdate(changes: PropertyValues<this>): void {
    // The drawer's code is fetched when it is first opened.
    if (changes.has('address') && this.address.drill) void import('./migration/cell-drawer.ts');
  }

  override render() {
    return html`<fw-migration-filters
        class="filters"
        .catalog=${this.catalog}
        .selection=${this.shown}
        .address=${this.address}
      ></fw-migration-filters>
      ${this.renderAnswer()}`;
  }

  /** Buckets in focus elsewhere do not count here, where all of them stand. */
  private get shown(): Selection {
    return this.shownOf(this.selection);
  }

  private renderAnswer(): TemplateResult {
    const { strings, language } = this.locale;
    const { migration: words } = strings;
    const { known } = this.matrices;
    if (known.state === 'pending') {
      return html`<fw-card aria-busy="true" .heading=${words.matrix}><fw-skeleton .lines=${12}></fw-skeleton></fw-card>`;
    }
    if (known.state === 'failed') {
      const said = { heading: words.failed, works: '' };
      return html`<fw-card>${renderFailure(known.error, known.retry, said, strings)}</fw-card>`;
    }
    const { subject, value, stale } = known;
    const { reason, rows, month } = value.months;
    if (reason !== null && !stale) {
      const heading = words.noMatrix(formatMonth(month, language));
      return html`<fw-card><fw-problem .heading=${heading} .text=${words.noMatrixText}></fw-problem></fw-card>`;
    }
    if (!rows.some((row) => row.month === month) && !stale) {
      return html`<fw-card><fw-no-match .selection=${this.shown} .address=${this.address}></fw-no-match></fw-card>`;
    }
    return html`<div class="grid ${stale ? 'stale' : ''}" aria-busy=${stale}>${this.renderCards(subject, value)}</div>
      <fw-cell-drawer
        .catalog=${this.catalog}
        .address=${this.address}
        .asked=${subject}
        .matrices=${value}
        .cell=${this.cell(subject)}
      ></fw-cell-drawer>`;
  }

  private renderCards(asked: Asked, matrices: Matrices): TemplateResult {
    const cell = this.cell(asked);
    const { migration: words } = this.locale.strings;
    const { table } = this.address;
    return html`<fw-matrix-card class="wide" .asked=${asked} .matrices=${matrices} .chosen=${cell}></fw-matrix-card>
      ${this.renderFlows(
        'side',
        words.chain(lastBucket(asked)),
        (of, flows) => html`<fw-chain-card class="side" .asked=${of} .flows=${flows}></fw-chain-card>`,
      )}
      <fw-history-card
        class="side"
        .asked=${asked}
        .matrices=${matrices}
        .cell=${cell}
        .table=${table}
      ></fw-history-card>
      ${this.renderFlows(
        'wide',
        words.flows,
        (of, flows) => html`<fw-flows-card class="wide" .asked=${of} .flows=${flows} .table=${table}></fw-flows-card>`,
      )}
      <fw-walk-card .asked=${asked} .table=${table}></fw-walk-card>`;
  }

  /** What is drawn of net flow rates, or their place while they are on their way, or why they are not there. */
  private renderFlows(size: string, heading: string, draw: (asked: Asked, flows: readonly Flow[]) => TemplateResult) {
    const { strings } = this.locale;
    const { known } = this.flows;
    if (known.state === 'ready') return draw(known.subject, known.value);
    if (known.state === 'failed') return html`<div class=${size}>${renderFailedCard(known, heading, strings)}</div>`;
    return html`<fw-card class=${size} aria-busy="true" .heading=${heading}
      ><fw-skeleton .lines=${9}></fw-skeleton
    ></fw-card>`;
  }

  /** Balances that left the book have no net transfer: then the history is that of the first cell. */
  private cell({ roll }: Asked): string {
    const { cell = firstCell } = this.address;
    return roll === 'transfer' && !/-M\d$/.test(cell) ? firstCell : cell;
  }
}

const shownOf = (selection: Selection): Selection => ({
  ...selection,
  product: productsOf(selection),
  focus_bucket: [],
});

declare global {
  interface HTMLElementTagNameMap {
    'fw-migration': Migration;
  }
}
