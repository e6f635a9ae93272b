import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Address } from '../../lib/address.ts';
import { formatMonth, formatMonthRange } from '../../lib/format.ts';
import { Locale } from '../../lib/locale.ts';
import { goEvent } from '../../lib/navigation.ts';
import type { Selection } from '../../lib/selection.ts';
import { base, button } from '../../styles/control.ts';
import { icon } from '../../ui/icon.ts';
import { bucketName } from './bucket.ts';

/** What is in focus: a button for each product, bucket and the cohorts, which lets go of it. */
@customElement('fw-focus-chips')
export class FocusChips extends LitElement {
  static override styles = [
    base,
    button,
    css`
      :host {
        display: contents;
      }
      .button {
        flex: none;
        padding: 0 6px 0 9px;
        border-color: var(--accent);
        background: var(--accent-soft);
      }
      svg {
        color: var(--text-3);
      }
    `,
  ];

  @property({ attribute: false }) selection!: Selection;
  private readonly locale = new Locale(this);

  override render() {
    const { focus, focus_bucket, focus_cohort: cohorts, products } = this.selection;
    const { strings, language } = this.locale;
    const without = (list: readonly string[], id: string) => list.filter((other) => other !== id);
    return html`${focus.map((id) => {
      const product = products.find((one) => one.id === id);
      return this.renderChip(product ? this.locale.name(product.name) : id, { focus: without(focus, id) });
    })}
    ${focus_bucket.map((bucket) =>
      this.renderChip(bucketName(Number(bucket), this.selection.source), {
        focus_bucket: without(focus_bucket, bucket),
      }),
    )}
    ${
      cohorts
        ? this.renderChip(
            cohorts.from === cohorts.to
              ? strings.cohorts.one(formatMonth(cohorts.from, language))
              : strings.cohorts.some(formatMonthRange(cohorts.from, cohorts.to, language)),
            { focus_cohort_from: undefined, focus_cohort_to: undefined },
          )
        : nothing
    }`;
  }

  private renderChip(name: string, change: Partial<Address>): TemplateResult {
    const label = this.locale.strings.filters.letGo(name);
    return html`<button
      type="button"
      class="button"
      aria-label=${label}
      title=${label}
      @click=${() => this.dispatchEvent(goEvent(change))}
    >
      ${name}${icon('close', 12)}
    </button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'fw-focus-chips': FocusChips;
  }
}
