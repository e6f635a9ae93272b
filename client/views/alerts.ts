import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import type { CatalogAnswer } from '../../server/contract/catalog.ts';
import type { StoredRule } from '../../server/contract/rule.ts';
import { type Address, writeAddress } from '../lib/address.ts';
import type { ListedAlert } from '../lib/alerts.ts';
import { type Inbox, type ShownSeverity, shownSeverities } from '../lib/alert-filter.ts';
import type { Answer } from '../lib/answer.ts';
import { formatMonth } from '../lib/format.ts';
import { Locale } from '../lib/locale.ts';
import { warningWords } from '../locales/warning-words.ts';
import { goEvent } from '../lib/navigation.ts';
import type { Selection } from '../lib/selection.ts';
import { base, button } from '../styles/control.ts';
import '../ui/button.ts';
import '../ui/filter-chip.ts';
import '../ui/problem.ts';
import '../ui/segmented.ts';
import '../ui/skeleton.ts';
import './alerts/alert-detail.ts';
import { alertsLayout } from './alerts/alerts-layout.ts';
import { filterAlerts, groupAlerts, inboxItem } from './alerts/inbox.ts';
import './alerts/inbox-list.ts';
import type { InboxGroup, InboxList } from './alerts/inbox-list.ts';
import { PastAlerts } from './alerts/past-alerts.ts';
import { renderFailure } from './failure.ts';
import { productChip, sourceChip } from './filter-chips.ts';

/** The inbox: alerts that fire, those seen to, those that are over; beside it the one chosen, whole. J and K move. */
@customElement('fw-alerts')
export class Alerts extends LitElement {
  static override styles = [base, button, alertsLayout];

