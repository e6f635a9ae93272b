import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { type ChartName, turned } from '../../lib/address.ts';
import { formatMonth, formatMonthShort, formatRoll, formatRollRate } from '../../lib/format.ts';
import { Locale } from '../../lib/locale.ts';
import { memo } from '../../lib/memo.ts';
import { goEvent } from '../../lib/navigation.ts';
import type { Source } from '../../lib/selection.ts';
import type { Language } from '../../locales/index.ts';
import { base } from '../../styles/control.ts';
import { fileLink } from '../../styles/part.ts';
import type { SpecOf } from '../../ui/chart.ts';
import '../../ui/chart-card.ts';
import '../../ui/missing.ts';
import { saveFile } from '../../ui/picture.ts';
import '../definition.ts';
import { bucketName } from '../monitor/bucket.ts';
import { sourceLine } from '../source-line.ts';
import { type Flow, flowMetric, flowQuery, newestOf } from './flow.ts';
import type { Asked } from './question.ts';
import { ratePanels } from './rate-spec.ts';

/** The net flow rate out of each bucket over time, a panel each. */
@customElement('fw-flows-card')
export class FlowsCard extends LitElement {
  static override styles = [
    base,
    fileLink,
    css`
      :host {
        display: grid;
        min-width: 0;
      }
      .csv {
        padding: 0;
        border: 0;
        background: none;
        text-decoration: underline;
        cursor: pointer;
      }
    `,
  ];

  @property({ attribute: false }) asked!: Asked;
  @property({ attribute: false }) flows: readonly Flow[] = [];
  @property({ attribute: false }) table: readonly ChartName[] = [];
  private readonly locale = new Locale(this);
  private readonly specOf = memo(specOf);

  override render() {
    const { strings, language } = this.locale;
    const { migration: words } = strings;
    const { selection, window } = this.asked;
    const asTable = this.table.includes('flow');
    const query = flowQuery(this.asked);
    const metrics = this.flows.map(({ k }) => flowMetric(k));
    return html`<fw-chart-card
      .heading=${words.flows}
      .detail=${window > 1 ? words.pooled(window) : ''}
      .description=${this.description}
      .spec=${this.specOf(this.flows, selection.source, language)}
      .columns=${[
        { label: strings.segments.month },
        ...this.flows.map(({ k }) => ({ label: flowName(k, selection.source), numeric: true })),
      ]}
      .rows=${asTable ? this.rows : []}
      .file=${'net-flow-rates'}
      .foot=${sourceLine(selection, this.locale)}
      ?asTable=${asTable}
      @fw-change=${() => this.dispatchEvent(goEvent({ table: turned(this.table, 'flow', !asTable) }))}
      ><fw-definition slot="definition" .metrics=${metrics.slice(0, 1)} .question=${query} .selection=${{ ...selection, basis: 'balance' }} .of=${words.flows}></fw-definition
    >
      <button type="button" class="csv" slot="actions" aria-label=${strings.chart.csv(words.flows)} @click=${this.save}>
        .csv
      </button></fw-chart-card>`;
  }

  /** All rates in one file, which no one question gives. */
  private readonly save = (): void => {
    const { flows } = this;
    const months = flows[0]?.points.map(({ month }) => month) ?? [];
    const lines = months.map((month, at) => [month, ...flows.map(({ points }) => points[at]?.value ?? '')].join());
    const text = [['month', ...flows.map(({ k }) => flowMetric(k))].join(), ...lines, ''].join('\r\n');
    saveFile(new Blob([text], { type: 'text/csv' }), 'net-flow-rates.csv');
  };

  /** The rates whose newest value lies outside their band. */
  private get description(): string {
    const { strings, language } = this.locale;
    const { migration: words } = strings;
    const { to, source } = this.asked.selection;
    const month = formatMonth(to, language);
    const out = this.flows.flatMap((flow) => {
      const { k, average, spread } = flow;
      const now = newestOf(flow);
      if (now === null || average === null || spread === null || Math.abs(now - average) <= 2 * spread) return [];
      return words.outside(flowName(k, source), formatRollRate(now), formatRoll(now, now - average));
    });
    if (this.flows.every(({ average }) => average === null)) return words.noReference(month);
    return out.length > 0 ? words.outsideIn(month, out.join(strings.vintages.comma)) : words.allWithin(month);
  }

  private get rows() {
    const { strings, language } = this.locale;
    const months = this.flows[0]?.points.map(({ month }) => month) ?? [];
    return months
      .map((month, at) => ({
        id: month,
        cells: [
          formatMonthShort(month, language),
          ...this.flows.map(({ points }) => {
            const { value = null, reason = null } = points[at] ?? {};
            const why = reason === null ? strings.noRow : (strings.reasons[reason] ?? reason);
            return value === null
              ? html`<fw-missing .reason=${strings.noValue(why)}></fw-missing>`
              : formatRollRate(value);
          }),
        ],
      }))
      .reverse();
  }
}

/** `M0 → M1` */
export const flowName = (k: number, source: Source): string =>
  `${bucketName(k, source)} → ${bucketName(k + 1, source)}`;

/** Draws one answer; kept while nothing it draws has changed, since a new function is a new drawing. */
function specOf(flows: readonly Flow[], source: Source, language: Language): SpecOf {
  const lines = flows.map((flow) => {
    const now = newestOf(flow);
    const name = flowName(flow.k, source);
    return { ...flow, name, head: now === null ? name : `${name}  ${formatRollRate(now)}` };
  });
  return (colours, narrow, width) => ratePanels(lines, colours, language, narrow, width);
}

declare global {
  interface HTMLElementTagNameMap {
    'fw-flows-card': FlowsCard;
  }
}
