import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { BacktestAnswer, BacktestFigures } from '../../../server/contract/backtest.ts';
import type { CatalogAnswer } from '../../../server/contract/catalog.ts';
import { monthIndex, monthText } from '../../../server/contract/month.ts';
import { formatMonth, formatMonthRange, formatShare, missing } from '../../lib/format.ts';
import { Locale } from '../../lib/locale.ts';
import { warningWords } from '../../locales/warning-words.ts';
import { memo } from '../../lib/memo.ts';
import type { Known } from '../../lib/question.ts';
import { monthsShown } from '../../lib/selection.ts';
import type { Language } from '../../locales/index.ts';
import { base } from '../../styles/control.ts';
import { field } from '../../styles/field.ts';
import { changed } from '../../ui/changed.ts';
import '../../ui/card.ts';
import '../../ui/chart.ts';
import type { SpecOf } from '../../ui/chart.ts';
import '../../ui/skeleton.ts';
import { groupName } from '../alert-text.ts';
import { renderFailure } from '../failure.ts';
import { backtestStyle } from './backtest-style.ts';
import { backtestSpec, type Strip, stripHeight } from './backtest-spec.ts';
import './number-field.ts';

/** What a rule is tested against, as the panel has it. */
export type Trial = { metric: string; threshold: number; horizon: number; tune_to: string | undefined };
const mostStrips = 10;

/** Whether a rule would have warned: breaches and alerts on history, leads, misses, false alarms. Fires `fw-change` with the Trial asked for. */
@customElement('fw-backtest-card')
export class BacktestCard extends LitElement {
  static override styles = [base, field, backtestStyle];

  @property({ attribute: false }) trial!: Trial;
  @property({ attribute: false }) known!: Known<unknown, BacktestAnswer>;
  @property({ attribute: false }) catalog!: CatalogAnswer;
  /** Months that the book has. */
  @property({ attribute: false }) range!: { from: string; to: string };
  private readonly locale = new Locale(this);
  private readonly stripsOf = memo((answer: BacktestAnswer, _language: Language) => this.makeStrips(answer));
  private readonly specOf = memo(
    (strips: readonly Strip[], months: readonly string[], language: Language): SpecOf =>
      (colours, _narrow, width) =>
        backtestSpec({ strips, months, language }, colours, width),
  );

  override render() {
    const strings = this.locale.with(warningWords);
    const { language } = this.locale;
    const { backtest: words } = strings;
    const { known } = this;
    const ready = known.state === 'ready' ? known : undefined;
    const { first = null, last = null } = ready?.value ?? {};
    const detail = first && last ? formatMonthRange(first, last, language) : '';
    return html`<fw-card .heading=${words.title} .detail=${detail} ?pending=${!ready}>
      ${this.renderTrial()}
      ${
        ready
          ? html`<div class=${ready.stale ? 'stale' : ''} aria-busy=${ready.stale}>${this.renderAnswer(ready.value)}</div>`
          : known.state === 'failed'
            ? renderFailure(known.error, known.retry, { heading: words.failed, works: '' }, strings)
            : html`<fw-skeleton .lines=${6}></fw-skeleton>`
      }
    </fw-card>`;
  }

  private renderTrial(): TemplateResult {
    const { trial, catalog, locale } = this;
    const { backtest: words } = locale.with(warningWords);
    const outcomes = catalog.metrics.filter(({ id }) => /^overdue_rate_(30|60|90)$|^npl|^wo_rate$/.test(id));
    const months = monthsShown(this.range).slice(6, -3);
    const set = (change: Partial<Trial>) => this.dispatchEvent(changed({ ...trial, ...change }));
    return html`<div class="trial">
      <label class="field"
        ><span>${words.outcome}</span
        ><select class="input" @change=${({ target }: Event) => set({ metric: (target as HTMLSelectElement).value })}>
          ${outcomes.map(({ id, name }) => html`<option value=${id} ?selected=${id === trial.metric}>${locale.name(name)}</option>`)}
        </select></label
      >
      <fw-number-field
        .label=${words.reaches}
        .suffix=${'%'}
        .scale=${0.01}
        .step=${0.01}
        .value=${trial.threshold}
        @fw-change=${({ detail }: CustomEvent<number | null>) => detail !== null && set({ threshold: detail })}
      ></fw-number-field>
      <fw-number-field
        .label=${words.within}
        .min=${1}
        .value=${trial.horizon}
        @fw-change=${({ detail }: CustomEvent<number | null>) => detail !== null && set({ horizon: detail })}
      ></fw-number-field>
      <label class="field"
        ><span>${words.tuned}</span
        ><select
          class="input"
          @change=${({ target }: Event) => set({ tune_to: (target as HTMLSelectElement).value || undefined })}
        >
          <option value="" ?selected=${trial.tune_to === undefined}>${words.untuned}</option>
          ${months.map((month) => html`<option value=${month} ?selected=${month === trial.tune_to}>${formatMonth(month, locale.language)}</option>`)}
        </select></label
      >
    </div>`;
  }

