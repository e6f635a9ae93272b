import { html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { LoanAnswer } from '../../../server/contract/loan.ts';
import { askJson } from '../../lib/api.ts';
import { formatCount, formatMoney, formatMonth, formatMonthShort, moneyAxis } from '../../lib/format.ts';
import { Locale } from '../../lib/locale.ts';
import { memo } from '../../lib/memo.ts';
import { Question } from '../../lib/question.ts';
import { monthsShown, type Selection } from '../../lib/selection.ts';
import type { Language } from '../../locales/index.ts';
import { base } from '../../styles/control.ts';
import { partHeading } from '../../styles/part.ts';
import '../../ui/chart.ts';
import type { SpecOf } from '../../ui/chart.ts';
import '../../ui/data-table.ts';
import type { Row } from '../../ui/data-table.ts';
import '../../ui/missing.ts';
import '../../ui/skeleton.ts';
import { renderFailure } from '../failure.ts';
import { bucketName } from '../monitor/bucket.ts';
import { type LoanChart, type LoanMonth, loanSpec } from './loan-spec.ts';
import { loansStyle } from './loans-style.ts';

type Asked = { source: string; loan: string };

/** One loan, all its months: balance, days past due and state, as charts and as a table. */
@customElement('fw-loan-history')
export class LoanHistory extends LitElement {
  static override styles = [base, partHeading, loansStyle];

  @property({ attribute: false }) selection!: Selection;
  @property() loan = '';
  private readonly asked = memo((source: string, loan: string): Asked => ({ source, loan }));
  private readonly specOf = memo(specOf);
  private readonly locale = new Locale(this);
  private readonly answer = new Question<Asked, LoanAnswer>(this, {
    subject: () => this.asked(this.selection.source.id, this.loan),
    key: pathOf,
    ask: (asked, signal) => askJson<LoanAnswer>(pathOf(asked), signal),
  });

  override render() {
    const { strings } = this.locale;
    const { known } = this.answer;
    if (known.state === 'failed') {
      return renderFailure(known.error, known.retry, { heading: strings.loan.failed, works: '' }, strings);
    }
    if (known.state === 'pending' || known.stale) return html`<fw-skeleton .lines=${12}></fw-skeleton>`;
    return this.renderMonths(known.value.rows);
  }

  private renderMonths(rows: readonly LoanMonth[]): TemplateResult {
    const { strings, language } = this.locale;
    const { loan: words, reasons, noValue } = strings;
    const last = rows.at(-1);
    const { currency } = this.selection.source;
    const unreported = html`<fw-missing .reason=${noValue(reasons.not_reported ?? '')}></fw-missing>`;
    const money = (amount: number | null) => (amount === null ? unreported : formatMoney(amount, currency, language));
    return html`${last ? this.renderFacts(last) : ''} ${this.renderChart('balance', rows)}
      ${this.renderChart('days_past_due', rows)}
      <h3>${words.months}</h3>
      <fw-data-table
        .label=${words.months}
        .columns=${[
          { label: words.month },
          { label: words.balance, numeric: true, tone: 'strong' },
          { label: words.days, numeric: true },
          { label: words.state },
          { label: words.due, numeric: true, tone: 'quiet', wide: true },
          { label: words.paid, numeric: true, tone: 'quiet', wide: true },
        ]}
        .rows=${[...rows].reverse().map(
          (row): Row => ({
            id: row.month,
            cells: [
              formatMonthShort(row.month, language),
              money(row.balance),
              row.days_past_due === null ? unreported : formatCount(row.days_past_due),
              this.stateName(row),
              money(row.due_amount),
              money(row.paid_amount),
            ],
          }),
        )}
      ></fw-data-table>`;
  }

  private renderFacts(last: LoanMonth): TemplateResult {
    const { strings, language } = this.locale;
    const { loan: words, trend } = strings;
    const { products, source } = this.selection;
    const product = products.find(({ id }) => id === last.product);
    const lent = last.orig_amount === null ? '' : formatMoney(last.orig_amount, source.currency, language);
    const facts = words.facts(product ? this.locale.name(product.name) : last.product, lent, last.orig_date ?? '');
    const now = words.now(formatMonth(last.month, language), this.sayState(last));
    return html`<p>${last.orig_date && lent ? facts + trend.space : ''}${now}</p>`;
  }

  private renderChart(measure: LoanChart['measure'], rows: readonly LoanMonth[]): TemplateResult {
    const { language, strings } = this.locale;
    const { loan: words } = strings;
    const { currency } = this.selection.source;
    const name = measure === 'balance' ? words.balance : words.days;
    const most = Math.max(0, ...rows.map((row) => row[measure] ?? 0));
    const said = measure === 'balance' ? formatMoney(most, currency, language) : formatCount(most);
    const [first = '', last = ''] = [rows[0]?.month, rows.at(-1)?.month].map((at) => at && formatMonth(at, language));
    const unit = measure === 'balance' ? moneyAxis(most, currency, language).unit : '';
    return html`<h3>${name} <span>${unit}</span></h3>
      <fw-chart
        .label=${name}
        .description=${words.reach(name, first, last, said)}
        .spec=${measure === 'balance' ? this.specs(rows).balance : this.specs(rows).days}
      ></fw-chart>`;
  }

  private specs(rows: readonly LoanMonth[]) {
    return this.specOf(rows, this.selection.source.currency, this.tip, this.locale.language);
  }

  private readonly tip = (row: LoanMonth): string => {
    const { language, strings } = this.locale;
    const balance = formatMoney(row.balance ?? 0, this.selection.source.currency, language);
    return strings.loan.tip(formatMonth(row.month, language), balance, this.sayState(row));
  };

  private stateName = ({ state, bucket }: LoanMonth): string =>
    bucket === null ? (this.locale.strings.loan.states[state] ?? state) : bucketName(bucket, this.selection.source);

  private sayState(row: LoanMonth): string {
    const { loan: words } = this.locale.strings;
    if (row.bucket === null) return this.stateName(row);
    return row.bucket === 0
      ? words.current
      : words.outstanding(bucketName(row.bucket, this.selection.source), formatCount(row.days_past_due ?? 0));
  }
}

const pathOf = ({ source, loan }: Asked): string =>
  `/api/loans/${encodeURIComponent(source)}/${encodeURIComponent(loan)}`;

/** Both charts over the same months; kept while nothing they draw has changed. */
function specOf(rows: readonly LoanMonth[], currency: string, tip: LoanChart['tip'], language: Language) {
  const byMonth = new Map(rows.map((row) => [row.month, row]));
  const [from = '', to = ''] = [rows[0]?.month, rows.at(-1)?.month];
  const months = monthsShown({ from, to }).map((month) => [month, byMonth.get(month) ?? null] as const);
  const chart =
    (measure: LoanChart['measure']) =>
    (...[colours, , width]: Parameters<SpecOf>) =>
      loanSpec({ months, measure, tip, currency, language }, colours, width);
  return { balance: chart('balance'), days: chart('days_past_due') };
}

declare global {
  interface HTMLElementTagNameMap {
    'fw-loan-history': LoanHistory;
  }
}
