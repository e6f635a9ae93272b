import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { type ChartName, turned } from '../../lib/address.ts';
import { formatMonth } from '../../lib/format.ts';
import { Locale } from '../../lib/locale.ts';
import { warningWords } from '../../locales/warning-words.ts';
import { memo } from '../../lib/memo.ts';
import { goEvent } from '../../lib/navigation.ts';
import type { Language } from '../../locales/index.ts';
import type { SpecOf } from '../../ui/chart.ts';
import '../../ui/chart-card.ts';
import { axisText } from '../limits-spec.ts';
import { type FigureUnit, sayFigure, sayMove } from '../rule-figure.ts';
import type { Explanation, SplitBy } from './explanation.ts';
import { type MovedBar, movedBars } from './moved-bars.ts';
import { movedHeight, movedSpec } from './moved-spec.ts';

/** What moved a rate between two months, segment by segment: rate effects, then mix, as a waterfall. */
@customElement('fw-moved-card')
export class MovedCard extends LitElement {
  static override styles = css`
    :host {
      display: grid;
      min-width: 0;
    }
  `;

  @property({ attribute: false }) explanation!: Explanation;
  @property({ attribute: false }) split!: SplitBy;
  /** What the dimension and its values are called. */
  @property() dimension = '';
  @property({ attribute: false }) nameOf!: (group: string) => string;
  @property({ attribute: false }) table: readonly ChartName[] = [];
  /** What the figures are in. */
  @property({ attribute: false }) unit: FigureUnit = 'rate';
  @property() currency = '';
  private readonly locale = new Locale(this);
  private readonly barsOf = memo(movedBars);
  private readonly specOf = memo(
    (bars: readonly MovedBar[], unit: FigureUnit, _language: Language): SpecOf =>
      (colours, _narrow, width) =>
        movedSpec({ bars, name: this.name, say: this.say, tick: axisText(unit) }, colours, width),
  );

  override render() {
    const { explanation, locale } = this;
    const { alert: words } = locale.with(warningWords);
    const bars = this.barsOf(explanation, this.split);
    const asTable = this.table.includes('moved');
    return html`<fw-chart-card
      .style=${`--chart-h: ${movedHeight(bars.length)}px`}
      .heading=${explanation.against === 'cohorts' ? words.movedCohorts : words.moved(formatMonth(explanation.from, locale.language))}
      .detail=${words.movedBy(this.dimension)}
      .description=${this.describe(bars)}
      .spec=${this.specOf(bars, this.unit, locale.language)}
      .columns=${[{ label: words.part }, { label: words.effect, numeric: true, tone: 'strong' as const }]}
      .rows=${asTable ? bars.map((bar) => ({ id: bar.id, cells: [this.name(bar), this.say(bar)] })) : []}
      .file=${'moved'}
      ?asTable=${asTable}
      @fw-change=${() => this.dispatchEvent(goEvent({ table: turned(this.table, 'moved', !asTable) }))}
    ></fw-chart-card>`;
  }

  private readonly name = ({ id, kind, group }: MovedBar): string => {
    const { alert: words } = this.locale.with(warningWords);
    if (kind === 'total') {
      const { against, from, to } = this.explanation;
      if (id === 'from' && against === 'cohorts') return words.earlierCohorts;
      return formatMonth(id === 'from' ? from : to, this.locale.language);
    }
    if (kind === 'rest') return words.rest;
    if (kind === 'mix') return words.mix(this.dimension);
    return this.unit === 'rate' ? words.rate(this.nameOf(group)) : this.nameOf(group);
  };

  private describe(bars: readonly MovedBar[]): string {
    const { alert: words, trend } = this.locale.with(warningWords);
    const steps = bars.filter(({ kind }) => kind !== 'total');
    const largest = steps.toSorted((one, other) => Math.abs(other.by) - Math.abs(one.by))[0];
    const [from, to] = [bars[0], bars.at(-1)];
    return [
      from && to ? words.movedFrom(this.say(from), this.say(to)) : words.noEnds,
      largest ? words.mostOf(this.name(largest), this.say(largest)) : '',
    ]
      .filter(Boolean)
      .join(trend.space);
  }

  private readonly say = ({ kind, by }: MovedBar): string =>
    kind === 'total'
      ? sayFigure(by, this.unit, this.currency, this.locale)
      : sayMove(by, this.unit, this.currency, this.locale);
}

declare global {
  interface HTMLElementTagNameMap {
    'fw-moved-card': MovedCard;
  }
}
