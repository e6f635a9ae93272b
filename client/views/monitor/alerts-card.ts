import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Alert } from '../../../server/contract/alert.ts';
import type { CatalogAnswer } from '../../../server/contract/catalog.ts';
import type { StoredRule } from '../../../server/contract/rule.ts';
import type { Address } from '../../lib/address.ts';
import { writeAddress } from '../../lib/address.ts';
import { formatMonth, formatRate, formatShare } from '../../lib/format.ts';
import { Locale } from '../../lib/locale.ts';
import { base } from '../../styles/control.ts';
import '../../ui/card.ts';
import '../../ui/limit-meter.ts';
import { alertPage } from '../alert-link.ts';
import { renderAlert, sortAlerts } from '../alert-text.ts';
import { isPast, type Standing } from './standing.ts';

/** Alerts shown here; all of them have their own page. */
const shown = 6;
const nearest = 3;

/** The source's alerts, firing ones first; with none firing, what is nearest to a limit. */
@customElement('fw-alerts-card')
export class AlertsCard extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: grid;
      }
      fw-card {
        min-height: 0;
      }
      ul {
        margin: 0;
        padding: 0;
        list-style: none;
      }
      .alerts {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(340px, 100%), 1fr));
        gap: 0 28px;
      }
      .alerts li {
        border-top: 1px solid var(--line);
      }
      li a {
        display: block;
        margin: 0 -8px;
        padding: 0 8px;
        border-radius: var(--radius-2);
        color: inherit;
        text-decoration: none;
      }
      li a:hover {
        background: var(--surface-2);
      }
      h3 {
        padding-top: 10px;
        font-size: var(--fs-small);
        line-height: var(--lh-small);
        font-weight: var(--fw-medium);
        color: var(--text-3);
      }
      .clear {
        padding-top: 4px;
        font-size: var(--fs-lead);
        line-height: var(--lh-lead);
        font-weight: var(--fw-strong);
        color: var(--text);
      }
      .near {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto auto;
        gap: 0 10px;
        align-items: center;
        min-height: var(--row-h);
        font-size: 12.5px;
      }
      .near b {
        font-weight: var(--fw-medium);
      }
      .all {
        display: inline-grid;
        place-items: center;
        min-height: 24px;
        font-size: var(--fs-small);
        color: var(--accent);
      }
    `,
  ];

  @property({ attribute: false }) catalog!: CatalogAnswer;
  @property({ attribute: false }) address!: Address;
  @property({ attribute: false }) alerts: readonly Alert[] = [];
  @property({ attribute: false }) rules: readonly StoredRule[] = [];
  @property({ attribute: false }) standings: readonly Standing[] = [];
  /** The last month shown. */
  @property() month = '';
  private readonly locale = new Locale(this);

  override render() {
    const { alerts } = this.locale.strings;
    const sorted = sortAlerts(this.alerts);
    const firing = sorted.filter(({ state }) => state === 'firing');
    const past = sorted.filter(({ state }) => state !== 'firing').slice(0, Math.max(0, shown - firing.length));
    return html`<fw-card .heading=${alerts.title} .detail=${alerts.open(firing.length)}>
      ${
        this.alerts.length > 0
          ? html`<a slot="actions" class="all" href="/alerts${writeAddress(this.address)}">${alerts.allAlerts}</a>`
          : nothing
      }
      ${firing.length > 0 ? this.renderList(firing.slice(0, shown)) : this.renderClear()}
      ${past.length > 0 ? html`<h3>${alerts.past}</h3>${this.renderList(past)}` : nothing}
    </fw-card>`;
  }

  private renderList(alerts: readonly Alert[]): TemplateResult {
    return html`<ul class="alerts">
      ${alerts.map(
        (alert) =>
          html`<li><a href=${alertPage(alert, this.address)}>${renderAlert(alert, this.catalog, this.rules, this.locale)}</a></li>`,
      )}
    </ul>`;
  }

  private renderClear(): TemplateResult {
    const { alerts } = this.locale.strings;
    const judged = this.standings.filter(({ share }) => share !== null);
    const near = judged.filter((standing) => !isPast(standing)).slice(0, nearest);
    return html`<h3 class="clear">${alerts.none(formatMonth(this.month, this.locale.language))}</h3>
      ${this.renderNear(alerts.waiting, judged.filter(isPast))} ${this.renderNear(alerts.closest, near)}`;
  }

  private renderNear(heading: string, standings: readonly Standing[]): TemplateResult | typeof nothing {
    if (standings.length === 0) return nothing;
    const { alerts } = this.locale.strings;
    return html`<h3>${heading}</h3>
      <ul>
        ${standings.map(
          ({ product, value, share }) =>
            html`<li class="near">
              <b>${this.locale.name(product.name)}</b><span>${formatRate(value ?? 0)}</span>
              <fw-limit-meter .share=${share ?? 0} .label=${alerts.of(formatShare(share ?? 0))}></fw-limit-meter>
            </li>`,
        )}
      </ul>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'fw-alerts-card': AlertsCard;
  }
}
