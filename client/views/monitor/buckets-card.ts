import { html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { type Address, turned } from '../../lib/address.ts';
import { askMetric, metricPath } from '../../lib/api.ts';
import { writeDrill } from '../../lib/drill.ts';
import { toggled } from '../../lib/focus.ts';
import { formatCount, formatMoney, formatMonth, formatMonthShort, moneyAxis } from '../../lib/format.ts';
import { Locale } from '../../lib/locale.ts';
import { memo } from '../../lib/memo.ts';
import { goEvent } from '../../lib/navigation.ts';
import { Question } from '../../lib/question.ts';
import { focusQuery, type Selection } from '../../lib/selection.ts';
import type { Language } from '../../locales/index.ts';
import { fill } from '../../styles/fill.ts';
import type { ChartPick, SpecOf } from '../../ui/chart.ts';
import '../../ui/chart-card.ts';
import type { Datum } from '../../ui/chart-points.ts';
import '../../ui/missing.ts';
import { sourceLine } from '../source-line.ts';
import { renderFailedCard } from '../failed-card.ts';
import { bucketName, bucketSum, type BucketSeries, readBuckets } from './bucket.ts';
import { bucketsSpec } from './buckets-spec.ts';
import '../definition.ts';

/** How much is overdue, in which bucket, month by month; a segment puts its bucket in focus. */
@customElement('fw-buckets-card')
export class BucketsCard extends LitElement {
  static override styles = fill;

  @property({ attribute: false }) address!: Address;
  @property({ attribute: false }) selection!: Selection;
  private readonly locale = new Locale(this);
  private readonly specOf = memo(specOf);
  private readonly read = memo(readBuckets);
  private readonly amounts = new Question(this, {
    subject: () => this.selection,
    key: (selection) => metricPath(metricOf(selection), focusQuery(selection, 'month,bucket')),
    ask: (selection, signal) => askMetric(metricOf(selection), focusQuery(selection, 'month,bucket'), signal),
  });

  override render() {
    const { strings, language } = this.locale;
    const { buckets } = strings;
    const { known } = this.amounts;
    const heading = this.selection.basis === 'count' ? buckets.loans : buckets.balance;
    if (known.state === 'failed') return renderFailedCard(known, heading, strings);
    if (known.state === 'pending') return html`<fw-chart-card .heading=${heading} pending></fw-chart-card>`;
    const { subject, value, stale } = known;
    const series = this.read(value, subject);
    const { unit, divisor } = axisOf(series, subject, language);
    const metric = metricOf(subject);
    return html`<fw-chart-card
      .heading=${heading}
      .detail=${unit}
      .description=${this.describe(series, subject)}
      .spec=${this.specOf(series, subject, divisor, language)}
      .columns=${[
        { label: strings.trend.month },
        ...series.buckets.map(({ bucket }) => ({ label: bucketName(bucket, subject.source), numeric: true })),
      ]}
      .rows=${this.rows(series, subject)}
      .csv=${metricPath(metric, focusQuery(subject, 'month,bucket'), 'csv')}
      .file=${metric}
      .foot=${sourceLine(subject, this.locale)}
      ?asTable=${this.address.table.includes('buckets')}
      ?stale=${stale}
      @fw-change=${(event: CustomEvent<boolean>) =>
        this.go({ table: turned(this.address.table, 'buckets', event.detail) })}
      @fw-pick=${(event: CustomEvent<ChartPick>) => this.pick(event.detail)}
      @fw-drill=${(event: CustomEvent<Datum>) => this.drill(event.detail)}
    ><fw-definition slot="definition" .metrics=${[metric]} .question=${focusQuery(subject, 'month,bucket')} .selection=${subject} .of=${heading}></fw-definition></fw-chart-card>`;
  }

  private rows({ months, buckets }: BucketSeries, selection: Selection) {
    const { strings, language } = this.locale;
    return months
      .map((month, at) => ({
        id: month,
        cells: [
          formatMonthShort(month, language),
          ...buckets.map(({ amounts }) => {
            const amount = amounts[at] ?? null;
            return amount === null
              ? html`<fw-missing .reason=${strings.noValue(strings.noRow)}></fw-missing>`
              : sayAmount(amount, selection, language);
          }),
        ],
      }))
      .reverse();
  }

  private describe(series: BucketSeries, selection: Selection): string {
    const { strings, language } = this.locale;
    const { buckets } = strings;
    const at = series.months.length - 1;
    const now = bucketSum(series, at);
    const before = bucketSum(series, at - 1);
    const month = formatMonth(selection.to, language);
    if (now === null) return buckets.none(month);
    const change = before === null ? '' : buckets.change(sayAmount(before, selection, language));
    const whose = selection.focus.map((id) => this.nameOf(id, selection)).join(strings.strip.joint);
    return buckets.sentence(whose, sayAmount(now, selection, language), month, change);
  }

  private nameOf(id: string, { products }: Selection): string {
    const product = products.find((one) => one.id === id);
    return product ? this.locale.name(product.name) : id;
  }

  private pick({ bucket, add }: ChartPick): void {
    if (typeof bucket !== 'string') return;
    this.go({ focus_bucket: [...toggled(this.selection.focus_bucket, bucket, add)].sort() });
  }

  private drill({ month, bucket }: Datum): void {
    if (typeof month !== 'string' || typeof bucket !== 'string') return;
    const { focus } = this.selection;
    const product = focus.length === 1 ? focus[0] : undefined;
    this.go({ drill: writeDrill({ month, product, cut: { by: 'bucket', value: bucket } }) });
  }

  private go(change: Partial<Address>): void {
    this.dispatchEvent(goEvent(change));
  }
}

const metricOf = ({ basis }: Selection): string => (basis === 'count' ? 'loan_cnt' : 'balance_total');

const sayAmount = (amount: number, { basis, source }: Selection, language: Language): string =>
  basis === 'count' ? formatCount(amount) : formatMoney(amount, source.currency, language);

function axisOf(series: BucketSeries, { basis, source }: Selection, language: Language) {
  const most = Math.max(0, ...series.months.map((_, at) => bucketSum(series, at) ?? 0));
  return basis === 'count' ? { divisor: 1, unit: '' } : moneyAxis(most, source.currency, language);
}

/** Three digits where there are so many, two decimals at most. */
const shortNumber = (value: number): string =>
  value >= 99.95 ? formatCount(value) : value.toFixed(value >= 9.995 ? 1 : 2);

function specOf(series: BucketSeries, selection: Selection, divisor: number, language: Language): SpecOf {
  const stack = {
    series,
    focus: selection.focus_bucket,
    name: (bucket: number) => bucketName(bucket, selection.source),
    say: (amount: number) => sayAmount(amount, selection, language),
    label: (amount: number) => (divisor === 1 ? formatCount(amount) : shortNumber(amount / divisor)),
    divisor,
    language,
  };
  return (colours, narrow, width) => bucketsSpec(stack, colours, narrow, width);
}

declare global {
  interface HTMLElementTagNameMap {
    'fw-buckets-card': BucketsCard;
  }
}
