import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { StoredRule } from '../../../server/contract/rule.ts';
import type { Address } from '../../lib/address.ts';
import { sendJson } from '../../lib/api.ts';
import { Locale } from '../../lib/locale.ts';
import { warningWords } from '../../locales/warning-words.ts';
import { goEvent } from '../../lib/navigation.ts';
import { base, button } from '../../styles/control.ts';
import '../../ui/button.ts';
import '../../ui/dialog.ts';
import { renderFailure } from '../failure.ts';

/** Publishes a draft, or takes a rule out of use, once the reader has confirmed what that does. Fires `fw-alerts` when it is done, `fw-discard` to give the draft up. */
@customElement('fw-publish-rule')
export class PublishRule extends LitElement {
  static override styles = [
    base,
    button,
    css`
      .acts {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
      }
      .what {
        display: grid;
        gap: 10px;
      }
    `,
  ];

  @property({ attribute: false }) body: Record<string, unknown> = {};
  @property({ attribute: false }) live: StoredRule | undefined;
  @property({ attribute: false }) address!: Address;
  /** The draft is not what is live. */
  @property({ type: Boolean }) changed = false;
  @state() private asking: 'publish' | 'retire' | undefined;
  @state() private sending = false;
  @state() private failure: unknown = null;
  private readonly locale = new Locale(this);

  override render() {
    const { live, changed, asking } = this;
    const { rules: words } = this.locale.with(warningWords);
    const republish = live && !live.active;
    return html`<div class="acts">
        ${live ? html`<a class="button" href=${this.file} download="${live.id}.json">${words.export}</a>` : nothing}
        ${live?.active ? html`<fw-button @click=${() => this.ask('retire')}>${words.retire}</fw-button>` : nothing}
        ${changed && live ? html`<fw-button @click=${() => this.dispatchEvent(new CustomEvent('fw-discard'))}>${words.discard}</fw-button>` : nothing}
        ${changed || republish ? html`<fw-button primary @click=${() => this.ask('publish')}>${words.publish}</fw-button>` : nothing}
      </div>
      ${
        asking === undefined
          ? nothing
          : html`<fw-dialog open .label=${words[asking]} .closeLabel=${words.close} @fw-close=${() => this.ask(undefined)}>
              <div class="what">${this.renderQuestion(asking)}</div>
            </fw-dialog>`
      }`;
  }

  private renderQuestion(asking: 'publish' | 'retire'): TemplateResult {
    const { live } = this;
    const strings = this.locale.with(warningWords);
    const { rules: words } = strings;
    const effect =
      asking === 'retire' ? words.retireEffect : live ? words.replaces(live.version + 1, live.version) : words.begins;
    const retry = () => void this.send(asking);
    return html`<p>${effect}</p>
      ${this.failure === null ? nothing : renderFailure(this.failure, retry, { heading: words.notPublished, works: '' }, strings)}
      <div><fw-button primary @click=${retry}>${this.sending ? words.sending : words.confirm[asking]}</fw-button></div>`;
  }

  /** The rule as a file, as `forewarn` reads it. */
  private get file(): string {
    return `data:application/json;charset=utf-8,${encodeURIComponent(`${JSON.stringify(this.body, null, 2)}\n`)}`;
  }

  private ask(what: 'publish' | 'retire' | undefined): void {
    this.asking = what;
    this.failure = null;
  }

  private async send(what: 'publish' | 'retire'): Promise<void> {
    if (this.sending) return;
    this.sending = true;
    this.failure = null;
    try {
      const id = String(this.body.id);
      if (what === 'retire') await sendJson('DELETE', `/api/rules/${id}`);
      else
        await sendJson<StoredRule>(
          this.live ? 'PUT' : 'POST',
          this.live ? `/api/rules/${id}` : '/api/rules',
          this.body,
        );
      this.asking = undefined;
      this.dispatchEvent(new CustomEvent('fw-alerts', { bubbles: true, composed: true }));
      this.dispatchEvent(goEvent({ rule: what === 'retire' ? undefined : id }));
    } catch (error) {
      this.failure = error;
    } finally {
      this.sending = false;
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'fw-publish-rule': PublishRule;
  }
}
