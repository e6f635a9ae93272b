import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { formatCount, formatMoney, formatMonth, formatMonthName, formatRate, formatRoll } from '../../lib/format.ts';
import { Locale } from '../../lib/locale.ts';
import { goEvent } from '../../lib/navigation.ts';
import { heatSteps } from '../../lib/heat.ts';
import { base } from '../../styles/control.ts';
import { fileLink } from '../../styles/part.ts';
import '../../ui/card.ts';
import '../definition.ts';
import '../../ui/heat-legend.ts';
import '../../ui/matrix-grid.ts';
import type { MatrixCell, MatrixLine } from '../../ui/matrix-grid.ts';
import { type Matrix, type MatrixRow, readMatrix } from './matrix.ts';
import { type Asked, averaged, averageTo, type Matrices, matrixFile, monthBack } from './question.ts';
import { bucketDays, cellLabel, defineRoll, stateName, transitionName } from './wording.ts';

/** More than this missing is told (domain.md §3.4). */
const tellMissing = 0.02;
const shownSteps = heatSteps.slice(0, -1);

/** The transition matrix of the month shown: share and change of each cell, coloured where it left its usual range. */
@customElement('fw-matrix-card')
export class MatrixCard extends LitElement {
  static override styles = [
    base,
    fileLink,
    css`
      :host {
        display: grid;
        min-width: 0;
      }
      .actions {
        display: flex;
        align-items: center;
        gap: 12px;
      }
      p {
        font-size: var(--fs-small);
        line-height: var(--lh-small);
        color: var(--text-3);
      }
      p.missing {
        padding-bottom: 6px;
        color: var(--text);
      }
    `,
  ];

  @property({ attribute: false }) asked!: Asked;
  @property({ attribute: false }) matrices!: Matrices;
  /** The cell whose history is shown, `M1-M2`. */
  @property() chosen = '';
  private readonly locale = new Locale(this);

  override render() {
    const { strings } = this.locale;
    const { migration: words } = strings;
    const { selection, roll, window } = this.asked;
    const matrix = readMatrix(this.matrices, roll);
    const heading = headingOf(this.asked, this.locale);
    return html`<fw-card .heading=${heading} .detail=${this.detail(matrix)}>
      <fw-definition
        slot="definition"
        .told=${{ name: words.rolls[roll], define: defineRoll(this.asked, this.locale) }}
        .selection=${{ ...selection, basis: roll === 'roll_cnt' ? 'count' : 'balance' }}
        .path=${matrixFile(this.asked, 'sql')}
        .of=${words.matrix}
      ></fw-definition>
      <div slot="actions" class="actions">
        <fw-heat-legend .low=${words.better} .high=${words.worse} .steps=${shownSteps}></fw-heat-legend>
        <a class="csv" href=${matrixFile(this.asked)} download="migration.csv" aria-label=${strings.chart.csv(words.matrix)}>.csv</a>
      </div>
      ${this.renderMissing()}
      <fw-matrix-grid
        .label=${`${heading}${strings.vintages.comma}${words.units[roll]}`}
        .corner=${words.from}
        .sizes=${window === 1 ? words.opening[roll] : words.summed(words.opening[roll])}
        .columns=${matrix.columns.map((state) => stateName(state, this.asked, this.locale))}
        .rows=${matrix.rows.map((row) => this.line(row, matrix))}
        .chosen=${this.chosen}
        .hint=${words.hint}
        @fw-pick=${({ detail }: CustomEvent<string>) => this.dispatchEvent(goEvent({ cell: detail }))}
      ></fw-matrix-grid>
      <p>${[window === 1 ? words.newLoans : '', words.scale].filter(Boolean).join(strings.trend.space)}</p>
    </fw-card>`;
  }

  private detail({ rows }: Matrix): string {
    const { strings, language } = this.locale;
    const { migration: words } = strings;
    const { roll, window } = this.asked;
    const to = averageTo(this.asked);
    const compared = rows.some(({ cells }) => [...cells.values()].some(({ change }) => change !== null));
    const average = words.against(formatMonth(monthBack(to, averaged - 1), language), formatMonth(to, language));
    return [words.units[roll], window > 1 ? words.pooled(window) : '', compared ? average : words.noAverage]
      .filter(Boolean)
      .join(strings.vintages.comma);
  }

  private renderMissing(): TemplateResult | typeof nothing {
    const { missing_share: share } = this.matrices.months;
    if (share === null || share <= tellMissing) return nothing;
    return html`<p class="missing" role="note">${this.locale.strings.migration.missing(formatRate(share))}</p>`;
  }

  private line({ from, loans, opening_balance, cells }: MatrixRow, { columns }: Matrix): MatrixLine {
    const { selection, roll } = this.asked;
    const size =
      roll === 'roll_cnt'
        ? formatCount(loans)
        : formatMoney(opening_balance, selection.source.currency, this.locale.language);
    return {
      name: stateName(from, this.asked, this.locale),
      detail: bucketDays(from, this.asked, this.locale),
      size,
      cells: columns.map((to): MatrixCell => {
        const cell = cells.get(to);
        const none = this.locale.strings.migration.none(transitionName(from, to, this.asked, this.locale));
        if (!cell || cell.value === null)
          return { id: `${from}-${to}`, text: '', detail: '', label: none, step: 'norm' };
        return {
          id: `${from}-${to}`,
          text: formatRoll(cell.value),
          detail: cell.change === null ? '' : formatRoll(cell.value, cell.change),
          label: cellLabel(cell, this.asked, this.locale),
          step: cell.step,
        };
      }),
    };
  }
}

/** What the matrix tells; pooled months each tell of a month later. */
function headingOf({ selection, roll, window }: Asked, { strings, language }: Locale): string {
  const { migration: words } = strings;
  const month = formatMonth(selection.to, language);
  if (window === 1) {
    const before = formatMonthName(monthBack(selection.to, 1), language);
    return roll === 'roll_cnt' ? words.headingLoans(before, month) : words.heading(before, month);
  }
  const first = formatMonth(monthBack(selection.to, window - 1), language);
  return roll === 'roll_cnt' ? words.headingLoansPooled(first, month) : words.headingPooled(first, month);
}

declare global {
  interface HTMLElementTagNameMap {
    'fw-matrix-card': MatrixCard;
  }
}
