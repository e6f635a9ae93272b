import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { canForecast } from '../../lib/can-forecast.ts';
import { askForecast, forecastPath } from '../../lib/forecast.ts';
import type { ForecastAnswer } from '../../../server/contract/forecast.ts';
import { formatChange, formatMoney, formatMonth, formatMonthName, formatShare } from '../../lib/format.ts';
import { Locale } from '../../lib/locale.ts';
import { Question } from '../../lib/question.ts';
import type { Selection } from '../../lib/selection.ts';
import { monthIndex, monthText } from '../../../server/contract/month.ts';
import { forecastWords } from '../../locales/forecast-words.ts';
import { base } from '../../styles/control.ts';
import '../../ui/kpi-tile.ts';

const sparklineMonths = 12;
type Entry = NonNullable<ForecastAnswer['entry']>;

/** The balance expected past the threshold in the month after the last shown, with what was expected for the months before. */
@customElement('fw-expected-tile')
export class ExpectedTile extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: block;
        min-width: 0;
      }
      div {
        max-width: 320px;
        padding: 4px 6px;
        font-size: var(--fs-small);
        line-height: 18px;
        color: var(--text-2);
      }
      h3 {
        font-size: var(--fs-body);
        color: var(--text);
      }
      p {
        padding-top: 6px;
      }
    `,
  ];

  /** Products in focus stand for those asked for. */
  @property({ attribute: false }) selection!: Selection;
  private readonly locale = new Locale(this);
  private readonly answer = new Question<string, ForecastAnswer>(this, {
    subject: () => (canForecast(this.selection) ? this.path : null),
    key: (path) => path,
    ask: askForecast,
  });

  override render() {
    const { strings, words, entry } = this;
    const { known } = this.answer;
    const { selection } = this;
    const { language } = this.locale;
    const target = monthText(monthIndex(selection.to) + 1);
    const label = words.expected(selection.threshold, formatMonthName(target, language));
    const say = (amount: number): string => formatMoney(amount, selection.source.currency, language);
    if (!canForecast(selection))
      return this.empty(label, selection.basis === 'count' ? words.inMoney : words.notOfPart);
    if (known.state === 'failed') return this.empty(label, strings.problem.figures);
    if (!entry) return html`<fw-kpi-tile .label=${label} .value=${''}></fw-kpi-tile>`;
    if (entry.value === null) return this.empty(label, this.reasonOf(entry));
    const before = entry.months.at(-2);
    const series = entry.months.slice(-sparklineMonths).map(({ value }) => value);
    const [first, last] = [series[0], series.at(-1)];
    const change = before?.value ? formatChange(entry.value / before.value - 1) : '';
    return html`<fw-kpi-tile
      .label=${label}
      .value=${say(entry.value)}
      .change=${change && before ? strings.kpis.change(change, formatMonthName(before.month, language)) : ''}
      .series=${series}
      .trend=${first && last ? strings.products.sparkline(say(first), say(last)) : ''}
      .definition=${html`<div>
        <h3>${words.expected(selection.threshold, formatMonth(target, language))}</h3>
        <p>${words.expectedHow(selection.threshold)}</p>
        <p>${this.saidErrors(entry, say)}</p>
      </div>`}
    ></fw-kpi-tile>`;
  }

  private saidErrors({ low, high, errors }: Entry, say: (amount: number) => string): string {
    const { words } = this;
    const [error] = errors;
    return [
      low === null || high === null ? '' : words.band(say(low), say(high)),
      error && error.mape !== null ? words.error(1, formatShare(error.mape), error.n) : words.noError,
    ]
      .filter(Boolean)
      .join(words.space);
  }

  private empty(label: string, reason: string) {
    return html`<fw-kpi-tile .label=${label} .value=${null} .reason=${this.strings.noValue(reason)}></fw-kpi-tile>`;
  }

  private reasonOf({ reason }: Entry): string {
    return reason === 'insufficient' || reason === null ? this.words.short : (this.strings.reasons[reason] ?? reason);
  }

  private get path(): string {
    const { selection } = this;
    const product = selection.focus.length > 0 ? selection.focus : selection.product;
    return forecastPath(selection, { of: 'entry', product });
  }

  private get entry(): Entry | undefined {
    const { known } = this.answer;
    return known.state === 'ready' ? known.value.entry : undefined;
  }

  private get strings() {
    return this.locale.with(forecastWords);
  }

  private get words() {
    return this.strings.forecast;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'fw-expected-tile': ExpectedTile;
  }
}
