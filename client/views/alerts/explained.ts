import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { AlertAnswer } from '../../../server/contract/case.ts';
import type { CatalogAnswer } from '../../../server/contract/catalog.ts';
import type { Address } from '../../lib/address.ts';
import { Locale } from '../../lib/locale.ts';
import { warningWords } from '../../locales/warning-words.ts';
import { memo } from '../../lib/memo.ts';
import type { Selection } from '../../lib/selection.ts';
import type { Language } from '../../locales/index.ts';
import '../../ui/card.ts';
import '../../ui/problem.ts';
import { metricUnit } from '../rule-figure.ts';
import './moved-card.ts';
import './split-card.ts';

/** One value of one dimension. */
export type Segment = { dimension: string; value: string };

/** What moved an alert's figure, and the segments it is made of; or why that cannot be told. Fires `fw-drill` with a Segment. */
@customElement('fw-explained')
export class Explained extends LitElement {
  /** Its cards stand in the grid of the alert. */
  static override styles = css`
    :host {
      display: contents;
    }
    fw-card,
    fw-moved-card {
      grid-column: span 5;
    }
    fw-split-card {
      grid-column: span 6;
    }
    @media (max-width: 1279px) {
      fw-card,
      fw-moved-card,
      fw-split-card {
        grid-column: span 10;
      }
    }
  `;

  @property({ attribute: false }) alert!: AlertAnswer;
  @property({ attribute: false }) catalog!: CatalogAnswer;
  @property({ attribute: false }) address!: Address;
  @property({ attribute: false }) selection!: Selection;
  private readonly locale = new Locale(this);
  private readonly namesOf = memo(namesOf);

  override render() {
    const { explanation } = this.alert;
    const { alert: words } = this.locale.with(warningWords);
    if ('reason' in explanation) {
      return html`<fw-card .heading=${words.movedPlain}
        ><fw-problem .heading=${words.unexplained} .text=${words.why[explanation.reason]}></fw-problem
      ></fw-card>`;
    }
    const split = explanation.by.find(({ dimension }) => dimension === this.address.split) ?? explanation.by[0];
    if (!split) {
      return html`<fw-card .heading=${words.movedPlain}><fw-problem .heading=${words.oneGroup}></fw-problem></fw-card>`;
    }
    const dimensions = explanation.by.map(({ dimension }) => ({
      value: dimension,
      label: this.dimensionName(dimension),
    }));
    const unit = metricUnit(explanation.metric, this.catalog);
    const { currency } = this.selection.source;
    const nameOf = this.namesOf(split.dimension, this.catalog, this.locale, this.locale.language);
    return html`<fw-moved-card
        .explanation=${explanation}
        .split=${split}
        .dimension=${this.dimensionName(split.dimension)}
        .nameOf=${nameOf}
        .table=${this.address.table}
        .unit=${unit}
        .currency=${currency}
      ></fw-moved-card>
      <fw-split-card
        .explanation=${explanation}
        .split=${split}
        .choices=${dimensions}
        .nameOf=${nameOf}
        .unit=${unit}
        .numerator=${this.alert.basis === 'count' ? 'count' : 'money'}
        .currency=${currency}
        @fw-drill=${({ detail }: CustomEvent<string>) => {
          const segment: Segment = { dimension: split.dimension, value: detail };
          this.dispatchEvent(new CustomEvent('fw-drill', { detail: segment }));
        }}
      ></fw-split-card>`;
  }

  private dimensionName(dimension: string): string {
    const found =
      this.catalog.dimensions.find(({ id }) => id === dimension) ??
      this.catalog.segments.find(({ id }) => id === dimension);
    return found ? this.locale.name(found.name) : dimension;
  }
}

function namesOf(dimension: string, { segments, products }: CatalogAnswer, locale: Locale, _language: Language) {
  const values = dimension === 'product' ? products : (segments.find(({ id }) => id === dimension)?.values ?? []);
  const names = new Map(values.map(({ id, name }) => [id, locale.name(name)]));
  return (value: string) => names.get(value) ?? value;
}

declare global {
  interface HTMLElementTagNameMap {
    'fw-explained': Explained;
  }
}
