import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Segment } from '../../../server/contract/dimension.ts';
import { metricPath } from '../../lib/api.ts';
import type { Figure } from '../../lib/figure-table.ts';
import {
  formatCount,
  formatMoney,
  formatMonth,
  formatMonthName,
  formatRate,
  formatRateChange,
  formatShare,
} from '../../lib/format.ts';
import { toggled } from '../../lib/focus.ts';
import { Locale } from '../../lib/locale.ts';
import { goEvent } from '../../lib/navigation.ts';
import { monthIndex, monthText } from '../../../server/contract/month.ts';
import { base } from '../../styles/control.ts';
import { fileLink } from '../../styles/part.ts';
import '../../ui/card.ts';
import '../../ui/data-table.ts';
import type { Column, Row, RowPick } from '../../ui/data-table.ts';
import '../../ui/interval.ts';
import '../../ui/missing.ts';
import { type Asked, type Compared, isHollow, segmentQuery, type Value } from './segment.ts';
import '../definition.ts';

/** Each value of a segment beside the book: rate with its interval, lift, size, change; a row chooses its value. */
@customElement('fw-values-card')
export class ValuesCard extends LitElement {
  static override styles = [
    base,
    fileLink,
    css`
      :host {
        display: grid;
        --interval-w: 340px;
      }
      @media (max-width: 1199px) {
        :host {
          --interval-w: 200px;
        }
      }
      p {
        padding-top: 10px;
        font-size: var(--fs-small);
        line-height: var(--lh-small);
        color: var(--text-3);
      }
    `,
  ];

  @property({ attribute: false }) asked!: Asked;
  @property({ attribute: false }) compared!: Compared;
  /** Ids of the values in colour. */
  @property({ attribute: false }) chosen: readonly string[] = [];
  @property({ attribute: false }) nameOf!: (value: string) => string;
  @property() segmentName = '';
  private readonly locale = new Locale(this);

  override render() {
    const { strings, language } = this.locale;
    const { segments: words } = strings;
    const { selection, segment } = this.asked;
    const { values, book } = this.compared;
    const rate = book.now?.value ?? null;
    const heading = words.title(this.segmentName, selection.threshold);
    const csv = metricPath(selection.metric, segmentQuery(this.asked, `month,${segment}`), 'csv');
    return html`<fw-card
      .heading=${heading}
      .detail=${rate === null ? '' : words.book(formatRate(rate), formatMonth(selection.to, language))}
    >
      <fw-definition slot="definition" .metrics=${this.metrics} .question=${this.question} .selection=${selection} .of=${heading}></fw-definition>
      <a class="csv" slot="actions" href=${csv} download="${selection.metric}.csv" aria-label=${strings.chart.csv(heading)}>.csv</a>
      <div slot="actions"><slot></slot></div>
      <fw-data-table
        .label=${heading}
        .columns=${this.columns}
        .rows=${values.map((value) => this.row(value))}
        .chosen=${this.chosen}
        pickable
        @fw-pick=${(event: CustomEvent<RowPick>) => this.pick(event.detail)}
        @fw-drill=${(event: CustomEvent<string>) => this.drill(event.detail)}
      ></fw-data-table>
      <p>${words.key}</p>
    </fw-card>`;
  }

  /** What the definition is of. */
  private get metrics(): string[] {
    const { selection, withLift } = this.asked;
    return [selection.metric, ...(withLift ? ['lift'] : [])];
  }

  private get question(): URLSearchParams {
    const { segment, selection } = this.asked;
    const query = segmentQuery(this.asked, `month,${segment}`);
    query.set('threshold', String(selection.threshold));
    return query;
  }

