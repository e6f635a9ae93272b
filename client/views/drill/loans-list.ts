import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { CatalogAnswer } from '../../../server/contract/catalog.ts';
import type { LoansAnswer } from '../../../server/contract/loan.ts';
import { ApiError, askJson } from '../../lib/api.ts';
import { formatCount, formatMoney, formatMonthShort } from '../../lib/format.ts';
import { Locale } from '../../lib/locale.ts';
import { goEvent } from '../../lib/navigation.ts';
import { Question } from '../../lib/question.ts';
import type { Selection } from '../../lib/selection.ts';
import { base, button } from '../../styles/control.ts';
import { fileLink, partHeading } from '../../styles/part.ts';
import '../../ui/data-table.ts';
import type { Column, Row, RowPick } from '../../ui/data-table.ts';
import '../../ui/missing.ts';
import '../../ui/problem.ts';
import '../../ui/skeleton.ts';
import { renderFailure } from '../failure.ts';
import {
  askLoans,
  type Loan,
  type Loans,
  loansFile,
  loansPath,
  type LoansPage,
  type LoansSubject,
  moreLoans,
} from './loans.ts';
import { loansStyle } from './loans-style.ts';

/** The loans behind a figure, largest first, and what they add up to; a row opens its loan. */
@customElement('fw-loans-list')
export class LoansList extends LitElement {
  static override styles = [base, button, partHeading, fileLink, loansStyle];

  @property({ attribute: false }) catalog!: CatalogAnswer;
  /** Null where the figure is a sum of several. */
  @property({ attribute: false }) subject: LoansSubject | null = null;
  /** Pages after the first, of the answer they follow. */
  @state() private further: (LoansPage & { first: Loans }) | undefined;
  @state() private failure: unknown = null;
  private readonly locale = new Locale(this);
  private readonly answer = new Question<LoansSubject, Loans>(this, {
    subject: () => this.subject,
    key: (subject) => loansPath(subject, 0),
    ask: askLoans,
  });

  override render() {
    const { strings } = this.locale;
    const { loans } = strings;
    const { known } = this.answer;
    if (this.subject === null) return html`<h3>${loans.title}</h3><p>${loans.several}</p>`;
    if (known.state === 'failed') return this.renderFailed(known.error, known.retry);
    if (known.state === 'pending') return html`<h3>${loans.title}</h3><fw-skeleton .lines=${6}></fw-skeleton>`;
    const { subject, value, stale } = known;
    const { rows, next } = this.listed(value);
    return html`<div class=${stale ? 'stale' : ''} aria-busy=${stale}>
      <div class="title">
        <h3>${loans.title} <span>${rows.length === 0 ? '' : this.sayShown(rows, next, value, subject)}</span></h3>
        <a class="csv" href=${loansFile(subject)} download="loans-${subject.month}.csv" aria-label=${loans.csv}>.csv</a>
      </div>
      ${
        rows.length === 0
          ? html`<p>${loans.none}</p>`
          : html`<fw-data-table
              .label=${loans.title}
              .columns=${this.columnsOf(subject)}
              .rows=${rows.map((loan) => this.row(loan, subject))}
              pickable
              @fw-pick=${(event: CustomEvent<RowPick>) => this.open(event.detail.id)}
              @fw-drill=${(event: CustomEvent<string>) => this.open(event.detail)}
            ></fw-data-table>`
      }
      ${this.failure ? html`<p role="alert">${loans.failed}: ${String(this.failure)}</p>` : nothing}
      ${
        next === null
          ? nothing
          : html`<button type="button" class="button more" @click=${() => void this.more(subject, value, next)}>
              ${loans.more(Math.min(moreLoans, (value.count ?? Number.POSITIVE_INFINITY) - rows.length))}
            </button>`
      }
    </div>`;
  }

