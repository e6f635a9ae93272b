import { Task, TaskStatus } from '@lit/task';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Alert } from '../../server/contract/alert.ts';
import type { CatalogAnswer } from '../../server/contract/catalog.ts';
import { limitFor } from '../../server/contract/limit.ts';
import type { StoredRule } from '../../server/contract/rule.ts';
import type { Address } from '../lib/address.ts';
import type { Answer } from '../lib/answer.ts';
import { askMetric } from '../lib/api.ts';
import type { FigureTable } from '../lib/figure-table.ts';
import { Locale } from '../lib/locale.ts';
import { memo } from '../lib/memo.ts';
import { goEvent } from '../lib/navigation.ts';
import { type Product, type Selection, selectionQuery, showsWholeProducts } from '../lib/selection.ts';
import { base } from '../styles/control.ts';
import '../ui/card.ts';
import '../ui/skeleton.ts';
import '../ui/status-tag.ts';
import './monitor/alerts-card.ts';
import './monitor/filter-bar.ts';
import { monitorLayout } from './monitor/layout.ts';
import './monitor/no-match.ts';
import './monitor/products-card.ts';
import { readStandings, type ShownLimit, type Standing } from './monitor/standing.ts';
import { stripSentence } from './monitor/strip.ts';
import './monitor/trend-card.ts';
import { renderFailure } from './failure.ts';

/** A selection and the standings that answer it: they are only ever shown together. */
type Shown = { selection: Selection; standings: readonly Standing[] };

/** The first page: what is past a limit, how it moved, which alerts are open. */
@customElement('fw-monitor')
export class Monitor extends LitElement {
  static override styles = [base, monitorLayout];

  @property({ attribute: false }) catalog!: CatalogAnswer;
  @property({ attribute: false }) address!: Address;
  @property({ attribute: false }) selection!: Selection;
  @property({ attribute: false }) alerts: Answer<readonly Alert[]> = { state: 'pending' };
  @property({ attribute: false }) rules: Answer<readonly StoredRule[]> = { state: 'pending' };
  private shown: Shown | undefined;
  private readonly join = memo(joinAnswers);
  private readonly alertsOf = memo(alertsOf);
  private readonly locale = new Locale(this);
  private readonly rates = new Task(this, {
    task: ([metric, query], { signal }) => askMetric(metric, new URLSearchParams(query), signal),
    args: () => [this.selection.metric, String(selectionQuery(this.selection))] as const,
  });

  override render() {
    const { rates } = this;
    this.takeAnswers();
    return html`<fw-filter-bar .catalog=${this.catalog} .selection=${this.selection}></fw-filter-bar>
      ${this.renderRulesNote()}
      ${rates.status === TaskStatus.ERROR ? this.renderFailed(rates.error) : this.renderShown()}`;
  }

  private renderRulesNote(): TemplateResult | typeof nothing {
    if (this.rules.state !== 'failed') return nothing;
    return html`<p class="note" role="status">${this.locale.strings.problem.rules}</p>`;
  }

  /** Joins the figures with the selection they answer, once they are there. */
  private takeAnswers(): void {
    const { rates, rules } = this;
    if (rates.status !== TaskStatus.COMPLETE || !rates.value || rules.state === 'pending') return;
    this.shown = this.join(this.selection, rates.value, rules.state === 'ready' ? rules.value : noRules);
  }

