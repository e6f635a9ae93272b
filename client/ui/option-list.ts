import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, queryAll, state } from 'lit/decorators.js';
import { Locale } from '../lib/locale.ts';
import { base } from '../styles/control.ts';
import { changed } from './changed.ts';
import { icon } from './icon.ts';

/** `group` puts options under a common heading; options of a group stand together. */
export type Option = { value: string; label: string; group?: string };

/** Fewer options than this need no search field. */
const searchFrom = 9;

/** A list box: arrows move, Space toggles, letters search, Backspace clears. Fires `fw-change` with the values then chosen. */
@customElement('fw-option-list')
export class OptionList extends LitElement {
  static override styles = [
    base,
    css`
      .search {
        display: flex;
        align-items: center;
        gap: 6px;
        height: 30px;
        margin-bottom: 6px;
        padding: 0 8px;
        border: 1px solid var(--control-line);
        border-radius: var(--radius-2);
        color: var(--text-3);
      }
      .search:focus-within {
        outline: 2px solid var(--focus);
        outline-offset: 1px;
      }
      input {
        flex: 1;
        min-width: 0;
        border: 0;
        background: none;
        color: var(--text);
        font-size: var(--fs-small);
      }
      input:focus-visible {
        outline: none;
      }
      .options {
        max-height: 320px;
        overflow: auto;
      }
      .group {
        padding: 8px 8px 2px;
        font-size: var(--fs-micro);
        color: var(--text-3);
      }
      .option {
        display: flex;
        align-items: center;
        gap: 8px;
        min-height: 30px;
        padding: 0 8px;
        border-radius: var(--radius-2);
        font-size: var(--fs-small);
        cursor: pointer;
      }
      .option:hover {
        background: var(--surface-2);
      }
      .option:focus-visible {
        outline-offset: -2px;
      }
      .box {
        flex: none;
        display: grid;
        place-items: center;
        width: 16px;
        height: 16px;
        border: 1px solid var(--control-line);
        border-radius: var(--radius-pill);
        color: var(--on-accent);
      }
      [aria-multiselectable='true'] .box {
        border-radius: var(--radius-1);
      }
      [aria-selected='true'] .box {
        border-color: var(--accent);
        background: var(--accent);
      }
      p {
        padding: 6px 8px;
        font-size: var(--fs-small);
        color: var(--text-2);
      }
    `,
  ];

  @property() label = '';
  @property({ attribute: false }) options: readonly Option[] = [];
  @property({ attribute: false }) selected: readonly string[] = [];
  @property({ type: Boolean }) multiple = false;
  @state() private search = '';
  @state() private active = 0;
  @query('input') private input!: HTMLInputElement | null;
  @queryAll('.option') private items!: NodeListOf<HTMLElement>;
  private readonly locale = new Locale(this);

  /** Shows all options and puts the keyboard on the first chosen one. */
  async enter(): Promise<void> {
    this.search = '';
    this.active = Math.max(
      0,
      this.options.findIndex(({ value }) => this.selected.includes(value)),
    );
    await this.updateComplete;
    this.items[this.active]?.focus();
  }

  private get shown(): readonly Option[] {
    const wanted = this.search.trim().toLowerCase();
    return this.options.filter(({ label }) => label.toLowerCase().includes(wanted));
  }

  override render() {
    const { shown } = this;
    return html`${this.options.length < searchFrom ? nothing : this.renderSearch()}
      <div
        class="options"
        role="listbox"
        aria-label=${this.label}
        aria-multiselectable=${this.multiple}
        @keydown=${this.pressed}
      >
        ${shown.map((option, at) => this.renderOption(option, at, shown[at - 1]?.group))}
      </div>
      ${shown.length > 0 ? nothing : html`<p role="status">${this.locale.strings.filters.noOption}</p>`}`;
  }

  private renderSearch(): TemplateResult {
    return html`<div class="search">
      ${icon('search', 13)}
      <input
        type="search"
        aria-label=${this.locale.strings.filters.search(this.label)}
        .value=${this.search}
        @input=${this.typed}
        @keydown=${this.pressedInSearch}
      />
    </div>`;
  }

  private renderOption({ value, label, group }: Option, at: number, groupBefore: string | undefined): TemplateResult {
    const chosen = this.selected.includes(value);
    return html`${group && group !== groupBefore ? html`<div class="group" role="presentation">${group}</div>` : nothing}
      <div
        class="option"
        role="option"
        aria-selected=${chosen}
        aria-label=${group ? `${group}: ${label}` : label}
        tabindex=${at === this.active ? 0 : -1}
        @click=${() => this.toggle(value)}
        @focus=${() => (this.active = at)}
      >
        <span class="box">${chosen ? icon('check', 12) : nothing}</span>${label}
      </div>`;
  }

  private typed(event: InputEvent): void {
    this.search = (event.target as HTMLInputElement).value;
    this.active = 0;
  }

  private pressedInSearch(event: KeyboardEvent): void {
    if (event.key !== 'ArrowDown' && event.key !== 'Enter') return;
    event.preventDefault();
    this.items[0]?.focus();
  }

  private pressed(event: KeyboardEvent): void {
    const moves: Record<string, number> = {
      ArrowDown: this.active + 1,
      ArrowUp: this.active - 1,
      Home: 0,
      End: this.items.length - 1,
    };
    const to = moves[event.key];
    const option = this.shown[this.active];
    if (to !== undefined) this.items[Math.max(0, Math.min(to, this.items.length - 1))]?.focus();
    else if ((event.key === ' ' || event.key === 'Enter') && option) this.toggle(option.value);
    else if (event.key === 'Backspace') this.dispatchEvent(changed<readonly string[]>([]));
    else {
      // A letter goes on to the search field, which receives it because the focus moves before it is typed.
      if (event.key.length === 1 && !event.ctrlKey && !event.metaKey) this.input?.focus();
      return;
    }
    event.preventDefault();
  }

  private toggle(value: string): void {
    const others = this.selected.filter((other) => other !== value);
    const chosen = others.length < this.selected.length;
    const kept = this.multiple ? others : [];
    this.dispatchEvent(changed<readonly string[]>(chosen ? kept : [...kept, value]));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'fw-option-list': OptionList;
  }
}
