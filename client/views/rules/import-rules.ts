import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { StoredRule } from '../../../server/contract/rule.ts';
import { sendJson } from '../../lib/api.ts';
import { Locale } from '../../lib/locale.ts';
import { warningWords } from '../../locales/warning-words.ts';
import { base, button } from '../../styles/control.ts';
import '../../ui/button.ts';
import '../../ui/dialog.ts';
import { type Incoming, lineOf, readRuleFile } from './rule-import.ts';

/** Rules out of a file: what each would change is shown before any is published. Fires `fw-alerts` when some are. */
@customElement('fw-import-rules')
export class ImportRules extends LitElement {
  static override styles = [
    base,
    button,
    css`
      .what {
        display: grid;
        gap: 10px;
        overflow-wrap: anywhere;
      }
      ul {
        display: grid;
        gap: 4px;
        margin: 0;
        padding-left: 18px;
        font-size: var(--fs-small);
      }
      code {
        font: var(--fs-small) var(--font-mono);
      }
      .fault {
        font-weight: var(--fw-medium);
      }
    `,
  ];

  @property({ attribute: false }) rules: readonly StoredRule[] = [];
  @state() private incoming: readonly Incoming[] | undefined;
  @state() private faults: readonly string[] = [];
  @state() private sending = false;
  private text = '';
  @query('input') private input!: HTMLInputElement;
  private readonly locale = new Locale(this);

  override render() {
    const { rules: words } = this.locale.with(warningWords);
    return html`<fw-button @click=${() => this.input.click()}>${words.import}</fw-button>
      <input
        type="file"
        accept=".json,application/json"
        hidden
        aria-label=${words.import}
        @change=${this.chosen}
      />
      ${
        this.incoming === undefined
          ? nothing
          : html`<fw-dialog open .label=${words.import} .closeLabel=${words.close} @fw-close=${this.close}>
              <div class="what">${this.renderIncoming(this.incoming)}</div>
            </fw-dialog>`
      }`;
  }

  private renderIncoming(incoming: readonly Incoming[]): TemplateResult {
    const { rules: words } = this.locale.with(warningWords);
    const changing = incoming.filter(({ differs }) => differs.length > 0);
    const same = incoming.length - changing.length;
    return html`${this.faults.map((fault) => html`<p class="fault" role="alert">${fault}</p>`)}
      ${changing.map(
        ({ id, live, differs }) =>
          html`<section>
            <p><code>${id}</code> ${live ? words.changes(live.version + 1) : words.isNew}</p>
            ${
              live
                ? html`<ul>
                    ${differs.map(({ field, before, after }) => html`<li><code>${field}</code> ${before || '–'} → ${after}</li>`)}
                  </ul>`
                : nothing
            }
          </section>`,
      )}
      ${same > 0 ? html`<p>${words.unchanged(same)}</p>` : nothing}
      ${
        changing.length === 0
          ? nothing
          : html`<div>
              <fw-button primary @click=${() => void this.publish(changing)}
                >${this.sending ? words.sending : words.publishAll(changing.length)}</fw-button
              >
            </div>`
      }`;
  }

  private readonly close = (): void => {
    this.incoming = undefined;
    this.faults = [];
  };

  private readonly chosen = async (): Promise<void> => {
    const [file] = this.input.files ?? [];
    if (!file) return;
    this.text = await file.text();
    this.input.value = '';
    this.faults = [];
    try {
      this.incoming = readRuleFile(this.text, this.rules);
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
      this.incoming = [];
      this.faults = [`${file.name}: ${error.message}`];
    }
  };

  /** One after the other; those that are refused say why, with their line in the file. */
  private async publish(rules: readonly Incoming[]): Promise<void> {
    if (this.sending) return;
    this.sending = true;
    const faults: string[] = [];
    const refused: Incoming[] = [];
    for (const one of rules) {
      try {
        await sendJson(
          one.live ? 'PUT' : 'POST',
          one.live ? `/api/rules/${encodeURIComponent(one.id)}` : '/api/rules',
          one.rule,
        );
      } catch (error) {
        const message = error instanceof Error ? error.message : String(error);
        const line = lineOf(this.text, one.id, message);
        faults.push(
          [one.id, line === null ? '' : this.locale.with(warningWords).rules.line(line), message]
            .filter(Boolean)
            .join(': '),
        );
        refused.push(one);
      }
    }
    this.sending = false;
    this.faults = faults;
    this.incoming = refused.length > 0 ? refused : undefined;
    if (refused.length < rules.length)
      this.dispatchEvent(new CustomEvent('fw-alerts', { bubbles: true, composed: true }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'fw-import-rules': ImportRules;
  }
}
