import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { AlertAnswer } from '../../../server/contract/case.ts';
import type { CatalogAnswer } from '../../../server/contract/catalog.ts';
import type { StoredRule } from '../../../server/contract/rule.ts';
import { limitsOf } from '../../../server/contract/rule-limits.ts';
import { type ChartName, turned } from '../../lib/address.ts';
import { formatMonth, formatMonthShort } from '../../lib/format.ts';
import { Locale } from '../../lib/locale.ts';
import { warningWords } from '../../locales/warning-words.ts';
import { memo } from '../../lib/memo.ts';
import { goEvent } from '../../lib/navigation.ts';
import type { Selection } from '../../lib/selection.ts';
import type { Language } from '../../locales/index.ts';
import type { SpecOf } from '../../ui/chart.ts';
import '../../ui/chart-card.ts';
import '../../ui/missing.ts';
import '../definition.ts';
import { alertRule, alertUnit } from '../alert-text.ts';
import { type LimitMark, type LimitPoint, limitsSpec, type PastLimit } from '../limits-spec.ts';
import { type FigureUnit, sayFigure } from '../rule-figure.ts';

const height = 236;

/** The figure of an alert month by month, against the limits it was judged by, with what happened. */
@customElement('fw-judged-card')
export class JudgedCard extends LitElement {
  static override styles = css`
    :host {
      display: grid;
      min-width: 0;
    }
  `;

  @property({ attribute: false }) alert!: AlertAnswer;
  @property({ attribute: false }) catalog!: CatalogAnswer;
  @property({ attribute: false }) rules: readonly StoredRule[] = [];
  @property({ attribute: false }) past: readonly PastLimit[] = [];
  @property({ attribute: false }) selection!: Selection;
  @property({ attribute: false }) table: readonly ChartName[] = [];
  private readonly locale = new Locale(this);
  private readonly pointsOf = memo(pointsOf);
  private readonly specOf = memo(
    (
      points: readonly LimitPoint[],
      past: readonly PastLimit[],
      alert: AlertAnswer,
      unit: FigureUnit,
      language: Language,
    ) => this.makeSpec(points, past, alert, unit, language),
  );

  override render() {
    const { alert, catalog, rules, past, locale } = this;
    const { alert: words, products, trend } = locale.with(warningWords);
    const points = this.pointsOf(alert, rules);
    const unit = alertUnit(alert, catalog, rules);
    const asTable = this.table.includes('judged');
    const month = (text: string) => formatMonthShort(text, locale.language);
    const { value, month: last } = alert.last;
    const sentence =
      value === null ? '' : words.stands(this.say(value), this.say(alert.limit), formatMonth(last, locale.language));
    return html`<fw-chart-card
      .style=${`--chart-h: ${height}px`}
      .heading=${words.against}
      .detail=${words.monthly}
      .description=${[sentence, past.length > 0 ? words.pastLimits : ''].filter(Boolean).join(trend.space)}
      .spec=${this.specOf(points, past, alert, unit, locale.language)}
      .columns=${[
        { label: words.month },
        { label: words.figure, numeric: true, tone: 'strong' as const },
        { label: words.judgement },
      ]}
      .rows=${asTable ? alert.evaluations.toReversed().map((one) => ({ id: one.month, cells: [month(one.month), one.value === null ? html`<fw-missing .reason=${this.reason(one.reason)}></fw-missing>` : this.say(one.value), one.outcome === 'evaluated' ? words.levels[one.level ?? 'none'] : this.reason(one.reason)] })) : []}
      .file=${'alert'}
      ?asTable=${asTable}
      @fw-change=${() => this.dispatchEvent(goEvent({ table: turned(this.table, 'judged', !asTable) }))}
      ><fw-definition
        slot="definition"
        .metrics=${[alert.metric]}
        .selection=${{ ...this.selection, basis: alert.basis }}
        .of=${products.product}
      ></fw-definition
    ></fw-chart-card>`;
  }

  private readonly say = (figure: number): string => {
    const { alert, catalog, rules, locale, selection } = this;
    return sayFigure(figure, alertUnit(alert, catalog, rules), selection.source.currency, locale);
  };

  private reason(reason: string | null): string {
    const strings = this.locale.with(warningWords);
    return reason === null ? strings.noRow : (strings.reasons[reason] ?? reason);
  }

  private makeSpec(
    points: readonly LimitPoint[],
    past: readonly PastLimit[],
    alert: AlertAnswer,
    unit: FigureUnit,
    language: Language,
  ): SpecOf {
    const { trend } = this.locale.with(warningWords);
    const chart = {
      ...{ points, past, unit, language, height },
      marks: this.marks(alert),
      say: this.say,
      tip: ({ month, figure }: LimitPoint & { figure: number }) =>
        `${formatMonth(month, language)} · ${this.say(figure)}`,
      words: { warning: trend.warning, critical: trend.critical },
    };
    return (colours, _narrow, width) => limitsSpec(chart, colours, width);
  }

  private marks(alert: AlertAnswer): LimitMark[] {
    const { alerts } = this.locale.with(warningWords);
    return alert.events.map(({ month, kind, severity }) => ({
      month,
      kind: kind === 'fire' || kind === 'escalate' ? severity : 'over',
      tip: alerts.event[kind](severity),
    }));
  }
}

/** Each month judged, beside the limits of the rule for the group. */
function pointsOf(alert: AlertAnswer, rules: readonly StoredRule[]): readonly LimitPoint[] {
  const rule = alertRule(alert, rules);
  const limits = rule && limitsOf(rule, alert.group);
  return alert.evaluations.map(({ month, value }) => ({
    month,
    figure: value,
    warn: limits?.warn ?? null,
    critical: limits?.critical ?? null,
  }));
}

declare global {
  interface HTMLElementTagNameMap {
    'fw-judged-card': JudgedCard;
  }
}
