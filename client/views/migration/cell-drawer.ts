import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { CatalogAnswer } from '../../../server/contract/catalog.ts';
import type { Address } from '../../lib/address.ts';
import { readDrill } from '../../lib/drill.ts';
import { formatCount, formatMoney, formatMonth, formatRollRate } from '../../lib/format.ts';
import { Locale } from '../../lib/locale.ts';
import { memo } from '../../lib/memo.ts';
import { goEvent } from '../../lib/navigation.ts';
import { base, button } from '../../styles/control.ts';
import '../../ui/drawer.ts';
import '../drill/loan-history.ts';
import '../drill/loans-list.ts';
import { bucketName } from '../monitor/bucket.ts';
import { drillStyle } from '../monitor/drill-style.ts';
import { loansOfCell, loansOfFlow, type Transition, transitionIn } from './cell-loans.ts';
import { flowName } from './flows-card.ts';
import type { Asked, Matrices } from './question.ts';
import { transitionName } from './wording.ts';

/** The loans of one cell of the matrix or of one net flow rate in a month, and one of them month by month; open while the address says so. */
@customElement('fw-cell-drawer')
export class CellDrawer extends LitElement {
  static override styles = [
    base,
    button,
    drillStyle,
    css`
      fw-loans-list {
        padding-top: 0;
      }
    `,
  ];

  @property({ attribute: false }) catalog!: CatalogAnswer;
  @property({ attribute: false }) address!: Address;
  @property({ attribute: false }) asked!: Asked;
  @property({ attribute: false }) matrices!: Matrices;
  /** `M1-M2` */
  @property() cell = '';
  private readonly locale = new Locale(this);
  private readonly loansOf = memo(loansOfCell);
  private readonly flowLoansOf = memo(loansOfFlow);

  override render() {
    const { drill = '', loan } = this.address;
    const month = readDrill(drill)?.month;
    return html`<fw-drawer ?open=${month !== undefined} .label=${month ? this.nameIn(month) : ''} @fw-close=${this.close}
      >${
        month === undefined
          ? nothing
          : html`<div class="head">${this.renderHead(month)}</div>
        <div class="body">
          ${
            loan === undefined
              ? this.renderLoans(month)
              : html`<fw-loan-history .selection=${this.asked.selection} .loan=${loan}></fw-loan-history>`
          }
        </div>`
      }
      <button type="button" class="button quiet close" ?hidden=${month === undefined} @click=${this.close}>
        <kbd aria-hidden="true">Esc</kbd>${this.locale.strings.drill.close}
      </button>
    </fw-drawer>`;
  }

  private renderHead(month: string): TemplateResult {
    const { strings } = this.locale;
    const { loan } = this.address;
    const name = this.nameIn(month);
    if (loan === undefined) return html`<h2>${name}</h2><p>${this.say(month)}</p>`;
    return html`<nav aria-label=${strings.drill.path}>
        <ol>
          <li><button type="button" @click=${() => this.dispatchEvent(goEvent({ loan: undefined }))}>${name}</button></li>
          <li aria-current="page">${loan}</li>
        </ol>
      </nav>
      <h2>${strings.loan.title(loan)}</h2>`;
  }

  private renderLoans(month: string): TemplateResult | typeof nothing {
    const [moved, flow] = [this.movedIn(month), this.flow];
    if (flow === null && !moved) return nothing;
    const subject =
      moved && flow === null ? this.loansOf(this.asked, moved) : this.flowLoansOf(this.asked, flow ?? 0, month);
    return html`<fw-loans-list .catalog=${this.catalog} .subject=${subject}></fw-loans-list>`;
  }

  /** The bucket whose net flow rate the drawer is open on: the one before the bucket its loans are in; null for a cell. */
  private get flow(): number | null {
    const cut = readDrill(this.address.drill ?? '')?.cut;
    return cut?.by === 'bucket' ? Number(cut.value) - 1 : null;
  }

  private movedIn(month: string): Transition | undefined {
    return transitionIn(this.matrices.months, this.cell, month);
  }

  private nameIn(month: string): string {
    const [from = '', to = ''] = this.cell.split('-');
    const { flow } = this;
    const name =
      flow === null
        ? transitionName(from, to, this.asked, this.locale)
        : this.locale.strings.migration.netFlow(flowName(flow, this.asked.selection.source));
    return [name, formatMonth(month, this.locale.language)].join(this.locale.strings.vintages.comma);
  }

  private say(month: string): string {
    const { migration: words, loans: said } = this.locale.strings;
    const { flow } = this;
    const moved = this.movedIn(month);
    if (flow !== null)
      return flow === 6 ? words.entrants : words.standing(bucketName(flow + 1, this.asked.selection.source));
    return moved ? this.sayMoved(moved) : said.none;
  }

  private sayMoved({ from, to, loans, opening_balance, value }: Transition): string {
    const { migration: words } = this.locale.strings;
    const { selection } = this.asked;
    const balance = formatMoney(opening_balance, selection.source.currency, this.locale.language);
    const share = value === null ? '' : formatRollRate(value);
    return words.cell(transitionName(from, to, this.asked, this.locale), share, formatCount(loans), balance);
  }

  private readonly close = (): void => {
    this.dispatchEvent(goEvent({ drill: undefined, loan: undefined }));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'fw-cell-drawer': CellDrawer;
  }
}