  private get columns(): Column[] {
    const { strings, language } = this.locale;
    const { segments: words, products } = strings;
    const { selection, withLift } = this.asked;
    const before = monthText(monthIndex(selection.to) - 1);
    return [
      { label: this.segmentName },
      { label: words.amount[selection.basis], numeric: true, wide: true },
      { label: words.share, numeric: true, tone: 'quiet', wide: true },
      { label: words.rate, numeric: true, tone: 'strong' },
      { label: words.scale(formatRate(this.top)) },
      { label: words.interval, numeric: true, tone: 'quiet', wide: true },
      ...(withLift ? [{ label: words.lift, numeric: true }] : []),
      { label: products.change(formatMonthName(before, language)), numeric: true, tone: 'quiet', wide: true },
    ];
  }

  /** The end of the scale: the highest interval of a value that is judged; what reaches beyond is cut off. */
  private get top(): number {
    const figures = this.compared.values.flatMap(({ now }) => now ?? []);
    const judged = figures.filter((figure) => !isHollow(figure));
    const highs = (judged.length > 0 ? judged : figures).map(({ high, value }) => high ?? value ?? 0);
    return Math.max(0.001, ...highs) * 1.02;
  }

  private row({ id, now, before, lift }: Value): Row {
    const { strings } = this.locale;
    const { segments: words, products } = strings;
    const { withLift } = this.asked;
    const why = this.reasonOf(now);
    const missing = (text: string) => html`<fw-missing .reason=${text}></fw-missing>`;
    const { value = null, denominator = null, low = null, high = null } = now ?? {};
    const whole = this.compared.book.now?.denominator ?? null;
    const known = low !== null && high !== null;
    const change = value === null || before?.value === null || before === undefined ? null : value - before.value;
    return {
      id,
      cells: [
        this.nameOf(id),
        denominator === null ? missing(why) : this.amount(denominator),
        denominator === null || !whole ? missing(why) : formatShare(denominator / whole),
        value === null ? missing(why) : formatRate(value),
        html`<fw-interval
          .value=${value}
          .low=${low}
          .high=${high}
          .reference=${this.compared.book.now?.value ?? null}
          .top=${this.top}
          ?hollow=${now !== undefined && isHollow(now)}
          .label=${this.markLabel(now)}
        ></fw-interval>`,
        known ? words.range(formatRate(low), formatRate(high)) : missing(why),
        ...(withLift ? [this.liftCell(lift)] : []),
        change === null ? missing(value === null ? why : products.noBefore) : formatRateChange(change),
      ],
    };
  }

  private liftCell(lift: Figure | undefined) {
    const { segments: words } = this.locale.strings;
    const value = lift?.value ?? null;
    return value === null
      ? html`<fw-missing .reason=${this.reasonOf(lift)}></fw-missing>`
      : words.times(value.toFixed(2));
  }

  private reasonOf(figure: Figure | undefined): string {
    const { strings } = this.locale;
    return strings.noValue(figure?.reason ? (strings.reasons[figure.reason] ?? figure.reason) : strings.noRow);
  }

  private markLabel(now: Figure | undefined): string {
    const { segments: words } = this.locale.strings;
    if (!now || now.value === null || now.low === null || now.high === null) return this.reasonOf(now);
    const loans = formatCount(now.n ?? 0);
    const mark = words.mark(formatRate(now.value), formatRate(now.low), formatRate(now.high), loans);
    return isHollow(now) ? words.hollow(mark) : mark;
  }

  private amount(amount: number): string {
    const { basis, source } = this.asked.selection;
    return basis === 'count' ? formatCount(amount) : formatMoney(amount, source.currency, this.locale.language);
  }

  private pick({ id, add }: RowPick): void {
    this.dispatchEvent(goEvent({ value: toggled(this.chosen, id, add) }));
  }

  private drill(value: string): void {
    this.dispatchEvent(new CustomEvent('fw-apart', { detail: { segment: this.asked.segment, value } }));
  }
}

/** A value to be taken apart in the drawer. */
export type Apart = { segment: Segment; value: string; month?: string; product?: string };

declare global {
  interface HTMLElementTagNameMap {
    'fw-values-card': ValuesCard;
  }
}
