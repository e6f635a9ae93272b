import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base, button } from '../styles/control.ts';
import { icon } from './icon.ts';

/** Title of the page, what it covers, a mark on the data, theme and language. Fires `fw-help`, `fw-theme` and `fw-language`. */
@customElement('fw-top-bar')
export class TopBar extends LitElement {
  static override styles = [
    base,
    button,
    css`
      header {
        display: flex;
        align-items: center;
        gap: 10px;
        height: var(--topbar-h);
        padding: 0 20px;
        border-bottom: 1px solid var(--line);
        background: var(--surface);
      }
      h1 {
        font-size: var(--fs-lead);
        font-weight: var(--fw-strong);
        white-space: nowrap;
      }
      .detail {
        flex: 0 1 auto;
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
        font-size: var(--fs-small);
        color: var(--text-3);
      }
      .mark {
        padding: 1px 7px;
        border: 1px solid var(--line);
        border-radius: var(--radius-1);
        background: var(--surface-2);
        color: var(--text-2);
        font-size: 11.5px;
        line-height: 18px;
        font-weight: var(--fw-medium);
        white-space: nowrap;
      }
      .space {
        flex: 1;
      }
      @media (max-width: 599px) {
        header {
          padding: 0 14px;
        }
        .detail,
        .help {
          display: none;
        }
      }
    `,
  ];

  @property() heading = '';
  @property() detail = '';
  /** What kind of data this is, where it must be said; empty for a lender's own. */
  @property() mark = '';
  @property() helpLabel = '';
  @property() themeLabel = '';
  /** The other language, in its own words, and its tag. */
  @property() languageLabel = '';
  @property() languageTag = '';

  override render() {
    return html`<header>
      <h1>${this.heading}</h1>
      ${this.detail ? html`<span class="detail">${this.detail}</span>` : nothing}
      ${this.mark ? html`<span class="mark">${this.mark}</span>` : nothing}
      <span class="space"></span>
      <button
        type="button"
        class="button quiet icon help"
        aria-label=${this.helpLabel}
        title=${this.helpLabel}
        @click=${() => this.dispatchEvent(new CustomEvent('fw-help'))}
      >
        ?
      </button>
      <button
        type="button"
        class="button quiet icon"
        aria-label=${this.themeLabel}
        title=${this.themeLabel}
        @click=${() => this.dispatchEvent(new CustomEvent('fw-theme'))}
      >
        ${icon('theme')}
      </button>
      <button
        type="button"
        class="button quiet"
        lang=${this.languageTag}
        @click=${() => this.dispatchEvent(new CustomEvent('fw-language'))}
      >
        ${this.languageLabel}
      </button>
    </header>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'fw-top-bar': TopBar;
  }
}
