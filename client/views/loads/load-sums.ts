import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Load } from '../../../server/contract/load.ts';
import type { LoadMonthsAnswer } from '../../../server/contract/load-detail.ts';
import { formatAmount, formatCount, formatMonthShort, formatRate, missing } from '../../lib/format.ts';
import { Locale } from '../../lib/locale.ts';
import { base } from '../../styles/control.ts';
import { disclosure } from '../../styles/disclosure.ts';
import '../../ui/card.ts';
import '../../ui/data-table.ts';
import type { Column } from '../../ui/data-table.ts';
import { glyph } from '../../ui/glyph.ts';
import { icon } from '../../ui/icon.ts';

type Month = LoadMonthsAnswer['rows'][number];
/** One way in which the months must add up: its verdict, null where nothing can be compared; what it comes to in the last month, and the figures of each. */
type Sum = { name: string; holds: boolean | null; says: string; columns: Column[]; cells: (month: Month) => string[] };

const amount = (figure: number | null): string => (figure === null ? missing : formatAmount(figure));
const count = (figure: number | null): string => (figure === null ? missing : formatCount(figure));
const figureColumn = (label: string, wide = false): Column => ({ label, numeric: true, wide });

/** That the months of a load add up: products and cohorts to the book, one month to the next, the overdue balance along its walk. */
@customElement('fw-load-sums')
export class LoadSums extends LitElement {
  static override styles = [
    base,
    disclosure,
    css`
      :host {
        display: grid;
        min-width: 0;
      }
      fw-data-table {
        max-height: 320px;
      }
      .mark {
        display: inline-grid;
        color: var(--text-2);
      }
    `,
  ];

  @property({ attribute: false }) load!: Load;
  @property({ attribute: false }) months: LoadMonthsAnswer['rows'] = [];
  private readonly locale = new Locale(this);

  override render() {
    const { load: words } = this.locale.strings;
    const sums = [this.parts(), this.rolls(), this.walk()];
    const judged = sums.filter(({ holds }) => holds !== null);
    const passed = judged.filter(({ holds }) => holds).length;
    return html`<fw-card .heading=${words.sums} .detail=${words.passedOf(passed, judged.length)}>
      ${sums.map((sum) => this.renderSum(sum))}
      ${this.load.findings.filter(({ rule }) => rule === 'control_total').map(({ name, sample }) => this.renderTotal(this.locale.name(name), sample))}
    </fw-card>`;
  }

  private renderSum({ name, holds, says, columns, cells }: Sum): TemplateResult {
    const { load } = this.locale.strings;
    const rows = this.months.map((month) => ({ id: month.month, cells: [this.short(month), ...cells(month)] }));
    return html`<details>
      <summary>
        ${this.mark(holds)}<span class="name">${name}</span><span class="figure">${says}</span><span class="caret">${icon('caret')}</span>
      </summary>
      <div class="inside">
        <fw-data-table .label=${name} .columns=${[{ label: load.month }, ...columns]} .rows=${rows}></fw-data-table>
      </div>
    </details>`;
  }

  private renderTotal(name: string, sample: string): TemplateResult {
    return html`<details>
      <summary>${this.mark(true)}<span class="name">${name}</span><span class="caret">${icon('caret')}</span></summary>
      <div class="inside"><p>${sample}</p></div>
    </details>`;
  }

  private mark(holds: boolean | null): TemplateResult {
    const { load } = this.locale.strings;
    if (holds === null) return html`<span class="mark">${glyph('unset', 16)}</span>`;
    return html`<span class="mark">${icon(holds ? 'check' : 'close')}<span class="unseen">${holds ? load.passed : load.failedSum}</span></span>`;
  }

  private parts(): Sum {
    const { load } = this.locale.strings;
    const holds = this.months.every(
      (month) =>
        month.balance === month.products_balance &&
        month.balance === month.cohorts_balance &&
        month.loans === month.products_loans &&
        month.loans === month.cohorts_loans,
    );
    return {
      ...{ name: load.parts, holds, says: this.last((month) => load.balanceIn(amount(month.balance))) },
      columns: [
        figureColumn(load.loans, true),
        figureColumn(load.byRow),
        figureColumn(load.byProduct),
        figureColumn(load.byCohort),
      ],
      cells: (month) => [
        count(month.loans),
        amount(month.balance),
        amount(month.products_balance),
        amount(month.cohorts_balance),
      ],
    };
  }

  private rolls(): Sum {
    const { load } = this.locale.strings;
    const linked = this.months.filter(({ roll_loans }) => roll_loans !== null);
    const share = ({ roll_loans, rolled_loans }: Month) =>
      roll_loans === null || rolled_loans === null || roll_loans === 0
        ? missing
        : formatRate(rolled_loans / roll_loans);
    return {
      name: load.rolls,
      holds: linked.length === 0 ? null : linked.every(({ roll_loans, rolled_loans }) => roll_loans === rolled_loans),
      says: this.last((month) => (month.roll_loans === null ? load.noMonthBefore : share(month))),
      columns: [figureColumn(load.before), figureColumn(load.foundAgain), figureColumn(load.share)],
      cells: (month) => [count(month.roll_loans), count(month.rolled_loans), share(month)],
    };
  }

  private walk(): Sum {
    const { load } = this.locale.strings;
    const gaps = this.months.flatMap(({ gap }) => (gap === null ? [] : [gap]));
    return {
      name: load.walk,
      holds: gaps.length === 0 ? null : gaps.every((gap) => Math.abs(gap) <= 0.01),
      says: this.last(({ gap }) => (gap === null ? load.noMonthBefore : load.gapOf(formatAmount(gap)))),
      columns: [
        figureColumn(load.opening),
        figureColumn(load.entered, true),
        figureColumn(load.left, true),
        figureColumn(load.change, true),
        figureColumn(load.closing),
        figureColumn(load.gap),
      ],
      cells: ({ opening, entered, left, change, closing, gap }) =>
        [opening, entered, left, change, closing, gap].map(amount),
    };
  }

  /** What a check comes to in the last month. */
  private last(say: (month: Month) => string): string {
    const month = this.months.at(-1);
    return month ? `${this.short(month)}: ${say(month)}` : '';
  }

  private short({ month }: Month): string {
    return formatMonthShort(month, this.locale.language);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'fw-load-sums': LoadSums;
  }
}
