import { css, html, LitElement } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { Locale } from '../lib/locale.ts';
import type { Selection } from '../lib/selection.ts';
import { base } from '../styles/control.ts';
import { icon } from '../ui/icon.ts';
import '../ui/popup.ts';
import './definition-text.ts';
import type { DefinitionText, Told } from './definition-text.ts';

/** The mark after a card's title: what its figures are, when the pointer rests on it, on a click, on Enter. */
@customElement('fw-definition')
export class Definition extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: inline-block;
        height: 18px;
      }
      .mark {
        display: grid;
        place-items: center;
        width: 24px;
        height: 24px;
        color: var(--text-3);
      }
      fw-popup {
        display: block;
        margin: -3px -4px;
      }
    `,
  ];

  /** Ids of the metrics that the figures are of. */
  @property({ attribute: false }) metrics: readonly string[] = [];
  /** What figures are that no metric of the catalog gives. */
  @property({ attribute: false }) told: Told | undefined;
  @property({ attribute: false }) selection!: Selection;
  /** The question that they answer. */
  @property({ attribute: false }) question: URLSearchParams | undefined;
  /** Where the SQL of what is told is had. */
  @property() path = '';
  /** What the figures are called. */
  @property() of = '';
  @query('fw-definition-text') private text!: DefinitionText;
  private readonly locale = new Locale(this);

  override render() {
    const name = this.locale.strings.definition.of(this.of);
    return html`<fw-popup plain hover .label=${name} @fw-open=${() => this.text.want()}>
      <span slot="trigger" class="mark">${icon('info', 14)}<span class="unseen">${name}</span></span>
      <fw-definition-text
        .metrics=${this.metrics}
        .told=${this.told}
        .selection=${this.selection}
        .question=${this.question}
        .path=${this.path}
      ></fw-definition-text>
    </fw-popup>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'fw-definition': Definition;
  }
}
