import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Alert } from '../../../server/contract/alert.ts';
import type { Address } from '../../lib/address.ts';
import { metricPath } from '../../lib/api.ts';
import { formatMonth, formatMonthShort, formatRate } from '../../lib/format.ts';
import { Locale } from '../../lib/locale.ts';
import { memo } from '../../lib/memo.ts';
import { goEvent } from '../../lib/navigation.ts';
import { monthsShown, type Selection, selectionQuery, showsWholeProducts } from '../../lib/selection.ts';
import type { Language } from '../../locales/index.ts';
import { base } from '../../styles/control.ts';
import '../../ui/card.ts';
import '../../ui/chart.ts';
import type { SpecOf } from '../../ui/chart.ts';
import '../../ui/data-table.ts';
import '../../ui/missing.ts';
import '../../ui/segmented.ts';
import { focusOf, type Standing } from './standing.ts';
import { type Trend, trendSpec } from './trend-spec.ts';

/** Overdue rate by product over the months, as chart or as table; the same question as a file beside it. */
@customElement('fw-trend-card')
export class TrendCard extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: grid;
      }
      .actions {
        display: flex;
        align-items: center;
        gap: 10px;
      }
      a {
        display: inline-grid;
        place-items: center;
        min-height: 24px;
        color: var(--accent);
        font-size: var(--fs-small);
      }
      .figure {
        border-radius: var(--radius-1);
      }
      .table {
        max-height: 268px;
        overflow: hidden;
        border-bottom: 1px solid var(--line);
      }
      fw-data-table {
        max-height: inherit;
      }
      p {
        padding-top: 6px;
        font-size: var(--fs-small);
        line-height: var(--lh-small);
        color: var(--text-2);
      }
    `,
  ];

  @property({ attribute: false }) selection!: Selection;
  @property({ attribute: false }) standings: readonly Standing[] = [];
  @property({ attribute: false }) alerts: readonly Alert[] = [];
  @property({ type: Boolean }) asTable = false;
  private readonly locale = new Locale(this);
  private readonly specOf = memo(trendOf);

  private get leader(): Standing | undefined {
    const [first] = focusOf(this.standings, this.selection.focus);
    return this.standings.find(({ product }) => product.id === first);
  }

  override render() {
    const { trend } = this.locale.strings;
    const { threshold, metric } = this.selection;
    const { leader, selection } = this;
    const limit = leader?.limit ? trend.limitsOf(this.locale.name(leader.product.name)) : trend.noLimit;
    const title = trend.title(threshold);
    return html`<fw-card .heading=${title} .detail=${limit} @keydown=${this.pressed}>
      <div slot="actions" class="actions">
        <a href=${metricPath(metric, selectionQuery(selection), 'csv')} download="${metric}.csv" aria-label=${trend.csv(title)}>.csv</a>
        <fw-segmented
          .label=${trend.view}
          .value=${this.asTable ? 'table' : 'chart'}
          .choices=${[{ value: 'chart', label: trend.chart }, { value: 'table', label: trend.table }]}
          @fw-change=${(event: CustomEvent<string>) => this.go({ table: event.detail === 'table' ? ['trend'] : [] })}
        ></fw-segmented>
      </div>
      ${
        this.asTable
          ? html`<div class="table">${this.renderTable(title)}</div>`
          : html`<div class="figure" role="group" tabindex="0" aria-label=${title} aria-keyshortcuts="T">
              <fw-chart
                .spec=${this.specOf(selection, this.standings, this.alerts, this.locale, this.locale.language)}
                .description=${this.description}
                @fw-pick=${(event: CustomEvent<{ product?: string }>) => this.pick(event.detail.product)}
              ></fw-chart>
            </div>`
      }
      <p>${this.description}</p>
    </fw-card>`;
  }

  private renderTable(title: string) {
    const { strings, language } = this.locale;
    const months = monthsShown(this.selection)
      .map((month, at) => ({ month, at }))
      .reverse();
    return html`<fw-data-table
      .label=${title}
      .columns=${[
        { label: strings.trend.month },
        ...this.standings.map(({ product }) => ({ label: this.locale.name(product.name), numeric: true })),
      ]}
      .rows=${months.map(({ month, at }) => ({
        id: month,
        cells: [
          formatMonthShort(month, language),
          ...this.standings.map(({ series }) => {
            const rate = series[at] ?? null;
            return rate === null
              ? html`<fw-missing .reason=${strings.noValue(strings.noRow)}></fw-missing>`
              : formatRate(rate);
          }),
        ],
      }))}
    ></fw-data-table>`;
  }

  /** One sentence: the product in focus now, against its limit, and the others' range. */
  private get description(): string {
    const { trend } = this.locale.strings;
    const { leader } = this;
    if (!leader || leader.value === null) return trend.title(this.selection.threshold);
    const month = formatMonth(this.selection.to, this.locale.language);
    const now = trend.now(this.locale.name(leader.product.name), formatRate(leader.value), month);
    const { limit, level } = leader;
    const judged =
      limit && level !== 'unset'
        ? trend.sentence(now, trend.toLimit[level](formatRate(level === 'critical' ? limit.critical : limit.warn)))
        : trend.sentence(now);
    return [
      judged,
      this.describeOthers(leader),
      eventsOf(this.alerts, this.selection, this.standings).length > 0 ? trend.marks : '',
    ]
      .filter(Boolean)
      .join(trend.space);
  }

  private describeOthers(leader: Standing): string {
    const { trend } = this.locale.strings;
    const others = this.standings.filter((standing) => standing !== leader && standing.value !== null);
    const rates = others.flatMap(({ value }) => (value === null ? [] : [value]));
    const [one] = others;
    if (!one) return '';
    if (others.length === 1) return trend.other(this.locale.name(one.product.name), formatRate(one.value ?? 0));
    return trend.others(formatRate(Math.min(...rates)), formatRate(Math.max(...rates)));
  }

  private pressed(event: KeyboardEvent): void {
    if (event.key.toLowerCase() !== 't' || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    this.go({ table: this.asTable ? [] : ['trend'] });
  }

  private pick(product: string | undefined): void {
    if (product) this.go({ focus: [product] });
  }

  private go(change: Partial<Address>): void {
    this.dispatchEvent(goEvent(change));
  }
}

/** Months shown in which an alert on exactly this question fired or rose. */
function eventsOf(alerts: readonly Alert[], selection: Selection, standings: readonly Standing[]): Trend['events'] {
  if (!showsWholeProducts(selection)) return [];
  const { metric, basis, from, to } = selection;
  const isShown = (id: string | undefined) => standings.some(({ product }) => product.id === id);
  return alerts
    .filter((alert) => alert.metric === metric && alert.basis === basis && isShown(alert.group.product))
    .flatMap(({ events, group }) =>
      events
        .filter(({ kind, month }) => (kind === 'fire' || kind === 'escalate') && month >= from && month <= to)
        .map(({ month, severity }) => ({ month, severity, product: group.product ?? '' })),
    );
}

/** Draws one selection; a new function is a new drawing, so it is kept while nothing it draws has changed. */
function trendOf(
  selection: Selection,
  standings: readonly Standing[],
  alerts: readonly Alert[],
  locale: Locale,
  language: Language,
): SpecOf {
  const focus = focusOf(standings, selection.focus);
  const trend: Trend = {
    months: monthsShown(selection),
    standings,
    focus,
    limit: standings.find(({ product }) => product.id === focus[0])?.limit ?? null,
    events: eventsOf(alerts, selection, standings),
    name: ({ product }) => locale.name(product.name),
    language,
    strings: locale.strings.trend,
  };
  return (colours, narrow) => trendSpec(trend, colours, narrow);
}

declare global {
  interface HTMLElementTagNameMap {
    'fw-trend-card': TrendCard;
  }
}
