import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import {
  formatCount,
  formatMoney,
  formatMonth,
  formatMonthName,
  formatRate,
  formatRateChange,
  formatShare,
} from '../../lib/format.ts';
import { writeDrill } from '../../lib/drill.ts';
import { toggled } from '../../lib/focus.ts';
import { Locale } from '../../lib/locale.ts';
import { goEvent } from '../../lib/navigation.ts';
import { rateMetrics } from '../../lib/rates.ts';
import { monthsShown, type Selection, selectionQuery } from '../../lib/selection.ts';
import { base } from '../../styles/control.ts';
import '../../ui/card.ts';
import '../../ui/data-table.ts';
import type { Column, Row, RowPick } from '../../ui/data-table.ts';
import '../../ui/limit-meter.ts';
import '../../ui/missing.ts';
import '../../ui/sparkline.ts';
import '../../ui/status-tag.ts';
import { ratePart } from './rate-name.ts';
import { focusOf, isPast, type Standing } from './standing.ts';
import '../definition.ts';

const sparklineMonths = 12;

/** Each product's rate against its limit; a row puts its product in focus. */
@customElement('fw-products-card')
export class ProductsCard extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: grid;
      }
      p {
        padding-top: 10px;
        font-size: var(--fs-small);
        line-height: var(--lh-small);
        color: var(--text-3);
      }
    `,
  ];

  @property({ attribute: false }) selection!: Selection;
  @property({ attribute: false }) standings: readonly Standing[] = [];
  private readonly locale = new Locale(this);

  override render() {
    const { strings, language } = this.locale;
    const { products } = strings;
    const { to } = this.selection;
    const judged = this.standings.filter(({ level }) => level !== 'unset');
    return html`<fw-card .heading=${products.title} .detail=${[formatMonth(to, language), ratePart(this.selection, strings)].join(strings.products.joint)}>
      <fw-definition slot="definition" .metrics=${rateMetrics(this.selection)} .question=${selectionQuery(this.selection)} .selection=${this.selection} .of=${products.title}></fw-definition>
      <fw-data-table
        .label=${products.title}
        .columns=${this.columns}
        .rows=${this.standings.map((standing) => this.row(standing))}
        .chosen=${this.chosen}
        pickable
        @fw-pick=${(event: CustomEvent<RowPick>) => this.pick(event.detail)}
        @fw-drill=${(event: CustomEvent<string>) => this.drill(event.detail)}
      ></fw-data-table>
      <p>${judged.length > 0 ? products.foot(judged.filter(isPast).length, judged.length) : products.footUnset}</p>
    </fw-card>`;
  }

  /** The products in focus; with none asked for, the one whose limits and cohorts are shown. */
  private get chosen(): readonly string[] {
    const focus = focusOf(this.standings, this.selection.focus);
    return this.selection.focus.length > 0 ? focus : focus.slice(0, 1);
  }

  private get months(): string[] {
    return monthsShown(this.selection);
  }

  private get columns(): Column[] {
    const { strings, language } = this.locale;
    const { products } = strings;
    const before = this.months.at(-2);
    return [
      { label: products.product },
      { label: this.selection.basis === 'count' ? products.loans : products.balance, numeric: true, wide: true },
      { label: products.rate, numeric: true, tone: 'strong' },
      { label: products.change(before ? formatMonthName(before, language) : ''), numeric: true, tone: 'quiet' },
      { label: products.history(Math.min(sparklineMonths, this.months.length)), wide: true },
      { label: products.share, wide: true },
      { label: products.status },
    ];
  }

  private row(standing: Standing): Row {
    const { strings } = this.locale;
    const { product, value, change, share, level, reason, limit } = standing;
    const why = strings.noValue(reason === null ? strings.noRow : (strings.reasons[reason] ?? reason));
    const missing = (text: string) => html`<fw-missing .reason=${text}></fw-missing>`;
    const series = standing.series.slice(-sparklineMonths);
    const known = series.filter((rate) => rate !== null);
    const [first = 0, last = 0] = [known[0], known.at(-1)];
    return {
      id: product.id,
      cells: [
        this.locale.name(product.name),
        this.exposure(standing) ?? missing(why),
        value === null ? missing(why) : formatRate(value),
        change === null ? missing(value === null ? why : strings.products.noBefore) : formatRateChange(change),
        html`<fw-sparkline
          .values=${series}
          .limit=${limit?.warn ?? null}
          .level=${level}
          .label=${strings.products.sparkline(formatRate(first), formatRate(last))}
        ></fw-sparkline>`,
        share === null
          ? missing(limit === null ? strings.levels.unset : why)
          : html`<fw-limit-meter .share=${share} .label=${formatShare(share)}></fw-limit-meter>`,
        html`<fw-status-tag compact .level=${level}></fw-status-tag>`,
      ],
    };
  }

  private exposure({ denominator }: Standing): string | null {
    if (denominator === null) return null;
    const { basis, source } = this.selection;
    return basis === 'count'
      ? formatCount(denominator)
      : formatMoney(denominator, source.currency, this.locale.language);
  }

  private pick({ id, add }: RowPick): void {
    this.dispatchEvent(goEvent({ focus: toggled(this.selection.focus, id, add) }));
  }

  private drill(product: string): void {
    const drill = writeDrill({ month: this.selection.to, product, cut: undefined });
    this.dispatchEvent(goEvent({ drill }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'fw-products-card': ProductsCard;
  }
}
