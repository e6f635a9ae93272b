import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { CatalogAnswer } from '../../server/contract/catalog.ts';
import type { StoredRule } from '../../server/contract/rule.ts';
import type { Address } from '../lib/address.ts';
import type { ListedAlert } from '../lib/alerts.ts';
import type { Answer } from '../lib/answer.ts';
import { Locale } from '../lib/locale.ts';
import { warningWords } from '../locales/warning-words.ts';
import type { Selection } from '../lib/selection.ts';
import '../ui/card.ts';
import '../ui/problem.ts';
import '../ui/skeleton.ts';
import { renderFailure } from './failure.ts';
import './rules/rule-editor.ts';
import './rules/rule-list.ts';

/** Rules: all of them, or the one that the address names, being written. */
@customElement('fw-rules')
export class Rules extends LitElement {
  static override styles = css`
    :host {
      display: block;
    }
  `;

  @property({ attribute: false }) catalog!: CatalogAnswer;
  @property({ attribute: false }) address!: Address;
  @property({ attribute: false }) selection!: Selection;
  @property({ attribute: false }) alerts: Answer<readonly ListedAlert[]> = { state: 'pending' };
  @property({ attribute: false }) rules: Answer<readonly StoredRule[]> = { state: 'pending' };
  private readonly locale = new Locale(this);

  override render() {
    const { rules, alerts, catalog, address, selection } = this;
    const strings = this.locale.with(warningWords);
    const { rules: words } = strings;
    if (rules.state === 'failed') {
      return html`<fw-card>${renderFailure(rules.error, rules.retry, { heading: words.failed, works: '' }, strings)}</fw-card>`;
    }
    if (rules.state === 'pending') return html`<fw-card><fw-skeleton .lines=${8}></fw-skeleton></fw-card>`;
    const { rule } = address;
    if (rule === undefined) {
      return html`<fw-rule-list
        .rules=${rules.value}
        .alerts=${alerts.state === 'ready' ? alerts.value : []}
        .catalog=${catalog}
        .address=${address}
      ></fw-rule-list>`;
    }
    const live = rules.value.find(({ id }) => id === rule);
    if (!live && rule !== 'new') {
      return html`<fw-card><fw-problem .heading=${words.unknown(rule)}></fw-problem></fw-card>`;
    }
    return html`<fw-rule-editor
      .live=${live}
      .catalog=${catalog}
      .address=${address}
      .selection=${selection}
    ></fw-rule-editor>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'fw-rules': Rules;
  }
}
