import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { Locale } from '../../lib/locale.ts';
import { base } from '../../styles/control.ts';
import { changed } from '../../ui/changed.ts';
import { type Parameter, type ParameterType, parameterTypes, type Tab } from './tabs.ts';

/** What a value of each type looks like. */
const examples: Record<ParameterType, string> = { text: 'CASH', number: '30', month: '2026-06', date: '2026-06-30' };

/** The values of the `$name`s of a text: what is typed is bound, never written into the SQL. Fires `fw-change` with all of them. */
@customElement('fw-sql-parameters')
export class SqlParameters extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: contents;
      }
      fieldset {
        display: flex;
        align-items: center;
        gap: 4px;
        height: var(--control-h);
        margin: 0;
        padding: 0 4px 0 8px;
        border: 1px solid var(--control-line);
        border-radius: var(--radius-2);
        font-size: var(--fs-small);
      }
      fieldset:focus-within {
        border-color: var(--focus);
      }
      input,
      select {
        height: 24px;
        padding: 0 2px;
        border: 0;
        border-radius: var(--radius-1);
        background: var(--surface);
        font: inherit;
      }
      input {
        width: 11ch;
        font-family: var(--font-mono);
      }
      input::placeholder {
        color: var(--text-3);
      }
      select {
        color: var(--text-2);
      }
      code {
        color: var(--syn-num);
        font: var(--fs-small) var(--font-mono);
      }
    `,
  ];

  @property({ attribute: false }) names: readonly string[] = [];
  @property({ attribute: false }) params: Tab['params'] = {};
  private readonly locale = new Locale(this);

  override render() {
    return html`${this.names.map((name) => this.renderParameter(name, this.params[name] ?? { type: 'text', value: '' }))}`;
  }

  private renderParameter(name: string, parameter: Parameter): TemplateResult {
    const { sql } = this.locale.strings;
    const change = (part: Partial<Parameter>) =>
      this.dispatchEvent(changed({ ...this.params, [name]: { ...parameter, ...part } }));
    return html`<fieldset aria-label=${sql.parameter(name)}>
      <code>$${name}</code>
      <input
        aria-label=${sql.valueOf(name)}
        placeholder=${examples[parameter.type]}
        .value=${parameter.value}
        @input=${(event: Event) => change({ value: (event.target as HTMLInputElement).value })}
      />
      <select
        aria-label=${sql.typeOf(name)}
        @change=${(event: Event) => change({ type: (event.target as HTMLSelectElement).value as ParameterType })}
      >
        ${parameterTypes.map((type) => html`<option value=${type} ?selected=${type === parameter.type}>${sql.types[type]}</option>`)}
      </select>
    </fieldset>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'fw-sql-parameters': SqlParameters;
  }
}
