import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { CatalogAnswer } from '../../../server/contract/catalog.ts';
import type { Address } from '../../lib/address.ts';
import { type Cut, type Drill, readDrill, writeDrill } from '../../lib/drill.ts';
import {
  formatCount,
  formatMoney,
  formatMonth,
  formatMonthName,
  formatRate,
  formatRateChange,
  formatShare,
} from '../../lib/format.ts';
import { Locale } from '../../lib/locale.ts';
import { memo } from '../../lib/memo.ts';
import { goEvent } from '../../lib/navigation.ts';
import { Question } from '../../lib/question.ts';
import { rateMetrics } from '../../lib/rates.ts';
import type { Selection } from '../../lib/selection.ts';
import { base, button } from '../../styles/control.ts';
import { partHeading } from '../../styles/part.ts';
import '../../ui/data-table.ts';
import type { Row, RowPick } from '../../ui/data-table.ts';
import '../../ui/drawer.ts';
import '../../ui/missing.ts';
import '../../ui/share-bar.ts';
import '../../ui/skeleton.ts';
import '../drill/loan-history.ts';
import { loansOfDrill } from '../drill/loans.ts';
import '../drill/loans-list.ts';
import { renderFailure } from '../failure.ts';
import { bucketName } from './bucket.ts';
import {
  askDrill,
  type DrillAnswer,
  drillQuery,
  type DrillRow,
  drillSegments,
  type DrillSubject,
  withBucket,
} from './drill.ts';
import { drillStyle } from './drill-style.ts';
import { ratePart } from './rate-name.ts';

/** Rows shown; the rest carry little. */
const shownRows = 10;

/** One point of the page taken apart: its segments by what they carry of the overdue balance; a row goes a level down. */
@customElement('fw-drill-drawer')
export class DrillDrawer extends LitElement {
  static override styles = [base, button, partHeading, drillStyle];

  @property({ attribute: false }) catalog!: CatalogAnswer;
  @property({ attribute: false }) address!: Address;
  @property({ attribute: false }) selection!: Selection;
  private readonly locale = new Locale(this);
  private readonly subjectOf = memo(subjectOf);
  private readonly loansOf = memo(loansOfDrill);
  private readonly answer = new Question<DrillSubject, DrillAnswer>(this, {
    subject: () => this.subject,
    key: (subject) =>
      [
        ...rateMetrics(withBucket(subject.selection, subject.drill.cut)),
        ...subject.segments,
        drillQuery(subject, null),
      ].join(' '),
    ask: askDrill,
  });

  private get subject(): DrillSubject | null {
    const { drill } = this.address;
    return drill === undefined ? null : this.subjectOf(drill, this.selection, this.catalog);
  }

  override render() {
    const { subject } = this;
    const { strings } = this.locale;
    return html`<fw-drawer
      ?open=${subject !== null}
      .label=${subject ? this.placeOf(subject.drill) : ''}
      @fw-close=${() => this.go(undefined)}
      >${subject ? this.renderSubject(subject) : nothing}
      <button type="button" class="button quiet close" ?hidden=${subject === null} @click=${() => this.go(undefined)}>
        <kbd aria-hidden="true">Esc</kbd>${strings.drill.close}
      </button>
    </fw-drawer>`;
  }

  private renderSubject(subject: DrillSubject): TemplateResult {
    const { drill } = subject;
    const { strings } = this.locale;
    const { loan } = this.address;
    if (loan !== undefined) {
      return html`<div class="head">${this.renderPath(drill, loan)}<h2>${strings.loan.title(loan)}</h2></div>
        <div class="body">
          <fw-loan-history .selection=${this.selection} .loan=${loan}></fw-loan-history>
        </div>`;
    }
    const { known } = this.answer;
    const ready = known.state === 'ready' ? known : undefined;
    return html`<div class="head">${this.renderPath(drill)} ${this.renderHead(drill, ready?.value)}</div>
      <div class="body ${ready?.stale ? 'stale' : ''}" aria-busy=${!ready || ready.stale}>
        ${
          ready
            ? this.renderRows(ready.subject, ready.value)
            : known.state === 'failed'
              ? renderFailure(known.error, known.retry, { heading: strings.problem.figures, works: '' }, strings)
              : html`<fw-skeleton .lines=${10}></fw-skeleton>`
        }
        ${ready ? html`<fw-loans-list .catalog=${this.catalog} .subject=${this.loansOf(subject)}></fw-loans-list>` : nothing}
      </div>`;
  }

  private renderPath(drill: Drill, loan?: string): TemplateResult {
    const { drill: words } = this.locale.strings;
    const { month, product, cut } = drill;
    const levels = [
      { name: words.all, drill: { month, product: undefined, cut: undefined } },
      ...(product ? [{ name: this.productName(product), drill: { month, product, cut: undefined } }] : []),
      ...(cut ? [{ name: this.cutName(cut), drill }] : []),
      ...(loan ? [{ name: loan, drill }] : []),
    ];
    return html`<nav aria-label=${words.path}>
      <ol>
        ${levels.map((level, at) =>
          at === levels.length - 1
            ? html`<li aria-current="page">${level.name}</li>`
            : html`<li>
                <button type="button" @click=${() => this.go(level.drill)}>${level.name}</button>
              </li>`,
        )}
      </ol>
    </nav>`;
  }

