import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { Locale } from '../lib/locale.ts';
import { glyph, type Level } from './glyph.ts';

/** Where a figure stands against its limit: glyph and word, or the glyph alone with the word as its name. */
@customElement('fw-status-tag')
export class StatusTag extends LitElement {
  static override styles = css`
    :host {
      display: inline-flex;
    }
    span {
      display: inline-flex;
      align-items: center;
      gap: 5px;
      height: 20px;
      font-size: 11.5px;
      font-weight: var(--fw-medium);
      white-space: nowrap;
      color: var(--text-3);
    }
    .critical:not(.brief),
    .warn:not(.brief) {
      padding: 0 7px 0 6px;
      border: 1px solid;
      border-radius: var(--radius-1);
    }
    .critical:not(.brief) {
      border-color: var(--crit-line);
      background: var(--crit-soft);
      color: var(--crit);
    }
    .warn:not(.brief) {
      border-color: var(--warn-line);
      background: var(--warn-soft);
      color: var(--warn);
    }
  `;

  @property() level: Level = 'unset';
  @property({ type: Boolean }) brief = false;
  private readonly locale = new Locale(this);

  override render() {
    const word = this.locale.strings.levels[this.level];
    return this.brief
      ? html`<span class="brief ${this.level}" role="img" aria-label=${word} title=${word}>${glyph(this.level, 12)}</span>`
      : html`<span class=${this.level}>${glyph(this.level, 9)}${word}</span>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'fw-status-tag': StatusTag;
  }
}
