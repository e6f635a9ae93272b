import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { type Address, type Heat, heats, turned } from '../../lib/address.ts';
import { askMetric, metricPath } from '../../lib/api.ts';
import { writeDrill } from '../../lib/drill.ts';
import type { FigureTable } from '../../lib/figure-table.ts';
import { focusCohort } from '../../lib/focus.ts';
import { formatMonth, formatMonthShort, formatRate, formatRatio } from '../../lib/format.ts';
import { Locale } from '../../lib/locale.ts';
import { memo } from '../../lib/memo.ts';
import { goEvent } from '../../lib/navigation.ts';
import { Question } from '../../lib/question.ts';
import { ageRatio } from '../../lib/same-age.ts';
import { type Product, type Selection, selectionQuery } from '../../lib/selection.ts';
import type { Language } from '../../locales/index.ts';
import type { Strings } from '../../locales/en.ts';
import { fill } from '../../styles/fill.ts';
import '../../ui/card.ts';
import type { ChartPick, SpecOf } from '../../ui/chart.ts';
import '../../ui/chart-card.ts';
import type { Datum } from '../../ui/chart-points.ts';
import type { Row } from '../../ui/data-table.ts';
import '../../ui/heat-legend.ts';
import '../../ui/missing.ts';
import '../../ui/problem.ts';
import '../../ui/segmented.ts';
import { ageHigh, ageLow } from '../same-age-text.ts';
import { sourceLine } from '../source-line.ts';
import '../definition.ts';
import { renderFailedCard } from '../failed-card.ts';
import { type CohortCell, type CohortMap, firstMapMonth, readCohorts } from './cohort.ts';
import { cohortsSpec } from './cohorts-spec.ts';

/** One product's cohorts, by the selection's filters. */
type Subject = { selection: Selection; product: Product };
type Answers = { figures: FigureTable; loans: FigureTable };

/** Cohorts of the product in focus by month: which of them carries what is overdue. A cell puts its cohort in focus. */
@customElement('fw-cohorts-card')
export class CohortsCard extends LitElement {
  static override styles = fill;

  @property({ attribute: false }) address!: Address;
  @property({ attribute: false }) selection!: Selection;
  /** The product in focus; undefined while it is not known which. */
  @property({ attribute: false }) product: Product | undefined;
  private readonly locale = new Locale(this);
  private readonly specOf = memo(specOf);
  private readonly read = memo(readAnswers);
  private readonly subjectOf = memo((selection: Selection, product: Product): Subject => ({ selection, product }));
  private readonly cohorts = new Question<Subject, Answers>(this, {
    subject: () => (this.product ? this.subjectOf(this.selection, this.product) : null),
    key: (subject) => metricPath('v_pit', queryOf(subject)),
    ask: askCohorts,
  });

  override render() {
    const { strings, language } = this.locale;
    const { cohorts } = strings;
    const { known } = this.cohorts;
    const product = known.state === 'ready' ? known.subject.product : this.product;
    const heading = cohorts.title(product ? this.locale.name(product.name) : '');
    if (known.state === 'failed') return renderFailedCard(known, heading, strings);
    if (known.state === 'pending')
      return html`<fw-chart-card .heading=${heading} pending>${this.renderHeat()}</fw-chart-card>`;
    const { subject, value, stale } = known;
    const map = this.read(value, subject);
    if (map.rows.length === 0 && !stale) {
      return html`<fw-card .heading=${heading}
        ><fw-problem .heading=${cohorts.empty} .text=${cohorts.emptyText}></fw-problem
      ></fw-card>`;
    }
    const { threshold, basis } = subject.selection;
    return html`<fw-chart-card
      .heading=${heading}
      .detail=${cohorts.detail(threshold, basis)}
      .description=${this.describe(map, subject)}
      .spec=${this.specOf(map, subject.selection, this.address.heat, language, strings)}
      .columns=${[
        { label: cohorts.cohort },
        ...map.months.map((month) => ({ label: formatMonthShort(month, language), numeric: true })),
      ]}
      .rows=${this.rows(map)}
      .csv=${metricPath('v_pit', queryOf(subject), 'csv')}
      .file=${`v_pit_${threshold}`}
      .foot=${sourceLine(subject.selection, this.locale)}
      ?asTable=${this.address.table.includes('cohorts')}
      ?stale=${stale}
      @fw-change=${(event: CustomEvent<boolean>) =>
        this.go({ table: turned(this.address.table, 'cohorts', event.detail) })}
      @fw-pick=${(event: CustomEvent<ChartPick>) => this.pick(event.detail, subject)}
      @fw-drill=${(event: CustomEvent<Datum>) => this.drill(event.detail, subject)}
    ><fw-definition slot="definition" .metrics=${['v_pit']} .question=${queryOf(subject)} .selection=${subject.selection} .of=${heading}></fw-definition>${this.renderHeat()}</fw-chart-card>`;
  }

