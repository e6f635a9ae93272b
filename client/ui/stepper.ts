import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from '../styles/control.ts';
import { icon } from './icon.ts';

/** Steps one after the other: those before `current` are done; at their number, all are. */
@customElement('fw-stepper')
export class Stepper extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: block;
      }
      ol {
        display: flex;
        align-items: center;
        gap: 12px;
        margin: 0;
        padding: 0;
        list-style: none;
      }
      li {
        display: flex;
        align-items: center;
        gap: 8px;
        color: var(--text-2);
        font-weight: var(--fw-medium);
        white-space: nowrap;
      }
      li:not(:last-child) {
        flex: 1;
      }
      li:not(:last-child)::after {
        content: '';
        flex: 1;
        min-width: 8px;
        border-top: 1px solid var(--line-strong);
      }
      .mark {
        display: grid;
        place-items: center;
        width: 20px;
        height: 20px;
        border: 1px solid var(--control-line);
        border-radius: var(--radius-pill);
        font-size: var(--fs-micro);
      }
      .done .mark {
        border-color: var(--text);
        background: var(--text);
        color: var(--surface);
      }
      .now {
        color: var(--accent);
      }
      .now .mark {
        border-color: var(--accent);
        background: var(--accent);
        color: var(--on-accent);
      }
      @media (max-width: 599px) {
        ol {
          gap: 6px;
        }
        li:not(.now) .name {
          position: absolute;
          width: 1px;
          height: 1px;
          overflow: hidden;
          clip-path: inset(50%);
        }
      }
    `,
  ];

  @property() label = '';
  @property({ attribute: false }) steps: readonly string[] = [];
  @property({ type: Number }) current = 0;
  /** Said of a step that is done, to those who do not see its tick. */
  @property() doneLabel = '';

  override render() {
    return html`<ol aria-label=${this.label}>
      ${this.steps.map((step, at) => {
        const done = at < this.current;
        const now = at === this.current;
        return html`<li class=${done ? 'done' : now ? 'now' : ''} aria-current=${now ? 'step' : nothing}>
          <span class="mark">${done ? icon('check', 12) : at + 1}</span>
          <span class="name">${step}${done ? html`<span class="unseen"> ${this.doneLabel}</span>` : nothing}</span>
        </li>`;
      })}
    </ol>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'fw-stepper': Stepper;
  }
}