  /** What is looked at, its figure, its money, its change. */
  private renderHead(drill: Drill, answer: DrillAnswer | undefined): TemplateResult {
    const { strings } = this.locale;
    const { whole, before } = answer ?? {};
    const part = ratePart(withBucket(this.selection, drill.cut), strings);
    if (!whole || whole.value === null)
      return html`<h2>${this.placeOf(drill)}</h2><p>${answer ? strings.problem.noMatch : ''}</p>`;
    const change = before === undefined || before.value === null ? '' : formatRateChange(whole.value - before.value);
    const amounts = strings.drill.amounts(this.amount(whole.numerator ?? 0), this.amount(whole.denominator ?? 0));
    return html`<h2>${strings.drill.title(this.placeOf(drill), formatRate(whole.value), part)}</h2>
      <p>${[amounts, change && strings.drill.change(change, this.monthBefore(before?.month))].filter(Boolean).join(strings.trend.space)}</p>`;
  }

  private renderRows({ drill }: DrillSubject, { rows }: DrillAnswer): TemplateResult {
    const { drill: words } = this.locale.strings;
    const before = this.monthBefore(
      this.answer.known.state === 'ready' ? this.answer.known.value.before?.month : undefined,
    );
    const carrying = rows.filter(({ overdueShare }) => overdueShare !== null && overdueShare > 0);
    const shown = (carrying.length > 0 ? carrying : rows).slice(0, shownRows);
    return html`<h3>${words.where} <span>${words.ranked(shown.length, rows.length)}</span></h3>
      <fw-data-table
        .label=${words.where}
        .columns=${[
          { label: words.segment },
          { label: words.balanceShare, numeric: true, tone: 'quiet', wide: true },
          { label: words.overdueShare },
          { label: this.locale.strings.products.rate, numeric: true, tone: 'strong' },
          { label: this.locale.strings.products.change(before), numeric: true, tone: 'quiet' },
        ]}
        .rows=${shown.map((row) => this.row(row))}
        ?pickable=${drill.cut === undefined}
        @fw-pick=${(event: CustomEvent<RowPick>) => this.down(drill, event.detail.id)}
        @fw-drill=${(event: CustomEvent<string>) => this.down(drill, event.detail)}
      ></fw-data-table>
      ${drill.cut === undefined ? html`<p class="foot">${words.deeper}</p>` : nothing}`;
  }

  private row({ by, value, balanceShare, overdueShare, rate, reason, change }: DrillRow): Row {
    const { strings } = this.locale;
    const missing = (why: string) => html`<fw-missing .reason=${why}></fw-missing>`;
    const why = strings.noValue(reason === null ? strings.noRow : (strings.reasons[reason] ?? reason));
    return {
      id: `${by}:${value}`,
      cells: [
        by === 'product' ? this.productName(value) : this.cutName({ by, value }),
        balanceShare === null ? missing(why) : formatShare(balanceShare),
        overdueShare === null
          ? missing(why)
          : html`<fw-share-bar .share=${overdueShare} .label=${formatShare(overdueShare)}></fw-share-bar>`,
        rate === null ? missing(why) : formatRate(rate),
        change === null ? missing(strings.noValue(strings.noRow)) : formatRateChange(change),
      ],
    };
  }

  /** A level down: a product, or a cut of what is looked at. */
  private down({ month, product }: Drill, id: string): void {
    const [by = '', ...rest] = id.split(':');
    const value = rest.join(':');
    if (by === 'product') this.go({ month, product: value, cut: undefined });
    else this.go({ month, product, cut: { by, value } as Cut });
  }

  private placeOf({ month, product, cut }: Drill): string {
    const { drill: words } = this.locale.strings;
    const parts = [product ? this.productName(product) : words.all, cut ? this.cutName(cut) : ''];
    return words.place(parts.filter(Boolean).join(words.joint), formatMonth(month, this.locale.language));
  }

  private productName(id: string): string {
    const product = this.selection.products.find((one) => one.id === id);
    return product ? this.locale.name(product.name) : id;
  }

  private cutName({ by, value }: Cut): string {
    const { strings, language } = this.locale;
    if (by === 'bucket') return bucketName(Number(value), this.selection.source);
    if (by === 'cohort') return strings.cohorts.one(formatMonth(value, language));
    const segment = this.catalog.segments.find(({ id }) => id === by);
    const named = segment?.values.find(({ id }) => id === value);
    return strings.drill.cut(
      segment ? this.locale.name(segment.name) : by,
      named ? this.locale.name(named.name) : value,
    );
  }

  private amount(amount: number): string {
    const { basis, source } = this.selection;
    return basis === 'count' ? formatCount(amount) : formatMoney(amount, source.currency, this.locale.language);
  }

  private monthBefore = (month: string | undefined): string =>
    month ? formatMonthName(month, this.locale.language) : '';

  private go(drill: Drill | undefined): void {
    this.dispatchEvent(goEvent({ drill: drill && writeDrill(drill), loan: undefined }));
  }
}

function subjectOf(text: string, selection: Selection, catalog: CatalogAnswer): DrillSubject | null {
  const drill = readDrill(text);
  return drill && { drill, selection, segments: drillSegments(drill, selection, catalog) };
}

declare global {
  interface HTMLElementTagNameMap {
    'fw-drill-drawer': DrillDrawer;
  }
}
