import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Alert } from '../../../server/contract/alert.ts';
import type { AlertAnswer } from '../../../server/contract/case.ts';
import type { CatalogAnswer } from '../../../server/contract/catalog.ts';
import type { StoredRule } from '../../../server/contract/rule.ts';
import type { RuleVersion } from '../../../server/contract/rule-version.ts';
import { type Address, writeAddress } from '../../lib/address.ts';
import { askJson, askRows, sendJson } from '../../lib/api.ts';
import { cuts, type Drill, writeDrill } from '../../lib/drill.ts';
import { formatMonth } from '../../lib/format.ts';
import { Locale } from '../../lib/locale.ts';
import { warningWords } from '../../locales/warning-words.ts';
import { goEvent } from '../../lib/navigation.ts';
import { Question } from '../../lib/question.ts';
import type { Selection } from '../../lib/selection.ts';
import { base, button } from '../../styles/control.ts';
import '../../ui/button.ts';
import '../../ui/card.ts';
import '../../ui/skeleton.ts';
import '../../ui/status-tag.ts';
import { alertLink } from '../alert-link.ts';
import { alertFigure } from '../alert-text.ts';
import { renderFailure } from '../failure.ts';
import { alertLead, headline } from './alert-head.ts';
import './alert-loans.ts';
import { detailStyle } from './detail-style.ts';
import './explained.ts';
import type { Segment } from './explained.ts';
import './judged-card.ts';
import './timeline-card.ts';
import type { TimelineCard } from './timeline-card.ts';

/** One alert whole: what is past which limit, what moved it, what was done about it. A acknowledges. Fires `fw-alerts` once it has changed. */
@customElement('fw-alert-detail')
export class AlertDetail extends LitElement {
  static override styles = [base, button, detailStyle];

  /** Its id. */
  @property() alert = '';
  /** The alert as the list knows it; another one there asks again here. */
  @property({ attribute: false }) listed: Alert | undefined;
  @property({ attribute: false }) catalog!: CatalogAnswer;
  @property({ attribute: false }) address!: Address;
  @property({ attribute: false }) selection!: Selection;
  @property({ attribute: false }) rules: readonly StoredRule[] = [];
  /** The alert as the last thing done with it left it. */
  @state() private done: AlertAnswer | undefined;
  @state() private failure: { error: unknown; retry: () => void } | undefined;
  @state() private sending = false;
  @query('fw-timeline-card') private timeline!: TimelineCard;
  private readonly locale = new Locale(this);
  private readonly answer = new Question<string, AlertAnswer>(this, {
    subject: () => this.alert || null,
    key: (id) => [id, this.listed?.last.month, this.listed?.events.length, this.selection.snapshot].join(' '),
    ask: (id, signal) => askJson<AlertAnswer>(pathOf(id), signal),
  });

