import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Format } from '../../server/contract/format.ts';
import type { Fact, Section, Summary, SummaryCharts, SummaryTable } from '../../server/contract/summary.ts';
import { askJson } from '../lib/api.ts';
import { formatMonth, formatShare } from '../lib/format.ts';
import { Locale } from '../lib/locale.ts';
import { memo } from '../lib/memo.ts';
import { goEvent } from '../lib/navigation.ts';
import { Question } from '../lib/question.ts';
import { monthsChange, monthsShown, type Selection } from '../lib/selection.ts';
import { summaryWords } from '../locales/summary-words.ts';
import { base, button } from '../styles/control.ts';
import { field } from '../styles/field.ts';
import '../ui/card.ts';
import '../ui/chart.ts';
import { glyph } from '../ui/glyph.ts';
import { icon } from '../ui/icon.ts';
import '../ui/skeleton.ts';
import { renderFailure } from './failure.ts';
import './summary/note-form.ts';
import { paper } from './summary/paper.ts';
import { cohortsSpec, trendSpec } from './summary/summary-specs.ts';

/** What a summary can be taken away as. */
const documents = ['pdf', 'html', 'xlsx'] as const satisfies readonly Format[];
/** Key figures that stand on the page. */
const shownFigures = 4;

/** The month on one page: headline, figures, charts, tables and sentences as the server tells them, and what people add. */
@customElement('fw-summary')
export class SummaryPage extends LitElement {
  static override styles = [base, button, field, paper];

  @property({ attribute: false }) selection!: Selection;
  private readonly locale = new Locale(this);
  private readonly trendOf = memo(trendSpec);
  private readonly cohortsOf = memo(cohortsSpec);
  private kept = 0;
  private readonly answer = new Question<string, Summary>(this, {
    subject: () => this.path,
    key: (path) => `${path} ${this.kept}`,
    ask: askJson,
  });

  override render() {
    const { known } = this.answer;
    const { strings } = this.locale;
    return html`${this.renderBar()}
      ${
        known.state === 'failed'
          ? html`<fw-card>${renderFailure(known.error, known.retry, { heading: this.words.failed, works: '' }, strings)}</fw-card>`
          : known.state === 'pending'
            ? html`<fw-card aria-busy="true"><fw-skeleton .lines=${14}></fw-skeleton></fw-card>`
            : this.renderPaper(known.value, known.stale)
      }`;
  }

  private get words() {
    return this.locale.with(summaryWords).summary;
  }

  private get path(): string {
    const { source, to, snapshot } = this.selection;
    const query = new URLSearchParams({ lang: this.locale.language, source: source.id, snapshot });
    return `/api/summary/${to}?${query}`;
  }

  private renderBar(): TemplateResult {
    const { words, selection } = this;
    const { language } = this.locale;
    const months = monthsShown(selection.range).reverse();
    return html`<div class="bar">
      <label>
        ${words.month}
        <select class="input" .value=${selection.to} @change=${(event: Event) => this.choose(event.target as HTMLSelectElement)}>
          ${months.map(
            (month) =>
              html`<option value=${month} ?selected=${month === selection.to}>${formatMonth(month, language)}</option>`,
          )}
        </select>
      </label>
      ${documents.map((format) => html`<a class="button" href=${`${this.path}&format=${format}`} download=${`summary-${selection.to}.${format}`}>${format.toUpperCase()}</a>`)}
      <button type="button" class="button" @click=${() => print()}>${words.print}</button>
    </div>`;
  }

  private choose({ value: to }: HTMLSelectElement): void {
    const { from } = this.selection;
    this.dispatchEvent(goEvent(monthsChange(this.selection, { from: from < to ? from : to, to })));
  }

