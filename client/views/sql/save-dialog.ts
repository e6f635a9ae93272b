import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { sendJson } from '../../lib/api.ts';
import { Locale } from '../../lib/locale.ts';
import { base, button } from '../../styles/control.ts';
import { field } from '../../styles/field.ts';
import '../../ui/dialog.ts';
import type { SavedQuery } from '../../../server/contract/saved-query.ts';
import { tabOf } from './open-link.ts';
import { newTab, type Tab, valuesOf } from './tabs.ts';

/** Saves a tab under a name, in place of what it was saved as or as another. Fires `fw-saved` with the tab it is then, `fw-close`. */
@customElement('fw-sql-save-dialog')
export class SqlSaveDialog extends LitElement {
  static override styles = [
    base,
    button,
    field,
    css`
      form {
        display: grid;
        gap: 12px;
      }
      .acts {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
      }
      .quiet {
        color: var(--text-2);
        font-size: var(--fs-small);
      }
    `,
  ];

  @property({ type: Boolean }) open = false;
  @property({ attribute: false }) tab: Tab = newTab({});
  /** What it is called before somebody says otherwise. */
  @property() name = '';
  /** Names of its parameters; their values now are saved as those to start with. */
  @property({ attribute: false }) names: readonly string[] = [];
  @state() private failure: string | null = null;
  @query('input') private input!: HTMLInputElement;
  private readonly locale = new Locale(this);

  protected override willUpdate(changes: PropertyValues<this>): void {
    if (changes.has('open')) this.failure = null;
  }

  protected override updated(changes: PropertyValues<this>): void {
    if (!changes.has('open') || !this.open) return;
    this.input.value = this.name;
    requestAnimationFrame(() => this.input.select());
  }

  override render() {
    const { sql, help } = this.locale.strings;
    const { saved } = this.tab;
    return html`<fw-dialog
      ?open=${this.open}
      .label=${sql.saveTitle}
      .closeLabel=${help.close}
      @fw-close=${() => this.dispatchEvent(new CustomEvent('fw-close'))}
    >
      <form @submit=${(event: Event) => void this.submit(event, saved?.id ?? null)}>
        <div class="field">
          <label for="name">${sql.queryName}</label>
          <input id="name" class="input" autocomplete="off" required maxlength="200" />
        </div>
        <p class="quiet">${sql.saveText}</p>
        ${this.failure === null ? nothing : html`<p class="fault" role="alert">${this.failure}</p>`}
        <div class="acts">
          <button type="submit" class="button primary">${sql.saveQuery}</button>
          ${
            saved === null
              ? nothing
              : html`<button type="button" class="button" @click=${(event: Event) => void this.submit(event, null)}>${sql.saveAsNew}</button>`
          }
        </div>
      </form>
    </fw-dialog>`;
  }

  private async submit(event: Event, saved: string | null): Promise<void> {
    event.preventDefault();
    if (!this.input.reportValidity()) return;
    const values = valuesOf(this.names, this.tab.params);
    const params = this.names.map((name) => ({
      name,
      type: this.tab.params[name]?.type ?? 'text',
      value: values[name] ?? null,
    }));
    const body = { name: this.input.value.trim(), sql: this.tab.text, params };
    const path = saved === null ? '' : `/${encodeURIComponent(saved)}`;
    try {
      const kept = await sendJson<SavedQuery>(saved === null ? 'POST' : 'PUT', `/api/sql/saved${path}`, body);
      this.dispatchEvent(new CustomEvent('fw-saved', { detail: tabOf(kept) }));
    } catch (cause) {
      this.failure = cause instanceof Error ? cause.message : String(cause);
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'fw-sql-save-dialog': SqlSaveDialog;
  }
}
