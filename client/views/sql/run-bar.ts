import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { Locale } from '../../lib/locale.ts';
import { base, button } from '../../styles/control.ts';

/** The keys of a Mac are named as they are on it. */
const runKeys = /Mac|iPhone|iPad/.test(navigator.userAgent) ? '⌘ ⏎' : 'Ctrl Enter';

export type Act = 'run' | 'all' | 'stop' | 'plan' | 'format' | 'save' | 'link';

/** What can be done with the text. Fires `fw-act` with which. Slot: parameters. */
@customElement('fw-sql-run-bar')
export class SqlRunBar extends LitElement {
  static override styles = [
    base,
    button,
    css`
      :host {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 6px 8px;
        padding: 6px 12px;
        border-block: 1px solid var(--line);
        background: var(--surface);
      }
      .keys {
        font-weight: var(--fw-regular);
      }
      .button:disabled {
        border-color: var(--line);
        background: var(--surface-2);
        color: var(--text-3);
        cursor: default;
      }
      .space {
        flex: 1;
      }
      .acts {
        display: flex;
        gap: 8px;
      }
      .said {
        color: var(--text-2);
        font-size: var(--fs-small);
      }
      @media (max-width: 599px) {
        .keys {
          display: none;
        }
      }
    `,
  ];

  @property({ type: Boolean }) running = false;
  /** The text has several statements. */
  @property({ type: Boolean }) several = false;
  /** What has just been done, in words. */
  @property() said = '';
  private readonly locale = new Locale(this);

  /** Puts the keyboard on the first button. */
  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>('button:not(:disabled)')?.focus();
  }

  override render() {
    const { sql } = this.locale.strings;
    const act = (what: Act, label: string, disabled = false) =>
      html`<button type="button" class="button" ?disabled=${disabled} @click=${() => this.act(what)}>${label}</button>`;
    return html`<button type="button" class="button primary" aria-keyshortcuts="Control+Enter" @click=${() => this.act('run')}>
        ${sql.run}<span class="keys" aria-hidden="true">${runKeys}</span>
      </button>
      ${this.several ? act('all', sql.runAll) : nothing} ${act('stop', sql.stop, !this.running)} ${act('plan', sql.explain)}
      ${act('format', sql.format)}
      <slot></slot>
      <span class="space"></span>
      <span class="said" role="status">${this.said}</span>
      <span class="acts">${act('save', sql.save)} ${act('link', sql.copyLink)}</span>`;
  }

  private act(what: Act): void {
    this.dispatchEvent(new CustomEvent('fw-act', { detail: what }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'fw-sql-run-bar': SqlRunBar;
  }
}