  /** Figures of an earlier question stay, greyed, until the new ones are there; they are never read as the new ones. */
  private renderShown(): TemplateResult {
    const { shown } = this;
    if (!shown) return this.renderPending();
    const waiting = this.rates.status === TaskStatus.PENDING;
    if (shown.standings.length === 0 && !waiting) {
      return html`<fw-card
        ><fw-no-match .selection=${this.selection} .address=${this.address}></fw-no-match
      ></fw-card>`;
    }
    const { level, sentence } = stripSentence(shown.standings, shown.selection, this.locale);
    return html`<div class="shown ${waiting ? 'stale' : ''}" aria-busy=${waiting} @keydown=${this.pressed}>
      <p class="strip" role="status">
        ${level === 'unset' ? nothing : html`<fw-status-tag .level=${level}></fw-status-tag>`}<span>${sentence}</span>
      </p>
      <div class="grid">
        <fw-trend-card
          class="trend"
          .selection=${shown.selection}
          .standings=${shown.standings}
          .alerts=${this.ownAlerts()}
          .asTable=${this.address.table.includes('trend')}
        ></fw-trend-card>
        ${this.renderAlerts(shown.standings)}
        <fw-products-card class="products" .selection=${shown.selection} .standings=${shown.standings}></fw-products-card>
      </div>
    </div>`;
  }

  private ownAlerts(): readonly Alert[] {
    return this.alertsOf(this.alerts.state === 'ready' ? this.alerts.value : noAlerts, this.selection.source.id);
  }

  private renderFailed(error: unknown): TemplateResult {
    const { problem, trend } = this.locale.strings;
    const retry = () => void this.rates.run();
    const said = { heading: problem.chart, works: this.alerts.state === 'ready' ? problem.chartWorks : '' };
    return html`<div class="grid">
      <fw-card class="trend" .heading=${trend.title(this.selection.threshold)}
        >${renderFailure(error, retry, said, this.locale.strings)}</fw-card
      >
      ${this.renderAlerts([])}
    </div>`;
  }

  private renderPending(): TemplateResult {
    const { trend, alerts, products } = this.locale.strings;
    return html`<div class="grid" aria-busy="true">
      <fw-card class="trend" .heading=${trend.title(this.selection.threshold)}
        ><fw-skeleton .lines=${9}></fw-skeleton
      ></fw-card>
      <fw-card class="alerts" .heading=${alerts.title}><fw-skeleton .lines=${9}></fw-skeleton></fw-card>
      <fw-card class="products" .heading=${products.title}><fw-skeleton .lines=${8}></fw-skeleton></fw-card>
    </div>`;
  }

  private renderAlerts(standings: readonly Standing[]): TemplateResult {
    const { alerts } = this;
    const { problem, alerts: words } = this.locale.strings;
    if (alerts.state === 'pending') {
      return html`<fw-card class="alerts" .heading=${words.title}><fw-skeleton .lines=${9}></fw-skeleton></fw-card>`;
    }
    if (alerts.state === 'failed') {
      const said = { heading: problem.alerts, works: this.shown ? problem.alertsWorks : '' };
      return html`<fw-card class="alerts" .heading=${words.title}
        >${renderFailure(alerts.error, alerts.retry, said, this.locale.strings)}</fw-card
      >`;
    }
    return html`<fw-alerts-card
      class="alerts"
      .catalog=${this.catalog}
      .address=${this.address}
      .alerts=${this.ownAlerts()}
      .rules=${this.rules.state === 'ready' ? this.rules.value : []}
      .standings=${standings}
      .month=${this.selection.range.to}
    ></fw-alerts-card>`;
  }

  /** Esc lets go of the products in focus. */
  private pressed(event: KeyboardEvent): void {
    if (event.key === 'Escape' && this.address.focus.length > 0) this.dispatchEvent(goEvent({ focus: [] }));
  }
}

const noRules: readonly StoredRule[] = [];
const noAlerts: readonly Alert[] = [];

const alertsOf = (alerts: readonly Alert[], source: string): readonly Alert[] =>
  alerts.filter(({ group }) => group.source === source);

function joinAnswers(selection: Selection, figures: FigureTable, rules: readonly StoredRule[]): Shown {
  const { metric, basis, source } = selection;
  const limitOf = ({ id: product }: Product): ShownLimit | null =>
    showsWholeProducts(selection)
      ? limitFor(rules, { metric, basis, scheme: source.scheme, group: { source: source.id, product } })
      : null;
  return { selection, standings: readStandings(figures, selection, limitOf) };
}

declare global {
  interface HTMLElementTagNameMap {
    'fw-monitor': Monitor;
  }
}
