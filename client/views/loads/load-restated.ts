import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { ChangesAnswer } from '../../../server/contract/load.ts';
import { formatMonthShort, missing } from '../../lib/format.ts';
import { Locale } from '../../lib/locale.ts';
import { base } from '../../styles/control.ts';
import '../../ui/card.ts';
import type { Row } from '../../ui/data-table.ts';
import { loadPath } from './load-path.ts';
import './rows-page.ts';

/** The values of months loaded before that a load made different ones. */
@customElement('fw-load-restated')
export class LoadRestated extends LitElement {
  static override styles = [
    base,
    css`
    :host {
      display: grid;
      min-width: 0;
    }
  `,
  ];

  /** The id of the load. */
  @property() load = '';
  private readonly locale = new Locale(this);

  override render() {
    const { load: words } = this.locale.strings;
    const columns = [
      { label: words.loan },
      { label: words.month },
      { label: words.field },
      { label: words.was, numeric: true },
      { label: words.is, numeric: true },
    ];
    return html`<fw-card .heading=${words.restated} .detail=${words.restatedDetail}>
      <fw-rows-page
        .path=${loadPath(this.load, '/changes')}
        .label=${words.restated}
        .none=${words.noneRestated}
        .columns=${columns}
        .cellsOf=${(row: ChangesAnswer['rows'][number]) => this.cellsOf(row)}
      ></fw-rows-page>
    </fw-card>`;
  }

  private cellsOf({ month, loan_id, field, before, after }: ChangesAnswer['rows'][number]): Row['cells'] {
    const { load } = this.locale.strings;
    return [
      html`<code>${loan_id}</code>`,
      formatMonthShort(month, this.locale.language),
      field === null ? load.rowGone : this.locale.name(field),
      before ?? missing,
      after ?? missing,
    ];
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'fw-load-restated': LoadRestated;
  }
}
