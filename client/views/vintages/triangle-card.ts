import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { metricPath } from '../../lib/api.ts';
import { Locale } from '../../lib/locale.ts';
import { base } from '../../styles/control.ts';
import { fileLink } from '../../styles/part.ts';
import '../../ui/card.ts';
import '../../ui/cell-grid.ts';
import '../../ui/heat-legend.ts';
import type { RowPick } from '../../ui/data-table.ts';
import { ageHigh, ageLow } from '../same-age-text.ts';
import { type Ages, type Cohort, cohortsWithin } from './cohort.ts';
import { cohortShort } from './cohort-name.ts';
import { cellLabel, measureName, wordingOf } from './describe.ts';
import { triangleCells, triangleOf } from './triangle.ts';
import type { Vintage } from './vintage.ts';
import '../definition.ts';

/** Cohorts by months on book as a table of figures. */
@customElement('fw-triangle-card')
export class TriangleCard extends LitElement {
  static override styles = [
    base,
    fileLink,
    css`
      p {
        font-size: var(--fs-small);
        line-height: var(--lh-small);
        color: var(--text-3);
      }
    `,
  ];

  @property({ attribute: false }) vintage!: Vintage;
  @property({ attribute: false }) cohorts: readonly Cohort[] = [];
  @property({ attribute: false }) ages: Ages = { from: 0, risen: 0, to: 0 };
  private readonly locale = new Locale(this);

  override render() {
    const { strings, language } = this.locale;
    const { vintages, trend, sameAge } = strings;
    const { question } = this.vintage;
    const wording = wordingOf(this.vintage, this.locale);
    const { cohorts, ages, step } = triangleOf(this.cohorts, this.ages);
    const label = (cohort: Cohort, mob: number) => cellLabel(cohort, mob, wording);
    // quarters and years have no reference
    const isCompared = question.grain === 'month';
    const notes = [
      vintages.key,
      cohorts.length < this.cohorts.length ? vintages.capped(cohorts.length, this.cohorts.length) : '',
      step > 1 ? vintages.stepped(step) : '',
    ];
    return html`<fw-card
      .heading=${vintages.triangle}
      .detail=${[measureName(wording), vintages.unit[wording.basis]].join(vintages.comma)}
    >
      <fw-definition slot="definition" .metrics=${[question.metric]} .question=${question.query} .selection=${this.vintage.selection} .of=${vintages.triangle}></fw-definition>
      <a
        class="csv"
        slot="actions"
        href=${metricPath(question.metric, question.query, 'csv')}
        download="${question.metric}.csv"
        aria-label=${strings.chart.csv(vintages.triangle)}
        >.csv</a
      >
      ${isCompared ? html`<fw-heat-legend .low=${ageLow} .high=${ageHigh} .note=${sameAge.note}></fw-heat-legend>` : nothing}
      <fw-cell-grid
        .label=${vintages.triangle}
        .corner=${vintages.cohort}
        .over=${vintages.age}
        .columns=${ages.map(String)}
        .rows=${cohorts.map((cohort) => ({
          id: cohort.id,
          name: cohortShort(cohort.id, language),
          cells: triangleCells(cohort, ages, label, isCompared),
        }))}
        .chosen=${cohortsWithin(this.cohorts, this.vintage.selection.focus_cohort).map(({ id }) => id)}
        @fw-pick=${this.picked}
      ></fw-cell-grid>
      <p>${notes.filter(Boolean).join(trend.space)}</p>
    </fw-card>`;
  }

  /** As a point of a chart does. */
  private picked({ detail: { id, add } }: CustomEvent<RowPick>): void {
    const pick = { detail: { cohort: id, add }, bubbles: true, composed: true };
    this.dispatchEvent(new CustomEvent('fw-pick', pick));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'fw-triangle-card': TriangleCard;
  }
}
