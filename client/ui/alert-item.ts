import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { Locale } from '../lib/locale.ts';
import { base } from '../styles/control.ts';
import { glyph, type Level } from './glyph.ts';

/** One alert of a list: glyph and word of its severity, what it is on, figure against limit, since when. `over` marks one that is past. */
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
      .text {
        grid-column: 2;
      }
      .since {
        white-space: nowrap;
      }
      .over .name {
        font-weight: var(--fw-medium);
        color: var(--text-2);
      }
    `,
  ];

  @property() level: Level = 'warn';
  @property() name = '';
  @property() text = '';
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
      ${this.since ? html`<span class="since">${this.since}</span>` : nothing}
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'fw-alert-item': AlertItem;
  }
}
