import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { writeDrill } from '../../lib/drill.ts';
import { formatMonth, formatRate, formatRollRate } from '../../lib/format.ts';
import { Locale } from '../../lib/locale.ts';
import { goEvent } from '../../lib/navigation.ts';
import { base } from '../../styles/control.ts';
import '../../ui/card.ts';
import '../../ui/missing.ts';
import '../definition.ts';
import { averageOf, type Flow, flowMetric, flowQuery, newestOf, reach } from './flow.ts';
import { flowName } from './flows-card.ts';
import { lastBucket } from './wording.ts';
import type { Asked } from './question.ts';

/** From M1 to M7+: each net flow rate beside its average, and what reaches the end if they hold. */
@customElement('fw-chain-card')
export class ChainCard extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: grid;
        min-width: 0;
      }
      ul {
        display: grid;
        gap: 4px;
        margin: 0;
        padding: 4px 0 14px;
        list-style: none;
      }
      li {
        display: grid;
        grid-template-columns: 92px 1fr 52px;
        align-items: center;
        gap: 8px;
        min-height: 44px;
        font-size: var(--fs-small);
      }
      .name {
        display: flex;
        align-items: center;
        justify-content: space-between;
        white-space: nowrap;
      }
      .bar {
        position: relative;
        height: 12px;
      }
      .bar i,
      .bar b {
        position: absolute;
        left: 0;
        top: 0;
        bottom: 0;
      }
      .bar i {
        background: var(--accent);
      }
      .bar b {
        top: -4px;
        bottom: -4px;
        width: 2px;
        background: var(--text);
        box-shadow: 0 0 0 1px var(--surface);
      }
      .rate {
        font-weight: var(--fw-strong);
        text-align: right;
      }
      .link {
        min-height: 24px;
        padding: 0;
        border: 0;
        background: none;
        color: var(--accent);
        font-weight: var(--fw-strong);
        text-decoration: underline;
        text-underline-offset: 2px;
        cursor: pointer;
      }
      .key {
        padding-bottom: 12px;
        font-size: var(--fs-small);
        color: var(--text-3);
      }
      .ends {
        display: grid;
        grid-template-columns: 1fr 1fr;
        gap: 16px;
        margin: 0;
        padding-top: 12px;
        border-top: 1px solid var(--line);
      }
      dt {
        font-size: var(--fs-small);
        color: var(--text-2);
      }
      dd {
        margin: 0;
      }
      strong {
        display: block;
        font-size: var(--fs-title);
        line-height: var(--lh-title);
        font-weight: var(--fw-strong);
      }
      small {
        font-size: var(--fs-small);
        color: var(--text-3);
      }
    `,
  ];

  @property({ attribute: false }) asked!: Asked;
  @property({ attribute: false }) flows: readonly Flow[] = [];
  private readonly locale = new Locale(this);

  override render() {
    const { strings, language } = this.locale;
    const { migration: words } = strings;
    const chain = this.flows.filter(({ k }) => k > 0);
    const top = Math.max(1, ...chain.flatMap((flow) => [newestOf(flow) ?? 0, flow.average ?? 0]));
    return html`<fw-card .heading=${words.chain(lastBucket(this.asked))} .detail=${words.ifHold(formatMonth(this.asked.selection.to, language))}>
      <ul>
        ${chain.map((flow) => this.renderRate(flow, top))}
      </ul>
      <p class="key">${words.tick}</p>
      <dl class="ends">
        ${this.renderEnd(words.ofArrears, 1)} ${this.renderEnd(words.ofCurrent, 0)}
      </dl>
    </fw-card>`;
  }

  private renderRate(flow: Flow, top: number): TemplateResult {
    const { strings } = this.locale;
    const now = newestOf(flow);
    const name = flowName(flow.k, this.asked.selection.source);
    const width = (rate: number) => `${((100 * rate) / top).toFixed(2)}%`;
    const reason = flow.points.at(-1)?.reason ?? '';
    const average = flow.average === null ? '' : strings.migration.averageWas(formatRollRate(flow.average));
    return html`<li>
      <span class="name"
        >${name}<fw-definition
          .metrics=${[flowMetric(flow.k)]}
          .question=${flowQuery(this.asked)}
          .selection=${{ ...this.asked.selection, basis: 'balance' }}
          .of=${name}
        ></fw-definition
      ></span>
      <span class="bar" aria-hidden="true"
        >${now === null ? '' : html`<i .style=${`width: ${width(now)}`}></i>`}${
          flow.average === null ? '' : html`<b .style=${`left: calc(${width(flow.average)} - 1px)`}></b>`
        }</span
      >
      <span class="rate"
        >${
          now === null
            ? html`<fw-missing .reason=${strings.noValue(strings.reasons[reason] ?? reason)}></fw-missing>`
            : this.renderNow(flow, name, formatRollRate(now))
        }<span class="unseen">${average}</span></span
      >
    </li>`;
  }

  /** A rate of one month opens the loans in its numerator; a pooled one is of several months. */
  private renderNow({ k }: Flow, name: string, rate: string): TemplateResult | string {
    const { selection, window } = this.asked;
    if (window > 1) return rate;
    const cut = { by: 'bucket', value: String(k + 1) } as const;
    const drill = writeDrill({ month: selection.to, product: undefined, cut });
    return html`<button
      type="button"
      class="link"
      aria-label=${this.locale.strings.migration.loansOfRate(name, rate)}
      @click=${() => this.dispatchEvent(goEvent({ drill }))}
    >
      ${rate}
    </button>`;
  }

  private renderEnd(name: string, from: number): TemplateResult {
    const { strings } = this.locale;
    const { migration: words } = strings;
    const now = reach(this.flows, from, newestOf);
    const average = reach(this.flows, from, averageOf);
    return html`<div>
      <dt>${name}</dt>
      <dd>
        <strong
          >${now === null ? html`<fw-missing .reason=${words.notWhole}></fw-missing>` : formatRate(now)}</strong
        ><small>${average === null ? words.noAverage : words.reachesEnd(formatRate(average))}</small>
      </dd>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'fw-chain-card': ChainCard;
  }
}