  private renderAnswer(answer: BacktestAnswer): TemplateResult {
    const { backtest: words } = this.locale.with(warningWords);
    const { language } = this.locale;
    const strips = this.stripsOf(answer, language);
    const months = answer.first && answer.last ? monthsShown({ from: answer.first, to: answer.last }) : [];
    const named = [
      { name: answer.tuned ? words.reported : words.draft, figures: answer },
      ...(answer.tuned ? [{ name: words.tunedOn, figures: answer.tuned }] : []),
      ...(answer.live ? [{ name: words.live, figures: answer.live }] : []),
    ];
    return html`${named.map(({ name, figures }) => this.renderFigures(named.length > 1 ? name : '', figures))}
      ${answer.as_known ? nothing : html`<p class="note">${words.revised}</p>`}
      ${
        strips.length === 0 || months.length === 0
          ? html`<p class="note">${words.nothing}</p>`
          : html`<h3>${words.strip}</h3>
              <fw-chart
                .style=${`--chart-h: ${stripHeight(strips.length)}px`}
                .label=${words.strip}
                .description=${words.stripSays(answer.hits, answer.missed, answer.false_alarms)}
                .spec=${this.specOf(strips, months, language)}
              ></fw-chart>
              <p class="note">${words.key}</p>`
      }`;
  }

  private renderFigures(name: string, figures: BacktestFigures): TemplateResult {
    const { backtest: words } = this.locale.with(warningWords);
    const share = (ratio: number | null) => (ratio === null ? missing : formatShare(ratio));
    const { hits, missed, lead, false_alarms, precision, alerts_per_group_year: yearly, share_firing } = figures;
    const one = (label: string, figure: string, note: string) =>
      html`<div><dt>${label}</dt><dd><b>${figure}</b><span>${note}</span></dd></div>`;
    return html`${name ? html`<h3>${name}</h3>` : nothing}
      <dl>
        ${one(words.warned, words.of(hits, hits + missed), figures.too_early > 0 ? words.tooEarly(figures.too_early) : words.missed(missed))}
        ${one(words.lead, lead.median === null ? missing : words.months(lead.median), lead.values.length > 0 ? words.leads(lead.values) : '')}
        ${one(words.falseAlarms, String(false_alarms), words.precision(share(precision)))}
        ${one(words.alarms, String(figures.alerts), yearly === null ? '' : words.yearly(yearly.toFixed(2)))}
        ${one(words.firing, share(share_firing), figures.censored > 0 ? words.open(figures.censored) : '')}
      </dl>`;
  }

  /** Groups with a breach or an alert, those with most first. */
  private makeStrips({ by_group, first, horizon }: BacktestAnswer): readonly Strip[] {
    const { backtest: words } = this.locale.with(warningWords);
    const month = (text: string) => formatMonth(text, this.locale.language);
    const floor = first === null ? '' : monthText(monthIndex(first) - horizon);
    return by_group
      .filter(({ events, alerts }) => events.length + alerts.length > 0)
      .toSorted((one, other) => other.events.length - one.events.length || other.alerts.length - one.alerts.length)
      .slice(0, mostStrips)
      .map(({ group, events, alerts }) => {
        const name = groupName(group, this.catalog, this.locale);
        return {
          ...{ id: Object.values(group).join(' '), name },
          events: events
            .filter((event) => event.month >= floor)
            .map((event) => ({
              ...event,
              tip: `${name} · ${month(event.month)} · ${words.events[event.verdict](event.lead ?? 0)}`,
            })),
          alerts: alerts.map((alert) => ({
            ...alert,
            tip: `${name} · ${month(alert.month)} · ${words.alerts[alert.verdict]}`,
          })),
        };
      });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'fw-backtest-card': BacktestCard;
  }
}
