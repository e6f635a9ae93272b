import { Task } from '@lit/task';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Evaluation, EvaluationsAnswer } from '../../server/contract/alert.ts';
import type { CatalogAnswer } from '../../server/contract/catalog.ts';
import type { StoredRule } from '../../server/contract/rule.ts';
import { limitsOf } from '../../server/contract/rule-limits.ts';
import { type Address, writeAddress } from '../lib/address.ts';
import { type Outcome, outcomes } from '../lib/alert-filter.ts';
import type { Answer } from '../lib/answer.ts';
import { askJson } from '../lib/api.ts';
import { formatCount, formatMoney, formatMonth, formatMonthShort } from '../lib/format.ts';
import { Locale } from '../lib/locale.ts';
import { warningWords } from '../locales/warning-words.ts';
import { goEvent } from '../lib/navigation.ts';
import { monthsShown, type Selection } from '../lib/selection.ts';
import { base, button } from '../styles/control.ts';
import '../ui/button.ts';
import '../ui/card.ts';
import '../ui/data-table.ts';
import type { Row } from '../ui/data-table.ts';
import '../ui/filter-chip.ts';
import '../ui/missing.ts';
import '../ui/problem.ts';
import '../ui/skeleton.ts';
import { groupName } from './alert-text.ts';
import { renderFailure } from './failure.ts';
import { sayReason } from './reason.ts';
import { figureUnit, sayFigure } from './rule-figure.ts';
import { sayInputs } from './rule-inputs.ts';

const pageSize = 100;

/** Why nothing fired: every group that a rule looked at in a month, what it saw, and why that was no alert. */
@customElement('fw-evaluations')
export class Evaluations extends LitElement {
  static override styles = [
    base,
    button,
    css`
      :host {
        display: block;
      }
      .bar {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
        margin-bottom: 12px;
      }
      .more {
        padding-top: 10px;
      }
      .inputs {
        color: var(--text-2);
      }
    `,
  ];

  @property({ attribute: false }) catalog!: CatalogAnswer;
  @property({ attribute: false }) address!: Address;
  @property({ attribute: false }) selection!: Selection;
  @property({ attribute: false }) rules: Answer<readonly StoredRule[]> = { state: 'pending' };
  @state() private pages = 1;
  private readonly locale = new Locale(this);
  private readonly answer = new Task(this, {
    task: async ([query, pages], { signal }) => askPages(query, pages, signal),
    args: () => [this.query, this.pages, this.selection.snapshot] as const,
  });

  private get month(): string {
    return this.address.month ?? this.selection.range.to;
  }

  private get query(): string {
    const { rule, outcome } = this.address;
    const query = new URLSearchParams({ month: this.month, limit: String(pageSize) });
    if (rule) query.set('rule', rule);
    if (outcome) query.set('outcome', outcome);
    return String(query);
  }

  override render() {
    const strings = this.locale.with(warningWords);
    const { evaluations: words } = strings;
    const { value, error } = this.answer;
    const retry = () => void this.answer.run();
    const detail = formatMonth(this.month, this.locale.language);
    return html`${this.renderBar()}
      <fw-card .heading=${words.title} .detail=${detail}>
        ${
          error !== undefined
            ? renderFailure(error, retry, { heading: words.failed, works: '' }, strings)
            : value === undefined
              ? html`<fw-skeleton .lines=${10}></fw-skeleton>`
              : value.rows.length === 0
                ? html`<fw-problem .heading=${words.none}></fw-problem>`
                : this.renderTable(value)
        }
      </fw-card>`;
  }

  private renderBar(): TemplateResult {
    const { address, locale, selection } = this;
    const strings = locale.with(warningWords);
    const { language } = locale;
    const { evaluations: words, filters } = strings;
    const rules = this.rules.state === 'ready' ? this.rules.value : [];
    const months = monthsShown(selection.range).toReversed();
    const rule = rules.find(({ id }) => id === address.rule);
    return html`<div class="bar" role="group" aria-label=${filters.bar}>
      <fw-filter-chip
        .label=${words.month}
        .value=${formatMonth(this.month, language)}
        .options=${months.map((value) => ({ value, label: formatMonth(value, language) }))}
        .selected=${[this.month]}
        required
        @fw-change=${({ detail: [month] }: CustomEvent<string[]>) => this.go({ month })}
      ></fw-filter-chip>
      <fw-filter-chip
        .label=${words.rule}
        .value=${rule ? locale.name(rule.name) : filters.all}
        .options=${rules.map(({ id, name }) => ({ value: id, label: locale.name(name) }))}
        .selected=${address.rule ? [address.rule] : []}
        @fw-change=${({ detail: [chosen] }: CustomEvent<string[]>) => this.go({ rule: chosen })}
      ></fw-filter-chip>
      <fw-filter-chip
        .label=${words.outcome}
        .value=${address.outcome ? words.outcomes[address.outcome] : filters.all}
        .options=${outcomes.map((value) => ({ value, label: words.outcomes[value] }))}
        .selected=${address.outcome ? [address.outcome] : []}
        @fw-change=${({ detail: [outcome] }: CustomEvent<Outcome[]>) => this.go({ outcome })}
      ></fw-filter-chip>
      ${
        rule
          ? html`<a class="button" href="/rules${writeAddress({ ...address, month: undefined, outcome: undefined })}"
              >${locale.name(rule.name)}</a
            >`
          : nothing
      }
    </div>`;
  }

