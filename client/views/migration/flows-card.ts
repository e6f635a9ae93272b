import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { type ChartName, turned } from '../../lib/address.ts';
import { formatMonth, formatMonthShort, formatRoll, formatRollRate } from '../../lib/format.ts';
import { Locale } from '../../lib/locale.ts';
import { memo } from '../../lib/memo.ts';
import { goEvent } from '../../lib/navigation.ts';
import type { Language } from '../../locales/index.ts';
import type { SpecOf } from '../../ui/chart.ts';
import '../../ui/chart-card.ts';
import '../../ui/missing.ts';
import '../definition.ts';
import { bucketName } from '../monitor/bucket.ts';
import { sourceLine } from '../source-line.ts';
import { type Flow, flowMetric, flowQuery, newestOf } from './flow.ts';
import type { Asked } from './question.ts';
import { ratePanels } from './rate-spec.ts';

/** The net flow rate out of each bucket over time, a panel each. */
@customElement('fw-flows-card')
export class FlowsCard extends LitElement {
  static override styles = css`
    :host {
      display: grid;
      min-width: 0;
    }
  `;

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
      .spec=${this.specOf(this.flows, this.locale, language)}
      .columns=${[
        { label: strings.segments.month },
        ...this.flows.map(({ k }) => ({ label: flowName(k), numeric: true })),
      ]}
      .rows=${asTable ? this.rows : []}
      .file=${'net-flow-rates'}
      .foot=${sourceLine(selection, this.locale)}
      ?asTable=${asTable}
      @fw-change=${() => this.dispatchEvent(goEvent({ table: turned(this.table, 'flow', !asTable) }))}
      ><fw-definition slot="definition" .metrics=${metrics.slice(0, 1)} .question=${query} .selection=${{ ...selection, basis: 'balance' }} .of=${words.flows}></fw-definition
    ></fw-chart-card>`;
  }

  /** The rates whose newest value lies outside their band. */
  private get description(): string {
    const { strings, language } = this.locale;
    const { migration: words } = strings;
    const month = formatMonth(this.asked.selection.to, language);
    const out = this.flows.flatMap((flow) => {
      const { k, average, spread } = flow;
      const now = newestOf(flow);
      if (now === null || average === null || spread === null || Math.abs(now - average) <= 2 * spread) return [];
      return words.outside(flowName(k), formatRollRate(now), formatRoll(now, now - average));
    });
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
export const flowName = (k: number): string => `${bucketName(k)} → ${bucketName(k + 1)}`;

/** Draws one answer; kept while nothing it draws has changed, since a new function is a new drawing. */
function specOf(flows: readonly Flow[], _locale: Locale, language: Language): SpecOf {
  const lines = flows.map((flow) => {
    const now = newestOf(flow);
    const name = flowName(flow.k);
    return { ...flow, name, head: now === null ? name : `${name}  ${formatRollRate(now)}` };
  });
  return (colours, narrow, width) => ratePanels(lines, colours, language, narrow, width);
}

declare global {
  interface HTMLElementTagNameMap {
    'fw-flows-card': FlowsCard;
  }
}
