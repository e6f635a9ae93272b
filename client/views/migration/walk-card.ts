import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { WalkAnswer } from '../../../server/contract/migration.ts';
import { type ChartName, turned } from '../../lib/address.ts';
import { formatAmount, formatChange, formatMoney, formatMonth, moneyAxis } from '../../lib/format.ts';
import { Locale } from '../../lib/locale.ts';
import { memo } from '../../lib/memo.ts';
import { goEvent } from '../../lib/navigation.ts';
import { Question } from '../../lib/question.ts';
import type { Language } from '../../locales/index.ts';
import type { SpecOf } from '../../ui/chart.ts';
import '../../ui/card.ts';
import '../../ui/chart-card.ts';
import '../../ui/problem.ts';
import '../definition.ts';
import { renderFailedCard } from '../failed-card.ts';
import { sourceLine } from '../source-line.ts';
import { askWalk, readWalk, type Walk, walkFile, walkQuery, type WalkStep } from './overdue-walk.ts';
import type { Asked } from './question.ts';
import { walkHeight, walkSpec } from './walk-spec.ts';
import { stepName } from './wording.ts';

/** How the overdue balance came from last month's to this month's, as a waterfall that closes to the cent. */
@customElement('fw-walk-card')
export class WalkCard extends LitElement {
  static override styles = css`
    :host {
      display: grid;
      min-width: 0;
    }
  `;

  @property({ attribute: false }) asked!: Asked;
  @property({ attribute: false }) table: readonly ChartName[] = [];
  private readonly locale = new Locale(this);
  private readonly specOf = memo(specOf);
  private readonly walkOf = memo(readWalk);
  private readonly answer = new Question<Asked, WalkAnswer>(this, {
    subject: () => this.asked,
    key: (asked) => String(walkQuery(asked)),
    ask: askWalk,
  });

  override render() {
    const { strings } = this.locale;
    const { migration: words } = strings;
    const { known } = this.answer;
    if (known.state === 'failed') return renderFailedCard(known, words.walk, strings);
    if (known.state === 'pending') return html`<fw-chart-card pending .heading=${words.walk}></fw-chart-card>`;
    const walk = this.walkOf(known.value);
    return walk
      ? this.renderWalk(walk, known.subject, known.stale)
      : html`<fw-card .heading=${words.walk}
          ><fw-problem .heading=${strings.noValue(strings.reasons.month_not_loaded ?? '')}></fw-problem
        ></fw-card>`;
  }

  private renderWalk(walk: Walk, asked: Asked, stale: boolean): TemplateResult {
    const { strings, language } = this.locale;
    const { migration: words } = strings;
    const { currency } = asked.selection.source;
    const asTable = this.table.includes('walk');
    const { unit } = axisOf(walk, currency, language);
    return html`<fw-chart-card
      .style=${`--chart-h: ${walkHeight(walk.steps.length)}px`}
      .heading=${words.walk}
      .detail=${words.walkDetail(formatMonth(asked.selection.to, language), unit)}
      .description=${this.describe(walk, asked)}
      .spec=${this.specOf(walk, asked, this.locale, language)}
      .columns=${[{ label: words.part }, { label: currency, numeric: true, tone: 'strong' as const }]}
      .rows=${asTable ? walk.steps.map((step) => ({ id: step.id, cells: [stepName(step, this.locale), formatAmount(step.amount)] })) : []}
      .csv=${walkFile(asked)}
      .file=${'walk'}
      .foot=${sourceLine(asked.selection, this.locale)}
      ?asTable=${asTable}
      ?stale=${stale}
      @fw-change=${() => this.dispatchEvent(goEvent({ table: turned(this.table, 'walk', !asTable) }))}
      ><fw-definition
        slot="definition"
        .told=${{ name: words.walk, define: words.defineWalk }}
        .selection=${{ ...asked.selection, basis: 'balance' }}
        .path=${walkFile(asked, 'sql')}
        .of=${words.walk}
      ></fw-definition
    ></fw-chart-card>`;
  }

  private describe({ opening, entered, left, closing, residual }: Walk, { selection }: Asked): string {
    const { strings, language } = this.locale;
    const { migration: words, trend } = strings;
    const money = (amount: number) => formatMoney(amount, selection.source.currency, language);
    const change = opening > 0 ? formatChange(closing / opening - 1) : '';
    return [
      words.walked(money(opening), money(closing), change),
      words.movedInAndOut(money(entered), money(left)),
      words.closes(formatAmount(residual)),
    ].join(trend.space);
  }
}

const axisOf = ({ steps }: Walk, currency: string, language: Language) =>
  moneyAxis(Math.max(...steps.map(({ end }) => end)), currency, language);

/** Draws one answer; kept while nothing it draws has changed, since a new function is a new drawing. */
function specOf(walk: Walk, { selection }: Asked, locale: Locale, language: Language): SpecOf {
  const { currency } = selection.source;
  const { divisor } = axisOf(walk, currency, language);
  const money = (amount: number) => formatMoney(amount, currency, language);
  const say = ({ kind, amount }: WalkStep) => (kind === 'total' || amount <= 0 ? money(amount) : `+${money(amount)}`);
  const bars = { steps: walk.steps, divisor, say, name: (step: WalkStep) => stepName(step, locale) };
  return (colours, _narrow, width) => walkSpec(bars, colours, width);
}

declare global {
  interface HTMLElementTagNameMap {
    'fw-walk-card': WalkCard;
  }
}
