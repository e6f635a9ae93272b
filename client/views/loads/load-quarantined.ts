import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { QuarantineAnswer } from '../../../server/contract/load-detail.ts';
import { missing } from '../../lib/format.ts';
import { Locale } from '../../lib/locale.ts';
import { base } from '../../styles/control.ts';
import '../../ui/card.ts';
import type { Row } from '../../ui/data-table.ts';
import { loadPath } from './load-path.ts';
import './rows-page.ts';

/** The rows a load set aside, each with its reason, and the files to correct them in. */
@customElement('fw-load-quarantined')
export class LoadQuarantined extends LitElement {
  static override styles = [
    base,
    css`
    :host {
      display: grid;
      min-width: 0;
    }
    p {
      padding-bottom: 8px;
      font-size: var(--fs-small);
      color: var(--text-2);
    }
  `,
  ];

  /** The id of the load. */
  @property() load = '';
  /** How many rows it set aside. */
  @property({ type: Number }) count = 0;
  private readonly locale = new Locale(this);

  override render() {
    const { load: words } = this.locale.strings;
    return html`<fw-card .heading=${words.aside}>
      ${this.count === 0 ? nothing : html`<p>${words.asideHow}</p>`}
      <fw-rows-page
        .path=${loadPath(this.load, '/quarantine')}
        .label=${words.aside}
        .none=${words.noneAside}
        .columns=${[{ label: words.loan }, { label: words.why }, { label: words.given }, { label: words.place }]}
        .cellsOf=${(row: QuarantineAnswer['rows'][number]) => this.cellsOf(row)}
        .filesOf=${(answer: QuarantineAnswer) => this.filesOf(answer)}
      ></fw-rows-page>
    </fw-card>`;
  }

  private cellsOf({
    file,
    row,
    rule,
    name,
    field,
    reason,
    given,
    loan_id,
  }: QuarantineAnswer['rows'][number]): Row['cells'] {
    const { load } = this.locale.strings;
    const why = field === null ? this.locale.name(name) : load.whyIn(this.locale.name(name), this.locale.name(field));
    return [
      loan_id === null ? missing : html`<code>${loan_id}</code>`,
      rule === 'layout_reject' ? reason : why,
      given ?? missing,
      load.rowOf(file, row),
    ];
  }

  /** Rows of files with different columns are files of their own. */
  private filesOf({ files }: QuarantineAnswer) {
    const path = loadPath(this.load, '/quarantine?format=csv');
    if (files.length < 2) return [{ href: path, name: '' }];
    return files.map(({ file }) => ({ href: `${path}&file=${encodeURIComponent(file)}`, name: file }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'fw-load-quarantined': LoadQuarantined;
  }
}