  /** Those without the role are told so, and by whom it is given; nothing has failed. */
  private renderFailed(error: unknown, retry: () => void): TemplateResult {
    const { strings } = this.locale;
    const { loans } = strings;
    const forbidden = error instanceof ApiError && error.code === 'forbidden';
    return html`<h3>${loans.title}</h3>
      ${
        forbidden
          ? html`<p role="note">${loans.forbidden} ${loans.forbiddenText}</p>`
          : renderFailure(error, retry, { heading: loans.failed, works: '' }, strings)
      }`;
  }

  private listed(first: Loans): LoansPage {
    const { further } = this;
    return further?.first === first ? { rows: [...first.rows, ...further.rows], next: further.next } : first;
  }

  /** Of a figure that no count goes with, they are all once no more follow. */
  private sayShown(
    rows: readonly Loan[],
    next: string | null,
    { sum, count }: Loans,
    { selection }: LoansSubject,
  ): string {
    const { loans } = this.locale.strings;
    const money = (amount: number) => formatMoney(amount, selection.source.currency, this.locale.language);
    const counted = rows.reduce((total, loan) => total + loan.counted, 0);
    const of = formatCount(count ?? rows.length);
    const all = count === null ? next === null : count === rows.length;
    if (selection.basis === 'count') {
      return all ? loans.countAll(of) : loans.countSome(formatCount(rows.length), of);
    }
    if (all) return loans.whole(of, money(counted));
    if (count === null) return loans.largestOf(formatCount(rows.length), money(counted), money(sum ?? counted));
    return loans.largest(formatCount(rows.length), of, money(counted), money(sum ?? counted));
  }

  private columnsOf({ product }: LoansSubject): Column[] {
    const { loans } = this.locale.strings;
    return [
      { label: loans.loan },
      ...(product ? [] : [{ label: loans.product, wide: true }]),
      { label: loans.lent },
      { label: loans.days, numeric: true },
      { label: loans.balance, numeric: true, tone: 'strong' },
      { label: loans.overdue, numeric: true, tone: 'quiet', wide: true },
      { label: loans.grade, wide: true },
      { label: loans.channel, wide: true },
    ];
  }

  private row(loan: Loan, { selection, product }: LoansSubject): Row {
    const { strings, language } = this.locale;
    const money = (amount: number) => formatMoney(amount, selection.source.currency, language);
    const gone = html`<fw-missing .reason=${strings.noValue(strings.noRow)}></fw-missing>`;
    const none = html`<fw-missing .reason=${strings.noValue(strings.reasons.not_reported ?? '')}></fw-missing>`;
    return {
      id: loan.loan_id,
      cells: [
        html`<code>${loan.loan_id}</code>`,
        ...(product ? [] : [this.productName(loan.product, selection)]),
        loan.cohort === null ? none : formatMonthShort(loan.cohort, language),
        loan.days_past_due === null ? gone : formatCount(loan.days_past_due),
        loan.balance === null ? gone : money(loan.balance),
        loan.overdue_amount === null ? none : money(loan.overdue_amount),
        this.valueName('grade', loan.grade),
        this.valueName('channel', loan.channel),
      ],
    };
  }

  private productName(id: string, { products }: Selection): string {
    const product = products.find((one) => one.id === id);
    return product ? this.locale.name(product.name) : id;
  }

  private valueName(segment: 'grade' | 'channel', value: string): string {
    const named = this.catalog.segments.find(({ id }) => id === segment)?.values.find(({ id }) => id === value);
    return named ? this.locale.name(named.name) : value;
  }

  private async more(subject: LoansSubject, first: Loans, after: string): Promise<void> {
    this.failure = null;
    const before = this.listed(first);
    try {
      const path = loansPath(subject, moreLoans, { after });
      const page = await askJson<LoansAnswer>(path, AbortSignal.timeout(60_000));
      const rows = [...before.rows.slice(first.rows.length), ...page.rows];
      this.further = { first, rows, next: page.next };
    } catch (cause) {
      this.failure = cause instanceof Error ? cause.message : cause;
    }
  }

  private open(loan: string): void {
    this.dispatchEvent(goEvent({ loan }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'fw-loans-list': LoansList;
  }
}