  private renderTable({ rows, next }: EvaluationsAnswer): TemplateResult {
    const { evaluations: words } = this.locale.with(warningWords);
    return html`<fw-data-table
        .label=${words.title}
        .columns=${[
          { label: words.rule },
          { label: words.group },
          { label: words.outcome, wide: true },
          { label: words.figure, numeric: true, tone: 'strong' as const },
          { label: words.limits, wide: true },
          { label: words.why },
          { label: words.inputs, wide: true },
        ]}
        .rows=${newestOf(rows).map((row, at) => this.row(row, at))}
      ></fw-data-table>
      ${
        next === null
          ? nothing
          : html`<div class="more"><fw-button @click=${() => (this.pages += 1)}>${words.more}</fw-button></div>`
      }`;
  }

  private row(one: Evaluation, at: number): Row {
    const { catalog, locale, address } = this;
    const { evaluations: words } = locale.with(warningWords);
    const rules = this.rules.state === 'ready' ? this.rules.value : [];
    const rule = rules.find(({ id }) => id === one.rule);
    const currency = catalog.sources.find(({ id }) => id === one.group.source)?.currency ?? '';
    const say = (figure: number) =>
      rule ? sayFigure(figure, figureUnit(rule, catalog), currency, locale) : String(figure);
    const limits = rule && limitsOf(rule, one.group);
    const shown = one.score ?? one.value;
    const amount = (figure: number) =>
      rule?.basis === 'count' ? formatCount(figure) : formatMoney(figure, currency, locale.language);
    const part =
      one.numerator === null || one.denominator === null
        ? ''
        : words.of(amount(one.numerator), amount(one.denominator));
    const inputs = [part, ...sayInputs(one.inputs, words.inputNames)].filter(Boolean).join(' · ');
    return {
      id: String(at),
      cells: [
        html`<a href="/rules${writeAddress({ ...address, month: undefined, outcome: undefined, rule: one.rule })}"
          >${rule ? locale.name(rule.name) : one.rule}</a
        >`,
        [
          groupName(one.group, catalog, locale),
          one.month === this.month ? '' : formatMonthShort(one.month, locale.language),
        ]
          .filter(Boolean)
          .join(' · '),
        words.outcomes[one.outcome],
        shown === null ? html`<fw-missing .reason=${sayReason(one.reason, locale)}></fw-missing>` : say(shown),
        limits ? `${say(limits.warn)} / ${say(limits.critical)}` : '',
        this.why(one),
        html`<span class="inputs">${inputs}</span>`,
      ],
    };
  }

  private why({ outcome, reason, state: after }: Evaluation): string {
    const { whyNot } = this.locale.with(warningWords).evaluations;
    if (outcome !== 'evaluated') return sayReason(reason, this.locale);
    return { ok: whyNot.within, pending: whyNot.waits, firing: whyNot.fires }[after];
  }

  private go(change: Partial<Address>): void {
    this.pages = 1;
    this.dispatchEvent(goEvent(change));
  }
}

/** Of what was judged again the last; the record has the newest first. */
function newestOf(rows: readonly Evaluation[]): readonly Evaluation[] {
  const seen = new Set<string>();
  return rows.filter(({ rule, group, month }) => {
    const key = JSON.stringify([rule, group, month]);
    return !seen.has(key) && seen.add(key);
  });
}

/** The first pages of the record, as one. */
async function askPages(query: string, pages: number, signal: AbortSignal): Promise<EvaluationsAnswer> {
  const rows: Evaluation[] = [];
  let next: string | null = null;
  for (let page = 0; page < pages; page += 1) {
    const after: string = next === null ? '' : `&after=${encodeURIComponent(next)}`;
    const answer: EvaluationsAnswer = await askJson(`/api/evaluations?${query}${after}`, signal);
    rows.push(...answer.rows);
    next = answer.next;
    if (next === null) break;
  }
  return { rows, next };
}

declare global {
  interface HTMLElementTagNameMap {
    'fw-evaluations': Evaluations;
  }
}
