import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { AlertAnswer } from '../../../server/contract/case.ts';
import type { CatalogAnswer } from '../../../server/contract/catalog.ts';
import type { Basis } from '../../../server/contract/metric.ts';
import type { Address } from '../../lib/address.ts';
import { askMetric } from '../../lib/api.ts';
import { type Drill, readDrill } from '../../lib/drill.ts';
import { formatMonth } from '../../lib/format.ts';
import { Locale } from '../../lib/locale.ts';
import { warningWords } from '../../locales/warning-words.ts';
import { memo } from '../../lib/memo.ts';
import { goEvent } from '../../lib/navigation.ts';
import type { Selection } from '../../lib/selection.ts';
import { base, button } from '../../styles/control.ts';
import '../../ui/drawer.ts';
import { alertName } from '../alert-text.ts';
import '../drill/loan-history.ts';
import type { LoansSubject } from '../drill/loans.ts';
import '../drill/loans-list.ts';
import { drillStyle } from '../monitor/drill-style.ts';

/** The loans behind the figure of an alert, whole or of one segment of it, in a drawer while the address holds a drill. */
@customElement('fw-alert-loans')
export class AlertLoans extends LitElement {
  static override styles = [
    base,
    button,
    drillStyle,
    css`
      .back {
        margin-right: 90px;
      }
    `,
  ];

  @property({ attribute: false }) alert!: AlertAnswer;
  @property({ attribute: false }) catalog!: CatalogAnswer;
  @property({ attribute: false }) address!: Address;
  @property({ attribute: false }) selection!: Selection;
  private readonly locale = new Locale(this);
  private readonly subjectOf = memo(subjectOf);

  override render() {
    const { alert, address, selection, catalog } = this;
    const strings = this.locale.with(warningWords);
    const drill = address.drill === undefined ? null : readDrill(address.drill);
    const subject = drill && this.subjectOf(alert, drill, selection);
    const { loan } = address;
    const close = () => this.dispatchEvent(goEvent({ drill: undefined, loan: undefined }));
    return html`<fw-drawer ?open=${drill !== null} .label=${strings.loans.title} @fw-close=${close}
      >${
        drill === null
          ? nothing
          : html`<div class="head">
                ${
                  loan === undefined
                    ? nothing
                    : html`<button
                        type="button"
                        class="button back"
                        @click=${() => this.dispatchEvent(goEvent({ loan: undefined }))}
                      >
                        ${strings.loans.title}
                      </button>`
                }
                <h2>${loan === undefined ? this.nameOf(drill) : strings.loan.title(loan)}</h2>
                <p>${formatMonth(drill.month, this.locale.language)}</p>
              </div>
              <div class="body">
                ${
                  loan === undefined
                    ? html`<fw-loans-list .catalog=${catalog} .subject=${subject}></fw-loans-list>`
                    : html`<fw-loan-history .selection=${selection} .loan=${loan}></fw-loan-history>`
                }
              </div>`
      }
      <button type="button" class="button quiet close" ?hidden=${drill === null} @click=${close}>
        <kbd aria-hidden="true">Esc</kbd>${strings.drill.close}
      </button>
    </fw-drawer>`;
  }

  private nameOf({ cut, product }: Drill): string {
    const { alert, catalog, locale } = this;
    const group = {
      ...alert.group,
      ...(product ? { product } : {}),
      ...(cut ? { [cut.by]: cut.value } : {}),
    };
    return alertName({ ...alert, group }, catalog, locale);
  }
}

/** The loans that the alert itself lists, of one segment where it is cut. */
function subjectOf(
  { loans, basis }: AlertAnswer,
  { month, product, cut }: Drill,
  selection: Selection,
): LoansSubject | null {
  if (loans === null) return null;
  const listed = new URLSearchParams(loans);
  if (product) listed.set('product', product);
  if (cut) listed.append('where', `${cut.by}:${cut.value}`);
  listed.set('snapshot', selection.snapshot);
  const metric = listed.get('metric') ?? '';
  const of = async (asked: Basis, signal: AbortSignal) => {
    const figure = new URLSearchParams(listed);
    for (const name of ['metric', 'month']) figure.delete(name);
    for (const [name, value] of Object.entries({ by: 'month', from: month, to: month, basis: asked })) {
      figure.set(name, value);
    }
    return (await askMetric(metric, figure, signal))[0]?.numerator ?? null;
  };
  const whole = async (signal: AbortSignal) => {
    const [sum, count] = await Promise.all([of(basis, signal), of('count', signal)]);
    return { sum, count };
  };
  return {
    selection: { ...selection, basis },
    month,
    product: listed.get('product') ?? undefined,
    query: listed,
    whole,
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'fw-alert-loans': AlertLoans;
  }
}
