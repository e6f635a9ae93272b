import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Alert } from '../../../server/contract/alert.ts';
import { type Address, type TrendMode, turned } from '../../lib/address.ts';
import { metricPath } from '../../lib/api.ts';
import { writeDrill } from '../../lib/drill.ts';
import { toggled } from '../../lib/focus.ts';
import { canForecast } from '../../lib/can-forecast.ts';
import { formatMonth, formatMonthShort, formatRate } from '../../lib/format.ts';
import { Locale } from '../../lib/locale.ts';
import { memo } from '../../lib/memo.ts';
import { goEvent } from '../../lib/navigation.ts';
import { Question } from '../../lib/question.ts';
import { rateMetrics } from '../../lib/rates.ts';
import { monthsShown, type Selection, selectionQuery } from '../../lib/selection.ts';
import type { Language } from '../../locales/index.ts';
import { fill } from '../../styles/fill.ts';
import type { ChartPick, SpecOf } from '../../ui/chart.ts';
import '../../ui/chart-card.ts';
import type { Datum } from '../../ui/chart-points.ts';
import '../../ui/missing.ts';
import '../../ui/segmented.ts';
import { sourceLine } from '../source-line.ts';
import { panelsSpec } from './panels-spec.ts';
import { trendTitle } from './rate-name.ts';
import { focusOf, type Standing } from './standing.ts';
import type { Ahead, Trend } from './trend.ts';
import { eventsOf } from './trend-events.ts';
import { trendSpec } from './trend-spec.ts';
import '../definition.ts';

/** The page's rate by product over the months: on one scale, as share of each product's limit, or a panel a product. */
@customElement('fw-trend-card')
export class TrendCard extends LitElement {
  static override styles = [
    fill,
    css`
      fw-chart-card {
        --said-lines: 3;
      }
      @media (max-width: 599px) {
        fw-chart-card {
          --said-lines: 6;
        }
        .panels {
          --chart-h: calc(var(--panel-rows) * 100px);
        }
      }
    `,
  ];

  @property({ attribute: false }) address!: Address;
  @property({ attribute: false }) selection!: Selection;
  /** None while they are on their way. */
  @property({ attribute: false }) standings: readonly Standing[] = [];
  @property({ attribute: false }) alerts: readonly Alert[] = [];
  @property({ type: Boolean }) stale = false;
  private readonly locale = new Locale(this);
  private readonly specOf = memo(specOf);
  // What draws a forecast is fetched with it, after the lines.
  private readonly forecast = new Question<{ selection: Selection; product: string }, Ahead | null>(this, {
    subject: () => {
      const { selection, leader } = this;
      return leader && this.address.mode !== 'panels' && canForecast(selection)
        ? { selection, product: leader.product.id }
        : null;
    },
    key: ({ selection, product }) => [selection.metric, product, selectionQuery(selection)].join(' '),
    ask: async (subject, signal) => (await import('./trend-ahead.ts')).askAhead(subject, signal),
  });

  private get leader(): Standing | undefined {
    const [first] = focusOf(this.standings, this.selection.focus);
    return this.standings.find(({ product }) => product.id === first);
  }

