import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { type ChartName, turned } from '../../lib/address.ts';
import { metricPath } from '../../lib/api.ts';
import { Locale } from '../../lib/locale.ts';
import { memo } from '../../lib/memo.ts';
import { goEvent } from '../../lib/navigation.ts';
import type { Language } from '../../locales/index.ts';
import type { SpecOf } from '../../ui/chart.ts';
import '../../ui/chart-card.ts';
import { sourceLine } from '../source-line.ts';
import { type Ages, type Cohort, inColour } from './cohort.ts';
import { cohortShort } from './cohort-name.ts';
import { banded, curvesSpec } from './curves-spec.ts';
import { cellLabel, describeCurves, measureName, wordingOf } from './describe.ts';
import { curvesTwin } from './twin.ts';
import type { Vintage } from './vintage.ts';
import '../definition.ts';

/** A curve a cohort over months on book, the newest or those in focus in colour. */
@customElement('fw-curves-card')
export class CurvesCard extends LitElement {
  static override styles = css`
    :host {
      display: grid;
      --chart-h: 340px;
    }
  `;

  @property({ attribute: false }) vintage!: Vintage;
  @property({ attribute: false }) cohorts: readonly Cohort[] = [];
  @property({ attribute: false }) ages: Ages = { from: 0, risen: 0, to: 0 };
  @property({ attribute: false }) table: readonly ChartName[] = [];
  private readonly locale = new Locale(this);
  private readonly specOf = memo(specOf);

  override render() {
    const { vintage, cohorts, ages, table, locale } = this;
    const { question } = vintage;
    const wording = wordingOf(vintage, locale);
    const heading = locale.strings.vintages.curves(measureName(wording));
    const asTable = table.includes('curves');
    const { columns, rows } = asTable ? curvesTwin(cohorts, ages, wording) : { columns: [], rows: [] };
    return html`<fw-chart-card
      .heading=${heading}
      .detail=${locale.strings.vintages.unit[wording.basis]}
      .description=${describeCurves(cohorts, wording, banded({ coloured: inColour(cohorts, vintage.selection.focus_cohort) }))}
      .spec=${this.specOf(vintage, cohorts, ages, locale, locale.language)}
      .columns=${columns}
      .rows=${rows}
      ?asTable=${asTable}
      .csv=${metricPath(question.metric, question.query, 'csv')}
      .file=${question.metric}
      .foot=${sourceLine(vintage.selection, locale)}
      @fw-change=${() => this.dispatchEvent(goEvent({ table: turned(table, 'curves', !asTable) }))}
    ><fw-definition slot="definition" .metrics=${[question.metric]} .question=${question.query} .selection=${vintage.selection} .of=${heading}></fw-definition></fw-chart-card>`;
  }
}

/** Draws one answer; kept while nothing it draws has changed, since a new function is a new drawing. */
function specOf(vintage: Vintage, cohorts: readonly Cohort[], ages: Ages, locale: Locale, language: Language): SpecOf {
  const wording = wordingOf(vintage, locale);
  const curves = {
    cohorts,
    coloured: inColour(cohorts, vintage.selection.focus_cohort),
    ages,
    name: ({ id }: Cohort) => cohortShort(id, language),
    label: (cohort: Cohort, mob: number) => cellLabel(cohort, mob, wording),
    axisTitle: locale.strings.vintages.age,
    bandTitle: locale.strings.vintages.band,
  };
  return (colours, narrow, width) => curvesSpec(curves, colours, narrow, width);
}

declare global {
  interface HTMLElementTagNameMap {
    'fw-curves-card': CurvesCard;
  }
}
