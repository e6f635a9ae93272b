import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { RulePreview } from '../../../server/contract/preview.ts';
import type { CatalogAnswer } from '../../../server/contract/catalog.ts';
import { limitsOf } from '../../../server/contract/rule-limits.ts';
import { type ChartName, turned } from '../../lib/address.ts';
import { formatMonth, formatMonthShort } from '../../lib/format.ts';
import { Locale } from '../../lib/locale.ts';
import { warningWords } from '../../locales/warning-words.ts';
import { memo } from '../../lib/memo.ts';
import { goEvent } from '../../lib/navigation.ts';
import type { Language } from '../../locales/index.ts';
import { base } from '../../styles/control.ts';
import type { SpecOf } from '../../ui/chart.ts';
import '../../ui/chart-card.ts';
import '../../ui/filter-chip.ts';
import '../../ui/missing.ts';
import { groupName } from '../alert-text.ts';
import { judgedPoints } from '../judged-points.ts';
import { type LimitMark, type LimitPoint, limitsSpec, type PastLimit } from '../limits-spec.ts';
import { sayReason } from '../reason.ts';
import { figureUnit, metricUnit, sayFigure } from '../rule-figure.ts';
import type { Draft } from './rule-draft.ts';

const height = 250;
type Group = RulePreview['groups'][number];
type PreviewPoint = Group['points'][number];

