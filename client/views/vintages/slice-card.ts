import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { type ChartName, type ShownAge, shownAges, turned } from '../../lib/address.ts';
import { metricPath } from '../../lib/api.ts';
import { Locale } from '../../lib/locale.ts';
import { memo } from '../../lib/memo.ts';
import { goEvent } from '../../lib/navigation.ts';
import type { Language } from '../../locales/index.ts';
import '../../ui/card.ts';
import type { SpecOf } from '../../ui/chart.ts';
import '../../ui/chart-card.ts';
import '../../ui/problem.ts';
import '../../ui/segmented.ts';
import { sourceLine } from '../source-line.ts';
import { type Cohort, inColour } from './cohort.ts';
import { cohortShort } from './cohort-name.ts';
import { cellLabel, describeSlice, measureName, valueAt, wordingOf } from './describe.ts';
import { sliceSpec } from './slice-spec.ts';
import { sliceTwin } from './twin.ts';
import type { Vintage } from './vintage.ts';
import '../definition.ts';

/** All cohorts at one age, which can be chosen. */
@customElement('fw-slice-card')
export class SliceCard extends LitElement {
  static override styles = css`
    :host {
      display: grid;
      --chart-h: 340px;
    }
  `;

  @property({ attribute: false }) vintage!: Vintage;
  @property({ attribute: false }) cohorts: readonly Cohort[] = [];
  @property({ attribute: false }) table: readonly ChartName[] = [];
  private readonly locale = new Locale(this);
  private readonly specOf = memo(specOf);

  override render() {
    const { vintage, cohorts, table, locale } = this;
    const { question } = vintage;
    const { mob } = question;
    const wording = wordingOf(vintage, locale);
    const heading = locale.strings.vintages.slice(measureName(wording), mob);
    if (cohorts.every((cohort) => valueAt(cohort, mob) === null)) return this.renderNone(heading);
    const asTable = table.includes('slice');
    const { columns, rows } = asTable ? sliceTwin(cohorts, mob, wording) : { columns: [], rows: [] };
    return html`<fw-chart-card
      .heading=${heading}
      .detail=${locale.strings.vintages.unit[wording.basis]}
      .description=${describeSlice(cohorts, mob, wording)}
      .spec=${this.specOf(vintage, cohorts, locale, locale.language)}
      .columns=${columns}
      .rows=${rows}
      ?asTable=${asTable}
      .csv=${metricPath(question.metric, question.query, 'csv')}
      .file=${question.metric}
      .foot=${sourceLine(vintage.selection, locale)}
      @fw-change=${() => this.dispatchEvent(goEvent({ table: turned(table, 'slice', !asTable) }))}
    >
      <fw-definition slot="definition" .metrics=${[question.metric]} .question=${question.query} .selection=${vintage.selection} .of=${heading}></fw-definition>
      ${this.renderAges()}
    </fw-chart-card>`;
  }

  private renderAges(): TemplateResult {
    return html`<fw-segmented
      slot="actions"
      .label=${this.locale.strings.vintages.age}
      .value=${String(this.vintage.question.mob)}
      .choices=${shownAges.map((age) => ({ value: String(age), label: String(age) }))}
      @fw-change=${(event: CustomEvent<string>) => this.choose(event)}
    ></fw-segmented>`;
  }

  private choose(event: CustomEvent<string>): void {
    this.dispatchEvent(goEvent({ mob: Number(event.detail) as ShownAge }));
  }

  /** No cohort is known at this age: those that were first seen later say when, else the oldest says how old it is. */
  private renderNone(heading: string): TemplateResult {
    const { vintages } = this.locale.strings;
    const { mob } = this.vintage.question;
    const late = this.cohorts.map(({ firstSeen }) => firstSeen).filter((seen) => seen > mob);
    const oldest = Math.max(...this.cohorts.map(({ latest }) => latest?.mob ?? 0));
    const text = late.length > 0 ? vintages.noneBefore(Math.min(...late), Math.max(...late)) : vintages.noneYet(oldest);
    return html`<fw-card .heading=${heading}
      >${this.renderAges()}<fw-problem .heading=${vintages.noneAt(mob)} .text=${text}></fw-problem
    ></fw-card>`;
  }
}

/** Draws one answer; kept while nothing it draws has changed, since a new function is a new drawing. */
function specOf(vintage: Vintage, cohorts: readonly Cohort[], locale: Locale, language: Language): SpecOf {
  const wording = wordingOf(vintage, locale);
  const slice = {
    cohorts,
    coloured: inColour(cohorts, vintage.selection.focus_cohort),
    mob: vintage.question.mob,
    name: ({ id }: Cohort) => cohortShort(id, language),
    label: (cohort: Cohort, mob: number) => cellLabel(cohort, mob, wording),
  };
  return (colours) => sliceSpec(slice, colours);
}

declare global {
  interface HTMLElementTagNameMap {
    'fw-slice-card': SliceCard;
  }
}