  /** What the cells are coloured by, and what the colours are. */
  private renderHeat(): TemplateResult {
    const { sameAge } = this.locale.strings;
    const { heat } = this.address;
    return html`<fw-segmented
        slot="actions"
        .label=${sameAge.view}
        .value=${heat}
        .choices=${heats.map((value) => ({ value, label: sameAge.choices[value] }))}
        @fw-change=${(event: CustomEvent<Heat>) => this.go({ heat: event.detail })}
      ></fw-segmented>
      ${heat === 'age' ? html`<fw-heat-legend slot="note" .low=${ageLow} .high=${ageHigh} .note=${sameAge.note}></fw-heat-legend>` : nothing}`;
  }

  private rows({ months, rows }: CohortMap): Row[] {
    const { strings, language } = this.locale;
    return rows.map(({ cohort, cells }) => ({
      id: cohort,
      cells: [
        formatMonthShort(cohort, language),
        ...months.map((month) => {
          const cell = cells.find((one) => one.month === month);
          if (cell?.value !== undefined && cell.value !== null) return formatRate(cell.value);
          if (month < cohort) return '';
          const reason = cell?.reason ?? null;
          const why = reason === null ? strings.noRow : (strings.reasons[reason] ?? reason);
          return html`<fw-missing .reason=${strings.noValue(why)}></fw-missing>`;
        }),
      ],
    }));
  }

  /** The newest cohort that can be judged; then which cohorts are no reference for others, and why. */
  private describe({ rows, months }: CohortMap, { selection }: Subject): string {
    const { strings, language } = this.locale;
    const { cohorts, trend } = strings;
    const month = months.at(-1) ?? selection.to;
    const judged = rows.filter(({ cells }) =>
      cells.some((cell) => cell.month === month && !cell.hollow && cell.value !== null),
    );
    const newest = judged.at(-1);
    const cell = newest?.cells.find((one) => one.month === month);
    const late = rows.flatMap(({ firstSeen }) => (firstSeen === null ? [] : [firstSeen]));
    const parts = [
      newest && cell && cell.value !== null
        ? cohorts.newest(formatMonth(newest.cohort, language), this.sayRate(cell), cell.mob)
        : cohorts.none(formatMonth(month, language)),
      late.length > 0 ? cohorts.firstSeen(Math.min(...late), Math.max(...late)) : '',
      rows.some(({ truncated }) => truncated) ? cohorts.truncated : '',
    ];
    return parts.filter(Boolean).join(trend.space);
  }

  /** A rate, in the map against the same age with its ratio. */
  private sayRate({ value, reference }: CohortCell): string {
    const ratio = this.address.heat === 'age' ? ageRatio(value, reference) : null;
    const rate = formatRate(value ?? 0);
    return ratio === null ? rate : this.locale.strings.sameAge.rated(rate, formatRatio(ratio));
  }

  private pick({ cohort, add }: ChartPick, { selection, product }: Subject): void {
    if (typeof cohort !== 'string') return;
    this.go({
      ...focusCohort(selection, cohort, add),
      focus: selection.focus.length > 0 ? selection.focus : [product.id],
    });
  }

  private drill({ month, cohort }: Datum, { product }: Subject): void {
    if (typeof month !== 'string' || typeof cohort !== 'string') return;
    this.go({ drill: writeDrill({ month, product: product.id, cut: { by: 'cohort', value: cohort } }) });
  }

  private go(change: Partial<Address>): void {
    this.dispatchEvent(goEvent(change));
  }
}

/** Cohorts in focus are marked in the map, not cut out of it. */
function queryOf({ selection, product }: Subject): URLSearchParams {
  const asked = { ...selection, product: [product.id], focus_cohort: undefined, from: firstMapMonth(selection) };
  const query = selectionQuery(asked, 'cohort,month');
  query.set('threshold', String(selection.threshold));
  return query;
}

/** The map's figures, and how many loans each cohort has: under the count basis that is in the figures. */
async function askCohorts(subject: Subject, signal: AbortSignal): Promise<Answers> {
  const query = queryOf(subject);
  const figures = askMetric('v_pit', query, signal);
  if (subject.selection.basis === 'count') return { figures: await figures, loans: await figures };
  const counted = new URLSearchParams(query);
  counted.set('basis', 'count');
  counted.set('from', subject.selection.to);
  const [byBalance, loans] = await Promise.all([figures, askMetric('v_pit', counted, signal)]);
  return { figures: byBalance, loans };
}

const readAnswers = ({ figures, loans }: Answers, { selection }: Subject): CohortMap =>
  readCohorts(figures, loans, selection.range.from);

function specOf(
  map: CohortMap,
  { focus_cohort: focus }: Selection,
  heat: Heat,
  language: Language,
  strings: Strings,
): SpecOf {
  return (colours, narrow, width) => cohortsSpec({ map, heat, focus, language, strings }, colours, narrow, width);
}

declare global {
  interface HTMLElementTagNameMap {
    'fw-cohorts-card': CohortsCard;
  }
}
