import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { turned } from '../../lib/address.ts';
import type { Address } from '../../lib/address.ts';
import { metricPath } from '../../lib/api.ts';
import { toggled } from '../../lib/focus.ts';
import { formatMonth, formatMonthShort, formatRate } from '../../lib/format.ts';
import { Locale } from '../../lib/locale.ts';
import { memo } from '../../lib/memo.ts';
import { goEvent } from '../../lib/navigation.ts';
import { monthsShown } from '../../lib/selection.ts';
import type { Language } from '../../locales/index.ts';
import type { ChartPick, SpecOf } from '../../ui/chart.ts';
import '../../ui/chart-card.ts';
import type { Datum } from '../../ui/chart-points.ts';
import '../../ui/missing.ts';
import { sourceLine } from '../source-line.ts';
import { type Asked, type Compared, segmentQuery, type Value } from './segment.ts';
import { type Line, segmentSpec } from './segment-spec.ts';
import '../definition.ts';

/** The values over time beside the book, those chosen in colour. A point fires `fw-apart`. */
@customElement('fw-values-trend')
export class ValuesTrend extends LitElement {
  static override styles = css`
    :host {
      display: grid;
      min-width: 0;
    }
  `;

  @property({ attribute: false }) asked!: Asked;
  @property({ attribute: false }) compared!: Compared;
  @property({ attribute: false }) chosen: readonly Value[] = [];
  @property({ attribute: false }) nameOf!: (value: string) => string;
  @property() segmentName = '';
  @property({ attribute: false }) table: Address['table'] = [];
  private readonly locale = new Locale(this);
  private readonly specOf = memo(specOf);

  override render() {
    const { strings, language } = this.locale;
    const { segments: words } = strings;
    const { selection, segment } = this.asked;
    const [first] = this.chosen;
    const asTable = this.table.includes('values');
    const columns = [...this.compared.values, undefined];
    return html`<fw-chart-card
      .heading=${words.trend(this.segmentName, selection.threshold)}
      .detail=${first ? words.band(this.nameOf(first.id)) : ''}
      .description=${this.description}
      .spec=${this.specOf(this.asked, this.compared, this.chosen, this.nameOf, this.locale, language)}
      .columns=${[
        { label: words.month },
        ...columns.map((value) => ({ label: value ? this.nameOf(value.id) : words.theBook, numeric: true })),
      ]}
      .rows=${asTable ? this.rows : []}
      .csv=${metricPath(selection.metric, segmentQuery(this.asked, `month,${segment}`), 'csv')}
      .file=${selection.metric}
      .foot=${sourceLine(selection, this.locale)}
      ?asTable=${asTable}
      @fw-change=${() => this.dispatchEvent(goEvent({ table: turned(this.table, 'values', !asTable) }))}
      @fw-pick=${(event: CustomEvent<ChartPick>) => this.pick(event.detail)}
      @fw-drill=${(event: CustomEvent<Datum>) => this.drill(event.detail)}
    ><fw-definition slot="definition" .metrics=${[selection.metric]} .question=${segmentQuery(this.asked, `month,${segment}`)} .selection=${selection} .of=${words.trend(this.segmentName, selection.threshold)}></fw-definition></fw-chart-card>`;
  }

  private get description(): string {
    const { strings, language } = this.locale;
    const month = formatMonth(this.asked.selection.to, language);
    const book = this.compared.book.now?.value ?? null;
    return this.chosen
      .flatMap(({ id, now }) => {
        if (book === null || !now || now.value === null) return [];
        return strings.segments.now(this.nameOf(id), formatRate(now.value), formatRate(book), month);
      })
      .slice(0, 2)
      .join(strings.trend.space);
  }

  private get rows() {
    const { strings, language } = this.locale;
    const lines = [...this.compared.values, this.compared.book];
    return monthsShown(this.asked.selection)
      .map((month, at) => ({
        id: month,
        cells: [
          formatMonthShort(month, language),
          ...lines.map(({ series }) => {
            const { value = null, reason = null } = series[at] ?? {};
            const why = reason === null ? strings.noRow : (strings.reasons[reason] ?? reason);
            return value === null ? html`<fw-missing .reason=${strings.noValue(why)}></fw-missing>` : formatRate(value);
          }),
        ],
      }))
      .reverse();
  }

  private pick({ value, add }: ChartPick): void {
    const chosen = this.chosen.map(({ id }) => id);
    if (typeof value === 'string') this.dispatchEvent(goEvent({ value: toggled(chosen, value, add) }));
  }

  private drill({ month, value }: Datum): void {
    if (typeof month !== 'string' || typeof value !== 'string') return;
    this.dispatchEvent(new CustomEvent('fw-apart', { detail: { segment: this.asked.segment, value, month } }));
  }
}

/** Draws one answer; kept while nothing it draws has changed, since a new function is a new drawing. */
function specOf(
  { selection }: Asked,
  { values, book }: Compared,
  chosen: readonly Value[],
  nameOf: (value: string) => string,
  { strings }: Locale,
  language: Language,
): SpecOf {
  const lineOf = (value: Value): Line => ({
    id: value.id,
    name: nameOf(value.id),
    chosen: chosen.includes(value),
    series: value.series,
  });
  const others = values.filter((value) => !chosen.includes(value));
  const lines = {
    months: monthsShown(selection),
    values: [...chosen, ...others].map(lineOf),
    book: { id: '', name: strings.segments.theBook, chosen: false, series: book.series },
    tip: strings.segments.point,
    language,
  };
  return (colours, narrow, width) => segmentSpec(lines, colours, narrow, width);
}

declare global {
  interface HTMLElementTagNameMap {
    'fw-values-trend': ValuesTrend;
  }
}