  @property({ attribute: false }) catalog!: CatalogAnswer;
  @property({ attribute: false }) address!: Address;
  @property({ attribute: false }) selection!: Selection;
  /** Those that fire. */
  @property({ attribute: false }) alerts: Answer<readonly ListedAlert[]> = { state: 'pending' };
  @property({ attribute: false }) rules: Answer<readonly StoredRule[]> = { state: 'pending' };
  @query('fw-inbox-list') private list!: InboxList | null;
  private readonly locale = new Locale(this);
  private readonly past = new PastAlerts(this, () => ({
    query: this.address.inbox === 'past' ? pastQuery(this.address) : null,
    version: this.alerts.state === 'ready' ? this.alerts.value : null,
  }));

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('fw-key', this.keyed);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('fw-key', this.keyed);
  }

  override render() {
    const { address } = this;
    const groups = this.groups();
    const chosen = this.chosen(groups);
    return html`${this.renderBar()}
      <div class="split ${address.alert === undefined ? '' : 'chosen'}">
        <section class="list" aria-label=${this.locale.with(warningWords).alerts.title}>${this.renderList(groups, chosen)}</section>
        ${
          chosen === undefined
            ? nothing
            : html`<div class="detail">
                <a class="button back" href="/alerts${writeAddress({ ...address, alert: undefined })}"
                  >${this.locale.with(warningWords).inbox.back}</a
                >
                <fw-alert-detail
                  .alert=${chosen}
                  .listed=${this.firing.find(({ id }) => id === chosen)}
                  .catalog=${this.catalog}
                  .address=${address}
                  .selection=${this.selection}
                  .rules=${this.ruleList}
                ></fw-alert-detail>
              </div>`
        }
      </div>`;
  }

  private get firing(): readonly ListedAlert[] {
    return this.alerts.state === 'ready' ? this.alerts.value.filter(({ state }) => state === 'firing') : [];
  }

  private get ruleList(): readonly StoredRule[] {
    return this.rules.state === 'ready' ? this.rules.value : noRules;
  }

  /** The alert of the address; without one the first of the list. */
  private chosen(groups: readonly InboxGroup[]): string | undefined {
    return this.address.alert ?? groups[0]?.items[0]?.alert.id;
  }

  private shown(inbox: Inbox): readonly ListedAlert[] {
    const rows = inbox === 'past' ? (this.past.rows ?? []) : this.firing;
    const own = filterAlerts(rows, this.selection.source.id, this.address);
    return inbox === 'acknowledged' ? own.filter(({ workflow }) => workflow !== 'new') : own;
  }

  private groups(): readonly InboxGroup[] {
    const { inbox } = this.address;
    const context = { catalog: this.catalog, rules: this.ruleList, locale: this.locale };
    if (inbox !== 'past') return groupAlerts(this.shown(inbox), context);
    const items = this.shown('past').map((alert) => inboxItem(alert, context));
    return [{ heading: this.locale.with(warningWords).alerts.past, items }].filter((group) => group.items.length > 0);
  }

  private renderBar(): TemplateResult {
    const { address, selection, catalog, locale } = this;
    const { inbox, filters, levels } = locale.with(warningWords);
    const counted = (which: Inbox, label: string) => ({
      value: which,
      label: this.alerts.state === 'ready' ? `${label} ${this.shown(which).length}` : label,
    });
    const chips = { catalog, selection, locale, go: (change: Partial<Address>) => this.go(change) };
    return html`<div class="bar" role="group" aria-label=${filters.bar}>
      <fw-segmented
        .label=${inbox.which}
        .value=${address.inbox}
        .choices=${[counted('open', inbox.open), counted('acknowledged', inbox.acknowledged), { value: 'past', label: inbox.past }]}
        @fw-change=${({ detail }: CustomEvent<Inbox>) => this.go({ inbox: detail, alert: undefined })}
      ></fw-segmented>
      <fw-filter-chip
        .label=${inbox.severity}
        .value=${address.severity ? levels[address.severity] : filters.all}
        .options=${shownSeverities.map((value) => ({ value, label: levels[value] }))}
        .selected=${address.severity ? [address.severity] : []}
        @fw-change=${({ detail: [severity] }: CustomEvent<ShownSeverity[]>) => this.go({ severity, alert: undefined })}
      ></fw-filter-chip>
      ${productChip(chips)} ${catalog.sources.length > 1 ? sourceChip(chips) : nothing}
      <p class="keys"><kbd>J</kbd> <kbd>K</kbd> ${inbox.keys.move} <kbd>A</kbd> ${inbox.keys.acknowledge}</p>
    </div>`;
  }

  private renderList(groups: readonly InboxGroup[], chosen: string | undefined): TemplateResult {
    const { alerts, past, address } = this;
    const strings = this.locale.with(warningWords);
    const said = { heading: strings.problem.alerts, works: '' };
    if (alerts.state === 'failed') return renderFailure(alerts.error, alerts.retry, said, strings);
    if (address.inbox === 'past' && past.error !== undefined) {
      return renderFailure(past.error, past.retry, said, strings);
    }
    if (alerts.state === 'pending' || (address.inbox === 'past' && past.rows === undefined)) {
      return html`<div class="hold"><fw-skeleton .lines=${8}></fw-skeleton></div>`;
    }
    if (groups.length === 0) return this.renderNone();
    return html`<fw-inbox-list
        .label=${strings.alerts.title}
        .groups=${groups}
        .chosen=${chosen ?? ''}
        @fw-change=${({ detail }: CustomEvent<string>) => this.go({ alert: detail })}
      ></fw-inbox-list>
      ${
        address.inbox === 'past' && past.next !== null
          ? html`<div class="more">
              <fw-button @click=${() => void past.askMore()}>${strings.inbox.more}</fw-button>
              ${past.failedMore === undefined ? nothing : html`<span role="alert">${String(past.failedMore)}</span>`}
            </div>`
          : nothing
      }`;
  }

  private renderNone(): TemplateResult {
    const strings = this.locale.with(warningWords);
    const { language } = this.locale;
    const { inbox, severity, product } = this.address;
    const filtered = severity !== undefined || product.length > 0;
    const month = formatMonth(this.selection.range.to, language);
    const heading = {
      open: strings.alerts.none(month),
      acknowledged: strings.inbox.noneAcknowledged,
      past: strings.inbox.nonePast,
    }[inbox];
    return html`<fw-problem .heading=${filtered ? strings.inbox.noMatch : heading}
      >${
        filtered
          ? html`<fw-button @click=${() => this.go({ severity: undefined, product: [] })}
              >${strings.filters.clearAll}</fw-button
            >`
          : html`<a class="button" href="/evaluations${writeAddress({ ...this.address, alert: undefined })}">${strings.inbox.why}</a>`
      }</fw-problem
    >`;
  }

  private readonly keyed = (event: CustomEvent<string>): void => {
    const by = { j: 1, k: -1 }[event.detail];
    if (by === undefined || !this.list) return;
    event.preventDefault();
    this.list.step(by);
  };

  private go(change: Partial<Address>): void {
    this.dispatchEvent(goEvent(change));
  }
}

const noRules: readonly StoredRule[] = [];

function pastQuery({ severity }: Address): string {
  return severity ? `severity=${severity}` : '';
}

declare global {
  interface HTMLElementTagNameMap {
    'fw-alerts': Alerts;
  }
}