  override render() {
    const { strings, language } = this.locale;
    const { trend } = strings;
    const { selection, address } = this;
    const metric = rateMetrics(selection)[0] ?? selection.metric;
    const { mode } = address;
    return html`<fw-chart-card
      .heading=${trendTitle(selection, strings)}
      .detail=${this.detail}
      .description=${this.description}
      .spec=${this.specOf(selection, this.standings, this.alerts, this.ahead, mode, this.locale, language)}
      .columns=${[
        { label: trend.month },
        ...this.standings.map(({ product }) => ({ label: this.locale.name(product.name), numeric: true })),
      ]}
      .rows=${this.rows}
      .csv=${metricPath(metric, selectionQuery(selection), 'csv')}
      .file=${metric}
      .foot=${sourceLine(selection, this.locale)}
      ?asTable=${address.table.includes('trend')}
      ?pending=${this.standings.length === 0}
      ?stale=${this.stale}
      class=${mode}
      .style=${`--panel-rows:${Math.ceil((this.standings.length || selection.products.length) / 2)}`}
      @fw-change=${(event: CustomEvent<boolean>) => this.go({ table: turned(address.table, 'trend', event.detail) })}
      @fw-pick=${(event: CustomEvent<ChartPick>) => this.pick(event.detail)}
      @fw-drill=${(event: CustomEvent<Datum>) => this.drill(event.detail)}
    >
      <fw-definition slot="definition" .metrics=${rateMetrics(selection)} .question=${selectionQuery(selection)} .selection=${selection} .of=${trendTitle(selection, strings)}></fw-definition>
      <fw-segmented
        slot="actions"
        .label=${trend.view}
        .value=${mode}
        .choices=${[
          { value: 'rate', label: trend.rate },
          { value: 'share', label: trend.share },
          { value: 'panels', label: trend.panels },
        ]}
        @fw-change=${this.choose}
      ></fw-segmented>
    </fw-chart-card>`;
  }

  private get ahead(): Ahead | null {
    const { known } = this.forecast;
    const isDrawn = known.state === 'ready' && !known.stale && this.address.mode !== 'panels';
    return isDrawn && canForecast(this.selection) && known.subject.product === this.leader?.product.id
      ? known.value
      : null;
  }

  /** What the dotted line is, and how far such lines were off. */
  private get note(): string {
    const { leader, ahead, locale } = this;
    if (this.forecast.known.state === 'failed') return locale.strings.trend.noAhead;
    return leader && ahead ? ahead.sentence(locale.name(leader.product.name), locale.language) : '';
  }

  /** Whose limits are drawn. */
  private get detail(): string {
    const { trend } = this.locale.strings;
    const { mode } = this.address;
    if (this.standings.length === 0) return '';
    if (mode === 'panels') return trend.panelScale;
    if (mode === 'share') {
      const without = this.standings.filter(({ limit }) => limit === null).length;
      return without === this.standings.length ? trend.noLimit : trend.shareOf(without);
    }
    const { leader } = this;
    return leader?.limit ? trend.limitsOf(this.locale.name(leader.product.name)) : trend.noLimit;
  }

  private get rows() {
    const { strings, language } = this.locale;
    return monthsShown(this.selection)
      .map((month, at) => ({
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
      }))
      .reverse();
  }

  /** One sentence: the product in focus now, against its limit, and the others' range. */
  private get description(): string {
    const { trend } = this.locale.strings;
    const { leader } = this;
    if (!leader || leader.value === null) return '';
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
      this.note,
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

  private readonly choose = (event: CustomEvent<string>): void => {
    this.go({ mode: event.detail as TrendMode });
  };

  private pick({ product, add }: ChartPick): void {
    if (typeof product === 'string') this.go({ focus: toggled(this.selection.focus, product, add) });
  }

  private drill({ month, product }: Datum): void {
    if (typeof month !== 'string' || typeof product !== 'string') return;
    this.go({ drill: writeDrill({ month, product, cut: undefined }) });
  }

  private go(change: Partial<Address>): void {
    this.dispatchEvent(goEvent(change));
  }
}

/** Draws one selection; a new function is a new drawing, so it is kept while nothing it draws has changed. */
function specOf(
  selection: Selection,
  standings: readonly Standing[],
  alerts: readonly Alert[],
  ahead: Ahead | null,
  mode: TrendMode,
  locale: Locale,
  language: Language,
): SpecOf {
  const focus = focusOf(standings, selection.focus);
  const trend: Trend = {
    mode,
    months: monthsShown(selection),
    standings,
    focus,
    limit: standings.find(({ product }) => product.id === focus[0])?.limit ?? null,
    events: eventsOf(alerts, selection, standings),
    ahead,
    name: ({ product }) => locale.name(product.name),
    language,
    strings: locale.strings.trend,
  };
  const spec = mode === 'panels' ? panelsSpec : trendSpec;
  return (colours, narrow, width) => spec(trend, colours, narrow, width);
}

declare global {
  interface HTMLElementTagNameMap {
    'fw-trend-card': TrendCard;
  }
}
