import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { CatalogAnswer } from '../../../server/contract/catalog.ts';
import { askMetric } from '../../lib/api.ts';
import type { FigureTable } from '../../lib/figure-table.ts';
import {
  formatChange,
  formatCount,
  formatMoney,
  formatMonth,
  formatMonthName,
  formatRate,
  formatRateChange,
  formatRollRate,
} from '../../lib/format.ts';
import { Locale } from '../../lib/locale.ts';
import { Question } from '../../lib/question.ts';
import { askRates, rateMetrics } from '../../lib/rates.ts';
import { firstShown, focusQuery, monthsShown, type Selection } from '../../lib/selection.ts';
import { base } from '../../styles/control.ts';
import '../../ui/card.ts';
import '../../ui/kpi-tile.ts';
import '../../ui/missing.ts';
import '../definition-text.ts';
import { renderFailure } from '../failure.ts';
import { type KpiSeries, kpiChange, kpiSeries } from './kpi.ts';
import { bucketNames, rateName } from './rate-name.ts';

/** Months of a sparkline; the first of the months asked for is there for the change of the second. */
const sparklineMonths = 12;
type Answers = { rates: FigureTable; late: FigureTable; rolls: FigureTable };
type Tile = {
  label: string;
  metrics: readonly string[];
  series: KpiSeries;
  unit: 'rate' | 'roll' | 'amount';
  /** Where a rate has its numerator and denominator. */
  figures?: FigureTable;
};

