import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import type { Alert } from '../../server/contract/alert.ts';
import type { CatalogAnswer } from '../../server/contract/catalog.ts';
import { limitFor } from '../../server/contract/limit.ts';
import type { StoredRule } from '../../server/contract/rule.ts';
import { type Address, writeAddress } from '../lib/address.ts';
import type { Answer } from '../lib/answer.ts';
import { metricPath } from '../lib/api.ts';
import type { FigureTable } from '../lib/figure-table.ts';
import { hasFocus, noFocus } from '../lib/focus.ts';
import { Locale } from '../lib/locale.ts';
import { memo } from '../lib/memo.ts';
import { goEvent } from '../lib/navigation.ts';
import { Question } from '../lib/question.ts';
import { askRates, rateMetrics } from '../lib/rates.ts';
import { monthsChange, type Product, type Selection, selectionQuery, showsWholeProducts } from '../lib/selection.ts';
import { base, button } from '../styles/control.ts';
import { pageGrid } from '../styles/page-grid.ts';
import type { MonthSpan } from '../ui/chart-brush.ts';
import '../ui/card.ts';
import '../ui/skeleton.ts';
import '../ui/status-tag.ts';
import './monitor/alerts-card.ts';
import './monitor/buckets-card.ts';
import './monitor/cohorts-card.ts';
import './monitor/filter-bar.ts';
import './monitor/kpi-strip.ts';
import { FilterKeys } from './monitor/filter-keys.ts';
import { monitorLayout } from './monitor/layout.ts';
import './monitor/no-match.ts';
import { renderOverdueTape } from './monitor/overdue-tape.ts';
import './monitor/products-card.ts';
import { trendTitle } from './monitor/rate-name.ts';
import { focusOf, readStandings, type ShownLimit, type Standing } from './monitor/standing.ts';
import { stripSentence } from './monitor/strip.ts';
import './monitor/trend-card.ts';
import { renderFailedCard } from './failed-card.ts';

/** A selection and the standings that answer it: they are only ever shown together. */
type Shown = { selection: Selection; standings: readonly Standing[]; stale: boolean };

/** The first page: what is past a limit, which bucket, product and cohort carries it, since when. */
@customElement('fw-monitor')
export class Monitor extends LitElement {
  static override styles = [base, button, pageGrid, monitorLayout];

  @property({ attribute: false }) catalog!: CatalogAnswer;
  @property({ attribute: false }) address!: Address;
  @property({ attribute: false }) selection!: Selection;
  @property({ attribute: false }) alerts: Answer<readonly Alert[]> = { state: 'pending' };
  @property({ attribute: false }) rules: Answer<readonly StoredRule[]> = { state: 'pending' };
  @query('fw-filter-bar') private filterBar!: HTMLElement;
  private readonly join = memo(joinAnswers);
  private readonly alertsOf = memo(alertsOf);
  private readonly locale = new Locale(this);
  private readonly rates = new Question<Selection, FigureTable>(this, {
    subject: () => this.selection,
    key: (selection) => rateMetrics(selection).join(' ') + metricPath('', selectionQuery(selection)),
    ask: (selection, signal) => askRates(selection, selectionQuery(selection), signal),
  });

  constructor() {
    super();
    this.addController(new FilterKeys(this, () => this.filterBar));
  }

  protected override willUpdate(changes: PropertyValues<this>): void {
    // The drawer's code is fetched when it is first opened.
    if (changes.has('address') && this.address.drill) void import('./monitor/drill-drawer.ts');
  }

  override render() {
    const shown = this.shown;
    return html`<fw-filter-bar class="filters" .catalog=${this.catalog} .selection=${this.selection}></fw-filter-bar>
      ${this.renderRulesNote()} ${shown?.standings.length === 0 && !shown.stale ? this.renderNoMatch() : this.renderPage(shown)}
      <fw-drill-drawer .catalog=${this.catalog} .address=${this.address} .selection=${this.selection}></fw-drill-drawer>`;
  }

  /** The figures with the selection they answer, once they and the limits are there. */
  private get shown(): Shown | undefined {
    const { known } = this.rates;
    if (known.state !== 'ready' || this.rules.state === 'pending') return undefined;
    const rules = this.rules.state === 'ready' ? this.rules.value : noRules;
    const { subject: selection, value, stale } = known;
    return { selection, standings: this.join(selection, value, rules), stale };
  }

  private renderRulesNote(): TemplateResult | typeof nothing {
    if (this.rules.state !== 'failed') return nothing;
    return html`<p class="note" role="status">${this.locale.strings.problem.rules}</p>`;
  }

  private renderNoMatch(): TemplateResult {
    return html`<fw-card
      ><fw-no-match .selection=${this.selection} .address=${this.address} .reason=${this.reasonOfAll()}></fw-no-match
    ></fw-card>`;
  }

  /** Why no rate can be told although loans match. */
  private reasonOfAll(): string | null {
    const { known } = this.rates;
    if (known.state !== 'ready') return null;
    return known.value.find(({ denominator, reason }) => (denominator ?? 0) > 0 && reason !== null)?.reason ?? null;
  }

