import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import type { CatalogAnswer } from '../../server/contract/catalog.ts';
import type { Segment } from '../../server/contract/dimension.ts';
import type { Address } from '../lib/address.ts';
import { metricPath } from '../lib/api.ts';
import { writeDrill } from '../lib/drill.ts';
import { Locale } from '../lib/locale.ts';
import { memo } from '../lib/memo.ts';
import { goEvent } from '../lib/navigation.ts';
import { Question } from '../lib/question.ts';
import { monthsChange, type Selection } from '../lib/selection.ts';
import type { Language } from '../locales/index.ts';
import { base } from '../styles/control.ts';
import { pageGrid } from '../styles/page-grid.ts';
import '../ui/card.ts';
import type { MonthSpan } from '../ui/chart-brush.ts';
import '../ui/filter-chip.ts';
import '../ui/problem.ts';
import '../ui/skeleton.ts';
import { renderFailure } from './failure.ts';
import './monitor/filter-bar.ts';
import { FilterKeys } from './monitor/filter-keys.ts';
import './monitor/no-match.ts';
import './segments/carriers-card.ts';
import { askSegment, type Asked, chosenOf, comparable, type Compared, segmentQuery } from './segments/segment.ts';
import './segments/values-card.ts';
import type { Apart } from './segments/values-card.ts';
import './segments/values-trend.ts';
import { productsOf } from './vintages/question.ts';

/** Any segment against the book: the rate of each value with its interval, over time, and the products that carry it. */
@customElement('fw-segments')
export class Segments extends LitElement {
  static override styles = [base, pageGrid];

  @property({ attribute: false }) catalog!: CatalogAnswer;
  @property({ attribute: false }) address!: Address;
  @property({ attribute: false }) selection!: Selection;
  @query('fw-filter-bar') private filterBar!: HTMLElement;
  private readonly locale = new Locale(this);
  private readonly shownOf = memo(shownOf);
  private readonly askedOf = memo(askedOf);
  private readonly chosenOf = memo(chosenOf);
  private readonly namesOf = memo(namesOf);
  private readonly answer = new Question<Asked, Compared>(this, {
    subject: () => this.asked,
    key: (asked) => metricPath(asked.selection.metric, segmentQuery(asked, `month,${asked.segment}`)),
    ask: askSegment,
  });

  constructor() {
    super();
    this.addController(new FilterKeys(this, () => this.filterBar));
  }

  protected override willUpdate(changes: PropertyValues<this>): void {
    if (changes.has('address') && this.address.drill) void import('./monitor/drill-drawer.ts');
  }

  override render() {
    const { catalog, address, shown } = this;
    return html`<fw-filter-bar class="filters" .catalog=${catalog} .selection=${shown}></fw-filter-bar>
      ${this.renderAnswer()}
      <fw-drill-drawer .catalog=${catalog} .address=${address} .selection=${shown}></fw-drill-drawer>`;
  }

  /** The page is about rates past a threshold: what is in focus as a bucket elsewhere does not count here. */
  private get shown(): Selection {
    return this.shownOf(this.selection);
  }

  private get asked(): Asked | null {
    return this.askedOf(this.shown, this.catalog, this.address.segment);
  }

  private renderAnswer(): TemplateResult {
    const { strings } = this.locale;
    const { segments: words } = strings;
    const { known } = this.answer;
    if (this.asked === null) {
      return html`<fw-card><fw-problem .heading=${words.none} .text=${words.noneText}></fw-problem></fw-card>`;
    }
    if (known.state === 'failed') {
      const said = { heading: words.failed, works: '' };
      return html`<fw-card>${renderFailure(known.error, known.retry, said, strings)}</fw-card>`;
    }
    if (known.state === 'pending') {
      return html`<fw-card aria-busy="true" .heading=${words.compare}><fw-skeleton .lines=${12}></fw-skeleton></fw-card>`;
    }
    const { subject, value: compared, stale } = known;
    if (compared.values.length === 0 && !stale) {
      return html`<fw-card
        ><fw-no-match .selection=${this.shown} .address=${this.address}></fw-no-match
      ></fw-card>`;
    }
    return html`<div
      class="grid ${stale ? 'stale' : ''}"
      aria-busy=${stale}
      @fw-range=${this.brushed}
      @keydown=${this.pressed}
    >
      ${this.renderCards(subject, compared)}
    </div>`;
  }

