import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { Locale } from '../lib/locale.ts';
import { base } from '../styles/control.ts';
import { glyph, type Level } from './glyph.ts';

/** One alert of a list: glyph and word of its severity, what it is on, figure against limit, since when, its rule. */
@customElement('fw-alert-item')
export class AlertItem extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: block;
        padding: 8px 0;
      }
      .item {
        display: grid;
        grid-template-columns: 16px minmax(0, 1fr) auto;
        column-gap: 6px;
        line-height: 18px;
      }
      svg {
        align-self: center;
      }
      .name {
        font-weight: var(--fw-strong);
        overflow-wrap: anywhere;
      }
      .word {
        font-size: 11.5px;
        font-weight: var(--fw-medium);
        color: var(--text-3);
      }
      .critical .word {
        color: var(--crit);
      }
      .warn .word {
        color: var(--warn);
      }
      .text,
      .since {
        font-size: var(--fs-small);
        color: var(--text-2);
      }
      .text,
      .rule {
        grid-column: 2;
      }
      .word,
      .since {
        text-align: right;
        white-space: nowrap;
      }
      .rule {
        grid-column: 2 / -1;
        font-size: var(--fs-small);
        color: var(--text-3);
      }
      .over .name {
        font-weight: var(--fw-medium);
        color: var(--text-2);
      }
    `,
  ];

  @property() level: Level = 'warn';
  @property() name = '';
  /** Its figure against its limit. */
  @property() text = '';
  @property() rule = '';
  @property() since = '';
  /** Says in place of the severity how it ended. */
  @property() over = '';
  private readonly locale = new Locale(this);

  override render() {
    const level = this.over ? 'within' : this.level;
    return html`<div class="item ${level} ${this.over ? 'over' : ''}">
      ${glyph(level, 11)}
      <span class="name">${this.name}</span>
      <span class="word">${this.over || this.locale.strings.levels[this.level]}</span>
      <span class="text">${this.text}</span>
      <span class="since">${this.since}</span>
      <span class="rule">${this.rule}</span>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'fw-alert-item': AlertItem;
  }
}
