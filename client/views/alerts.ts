import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Alert } from '../../server/contract/alert.ts';
import type { CatalogAnswer } from '../../server/contract/catalog.ts';
import type { StoredRule } from '../../server/contract/rule.ts';
import type { Address } from '../lib/address.ts';
import type { Answer } from '../lib/answer.ts';
import { formatMonth } from '../lib/format.ts';
import { Locale } from '../lib/locale.ts';
import type { Selection } from '../lib/selection.ts';
import { base } from '../styles/control.ts';
import '../ui/card.ts';
import '../ui/problem.ts';
import '../ui/skeleton.ts';
import { alertLink } from './alert-link.ts';
import { alertFigure, alertName, renderAlert, sortAlerts } from './alert-text.ts';
import { renderFailure } from './failure.ts';

/** All alerts of the source, open and past, each with what happened to it month by month. */
@customElement('fw-alerts')
export class Alerts extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: grid;
        gap: 12px;
        max-width: 860px;
      }
      ul,
      ol {
        margin: 0;
        padding: 0;
        list-style: none;
      }
      li + li.alert {
        border-top: 1px solid var(--line);
      }
      .alert {
        padding: 4px 0 8px;
      }
      ol {
        display: flex;
        flex-wrap: wrap;
        gap: 2px 16px;
        padding: 0 0 4px 22px;
        font-size: var(--fs-small);
        line-height: 18px;
        color: var(--text-2);
      }
      a {
        display: inline-grid;
        place-items: center;
        min-height: 24px;
        margin-left: 22px;
        font-size: var(--fs-small);
        color: var(--accent);
      }
    `,
  ];

  @property({ attribute: false }) catalog!: CatalogAnswer;
  @property({ attribute: false }) address!: Address;
  @property({ attribute: false }) selection!: Selection;
  @property({ attribute: false }) alerts: Answer<readonly Alert[]> = { state: 'pending' };
  @property({ attribute: false }) rules: Answer<readonly StoredRule[]> = { state: 'pending' };
  private readonly locale = new Locale(this);

  override render() {
    const { alerts } = this;
    const { strings, language } = this.locale;
    if (alerts.state === 'pending') {
      return html`<fw-card .heading=${strings.alerts.title}><fw-skeleton></fw-skeleton></fw-card>`;
    }
    if (alerts.state === 'failed') {
      const said = { heading: strings.problem.alerts, works: '' };
      return html`<fw-card>${renderFailure(alerts.error, alerts.retry, said, strings)}</fw-card>`;
    }
    const own = sortAlerts(alerts.value.filter(({ group }) => group.source === this.selection.source.id));
    const of = (severity: Alert['severity']) =>
      own.filter((alert) => alert.state === 'firing' && alert.severity === severity);
    const past = own.filter(({ state }) => state !== 'firing');
    const month = formatMonth(this.selection.range.to, language);
    return html`${this.renderGroup(strings.levels.critical, of('critical'))}
      ${this.renderGroup(strings.levels.warn, of('warn'))}
      ${
        own.length > past.length
          ? nothing
          : html`<fw-card
              ><fw-problem
                .heading=${strings.alerts.none(month)}
                .text=${own.length > 0 ? '' : strings.alerts.noneEver}
              ></fw-problem
            ></fw-card>`
      }
      ${this.renderGroup(strings.alerts.past, past)}`;
  }

  private renderGroup(heading: string, alerts: readonly Alert[]): TemplateResult | typeof nothing {
    if (alerts.length === 0) return nothing;
    return html`<fw-card .heading=${heading} .detail=${String(alerts.length)}
      ><ul>
        ${alerts.map((alert) => this.renderOne(alert))}
      </ul></fw-card
    >`;
  }

  private renderOne(alert: Alert): TemplateResult {
    const { strings, language } = this.locale;
    const rules = this.rules.state === 'ready' ? this.rules.value : [];
    return html`<li class="alert">
      ${renderAlert(alert, this.catalog, rules, this.locale)}
      <ol aria-label=${strings.alerts.history}>
        ${alert.events.map(
          ({ month, kind, severity, value }) =>
            html`<li>
              ${formatMonth(month, language)} · ${strings.alerts.event[kind](severity)}
              ${value === null ? nothing : alertFigure(alert, value, this.catalog, this.locale)}
            </li>`,
        )}
      </ol>
      <a href=${alertLink(alert, this.address)}>${strings.alerts.show(alertName(alert, this.catalog, this.locale))}</a>
    </li>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'fw-alerts': Alerts;
  }
}
