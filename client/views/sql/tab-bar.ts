import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { Locale } from '../../lib/locale.ts';
import { base, button } from '../../styles/control.ts';
import { spinner } from '../../styles/spinner.ts';
import { changed } from '../../ui/changed.ts';
import { icon } from '../../ui/icon.ts';

/** `seconds` while it runs. */
export type TabLabel = { id: string; name: string; seconds: number | null };

/** The texts of the editor. Fires `fw-change` with the one to show, `fw-close` with the one to close, `fw-new`. */
@customElement('fw-sql-tab-bar')
export class SqlTabBar extends LitElement {
  static override styles = [
    base,
    button,
    spinner,
    css`
      :host {
        display: block;
        min-width: 0;
        border-bottom: 1px solid var(--line);
        background: var(--surface-2);
      }
      ul {
        display: flex;
        gap: 2px;
        margin: 0;
        padding: 6px 12px 0;
        overflow-x: auto;
        scrollbar-width: none;
        list-style: none;
      }
      li {
        display: flex;
        flex: none;
        align-items: center;
        height: 30px;
        border: 1px solid transparent;
        border-bottom: 0;
        border-radius: var(--radius-2) var(--radius-2) 0 0;
      }
      li.on {
        border-color: var(--line);
        background: var(--surface);
        font-weight: var(--fw-medium);
      }
      li button {
        display: flex;
        align-items: center;
        gap: 7px;
        min-width: 24px;
        height: 28px;
        padding: 0 4px;
        border: 0;
        border-radius: var(--radius-1);
        background: none;
        color: var(--text-2);
        font-size: var(--fs-small);
        cursor: pointer;
      }
      li.on button {
        color: var(--text);
      }
      li button:focus-visible {
        outline-offset: -2px;
      }
      .open {
        padding: 0 4px 0 10px;
      }
      .open > span {
        max-width: 26ch;
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      .close {
        justify-content: center;
        color: var(--text-3);
      }
      .seconds {
        color: var(--text-3);
      }
    `,
  ];

  @property({ attribute: false }) tabs: readonly TabLabel[] = [];
  @property() active = '';
  private readonly locale = new Locale(this);

  override render() {
    const { sql } = this.locale.strings;
    return html`<ul aria-label=${sql.tabs}>
      ${this.tabs.map((tab) => this.renderTab(tab))}
      <li>
        <button type="button" aria-label=${sql.newTab} title=${sql.newTab} @click=${() => this.dispatchEvent(new CustomEvent('fw-new'))}>
          ${icon('add', 12)}
        </button>
      </li>
    </ul>`;
  }

  private renderTab({ id, name, seconds }: TabLabel): TemplateResult {
    const { sql, seconds: said } = this.locale.strings;
    const isShown = id === this.active;
    return html`<li class=${isShown ? 'on' : ''}>
      <button type="button" class="open" aria-current=${isShown ? 'true' : nothing} @click=${() => this.dispatchEvent(changed(id))}>
        ${seconds === null ? nothing : html`<i class="spinner"></i>`}<span>${name}</span>
        ${seconds === null ? nothing : html`<span class="seconds">${said(Math.floor(seconds))}</span>`}
      </button>
      <button
        type="button"
        class="close"
        aria-label=${sql.closeTab(name)}
        @click=${() => this.dispatchEvent(new CustomEvent('fw-close', { detail: id }))}
      >
        ${icon('close', 10)}
      </button>
    </li>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'fw-sql-tab-bar': SqlTabBar;
  }
}
