import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { type Address, writeAddress } from '../../lib/address.ts';
import { askMetric, metricPath } from '../../lib/api.ts';
import type { Figure, FigureTable } from '../../lib/figure-table.ts';
import { formatRate, formatShare } from '../../lib/format.ts';
import { Locale } from '../../lib/locale.ts';
import { memo } from '../../lib/memo.ts';
import { Question } from '../../lib/question.ts';
import { base, button } from '../../styles/control.ts';
import '../../ui/button.ts';
import '../../ui/card.ts';
import '../../ui/data-table.ts';
import type { Row, RowPick } from '../../ui/data-table.ts';
import '../../ui/missing.ts';
import '../../ui/share-bar.ts';
import '../../ui/skeleton.ts';
import { renderFailure } from '../failure.ts';
import { type Asked, carriersQuery, type Value } from './segment.ts';

type Subject = { asked: Asked; value: Value };

/** Which products carry what is overdue in one value; it and each of them can be taken apart. Fires `fw-apart`. */
@customElement('fw-carriers-card')
export class CarriersCard extends LitElement {
  static override styles = [
    base,
    button,
    css`
      :host {
        display: grid;
        min-width: 0;
      }
      .next {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
        padding-top: 12px;
      }
      .stale {
        opacity: 0.55;
      }
    `,
  ];

  @property({ attribute: false }) address!: Address;
  @property({ attribute: false }) asked!: Asked;
  @property({ attribute: false }) value!: Value;
  @property() name = '';
  private readonly locale = new Locale(this);
  private readonly subject = memo((asked: Asked, value: Value): Subject => ({ asked, value }));
  private readonly figures = new Question<Subject, FigureTable>(this, {
    subject: () => this.subject(this.asked, this.value),
    key: ({ asked, value }) => metricPath(asked.selection.metric, queryOf({ asked, value })),
    ask: (subject, signal) => askMetric(subject.asked.selection.metric, queryOf(subject), signal),
  });

  override render() {
    const { strings } = this.locale;
    const { segments: words } = strings;
    const { known } = this.figures;
    return html`<fw-card .heading=${words.products(this.name)}>
      ${
        known.state === 'ready'
          ? this.renderTable(known.value, known.stale)
          : known.state === 'failed'
            ? renderFailure(known.error, known.retry, { heading: words.failed, works: '' }, strings)
            : html`<fw-skeleton .lines=${8}></fw-skeleton>`
      }
      <div class="next">
        <fw-button @click=${() => this.apart()}>${words.apart}</fw-button>
        <a class="button" href=${this.monitorLink}>${words.onMonitor}</a>
      </div>
    </fw-card>`;
  }

  private get monitorLink(): string {
    const { asked, value, address } = this;
    const where = `${asked.segment}:${value.id}`;
    return `/${writeAddress({ ...address, where, segment: undefined, value: [], drill: undefined })}`;
  }

  private renderTable(figures: FigureTable, stale: boolean): TemplateResult {
    const { strings } = this.locale;
    const { segments: words, products } = strings;
    const overdue = this.value.now?.numerator ?? null;
    const rows = figures
      .filter(({ product }) => product !== null)
      .sort((one, other) => (other.numerator ?? -1) - (one.numerator ?? -1));
    return html`<fw-data-table
      class=${stale ? 'stale' : ''}
      aria-busy=${stale}
      .label=${words.products(this.name)}
      .columns=${[
        { label: products.product },
        { label: words.carries },
        { label: words.rate, numeric: true, tone: 'strong' },
      ]}
      .rows=${rows.map((figure) => this.row(figure, overdue))}
      pickable
      @fw-pick=${(event: CustomEvent<RowPick>) => this.apart(event.detail.id)}
      @fw-drill=${(event: CustomEvent<string>) => this.apart(event.detail)}
    ></fw-data-table>`;
  }

  private row({ product, numerator, value, reason }: Figure, overdue: number | null): Row {
    const { strings } = this.locale;
    const why = strings.noValue(reason === null ? strings.noRow : (strings.reasons[reason] ?? reason));
    const named = this.asked.selection.products.find(({ id }) => id === product);
    const share = numerator === null || !overdue ? null : numerator / overdue;
    return {
      id: product ?? '',
      cells: [
        named ? this.locale.name(named.name) : (product ?? ''),
        share === null
          ? html`<fw-missing .reason=${why}></fw-missing>`
          : html`<fw-share-bar .share=${share} .label=${formatShare(share)}></fw-share-bar>`,
        value === null ? html`<fw-missing .reason=${why}></fw-missing>` : formatRate(value),
      ],
    };
  }

  private apart(product?: string): void {
    const { asked, value } = this;
    this.dispatchEvent(new CustomEvent('fw-apart', { detail: { segment: asked.segment, value: value.id, product } }));
  }
}

const queryOf = ({ asked, value }: Subject): URLSearchParams => carriersQuery(asked, asked.segment, value.id);

declare global {
  interface HTMLElementTagNameMap {
    'fw-carriers-card': CarriersCard;
  }
}
