import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { CatalogAnswer } from '../../server/contract/catalog.ts';
import type { Address } from '../lib/address.ts';
import { hasFocus, noFocus } from '../lib/focus.ts';
import { Locale } from '../lib/locale.ts';
import { memo } from '../lib/memo.ts';
import { goEvent } from '../lib/navigation.ts';
import { Question } from '../lib/question.ts';
import type { Selection } from '../lib/selection.ts';
import { base } from '../styles/control.ts';
import { pageGrid } from '../styles/page-grid.ts';
import '../ui/button.ts';
import '../ui/card.ts';
import '../ui/problem.ts';
import '../ui/skeleton.ts';
import { renderFailure } from './failure.ts';
import { filtersOn, withoutFilter } from './monitor/empty-filter.ts';
import { ageRange, type Cohort, monthsOf } from './vintages/cohort.ts';
import './vintages/curves-card.ts';
import './vintages/filters.ts';
import { vintageQuestion } from './vintages/question.ts';
import './vintages/slice-card.ts';
import './vintages/triangle-card.ts';
import { askVintage, type Vintage } from './vintages/vintage.ts';

/** How each cohort has seasoned: curves over months on book, all cohorts at one age, the triangle of both. */
@customElement('fw-vintages')
export class Vintages extends LitElement {
  static override styles = [base, pageGrid];

  @property({ attribute: false }) catalog!: CatalogAnswer;
  @property({ attribute: false }) address!: Address;
  @property({ attribute: false }) selection!: Selection;
  private readonly locale = new Locale(this);
  private readonly subject = memo(
    (selection: Selection, address: Address, { cohorts }: CatalogAnswer): Vintage => ({
      selection,
      question: vintageQuestion(selection, address, cohorts),
    }),
  );
  private readonly cohorts = new Question<Vintage, readonly Cohort[]>(this, {
    subject: () => this.subject(this.selection, this.address, this.catalog),
    key: ({ question: { metric, query } }) => `${metric}?${query}`,
    ask: askVintage,
  });

  override render() {
    return html`<fw-vintage-filters
        class="filters"
        .catalog=${this.catalog}
        .selection=${this.selection}
        .address=${this.address}
      ></fw-vintage-filters>
      ${this.renderAnswer()}`;
  }

  private renderAnswer(): TemplateResult {
    const { known } = this.cohorts;
    const { vintages } = this.locale.strings;
    if (known.state === 'pending') {
      return html`<fw-card aria-busy="true" .heading=${vintages.triangle}
        ><fw-skeleton .lines=${12}></fw-skeleton
      ></fw-card>`;
    }
    if (known.state === 'failed') {
      const said = { heading: vintages.failed, works: '' };
      return html`<fw-card>${renderFailure(known.error, known.retry, said, this.locale.strings)}</fw-card>`;
    }
    const { subject, value: cohorts, stale } = known;
    if (cohorts.length === 0) return this.renderNone(subject);
    return html`<div class="grid ${stale ? 'stale' : ''}" aria-busy=${stale} @fw-pick=${this.picked} @keydown=${this.pressed}>
      ${this.renderCards(subject, cohorts)}
    </div>`;
  }

  private renderCards(subject: Vintage, cohorts: readonly Cohort[]): TemplateResult {
    const ages = ageRange(cohorts);
    const metric = this.catalog.metrics.find(({ id }) => id === subject.question.metric);
    const define = metric ? this.locale.name(metric.define) : '';
    if (!ages) return this.renderUnknown(cohorts, define);
    const { table } = this.address;
    return html`<fw-curves-card
        class="wide"
        .vintage=${subject}
        .cohorts=${cohorts}
        .ages=${ages}
        .table=${table}
      ></fw-curves-card>
      <fw-slice-card class="side" .vintage=${subject} .cohorts=${cohorts} .table=${table}></fw-slice-card>
      <fw-triangle-card .vintage=${subject} .cohorts=${cohorts} .ages=${ages}></fw-triangle-card>`;
  }

  /** Cohorts there are, but no figure of any: the reason, which is the same for the whole question. */
  private renderUnknown(cohorts: readonly Cohort[], define: string): TemplateResult {
    const { strings } = this.locale;
    const reason = cohorts
      .flatMap(({ cells }) => [...cells.values()])
      .find((cell) => cell.reason !== 'immature')?.reason;
    const text = strings.noValue(strings.reasons[reason ?? 'immature'] ?? reason ?? '');
    return html`<fw-card><fw-problem .heading=${text} .text=${define}></fw-problem></fw-card>`;
  }

  private renderNone({ selection }: Vintage): TemplateResult {
    const { vintages, filters } = this.locale.strings;
    const on = filtersOn(selection, this.address).filter((name) => name !== 'months');
    const everything = Object.assign({}, ...on.map((name) => withoutFilter[name]));
    return html`<fw-card
      ><fw-problem .heading=${vintages.noCohorts}
        >${
          on.length > 0
            ? html`<fw-button primary @click=${() => this.dispatchEvent(goEvent(everything))}
                >${filters.clearAll}</fw-button
              >`
            : nothing
        }</fw-problem
      ></fw-card
    >`;
  }

  /** A point, a name or a row brings its cohort into focus, with Shift those up to it; once more, or Esc, lets go. */
  private picked({ detail: { cohort, add } }: CustomEvent<{ cohort?: string; add: boolean }>): void {
    if (!cohort) return;
    const { from, to } = monthsOf(cohort);
    const { focus_cohort: now } = this.selection;
    if (add && now) this.focusOn({ from: from < now.from ? from : now.from, to: to > now.to ? to : now.to });
    else this.focusOn(now?.from === from && now.to === to ? undefined : { from, to });
  }

  private pressed(event: KeyboardEvent): void {
    if (event.key === 'Escape' && hasFocus(this.selection)) this.dispatchEvent(goEvent(noFocus));
  }

  private focusOn(months: { from: string; to: string } | undefined): void {
    this.dispatchEvent(goEvent({ focus_cohort_from: months?.from, focus_cohort_to: months?.to }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'fw-vintages': Vintages;
  }
}
