import { Task } from '@lit/task';
import { html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Address } from '../../lib/address.ts';
import { Locale } from '../../lib/locale.ts';
import { goEvent } from '../../lib/navigation.ts';
import type { Selection } from '../../lib/selection.ts';
import '../../ui/button.ts';
import '../../ui/problem.ts';
import { type FilterName, filtersOn, findEmptyingFilter, withoutFilter } from './empty-filter.ts';

/** No loans match: names the filter that empties the page and takes it off. Or loans match, but nothing can be told of them: says why. */
@customElement('fw-no-match')
export class NoMatch extends LitElement {
  @property({ attribute: false }) selection!: Selection;
  @property({ attribute: false }) address!: Address;
  /** loans match, but for this reason no rate can be told of them */
  @property() reason: string | null = null;
  private readonly locale = new Locale(this);
  private readonly culprit = new Task(this, {
    task: ([selection, address], { signal }) => findEmptyingFilter(selection, filtersOn(selection, address), signal),
    args: () => [this.selection, this.address] as const,
  });

  override render() {
    const { strings } = this.locale;
    if (this.reason !== null)
      return html`<fw-problem
        .heading=${strings.problem.notTold}
        .text=${strings.problem.notToldBecause(strings.reasons[this.reason] ?? this.reason)}
      ></fw-problem>`;
    const names: Record<FilterName, string> = {
      months: strings.months.label,
      product: strings.filters.product,
      cohorts: strings.filters.cohorts,
      segment: strings.filters.segment,
    };
    const on = filtersOn(this.selection, this.address);
    const one = this.culprit.value;
    const all = on.map((name) => names[name]).join(', ');
    const everything = Object.assign({}, ...on.map((name) => withoutFilter[name]));
    return html`<fw-problem
      .heading=${strings.problem.noMatch}
      .text=${one ? strings.problem.noMatchOne(names[one]) : on.length > 0 ? strings.problem.noMatchAll(all) : ''}
    >
      ${
        one
          ? html`<fw-button primary @click=${() => this.dispatchEvent(goEvent(withoutFilter[one]))}
              >${strings.problem.clearOne(names[one])}</fw-button
            >`
          : ''
      }
      ${
        on.length > 0
          ? html`<fw-button @click=${() => this.dispatchEvent(goEvent(everything))}>${strings.filters.clearAll}</fw-button>`
          : ''
      }
    </fw-problem>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'fw-no-match': NoMatch;
  }
}