  private renderPaper(summary: Summary, stale: boolean): TemplateResult {
    const { words } = this;
    const { charts, headline, lead, kpis, sections } = summary;
    const shown = kpis.slice(0, shownFigures).flatMap((id) => summary.facts.find((fact) => fact.id === id) ?? []);
    return html`<article class="paper" aria-busy=${stale}>
      <header>
        <span><b>${words.brand}</b> ${formatMonth(summary.month, this.locale.language)}</span><span>${summary.as_of}</span>
      </header>
      <h2>${headline.text}</h2>
      <p class="lead">${lead.map(({ text }) => text).join(this.locale.language === 'en' ? ' ' : '')}</p>
      <dl class="figures">${shown.map((fact) => this.renderFigure(fact))}</dl>
      ${this.renderCharts(charts)}
      <div class="sections">${sections.map((section) => this.renderSection(section))}</div>
      ${this.renderForm(summary)}
    </article>`;
  }

  private renderFigure({ name, text, change_month: month, change_year: year }: Fact): TemplateResult {
    return html`<div>
      <dt>${name}</dt>
      <dd><b>${text}</b><span>${month && year ? this.words.changes(month.text, year.text) : nothing}</span></dd>
    </div>`;
  }

  private renderCharts({ trend, limits, cohorts }: SummaryCharts): TemplateResult {
    const { language } = this.locale;
    return html`<div class="charts">
      <section>
        <h3>${trend.title}</h3>
        <p>${trend.about}</p>
        <fw-chart .label=${trend.title} .description=${trend.about} .spec=${this.trendOf(trend, language)}></fw-chart>
      </section>
      <section>
        <h3>${limits.title}</h3>
        <p>${limits.about}</p>
        <ul class="bars">
          ${limits.bars.map(
            ({ name, share, level }) =>
              html`<li>
                <span>${glyph(level)} ${name}</span
                ><i class=${level} .style=${`--share:${share ?? 0}`}></i
                ><span class="number">${share === null ? '–' : formatShare(share)}</span>
              </li>`,
          )}
        </ul>
      </section>
      ${
        cohorts.bars.length === 0
          ? nothing
          : html`<section class="whole">
              <h3>${cohorts.title}</h3>
              <p>${cohorts.about}</p>
              <fw-chart
                .label=${cohorts.title}
                .description=${cohorts.about}
                .spec=${this.cohortsOf(cohorts, language)}
              ></fw-chart>
            </section>`
      }
    </div>`;
  }

  /** What is told of a section; its figures fold away, what people wrote does not. */
  private renderSection({ id, title, sentences, table }: Section): TemplateResult | typeof nothing {
    if (sentences.length === 0 && table === null) return nothing;
    const isWritten = sentences.length === 0;
    return html`<section id=${id}>
      <h3>${title}</h3>
      <div>
        ${sentences.map(({ text }) => html`<p>${text}</p>`)}
        ${
          table === null || table.rows.length === 0
            ? nothing
            : isWritten
              ? this.renderTable(table, title)
              : html`<details>
                  <summary>${icon('caret', 12)}${this.words.rows(table.rows.length)}</summary>
                  ${this.renderTable(table, title)}
                </details>`
        }
      </div>
    </section>`;
  }

  private renderTable({ columns, rows }: SummaryTable, title: string): TemplateResult {
    return html`<div class="scroll" tabindex="0" role="group" aria-label=${title}>
      <table>
        <thead>
          <tr>
            ${columns.map((column) => html`<th scope="col" class=${column.align}>${column.title}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            ({ level, cells }) =>
              html`<tr>
                ${cells.map(
                  ({ text }, at) =>
                    html`<td class=${columns[at]?.align ?? 'left'}>
                      ${at === 0 && level !== null ? html`${glyph(level)} ` : nothing}${text}
                    </td>`,
                )}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
  }

  private renderForm({ notes, follow_up: before }: Summary): TemplateResult {
    const { to, source } = this.selection;
    return html`<fw-note-form
      .month=${to}
      .source=${source.id}
      .decisions=${[...notes.filter(({ kind }) => kind === 'decision'), ...before]}
      @fw-added=${() => {
        this.kept += 1;
        this.requestUpdate();
      }}
    ></fw-note-form>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'fw-summary': SummaryPage;
  }
}
