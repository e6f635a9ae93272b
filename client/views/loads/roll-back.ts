import { Task } from '@lit/task';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Load, RollBackAnswer } from '../../../server/contract/load.ts';
import { askRows, sendJson } from '../../lib/api.ts';
import { formatMoment, formatMonthRange, missing } from '../../lib/format.ts';
import { Locale } from '../../lib/locale.ts';
import { base } from '../../styles/control.ts';
import '../../ui/button.ts';
import '../../ui/dialog.ts';
import '../../ui/skeleton.ts';
import { renderFailure } from '../failure.ts';
import { loadPath } from './load-path.ts';

/** Undoes a live load and all later ones, once the reader has seen which these are. Fires `fw-published`, which leaves its shadow, when it is done. */
@customElement('fw-roll-back')
export class RollBack extends LitElement {
  static override styles = [
    base,
    css`
      .what {
        display: grid;
        gap: 8px;
      }
      ul {
        margin: 0;
        padding-left: 18px;
      }
    `,
  ];

  @property({ attribute: false }) load!: Load;
  @state() private asking = false;
  @state() private undoing = false;
  @state() private failure: unknown = null;
  private readonly locale = new Locale(this);
  private readonly loads = new Task(this, {
    autoRun: false,
    task: (_none, { signal }) => askRows<Load>('/api/loads', signal),
    args: () => [] as const,
  });

  override render() {
    const { history, upload } = this.locale.strings;
    return html`<fw-button @click=${this.ask}>${history.rollBack}</fw-button>
      ${
        this.asking
          ? html`<fw-dialog open .label=${history.rollBack} .closeLabel=${upload.close} @fw-close=${this.close}>
              <div class="what">${this.renderGoing()}</div>
            </fw-dialog>`
          : nothing
      }`;
  }

  private renderGoing(): TemplateResult {
    const { history } = this.locale.strings;
    const { value, error } = this.loads;
    if (error !== undefined) return this.renderFailed(error, history.failed, this.ask);
    if (value === undefined) return html`<fw-skeleton .lines=${3}></fw-skeleton>`;
    const going = value.slice(0, value.findIndex(({ id }) => id === this.load.id) + 1).filter(({ live }) => live);
    return html`<p>${history.goes(going.length)}</p>
      <ul>
        ${going.map((one) => html`<li>${this.sayLoad(one)}</li>`)}
      </ul>
      ${this.failure === null ? nothing : this.renderFailed(this.failure, history.notUndone, this.rollBack)}
      <div><fw-button primary @click=${this.rollBack}>${this.undoing ? history.undoing : history.confirm}</fw-button></div>`;
  }

  private renderFailed(error: unknown, heading: string, retry: () => void): TemplateResult {
    return renderFailure(error, retry, { heading, works: '' }, this.locale.strings);
  }

  private sayLoad({ source, months, created_at }: Load): string {
    const { language, strings } = this.locale;
    const [from, to = from] = [months[0], months.at(-1)];
    const range = from && to ? formatMonthRange(from, to, language) : missing;
    return [source ?? missing, range, formatMoment(created_at, language)].join(strings.load.joint);
  }

  private readonly close = (): void => {
    this.asking = false;
  };

  private readonly ask = (): void => {
    this.asking = true;
    this.failure = null;
    void this.loads.run();
  };

  private readonly rollBack = async (): Promise<void> => {
    if (this.undoing) return;
    this.undoing = true;
    this.failure = null;
    try {
      await sendJson<RollBackAnswer>('POST', loadPath(this.load.id, '/rollback'));
      this.asking = false;
      this.dispatchEvent(new CustomEvent('fw-published', { bubbles: true, composed: true }));
    } catch (error) {
      this.failure = error;
    } finally {
      this.undoing = false;
    }
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'fw-roll-back': RollBack;
  }
}