/** What a rule would have said of one group's history: the figure against its limits, with what would have fired. */
@customElement('fw-preview-card')
export class PreviewCard extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: grid;
        min-width: 0;
      }
    `,
  ];

  @property({ attribute: false }) draft!: Draft;
  @property({ attribute: false }) preview!: RulePreview;
  @property({ attribute: false }) catalog!: CatalogAnswer;
  @property({ attribute: false }) past: readonly PastLimit[] = [];
  @property({ attribute: false }) table: readonly ChartName[] = [];
  @property({ type: Boolean }) stale = false;
  /** The group that the reader has chosen, by its values. */
  @state() private wanted = '';
  private readonly locale = new Locale(this);
  private readonly specOf = memo(
    (group: Group, preview: RulePreview, draft: Draft, past: readonly PastLimit[], _language: Language): SpecOf =>
      this.makeSpec(group, preview, draft, past),
  );

  override render() {
    const { preview, draft, past } = this;
    const {
      rules: words,
      alert: judged,
      language,
    } = { ...this.locale.with(warningWords), language: this.locale.language };
    const ordered = byEvents(preview);
    const group = ordered.find((one) => keyOf(one.group) === this.wanted) ?? ordered[0];
    if (!group) return html`<fw-card .heading=${words.preview}><p>${words.noGroups}</p></fw-card>`;
    const asTable = this.table.includes('preview');
    const name = this.nameOf(group);
    return html`<fw-chart-card
      .style=${`--chart-h: ${height}px`}
      .heading=${words.previewOf(name)}
      .detail=${words.previewDetail}
      .description=${this.describe(group)}
      .spec=${this.specOf(group, preview, draft, past, language)}
      .columns=${[
        { label: judged.month },
        { label: judged.figure, numeric: true, tone: 'strong' as const },
        { label: judged.judgement },
      ]}
      .rows=${asTable ? group.points.toReversed().map((point) => this.row(point)) : []}
      .file=${'preview'}
      ?asTable=${asTable}
      ?stale=${this.stale}
      @fw-change=${() => this.dispatchEvent(goEvent({ table: turned(this.table, 'preview', !asTable) }))}
    >
      ${
        ordered.length > 1
          ? html`<fw-filter-chip
              slot="actions"
              .label=${words.group}
              .value=${name}
              .options=${ordered.map((one) => ({ value: keyOf(one.group), label: this.nameOf(one) }))}
              .selected=${[keyOf(group.group)]}
              required
              @fw-change=${this.chose}
            ></fw-filter-chip>`
          : nothing
      }
    </fw-chart-card>`;
  }

  private chose({ detail: [chosen = ''] }: CustomEvent<string[]>): void {
    this.wanted = chosen;
  }

  private row(point: PreviewPoint): { id: string; cells: (TemplateResult | string)[] } {
    const { alert: judged } = this.locale.with(warningWords);
    const reason = sayReason(point.reason, this.locale);
    const figure = point.score ?? point.value;
    return {
      id: point.month,
      cells: [
        formatMonthShort(point.month, this.locale.language),
        figure === null ? html`<fw-missing .reason=${reason}></fw-missing>` : this.say(figure),
        point.outcome === 'evaluated' ? (judged.levels[point.level ?? 'none'] ?? '') : reason,
      ],
    };
  }

  private describe({ group, points }: Group): string {
    const { rules: words, alerts } = this.locale.with(warningWords);
    const events = this.preview.events.filter((event) => keyOf(event.group) === keyOf(group));
    const fires = events.filter(({ kind }) => kind === 'fire');
    const last = fires.at(-1);
    const skipped = points.filter(({ outcome }) => outcome !== 'evaluated').length;
    return [
      last
        ? words.fired(fires.length, formatMonth(last.month, this.locale.language), alerts.event.fire(last.severity))
        : words.neverFired,
      skipped > 0 ? words.skipped(skipped) : '',
    ]
      .filter(Boolean)
      .join(this.locale.with(warningWords).trend.space);
  }

  private nameOf({ group }: Group): string {
    return groupName(group, this.catalog, this.locale);
  }

  private say(figure: number): string {
    return sayFigure(
      figure,
      figureUnit(this.draft, this.catalog),
      this.catalog.sources[0]?.currency ?? '',
      this.locale,
    );
  }

  private makeSpec(
    { group, points }: Group,
    { events }: RulePreview,
    draft: Draft,
    past: readonly PastLimit[],
  ): SpecOf {
    const { trend, alerts } = this.locale.with(warningWords);
    const { language } = this.locale;
    const drawn = judgedPoints(points, limitsOf(limitsIn(draft), group));
    const unit = drawn.ofMetric ? metricUnit(draft.metric, this.catalog) : figureUnit(draft, this.catalog);
    const say = (figure: number) => sayFigure(figure, unit, this.catalog.sources[0]?.currency ?? '', this.locale);
    const marks = events
      .filter((event) => keyOf(event.group) === keyOf(group))
      .map(
        ({ month, kind, severity }): LimitMark => ({
          month,
          kind: kind === 'fire' || kind === 'escalate' ? severity : 'over',
          tip: alerts.event[kind](severity),
        }),
      );
    const chart = {
      ...{ past, unit, language, height, marks },
      points: drawn.points,
      say,
      tip: ({ month, figure }: LimitPoint & { figure: number }) => `${formatMonth(month, language)} · ${say(figure)}`,
      words: { warning: trend.warning, critical: trend.critical },
    };
    return (colours, _narrow, width) => limitsSpec(chart, colours, width);
  }
}

/** The limits that are typed; those of single groups with their own. */
function limitsIn({ warn, critical, clear, limits }: Draft) {
  const own = { warn: warn ?? 0, critical: critical ?? 0, clear: clear ?? warn ?? 0 };
  return { ...own, limits: limits.map((row) => ({ ...row, clear: row.clear ?? row.warn })) };
}

/** Groups with an alert now first, then those with any. */
function byEvents({ groups, events }: RulePreview): readonly Group[] {
  const firing = ({ points }: Group) => (points.at(-1)?.state === 'firing' ? 1 : 0);
  const count = ({ group }: Group) => events.filter((event) => keyOf(event.group) === keyOf(group)).length;
  return groups.toSorted((one, other) => firing(other) - firing(one) || count(other) - count(one));
}

const keyOf = (group: Readonly<Record<string, string>>): string =>
  Object.entries(group)
    .map((pair) => pair.join(':'))
    .sort()
    .join('|');

declare global {
  interface HTMLElementTagNameMap {
    'fw-preview-card': PreviewCard;
  }
}
