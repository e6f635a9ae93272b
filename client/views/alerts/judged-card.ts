import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { AlertAnswer } from '../../../server/contract/case.ts';
import type { CatalogAnswer } from '../../../server/contract/catalog.ts';
import type { StoredRule } from '../../../server/contract/rule.ts';
import type { RuleVersion } from '../../../server/contract/rule-version.ts';
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
import { judgedPoints } from '../judged-points.ts';
import { type LimitMark, type LimitPoint, limitsSpec, type PastLimit } from '../limits-spec.ts';
import { pastLimits } from '../past-limits.ts';
import { sayReason } from '../reason.ts';
import { type FigureUnit, metricUnit, sayFigure } from '../rule-figure.ts';
import { metricName } from '../rule-text.ts';

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
  /** Every version of its rule. */
  @property({ attribute: false }) versions: readonly RuleVersion[] = [];
  @property({ attribute: false }) selection!: Selection;
  @property({ attribute: false }) table: readonly ChartName[] = [];
  private readonly locale = new Locale(this);
  private readonly drawnOf = memo(drawnOf);
  private readonly pastOf = memo(pastOf);
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
    const { alert, catalog, rules, versions, locale } = this;
    const { alert: words, trend } = locale.with(warningWords);
    const { points, ofMetric } = this.drawnOf(alert, rules);
    const unit = ofMetric ? metricUnit(alert.metric, catalog) : alertUnit(alert, catalog, rules);
    const past = this.pastOf(versions, alert, locale);
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
      .rows=${asTable ? alert.evaluations.toReversed().map((one) => ({ id: one.month, cells: [month(one.month), one.value === null ? html`<fw-missing .reason=${sayReason(one.reason, locale)}></fw-missing>` : this.say(one.value), one.outcome === 'evaluated' ? words.levels[one.level ?? 'none'] : sayReason(one.reason, locale)] })) : []}
      .file=${'alert'}
      ?asTable=${asTable}
      @fw-change=${() => this.dispatchEvent(goEvent({ table: turned(this.table, 'judged', !asTable) }))}
      ><fw-definition
        slot="definition"
        .metrics=${[alert.metric]}
        .selection=${{ ...this.selection, basis: alert.basis }}
        .of=${metricName(alert.metric, catalog, locale)}
      ></fw-definition
    ></fw-chart-card>`;
  }

  private readonly say = (figure: number): string => {
    const { alert, catalog, rules, locale, selection } = this;
    return sayFigure(figure, alertUnit(alert, catalog, rules), selection.source.currency, locale);
  };

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
      say: (figure: number) => sayFigure(figure, unit, this.selection.source.currency, this.locale),
      tip: ({ month, figure }: LimitPoint & { figure: number }) =>
        `${formatMonth(month, language)} · ${sayFigure(figure, unit, this.selection.source.currency, this.locale)}`,
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

/** Limits of the versions before the one that raised the alert. */
function pastOf(versions: readonly RuleVersion[], { rule }: AlertAnswer, locale: Locale): readonly PastLimit[] {
  return pastLimits(
    versions.filter(({ rule: { version } }) => version <= rule.version),
    locale,
  );
}

/** Each month judged, beside the limits of the rule for the group. */
function drawnOf(alert: AlertAnswer, rules: readonly StoredRule[]): ReturnType<typeof judgedPoints> {
  const rule = alertRule(alert, rules);
  return judgedPoints(alert.evaluations, rule && limitsOf(rule, alert.group));
}

declare global {
  interface HTMLElementTagNameMap {
    'fw-judged-card': JudgedCard;
  }
}
