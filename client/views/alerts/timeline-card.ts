import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { formatMoment, formatMonth } from '../../lib/format.ts';
import { Locale } from '../../lib/locale.ts';
import { warningWords } from '../../locales/warning-words.ts';
import { base } from '../../styles/control.ts';
import { field } from '../../styles/field.ts';
import '../../ui/button.ts';
import '../../ui/card.ts';
import { glyph } from '../../ui/glyph.ts';
import type { TimelineEntry } from '../../../server/contract/case.ts';

/** What happened to an alert, newest first, by data and by people; a comment is added at its head. Fires `fw-comment` with its text. */
@customElement('fw-timeline-card')
export class TimelineCard extends LitElement {
  static override styles = [
    base,
    field,
    css`
      :host {
        display: grid;
        min-width: 0;
      }
      ol {
        margin: 0;
        padding: 0;
        list-style: none;
      }
      li {
        position: relative;
        display: grid;
        grid-template-columns: 12px minmax(0, 1fr);
        gap: 0 8px;
        padding: 5px 0;
        font-size: var(--fs-small);
        line-height: 18px;
        overflow-wrap: anywhere;
      }
      li:not(:last-child)::before {
        content: '';
        position: absolute;
        top: 22px;
        bottom: -6px;
        left: 5.5px;
        border-left: 1px solid var(--line-strong);
      }
      svg {
        margin-top: 4px;
      }
      .when {
        color: var(--text-3);
      }
      .withdrawn .what {
        text-decoration: line-through;
        color: var(--text-3);
      }
      q {
        display: block;
        color: var(--text-2);
        white-space: pre-line;
      }
      form {
        display: grid;
        gap: 6px;
        padding-bottom: 10px;
        margin-bottom: 6px;
        border-bottom: 1px solid var(--line);
      }
      textarea {
        min-height: 52px;
        padding: 6px 8px;
        resize: vertical;
      }
    `,
  ];

  @property({ attribute: false }) entries: readonly TimelineEntry[] = [];
  @property({ attribute: false }) sayFigure!: (figure: number) => string;
  @state() private text = '';
  @query('textarea') private input!: HTMLTextAreaElement;
  private readonly locale = new Locale(this);

  /** Empties the field once a comment is kept. */
  clear(): void {
    this.text = '';
    this.input.value = '';
  }

  override render() {
    const { alert: words } = this.locale.with(warningWords);
    return html`<fw-card .heading=${words.history}>
      <form
        @submit=${(event: SubmitEvent) => {
          event.preventDefault();
          this.send();
        }}
      >
        <label class="field"
          ><span>${words.comment}</span
          ><textarea
            class="input"
            maxlength="2000"
            .value=${this.text}
            @input=${this.typed}
          ></textarea
        ></label>
        <div><fw-button @click=${() => this.send()}>${words.addComment}</fw-button></div>
      </form>
      <ol>
        ${this.entries.toReversed().map((entry) => this.renderEntry(entry))}
      </ol>
    </fw-card>`;
  }

  private typed({ target }: InputEvent): void {
    this.text = (target as HTMLTextAreaElement).value;
  }

  private send(): void {
    const text = this.text.trim();
    if (text) this.dispatchEvent(new CustomEvent('fw-comment', { detail: text }));
  }

  private renderEntry({ at, month, kind, severity, value, actor, text, withdrawn }: TimelineEntry): TemplateResult {
    const strings = this.locale.with(warningWords);
    const { language } = this.locale;
    const { alert: words, alerts } = strings;
    const raises = kind === 'fire' || kind === 'escalate';
    const told =
      kind === 'acknowledge' || kind === 'comment'
        ? words.did[kind](actor ?? '')
        : kind === 'restated'
          ? words.restated
          : [alerts.event[kind](severity ?? 'warn'), value === null ? '' : this.sayFigure(value)]
              .filter(Boolean)
              .join(' ');
    const when = month === null ? formatMoment(at, language) : formatMonth(month, language);
    return html`<li class=${withdrawn ? 'withdrawn' : ''}>
      ${glyph(raises ? (severity ?? 'warn') : 'within', 11)}
      <div>
        <span class="when">${when}</span> <span class="what">${told}</span>
        ${withdrawn ? html`<span class="when">${words.withdrawn}</span>` : nothing}
        ${text === null ? nothing : html`<q>${text}</q>`}
      </div>
    </li>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'fw-timeline-card': TimelineCard;
  }
}