  private renderCards(asked: Asked, compared: Compared): TemplateResult {
    const chosen = this.chosenOf(compared.values, this.address.value);
    const [first] = chosen;
    const { segmentName, nameOf } = this.namesOf(asked.segment, this.catalog, this.locale, this.locale.language);
    return html`<fw-values-card
        .asked=${asked}
        .compared=${compared}
        .chosen=${chosen.map(({ id }) => id)}
        .nameOf=${nameOf}
        .segmentName=${segmentName}
        @fw-apart=${this.apart}
        >${this.renderChoice(asked)}</fw-values-card
      >
      <fw-values-trend
        class="wide"
        .asked=${asked}
        .compared=${compared}
        .chosen=${chosen}
        .nameOf=${nameOf}
        .segmentName=${segmentName}
        .table=${this.address.table}
        @fw-apart=${this.apart}
      ></fw-values-trend>
      ${
        first
          ? html`<fw-carriers-card
              class="side"
              .address=${this.address}
              .asked=${asked}
              .value=${first}
              .name=${nameOf(first.id)}
              @fw-apart=${this.apart}
            ></fw-carriers-card>`
          : nothing
      }`;
  }

  /** The segments that can be compared by, all in sight where there is room. */
  private renderChoice({ segment }: Asked): TemplateResult {
    const choices = comparable(this.catalog).map(({ id, name }) => ({ value: id, label: this.locale.name(name) }));
    const go = (chosen: string) => this.go({ segment: chosen as Segment, value: [] });
    return html`<fw-filter-chip
      .label=${this.locale.strings.segments.compare}
      .value=${choices.find(({ value }) => value === segment)?.label ?? segment}
      .options=${choices}
      .selected=${[segment]}
      required
      @fw-change=${({ detail: [chosen = segment] }: CustomEvent<string[]>) => go(chosen)}
    ></fw-filter-chip>`;
  }

  private readonly apart = ({ detail }: CustomEvent<Apart>): void => {
    const { segment, value, month = this.selection.to, product } = detail;
    this.go({ drill: writeDrill({ month, product, cut: { by: segment, value } }) });
  };

  /** Esc lets go of the values chosen. */
  private pressed(event: KeyboardEvent): void {
    if (event.key === 'Escape' && this.address.value.length > 0) this.go({ value: [] });
  }

  private brushed({ detail }: CustomEvent<MonthSpan | null>): void {
    this.go(detail ? monthsChange(this.selection, detail) : { from: undefined, to: undefined });
  }

  private go(change: Partial<Address>): void {
    this.dispatchEvent(goEvent(change));
  }
}

const shownOf = (selection: Selection): Selection => ({
  ...selection,
  product: productsOf(selection),
  focus_bucket: [],
});

function askedOf(selection: Selection, catalog: CatalogAnswer, asked: Segment | undefined): Asked | null {
  const [first, ...others] = comparable(catalog);
  const segment = [first, ...others].find((one) => one?.id === asked) ?? first;
  const withLift = catalog.metrics.some(({ id }) => id === 'lift');
  return segment ? { selection, segment: segment.id as Segment, withLift } : null;
}

function namesOf(segment: Segment, { segments }: CatalogAnswer, locale: Locale, _language: Language) {
  const found = segments.find(({ id }) => id === segment);
  const names = new Map(found?.values.map(({ id, name }) => [id, locale.name(name)]));
  return {
    segmentName: found ? locale.name(found.name) : segment,
    nameOf: (value: string) => names.get(value) ?? value,
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'fw-segments': Segments;
  }
}
