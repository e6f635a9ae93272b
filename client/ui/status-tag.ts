import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { Locale } from '../lib/locale.ts';
import { glyph, type Level } from './glyph.ts';

/** Where a figure stands against its limit: glyph and word; with `compact`, the glyph alone where it is narrow. */
@customElement('fw-status-tag')
export class StatusTag extends LitElement {
  static override styles = css`
    :host {
      position: relative;
      display: inline-flex;
    }
    .tag {
      display: inline-flex;
      align-items: center;
      gap: 5px;
      height: 20px;
      font-size: 11.5px;
      font-weight: var(--fw-medium);
      white-space: nowrap;
      color: var(--text-3);
    }
    .critical,
    .warn {
      padding: 0 7px 0 6px;
      border: 1px solid;
      border-radius: var(--radius-1);
    }
    .critical {
      border-color: var(--crit-line);
      background: var(--crit-soft);
      color: var(--crit);
    }
    .warn {
      border-color: var(--warn-line);
      background: var(--warn-soft);
      color: var(--warn);
    }
    @media (max-width: 599px) {
      :host([compact]) .tag {
        padding: 0;
        border: 0;
        background: none;
      }
      :host([compact]) .word {
        position: absolute;
        width: 1px;
        height: 1px;
        overflow: hidden;
        clip-path: inset(50%);
      }
    }
  `;

  @property() level: Level = 'unset';
  @property({ type: Boolean, reflect: true }) compact = false;
  private readonly locale = new Locale(this);

  override render() {
    return html`<span class="tag ${this.level}"
      >${glyph(this.level, 10)}<span class="word">${this.locale.strings.levels[this.level]}</span></span
    >`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'fw-status-tag': StatusTag;
  }
}
