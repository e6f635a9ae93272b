import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { formatMonthName, formatShare } from '../../lib/format.ts';
import { Locale } from '../../lib/locale.ts';
import { warningWords } from '../../locales/warning-words.ts';
import { goEvent } from '../../lib/navigation.ts';
import { base } from '../../styles/control.ts';
import '../../ui/card.ts';
import '../../ui/data-table.ts';
import type { Row, RowPick } from '../../ui/data-table.ts';
import '../../ui/missing.ts';
import '../../ui/filter-chip.ts';
import type { Option } from '../../ui/option-list.ts';
import { type FigureUnit, sayFigure, sayMove } from '../rule-figure.ts';
import type { Explanation, SegmentMove, SplitBy } from './explanation.ts';

/** The segments that an alert's figure is made of, those that moved it most first. Fires `fw-drill` with a segment's value. */
@customElement('fw-split-card')
export class SplitCard extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: grid;
        min-width: 0;
      }
      .arrow {
        color: var(--text-3);
      }
      p {
        padding-top: 8px;
        font-size: var(--fs-small);
        color: var(--text-2);
      }
    `,
  ];

  @property({ attribute: false }) explanation!: Explanation;
  @property({ attribute: false }) split!: SplitBy;
  /** The dimensions that it can be split by, by name. */
  @property({ attribute: false }) choices: readonly Option[] = [];
  @property({ attribute: false }) nameOf!: (group: string) => string;
  /** What the figures are in, and their numerators. */
  @property({ attribute: false }) unit: FigureUnit = 'rate';
  @property({ attribute: false }) numerator: FigureUnit = 'money';
  @property() currency = '';
  private readonly locale = new Locale(this);

  override render() {
    const { explanation, split, choices } = this;
    const { alert: words } = this.locale.with(warningWords);
    const before =
      explanation.against === 'cohorts'
        ? words.earlierCohorts
        : formatMonthName(explanation.from, this.locale.language);
    const dimension = choices.find(({ value }) => value === split.dimension)?.label ?? split.dimension;
    const ranked = split.rows.toSorted((one, other) => Math.abs(other.total) - Math.abs(one.total));
    return html`<fw-card .heading=${words.segments}>
      <fw-filter-chip
        slot="actions"
        .label=${words.splitBy}
        .value=${dimension}
        .options=${choices}
        .selected=${[split.dimension]}
        required
        @fw-change=${({ detail: [chosen] }: CustomEvent<string[]>) => this.dispatchEvent(goEvent({ split: chosen }))}
      ></fw-filter-chip>
      <fw-data-table
        .label=${words.segments}
        .columns=${[
          { label: dimension },
          { label: words.share, numeric: true, wide: true },
          { label: words.now, numeric: true, tone: 'strong' as const },
          { label: words.since(before), numeric: true, tone: 'quiet' as const, wide: true },
          { label: words.contribution, numeric: true },
          { label: words.overdue, numeric: true, wide: true },
        ]}
        .rows=${ranked.map((row) => this.row(row))}
        pickable
        @fw-pick=${({ detail }: CustomEvent<RowPick>) => this.drill(detail.id)}
        @fw-drill=${({ detail }: CustomEvent<string>) => this.drill(detail)}
      ></fw-data-table>
      <p>${this.sayMost(ranked)}</p>
    </fw-card>`;
  }

  private drill(value: string): void {
    this.dispatchEvent(new CustomEvent('fw-drill', { detail: value }));
  }

  private say(figure: number): string {
    return sayFigure(figure, this.unit, this.currency, this.locale);
  }

  private move(by: number): string {
    return sayMove(by, this.unit, this.currency, this.locale);
  }

  private row({ group, share_from, share_to, value_from, value_to, total, overdue }: SegmentMove): Row {
    const change = value_from === null || value_to === null ? null : value_to - value_from;
    const { alert: words } = this.locale.with(warningWords);
    const or = (known: string | null): TemplateResult | string =>
      known ?? html`<fw-missing still .reason=${words.notThere}></fw-missing>`;
    return {
      id: group,
      cells: [
        this.nameOf(group),
        share_from === null || share_to === null
          ? or(null)
          : html`<span class="arrow">${formatShare(share_from)} →</span> ${formatShare(share_to)}`,
        or(value_to === null ? null : this.say(value_to)),
        or(change === null ? null : this.move(change)),
        this.move(total),
        or(overdue === null ? null : sayFigure(overdue, this.numerator, this.currency, this.locale)),
      ],
    };
  }

  private sayMost([first, second]: readonly SegmentMove[]): string {
    const { alert: words } = this.locale.with(warningWords);
    if (!first) return '';
    const one = ({ group, total }: SegmentMove) => [this.nameOf(group), this.move(total)].join(' ');
    return words.led([first, second].filter((row) => row !== undefined).map(one));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'fw-split-card': SplitCard;
  }
}
