import { html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { Locale } from '../../lib/locale.ts';
import { base } from '../../styles/control.ts';
import type { SqlExample } from '../../../server/contract/workbench.ts';
import { beginning, listStyle } from './list-style.ts';
import { openEvent } from './open-event.ts';

/** Questions to start from. A click opens one. */
@customElement('fw-sql-example-list')
export class SqlExampleList extends LitElement {
  static override styles = [base, listStyle];

  @property({ attribute: false }) rows: readonly SqlExample[] = [];
  private readonly locale = new Locale(this);

  override render() {
    return html`<ul>
      ${this.rows.map(({ name, sql }) => {
        const said = this.locale.name(name);
        return html`<li>
          <button type="button" class="open" @click=${() => this.dispatchEvent(openEvent({ name: said, text: sql }))}>
            <span class="name">${said}</span><code>${beginning(sql)}</code>
          </button>
        </li>`;
      })}
    </ul>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'fw-sql-example-list': SqlExampleList;
  }
}
