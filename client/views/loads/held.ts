import { Task } from '@lit/task';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Load } from '../../../server/contract/load.ts';
import type { Difference, HeldPreview } from '../../../server/contract/load-preview.ts';
import { askJson, sendJson } from '../../lib/api.ts';
import { formatMoment, formatMonth, formatCount, formatRate, missing } from '../../lib/format.ts';
import { Locale } from '../../lib/locale.ts';
import { base } from '../../styles/control.ts';
import '../../ui/button.ts';
import '../../ui/data-table.ts';
import '../../ui/skeleton.ts';
import { renderFailure } from '../failure.ts';

/** Rows of differences that are shown at first. */
const shownAtFirst = 12;

/**
 * What publishing a held load would change: balances and 30+ rates by month and product, and alerts; publishes it when told to.
 * Fires `fw-load` (Load) once it is on its way.
 */
@customElement('fw-held')
export class Held extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: grid;
        gap: 10px;
        min-width: 0;
      }
      p {
        color: var(--text-2);
      }
    `,
  ];

  @property() load = '';
  @state() private all = false;
  @state() private publishing = false;
  @state() private failure: unknown = null;
  private readonly locale = new Locale(this);
  private readonly preview = new Task(this, {
    task: ([id], { signal }) => askJson<HeldPreview>(`/api/loads/${encodeURIComponent(id)}/preview`, signal),
    args: () => [this.load] as const,
  });

  override render() {
    const { held } = this.locale.strings;
    const { value, error } = this.preview;
    const said = { heading: held.failed, works: '' };
    if (error !== undefined) return renderFailure(error, () => void this.preview.run(), said, this.locale.strings);
    if (value === undefined) return html`<fw-skeleton .lines=${6}></fw-skeleton>`;
    return html`${value.left_out.length > 0 ? html`<p>${held.leftOut(value.left_out.join(', '))}</p>` : nothing}
      ${this.renderDifferences(value.rows)} ${this.renderAlerts(value)}
      ${this.failure === null ? nothing : renderFailure(this.failure, this.publish, { heading: held.notPublished, works: '' }, this.locale.strings)}
      <div><fw-button primary @click=${this.publish}>${this.publishing ? held.publishing : held.publish}</fw-button></div>
      <p>${held.until(formatMoment(value.until, this.locale.language))}</p>`;
  }

  private renderDifferences(rows: readonly Difference[]): TemplateResult {
    const { held } = this.locale.strings;
    if (rows.length === 0) return html`<p>${held.same}</p>`;
    const columns = [
      { label: held.month },
      { label: held.product },
      { label: held.balanceBefore, numeric: true, wide: true },
      { label: held.balanceAfter, numeric: true },
      { label: held.rateBefore, numeric: true, wide: true },
      { label: held.rateAfter, numeric: true },
    ];
    const shown = this.all ? rows : rows.slice(0, shownAtFirst);
    return html`<fw-data-table .label=${held.title} .columns=${columns} .rows=${shown.map((row) => this.rowOf(row))}></fw-data-table>
      ${shown.length < rows.length ? html`<div><fw-button @click=${() => (this.all = true)}>${held.more(rows.length)}</fw-button></div>` : nothing}`;
  }

  private rowOf({ month, source, product, before, after }: Difference) {
    const money = (figures: Difference['before']) =>
      figures === null ? missing : formatCount(Math.round(figures.balance));
    const rate = (figures: Difference['before']) =>
      figures?.overdue_rate == null ? missing : formatRate(figures.overdue_rate);
    return {
      id: `${source} ${month} ${product}`,
      cells: [
        formatMonth(month, this.locale.language),
        product,
        money(before),
        money(after),
        rate(before),
        rate(after),
      ],
    };
  }

  private renderAlerts({ alerts }: HeldPreview): TemplateResult {
    const { held, alerts: words } = this.locale.strings;
    if (alerts.length === 0) return html`<p>${held.noAlerts}</p>`;
    return html`<p>${held.alerts(alerts.length)}</p>
      <ul>
        ${alerts.map(
          ({ rule, group, month, kind, severity }) =>
            html`<li>${held.alert(formatMonth(month, this.locale.language), rule, Object.values(group).join(' '))}: ${words.event[kind](severity)}</li>`,
        )}
      </ul>`;
  }

  private readonly publish = async (): Promise<void> => {
    if (this.publishing) return;
    this.publishing = true;
    this.failure = null;
    try {
      const load = await sendJson<Load>('POST', `/api/loads/${encodeURIComponent(this.load)}/publish`);
      this.dispatchEvent(new CustomEvent('fw-load', { detail: load }));
    } catch (error) {
      this.failure = error;
    } finally {
      this.publishing = false;
    }
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'fw-held': Held;
  }
}
