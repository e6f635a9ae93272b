import { Task } from '@lit/task';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { Load, LoadsAnswer, RollBackAnswer } from '../../../server/contract/load.ts';
import { askJson, sendJson } from '../../lib/api.ts';
import { formatCount, formatMoment, formatMonthRange, missing } from '../../lib/format.ts';
import { Locale } from '../../lib/locale.ts';
import { base } from '../../styles/control.ts';
import '../../ui/button.ts';
import '../../ui/card.ts';
import '../../ui/data-table.ts';
import '../../ui/dialog.ts';
import '../../ui/skeleton.ts';
import { renderFailure } from '../failure.ts';

const mostShown = 50;

/**
 * All loads, newest first, with what became of each. A row opens what was found in it; of a live one also the way back.
 * Fires `fw-published`, which leaves its shadow, once loads have been undone.
 */
@customElement('fw-load-history')
export class LoadHistory extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: grid;
        min-width: 0;
      }
      .detail {
        display: grid;
        gap: 8px;
      }
      ul {
        margin: 0;
        padding-left: 18px;
      }
      p,
      li {
        overflow-wrap: anywhere;
      }
      .quiet {
        color: var(--text-2);
      }
    `,
  ];

  /** The load whose findings are open. */
  @state() private opened: Load | null = null;
  /** Whether the reader is asked about the roll-back of the opened one. */
  @state() private asking = false;
  @state() private undoing = false;
  @state() private failure: unknown = null;
  private readonly locale = new Locale(this);
  private readonly loads = new Task(this, {
    task: (_none, { signal }) => askJson<LoadsAnswer>(`/api/loads?limit=${mostShown}`, signal),
    args: () => [] as const,
  });

  /** Asks the list again. */
  refresh(): void {
    void this.loads.run();
  }

  override render() {
    const { history } = this.locale.strings;
    return html`<fw-card .heading=${history.title} .detail=${history.detail}>${this.renderList()}</fw-card>
      ${this.opened ? this.renderDialog(this.opened) : nothing}`;
  }

  private renderList(): TemplateResult {
    const { history } = this.locale.strings;
    const { value, error } = this.loads;
    const said = { heading: history.failed, works: '' };
    if (error !== undefined) return renderFailure(error, () => this.refresh(), said, this.locale.strings);
    if (value === undefined) return html`<fw-skeleton .lines=${4}></fw-skeleton>`;
    if (value.rows.length === 0) return html`<p class="quiet">${history.none}</p>`;
    const columns = [
      { label: history.at },
      { label: history.source },
      { label: history.state },
      { label: history.months, wide: true },
      { label: history.accepted, numeric: true },
      { label: history.aside, numeric: true, wide: true },
      { label: history.by, wide: true },
    ];
    return html`<fw-data-table
      pickable
      .label=${history.title}
      .columns=${columns}
      .rows=${value.rows.map((load) => this.rowOf(load))}
      @fw-pick=${(event: CustomEvent<{ id: string }>) => this.openLoad(event.detail.id)}
      @fw-drill=${(event: CustomEvent<string>) => this.openLoad(event.detail)}
    ></fw-data-table>`;
  }

  private rowOf(load: Load) {
    const { rows, created_at, source, created_by } = load;
    return {
      id: load.id,
      cells: [
        formatMoment(created_at, this.locale.language),
        source ?? missing,
        this.stateOf(load),
        this.monthsOf(load),
        formatCount(rows.accepted),
        formatCount(rows.quarantined),
        created_by,
      ],
    };
  }

  private stateOf({ state: reached, live, undone }: Load): string {
    const { history } = this.locale.strings;
    if (undone) return history.undone;
    return live ? history.live : history.states[reached];
  }

  private monthsOf({ months }: Load): string {
    const [from, to = from] = [months[0], months.at(-1)];
    return from && to ? formatMonthRange(from, to, this.locale.language) : missing;
  }

  private renderDialog(load: Load): TemplateResult {
    const { history, upload } = this.locale.strings;
    return html`<fw-dialog
      open
      .label=${history.about(load.source ?? missing, this.monthsOf(load))}
      .closeLabel=${upload.close}
      @fw-close=${() => (this.opened = null)}
    >
      <div class="detail">
        <p>${this.stateOf(load)}. ${history.rows(formatCount(load.rows.read), formatCount(load.rows.accepted), formatCount(load.rows.quarantined))}</p>
        <p class="quiet">${load.files.map(({ name }) => name).join(', ')}</p>
        ${load.error ? html`<p>${[load.error.message, load.error.hint].filter(Boolean).join('. ')}</p>` : nothing}
        ${this.renderFindings(load)} ${load.live ? this.renderWayBack(load) : nothing}
      </div>
    </fw-dialog>`;
  }

  private renderFindings({ findings }: Load): TemplateResult {
    const { history } = this.locale.strings;
    if (findings.length === 0) return html`<p>${history.noFindings}</p>`;
    return html`<ul>
      ${findings.map(
        ({ rule, severity, count, sample }) =>
          html`<li>${history.finding(history.severities[severity], rule, formatCount(count))}<br /><span class="quiet">${sample}</span></li>`,
      )}
    </ul>`;
  }

  private renderWayBack(load: Load): TemplateResult {
    const { history } = this.locale.strings;
    if (!this.asking)
      return html`<div><fw-button @click=${() => (this.asking = true)}>${history.rollBack}</fw-button></div>`;
    const rows = this.loads.value?.rows ?? [];
    const going = rows.slice(0, rows.findIndex(({ id }) => id === load.id) + 1).filter(({ live }) => live);
    return html`<p>${history.goes(going.length)}</p>
      <ul>
        ${going.map((one) => html`<li>${one.source}, ${this.monthsOf(one)}, ${formatMoment(one.created_at, this.locale.language)}</li>`)}
      </ul>
      ${this.failure === null ? nothing : renderFailure(this.failure, () => void this.rollBack(load), { heading: history.notUndone, works: '' }, this.locale.strings)}
      <div><fw-button primary @click=${() => void this.rollBack(load)}>${this.undoing ? history.undoing : history.confirm}</fw-button></div>`;
  }

  private openLoad(id: string): void {
    this.opened = this.loads.value?.rows.find((load) => load.id === id) ?? null;
    this.asking = false;
    this.failure = null;
  }

  private async rollBack({ id }: Load): Promise<void> {
    if (this.undoing) return;
    this.undoing = true;
    this.failure = null;
    try {
      await sendJson<RollBackAnswer>('POST', `/api/loads/${encodeURIComponent(id)}/rollback`);
      this.opened = null;
      this.refresh();
      this.dispatchEvent(new CustomEvent('fw-published', { bubbles: true, composed: true }));
    } catch (error) {
      this.failure = error;
    } finally {
      this.undoing = false;
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'fw-load-history': LoadHistory;
  }
}