  private readonly versions = new Question<string, readonly RuleVersion[]>(this, {
    subject: () => this.listed?.rule.id ?? null,
    key: (id) => [id, ...this.rules.filter((rule) => rule.id === id).map(({ version }) => version)].join(' '),
    ask: (id, signal) => askRows<RuleVersion>(`/api/rules/${encodeURIComponent(id)}/versions`, signal),
  });

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('fw-key', this.keyed);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('fw-key', this.keyed);
  }

  override render() {
    const { known } = this.answer;
    const strings = this.locale.with(warningWords);
    if (known.state === 'failed') {
      const said = { heading: strings.alert.failed, works: '' };
      return html`<fw-card>${renderFailure(known.error, known.retry, said, strings)}</fw-card>`;
    }
    if (known.state === 'pending') return html`<fw-card><fw-skeleton .lines=${10}></fw-skeleton></fw-card>`;
    const shown = this.done?.id === known.value.id ? { ...known.value, ...this.done } : known.value;
    return html`<div class=${known.stale ? 'stale' : ''} aria-busy=${known.stale}>${this.renderAlert(shown)}</div>`;
  }

  private renderAlert(alert: AlertAnswer): TemplateResult {
    const { catalog, rules, selection, address } = this;
    const versions = this.versions.known;
    return html`<fw-card>${this.renderHead(alert)}</fw-card>
      <div class="grid">
        <fw-judged-card
          .alert=${alert}
          .catalog=${catalog}
          .rules=${rules}
          .versions=${versions.state === 'ready' ? versions.value : noVersions}
          .selection=${selection}
          .table=${address.table}
        ></fw-judged-card>
        <fw-explained
          .alert=${alert}
          .catalog=${catalog}
          .address=${address}
          .selection=${selection}
          @fw-drill=${({ detail }: CustomEvent<Segment>) => this.openLoans(alert, detail)}
        ></fw-explained>
        <fw-timeline-card
          .entries=${alert.timeline}
          .sayFigure=${(figure: number) => alertFigure(alert, figure, catalog, rules, this.locale)}
          @fw-comment=${({ detail }: CustomEvent<string>) => void this.send('comment', { text: detail })}
        ></fw-timeline-card>
      </div>
      <fw-alert-loans .alert=${alert} .catalog=${catalog} .address=${address} .selection=${selection}></fw-alert-loans>`;
  }

  private renderHead(alert: AlertAnswer): TemplateResult {
    const strings = this.locale.with(warningWords);
    const { language } = this.locale;
    const { alert: words } = strings;
    const context = { catalog: this.catalog, rules: this.rules, locale: this.locale };
    const since = formatMonth(alert.fired_month, language);
    return html`<div class="top">
        <fw-status-tag .level=${alert.state === 'firing' ? alert.severity : 'within'}></fw-status-tag>
        <span class="since">
          ${alert.state === 'firing' ? words.openSince(since) : words.over(strings.alerts.closed[alert.state], since)}
          <a href="/rules${writeAddress({ ...this.address, alert: undefined, rule: alert.rule.id })}"
            >${words.byRule(this.locale.name(alert.rule.name), alert.rule.version)}</a
          >
        </span>
        <span class="acts">
          ${
            alert.workflow === 'new'
              ? html`<fw-button primary @click=${() => this.acknowledge(alert)}>${words.acknowledge}</fw-button>`
              : html`<span class="seen">${words.acknowledged}</span>`
          }
          ${
            alert.loans !== null
              ? html`<fw-button @click=${() => this.openLoans(alert)}>${words.loans}</fw-button>`
              : nothing
          }
          <a class="button" href=${alertLink(alert, this.address)}>${words.onMonitor}</a>
        </span>
      </div>
      <h2>${headline(alert, context)}</h2>
      <p>${alertLead(alert, context)}</p>
      ${
        this.failure === undefined
          ? nothing
          : renderFailure(this.failure.error, this.failure.retry, { heading: words.notDone, works: '' }, strings)
      }`;
  }

  private readonly keyed = (event: CustomEvent<string>): void => {
    const { known } = this.answer;
    if (event.detail !== 'a' || known.state !== 'ready' || known.stale) return;
    event.preventDefault();
    this.acknowledge(this.done?.id === known.value.id ? this.done : known.value);
  };

  private acknowledge({ workflow }: Alert): void {
    if (workflow === 'new') void this.send('acknowledge', {});
  }

  /** Tells the server what a person did; the alert is shown as it answers. */
  private async send(what: 'acknowledge' | 'comment', body: Record<string, string>): Promise<void> {
    if (this.sending) return;
    this.sending = true;
    this.failure = undefined;
    try {
      this.done = await sendJson<AlertAnswer>('POST', `${pathOf(this.alert)}/${what}`, body);
      if (what === 'comment') this.timeline.clear();
      this.dispatchEvent(new CustomEvent('fw-alerts', { bubbles: true, composed: true }));
    } catch (error) {
      this.failure = { error, retry: () => void this.send(what, body) };
    } finally {
      this.sending = false;
    }
  }

  /** The loans of the newest figure, whole or of one segment of it. */
  private openLoans({ last, group, loans }: AlertAnswer, segment?: Segment): void {
    if (loans === null) return;
    const { product } = group;
    const drill = { month: last.month, product, cut: undefined };
    this.dispatchEvent(goEvent({ drill: writeDrill(segment ? within(drill, segment) : drill), loan: undefined }));
  }
}

const noVersions: readonly RuleVersion[] = [];
const pathOf = (id: string): string => `/api/alerts/${encodeURIComponent(id)}`;

/** One segment of what a drill is about. */
function within(drill: Drill, { dimension, value }: Segment): Drill {
  if (dimension === 'product') return { ...drill, product: value };
  const by = cuts.find((cut) => cut === dimension);
  return by ? { ...drill, cut: { by, value } } : drill;
}

declare global {
  interface HTMLElementTagNameMap {
    'fw-alert-detail': AlertDetail;
  }
}
