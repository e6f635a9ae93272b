import { css, html, LitElement } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { Locale } from '../lib/locale.ts';
import { base } from '../styles/control.ts';

/** Keeps a part's frame while its answer is on the way; after a second it says how long it has taken. */
@customElement('fw-skeleton')
export class Skeleton extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: block;
      }
      i {
        display: block;
        height: 10px;
        margin: 11px 0;
        border-radius: var(--radius-1);
        background: var(--surface-2);
      }
      i:nth-child(3n) {
        width: 72%;
      }
      i:nth-child(3n + 1) {
        width: 90%;
      }
      p {
        min-height: var(--lh-small);
        font-size: var(--fs-small);
        line-height: var(--lh-small);
        color: var(--text-2);
      }
    `,
  ];

  @property({ type: Number }) lines = 6;
  @state() private seconds = 0;
  private timer: ReturnType<typeof setInterval> | undefined;
  private readonly locale = new Locale(this);

  override connectedCallback(): void {
    super.connectedCallback();
    this.seconds = 0;
    this.timer = setInterval(() => this.seconds++, 1000);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this.timer);
  }

  override render() {
    const { strings } = this.locale;
    return html`<div aria-hidden="true">${Array.from({ length: this.lines }, () => html`<i></i>`)}</div>
      <p role="status">
        <span class=${this.seconds > 0 ? '' : 'unseen'}>${strings.pending}</span>
        <span aria-hidden="true">${this.seconds > 0 ? strings.seconds(this.seconds) : ''}</span>
      </p>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'fw-skeleton': Skeleton;
  }
}
