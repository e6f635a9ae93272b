import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { type ChartName, turned } from '../../lib/address.ts';
import { writeDrill } from '../../lib/drill.ts';
import { formatCount, formatMonth, formatMonthShort, formatRoll, formatRollRate } from '../../lib/format.ts';
import { Locale } from '../../lib/locale.ts';
import { memo } from '../../lib/memo.ts';
import { goEvent } from '../../lib/navigation.ts';
import type { Language } from '../../locales/index.ts';
import { base, button } from '../../styles/control.ts';
import type { SpecOf } from '../../ui/chart.ts';
import '../../ui/chart-card.ts';
import '../../ui/missing.ts';
import '../definition.ts';
import { sourceLine } from '../source-line.ts';
import { historyOf, type Point, usualOf } from './matrix.ts';
import { type Asked, type Matrices, seriesFile } from './question.ts';
import { rateSpec } from './rate-spec.ts';
import { transitionIn } from './cell-loans.ts';
import { defineRoll, transitionName } from './wording.ts';

/** One cell of the matrix over the months shown, on the band of what was usual before. */
@customElement('fw-history-card')
export class HistoryCard extends LitElement {
  static override styles = [
    base,
    button,
    css`
      :host {
        display: grid;
        min-width: 0;
      }
    `,
  ];

  @property({ attribute: false }) asked!: Asked;
  @property({ attribute: false }) matrices!: Matrices;
  /** `M1-M2` */
  @property() cell = '';
  @property({ attribute: false }) table: readonly ChartName[] = [];
  private readonly locale = new Locale(this);
  private readonly specOf = memo(specOf);

  override render() {
    const { strings, language } = this.locale;
    const { migration: words } = strings;
    const asTable = this.table.includes('cell');
    const { selection, roll } = this.asked;
    const heading = nameOf(this.cell, this.asked, this.locale);
    return html`<fw-chart-card
      .heading=${heading}
      .detail=${words.units[roll]}
      .description=${this.description}
      .spec=${this.specOf(this.asked, this.matrices, this.cell, this.locale, language)}
      .columns=${[
        { label: strings.segments.month },
        { label: heading, numeric: true, tone: 'strong' as const },
        { label: words.moved, numeric: true },
      ]}
      .rows=${asTable ? this.rows : []}
      .csv=${seriesFile(this.asked)}
      .file=${`migration-${this.cell}`}
      .foot=${sourceLine(selection, this.locale)}
      ?asTable=${asTable}
      @fw-change=${() => this.dispatchEvent(goEvent({ table: turned(this.table, 'cell', !asTable) }))}
      ><fw-definition
        slot="definition"
        .told=${{ name: heading, define: defineRoll(this.asked, this.locale) }}
        .selection=${{ ...selection, basis: roll === 'roll_cnt' ? 'count' : 'balance' }}
        .path=${seriesFile(this.asked, 'sql')}
        .of=${heading}
      ></fw-definition>
      ${this.renderLoans()}</fw-chart-card
    >`;
  }

  /** Opens the loans that made the move in the newest month; pooled, a loan may have made it more than once. */
  private renderLoans(): TemplateResult | typeof nothing {
    const { selection, window } = this.asked;
    const moved = transitionIn(this.matrices.months, this.cell, selection.to);
    if (!moved || window > 1) return nothing;
    return html`<button
      type="button"
      class="button"
      slot="actions"
      @click=${() => this.dispatchEvent(goEvent({ drill: writeDrill({ month: moved.month, product: undefined, cut: undefined }) }))}
    >
      ${this.locale.strings.migration.loansOf(formatCount(moved.loans))}
    </button>`;
  }

  /** The newest value with its change, and what the band is. */
  private get description(): string {
    const { strings, language } = this.locale;
    const { migration: words } = strings;
    const { selection, roll } = this.asked;
    const [from = '', to = ''] = this.cell.split('-');
    const { average, spread } = usualOf(this.matrices, from, to, roll);
    const newest = pointsOf(this.matrices, this.cell, this.asked).at(-1);
    const month = formatMonth(selection.to, language);
    if (!newest || newest.value === null) return why(newest, this.locale);
    const now = words.now(formatRollRate(newest.value), month);
    if (average === null) return now;
    const change = words.usual(formatRoll(newest.value, newest.value - average), formatRollRate(average));
    return [now, change, spread === null ? '' : words.band].filter(Boolean).join(strings.trend.space);
  }

  private get rows() {
    return pointsOf(this.matrices, this.cell, this.asked)
      .map((point) => ({
        id: point.month,
        cells: [
          formatMonthShort(point.month, this.locale.language),
          point.value === null
            ? html`<fw-missing .reason=${why(point, this.locale)}></fw-missing>`
            : formatRollRate(point.value),
          point.value === null
            ? html`<fw-missing .reason=${why(point, this.locale)}></fw-missing>`
            : formatCount(point.loans),
        ],
      }))
      .reverse();
  }
}

function nameOf(cell: string, asked: Asked, locale: Locale): string {
  const [from = '', to = ''] = cell.split('-');
  return transitionName(from, to, asked, locale);
}

/** The months shown; those read before them are for the average alone. */
function pointsOf({ months }: Matrices, cell: string, { roll, selection }: Asked): readonly Point[] {
  const [from = '', to = ''] = cell.split('-');
  return historyOf(months, from, to, roll).filter(({ month }) => month >= selection.from);
}

function why(point: Point | undefined, { strings }: Locale): string {
  const reason = point?.reason ?? 'no_exposure';
  return strings.noValue(strings.reasons[reason] ?? reason);
}

/** Draws one answer; kept while nothing it draws has changed, since a new function is a new drawing. */
function specOf(asked: Asked, matrices: Matrices, cell: string, locale: Locale, language: Language): SpecOf {
  const [from = '', to = ''] = cell.split('-');
  const usual = usualOf(matrices, from, to, asked.roll);
  const line = { name: nameOf(cell, asked, locale), points: pointsOf(matrices, cell, asked), ...usual };
  return (colours, _narrow, width) => rateSpec(line, colours, language, width);
}

declare global {
  interface HTMLElementTagNameMap {
    'fw-history-card': HistoryCard;
  }
}