  private renderPage(shown: Shown | undefined): TemplateResult {
    const { catalog, address, selection } = this;
    const { known } = this.rates;
    const busy = known.state === 'pending' || (known.state === 'ready' && known.stale);
    return html`<div class="shown" aria-busy=${busy} @keydown=${this.pressed} @fw-range=${this.brushed}>
      ${renderOverdueTape(this.ownAlerts(), address, this.locale)} ${this.renderStrip(shown)}
      <fw-kpi-strip .catalog=${catalog} .selection=${selection}></fw-kpi-strip>
      <div class="grid">
        <div class="trend wide">${this.renderTrend(shown)}</div>
        <fw-buckets-card class="side" .address=${address} .selection=${selection}></fw-buckets-card>
        <div class="products ${shown?.stale ? 'stale' : ''}">${this.renderProducts(shown)}</div>
        <fw-cohorts-card
          class="cohorts"
          .address=${address}
          .selection=${selection}
          .product=${this.productInFocus(shown)}
        ></fw-cohorts-card>
        ${this.renderAlerts(shown?.standings ?? [])}
      </div>
    </div>`;
  }

  private renderStrip(shown: Shown | undefined): TemplateResult {
    const { level, sentence } = shown
      ? stripSentence(shown.standings, shown.selection, this.locale)
      : { level: 'unset' as const, sentence: nothing };
    return html`<p class="strip ${shown?.stale ? 'stale' : ''}" role="status">
      ${level === 'unset' ? nothing : html`<fw-status-tag .level=${level}></fw-status-tag>`}<span>${sentence}</span>
      <a class="button" href="/alerts${writeAddress({ ...this.address, drill: undefined })}"
        >${this.locale.strings.alerts.openAlerts}</a
      >
    </p>`;
  }

  private renderTrend(shown: Shown | undefined): TemplateResult {
    const { strings } = this.locale;
    const { known } = this.rates;
    if (!shown && known.state === 'failed') {
      const works = this.alerts.state === 'ready' ? strings.problem.chartWorks : '';
      return renderFailedCard(known, trendTitle(this.selection, strings), strings, {
        heading: strings.problem.chart,
        works,
      });
    }
    return html`<fw-trend-card
      .address=${this.address}
      .selection=${shown?.selection ?? this.selection}
      .standings=${shown?.standings ?? noStandings}
      .alerts=${this.ownAlerts()}
      ?stale=${shown?.stale}
    ></fw-trend-card>`;
  }

  private renderProducts(shown: Shown | undefined): TemplateResult {
    const { selection } = this;
    if (shown) {
      return html`<fw-products-card .selection=${shown.selection} .standings=${shown.standings}></fw-products-card>`;
    }
    const rows = selection.product.length || selection.products.length;
    return html`<fw-card .heading=${this.locale.strings.products.title}
      ><div .style=${`min-height:${rows * rowHeight + tableFrame}px`}><fw-skeleton .lines=${8}></fw-skeleton></div
    ></fw-card>`;
  }

  private productInFocus(shown: Shown | undefined): Product | undefined {
    const { focus, products } = this.selection;
    const id = focus[0] ?? (shown && focusOf(shown.standings, [])[0]);
    return products.find((product) => product.id === id);
  }

  private ownAlerts(): readonly Alert[] {
    return this.alertsOf(this.alerts.state === 'ready' ? this.alerts.value : noAlerts, this.selection.source.id);
  }

  private renderAlerts(standings: readonly Standing[]): TemplateResult {
    const { alerts } = this;
    const { strings } = this.locale;
    if (alerts.state === 'pending') {
      return html`<fw-card .heading=${strings.alerts.title}><fw-skeleton .lines=${4}></fw-skeleton></fw-card>`;
    }
    if (alerts.state === 'failed') {
      const said = { heading: strings.problem.alerts, works: this.shown ? strings.problem.alertsWorks : '' };
      return html`<div>${renderFailedCard(alerts, strings.alerts.title, strings, said)}</div>`;
    }
    return html`<fw-alerts-card
      .catalog=${this.catalog}
      .address=${this.address}
      .alerts=${this.ownAlerts()}
      .rules=${this.rules.state === 'ready' ? this.rules.value : noRules}
      .standings=${standings}
      .month=${this.selection.range.to}
    ></fw-alerts-card>`;
  }

  /** Esc lets go of what is in focus. */
  private pressed(event: KeyboardEvent): void {
    if (event.key === 'Escape' && hasFocus(this.selection)) this.dispatchEvent(goEvent(noFocus));
  }

  private brushed({ detail }: CustomEvent<MonthSpan | null>): void {
    this.dispatchEvent(goEvent(detail ? monthsChange(this.selection, detail) : { from: undefined, to: undefined }));
  }
}

/** Pixels of a row of the products table, and of its head and foot: their place is kept. */
const [rowHeight, tableFrame] = [32, 56];
const noStandings: readonly Standing[] = [];
const noRules: readonly StoredRule[] = [];
const noAlerts: readonly Alert[] = [];

const alertsOf = (alerts: readonly Alert[], source: string): readonly Alert[] =>
  alerts.filter(({ group }) => group.source === source);

function joinAnswers(selection: Selection, figures: FigureTable, rules: readonly StoredRule[]): readonly Standing[] {
  const { metric, basis, source } = selection;
  const limitOf = ({ id: product }: Product): ShownLimit | null =>
    showsWholeProducts(selection)
      ? limitFor(rules, { metric, basis, scheme: source.scheme, group: { source: source.id, product } })
      : null;
  return readStandings(figures, selection, limitOf);
}

declare global {
  interface HTMLElementTagNameMap {
    'fw-monitor': Monitor;
  }
}
