import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { ListedAlert } from '../../lib/alerts.ts';
import { Locale } from '../../lib/locale.ts';
import { warningWords } from '../../locales/warning-words.ts';
import { base } from '../../styles/control.ts';
import { changed } from '../../ui/changed.ts';
import { glyph } from '../../ui/glyph.ts';
import { inboxStyle } from './inbox-style.ts';

/** One alert of the list, in words. */
export type InboxItem = { alert: ListedAlert; name: string; amount: string; text: string; since: string; over: string };
export type InboxGroup = { heading: string; items: readonly InboxItem[] };

/** Alerts in groups, one of them chosen: a list box, so arrows, Home and End move. Fires `fw-change` with an alert's id. */
@customElement('fw-inbox-list')
export class InboxList extends LitElement {
  static override styles = [base, inboxStyle];

  @property() label = '';
  @property({ attribute: false }) groups: readonly InboxGroup[] = [];
  /** Id of the alert that is shown. */
  @property() chosen = '';
  private readonly locale = new Locale(this);

  override render() {
    const place = this.ids.indexOf(this.chosen);
    return html`<div
      role="listbox"
      tabindex="0"
      aria-label=${this.label}
      aria-activedescendant=${place < 0 ? nothing : `option-${place}`}
      @keydown=${this.pressed}
    >
      ${this.groups.map((group, at) => this.renderGroup(group, at))}
    </div>`;
  }

  /** The alert `by` places from the one chosen. */
  step(by: number): void {
    const { ids } = this;
    const at = ids.indexOf(this.chosen);
    const next = ids[Math.max(0, Math.min(ids.length - 1, at < 0 ? 0 : at + by))];
    if (next !== undefined && next !== this.chosen) this.dispatchEvent(changed(next));
  }

  /** Puts the keyboard on the list. */
  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>('[role=listbox]')?.focus();
  }

  protected override updated(changes: PropertyValues<this>): void {
    if (!changes.has('chosen')) return;
    this.renderRoot.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  }

  private get ids(): string[] {
    return this.groups.flatMap(({ items }) => items.map(({ alert }) => alert.id));
  }

  private renderGroup({ heading, items }: InboxGroup, at: number): TemplateResult | typeof nothing {
    if (items.length === 0) return nothing;
    const { ids } = this;
    return html`<div role="group" aria-labelledby="group-${at}">
      <div class="heading" id="group-${at}" role="presentation">${heading} <span>${items.length}</span></div>
      ${items.map((item) => this.renderItem(item, ids.indexOf(item.alert.id)))}
    </div>`;
  }

  private renderItem({ alert, name, amount, text, since, over }: InboxItem, place: number): TemplateResult {
    const { levels } = this.locale.with(warningWords);
    const level = over ? 'within' : alert.severity;
    return html`<div
      role="option"
      id="option-${place}"
      aria-selected=${alert.id === this.chosen}
      @click=${() => this.dispatchEvent(changed(alert.id))}
    >
      ${glyph(level, 11)}<span class="unseen">${over || levels[alert.severity]}</span>
      <span class="name">${name}</span><span class="amount">${amount}</span>
      <span class="text">${text}</span><span class="since">${over || since}</span>
    </div>`;
  }

  private pressed(event: KeyboardEvent): void {
    const by = { ArrowDown: 1, ArrowUp: -1, Home: -this.ids.length, End: this.ids.length }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    this.step(by);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'fw-inbox-list': InboxList;
  }
}