/** The book in six figures, each with its change on the month before and its last year; Enter opens its definition. */
@customElement('fw-kpi-strip')
export class KpiStrip extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: block;
      }
      .tiles {
        display: grid;
        grid-template-columns: repeat(6, minmax(0, 1fr));
        min-height: 86px;
        border: 1px solid var(--line);
        border-radius: var(--radius-3);
        background: var(--surface);
      }
      fw-kpi-tile + * {
        border-left: 1px solid var(--line);
      }
      .stale {
        opacity: 0.55;
      }
      @media (max-width: 899px) {
        .tiles {
          grid-template-columns: repeat(2, minmax(0, 1fr));
          min-height: 258px;
        }
        .tiles > :nth-child(odd) {
          border-left: 0;
        }
        .tiles > :nth-child(n + 3) {
          border-top: 1px solid var(--line);
        }
      }
    `,
  ];

  @property({ attribute: false }) catalog!: CatalogAnswer;
  @property({ attribute: false }) selection!: Selection;
  private readonly locale = new Locale(this);
  private readonly figures = new Question<Selection, Answers>(this, {
    subject: () => this.selection,
    key: (selection) => [...rateMetrics(selection), lateMetric(selection), rollMetric, queryOf(selection)].join(' '),
    ask: askKpis,
  });

  protected override firstUpdated(): void {
    // The forecast comes after the figures, with its words.
    void import('./expected-tile.ts');
  }

  override render() {
    const { strings } = this.locale;
    const { known } = this.figures;
    if (known.state === 'failed') {
      const said = { heading: strings.problem.figures, works: strings.problem.figuresWorks };
      return html`<fw-card>${renderFailure(known.error, known.retry, said, strings)}</fw-card>`;
    }
    const tiles = known.state === 'ready' ? this.tiles(known.subject, known.value) : [];
    const stale = known.state === 'ready' && known.stale;
    return html`<section class="tiles ${stale ? 'stale' : ''}" aria-label=${strings.kpis.label} aria-busy=${known.state === 'pending' || stale}>
      ${
        known.state === 'ready'
          ? [
              ...tiles.map((tile) => this.renderTile(tile, known.subject)),
              html`<fw-expected-tile .selection=${known.subject}></fw-expected-tile>`,
            ]
          : nothing
      }
    </section>`;
  }

  private tiles(selection: Selection, { rates, late, rolls }: Answers): Tile[] {
    const { kpis, rates: names } = this.locale.strings;
    const months = monthsShown({ from: firstAsked(selection), to: selection.to });
    const { basis, threshold, focus_bucket } = selection;
    const buckets = focus_bucket.length > 0 ? bucketNames(focus_bucket, selection.source) : null;
    const amount = basis === 'count' ? kpis.overdueLoans : kpis.overdueBalance;
    const part = basis === 'count' ? kpis.loansIn : kpis.balanceIn;
    return [
      {
        label: rateName(selection, this.locale.strings),
        metrics: rateMetrics(selection),
        series: kpiSeries(rates, months, 'value'),
        unit: 'rate',
        figures: rates,
      },
      {
        label: buckets ? part(buckets) : amount(threshold),
        metrics: buckets ? rateMetrics(selection) : [`overdue_balance_${threshold}`],
        series: kpiSeries(rates, months, 'numerator'),
        unit: 'amount',
      },
      {
        label: basis === 'count' ? kpis.loans : kpis.balance,
        metrics: [basis === 'count' ? 'loan_cnt' : 'balance_total'],
        series: kpiSeries(rates, months, 'denominator'),
        unit: 'amount',
      },
      {
        label: names.overdue(lateThreshold(selection)),
        metrics: [lateMetric(selection)],
        series: kpiSeries(late, months, 'value'),
        unit: 'rate',
        figures: late,
      },
      {
        label: kpis.rollRate,
        metrics: [rollMetric],
        series: kpiSeries(rolls, months, 'value'),
        unit: 'roll',
        figures: rolls,
      },
    ];
  }

  private renderTile({ label, series, unit, metrics, figures = [] }: Tile, selection: Selection): TemplateResult {
    const { strings, language } = this.locale;
    const say = (value: number) => (unit === 'amount' ? this.sayAmount(value, selection) : sayRate[unit](value));
    const shown = series.values.slice(-sparklineMonths);
    const known = shown.filter((value) => value !== null);
    const value = shown.at(-1) ?? null;
    const [first = 0, last = 0] = [known[0], known.at(-1)];
    const before = monthsShown({ from: firstAsked(selection), to: selection.to }).at(-2);
    const change = kpiChange(series);
    const changed =
      change &&
      (unit !== 'amount'
        ? formatRateChange(change.difference)
        : change.share === null
          ? null
          : formatChange(change.share));
    const reason = strings.noValue(
      series.reason === null ? strings.noRow : (strings.reasons[series.reason] ?? series.reason),
    );
    return html`<fw-kpi-tile
      .label=${label}
      .value=${value === null ? null : say(value)}
      .reason=${reason}
      .change=${changed && before ? strings.kpis.change(changed, formatMonthName(before, language)) : ''}
      .series=${shown}
      .trend=${known.length > 0 ? strings.products.sparkline(say(first), say(last)) : ''}
      .definition=${html`<fw-definition-text
        .catalog=${this.catalog}
        .metrics=${metrics}
        .selection=${selection}
        .question=${queryOf(selection)}
        .now=${this.ratioOf(figures, selection)}
      ></fw-definition-text>`}
    ></fw-kpi-tile>`;
  }

  /** What a rate is made of in the newest month. */
  private ratioOf(figures: FigureTable, selection: Selection): { name: string; said: string } | undefined {
    const { strings, language } = this.locale;
    const { numerator, denominator, value } = figures.find(({ month }) => month === selection.to) ?? {};
    if (typeof numerator !== 'number' || typeof denominator !== 'number' || typeof value !== 'number') return undefined;
    const [part, whole] = [numerator, denominator].map((amount) => this.sayAmount(amount, selection));
    return {
      name: strings.definition.now(formatMonth(selection.to, language)),
      said: strings.definition.ratio(part ?? '', whole ?? '', formatRate(value)),
    };
  }

  private sayAmount(amount: number, { basis, source }: Selection): string {
    return basis === 'count' ? formatCount(amount) : formatMoney(amount, source.currency, this.locale.language);
  }
}

/** Beside the page's own threshold a late one is always shown; where that is the page's own, an early one. */
const lateThreshold = ({ threshold, focus_bucket }: Selection): number =>
  threshold === 90 && focus_bucket.length === 0 ? 30 : 90;
const lateMetric = (selection: Selection): string => `overdue_rate_${lateThreshold(selection)}`;

/** The loans of M1 that are in M2 a month later (domain.md §3.4, roll). */
const rollMetric = 'roll_rate_1';
const sayRate = { rate: formatRate, roll: formatRollRate };

const firstAsked = ({ range, to }: Selection): string => firstShown(range.from, to, sparklineMonths + 1);

function queryOf(selection: Selection): URLSearchParams {
  const query = focusQuery(selection, 'month');
  query.set('from', firstAsked(selection));
  return query;
}

async function askKpis(selection: Selection, signal: AbortSignal): Promise<Answers> {
  const query = queryOf(selection);
  const [rates, late, rolls] = await Promise.all([
    askRates(selection, query, signal),
    askMetric(lateMetric(selection), query, signal),
    askMetric(rollMetric, query, signal),
  ]);
  return { rates, late, rolls };
}

declare global {
  interface HTMLElementTagNameMap {
    'fw-kpi-strip': KpiStrip;
  }
}
