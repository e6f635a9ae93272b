import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { base } from '../styles/control.ts';

/** A branch has `items`, if only an empty list; a leaf has none. `note` stands small at the right. */
export type TreeItem = { id: string; name: string; note?: string; items?: readonly TreeItem[] };
type Line = { item: TreeItem; level: number; parent: string | null; place: number; of: number; open: boolean };

/**
 * A tree of two or more levels with one place for Tab. Arrows walk, open and close; Enter or a double click fires `fw-enter` with
 * the item's id; the item that the keyboard or pointer is on fires `fw-active`. With `open`, all branches stand open.
 */
@customElement('fw-tree')
export class Tree extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: block;
        min-height: 0;
        overflow: auto;
      }
      [role='tree'] {
        min-height: 100%;
        padding: 0 0 6px;
      }
      [role='tree']:focus-visible {
        outline-offset: -2px;
      }
      [role='treeitem'] {
        display: flex;
        align-items: center;
        gap: 6px;
        height: 24px;
        padding: 0 12px;
        font-size: 12.5px;
        white-space: nowrap;
        cursor: pointer;
      }
      [role='treeitem']:hover {
        background: var(--surface-2);
      }
      [role='tree']:focus .active,
      .active:hover,
      .active {
        background: var(--surface-3);
      }
      [role='tree']:focus .active {
        box-shadow: inset 2px 0 0 var(--focus);
      }
      .leaf {
        padding-left: 30px;
        color: var(--text-2);
      }
      .branch {
        font-weight: var(--fw-medium);
      }
      .mark {
        flex: none;
        width: 8px;
        height: 8px;
        background: var(--text-3);
        clip-path: polygon(20% 0, 90% 50%, 20% 100%);
      }
      [aria-expanded='true'] > .mark {
        rotate: 90deg;
      }
      .name {
        flex: 1;
        min-width: 0;
        overflow: hidden;
        text-overflow: ellipsis;
      }
      .note {
        flex: none;
        max-width: 45%;
        overflow: hidden;
        text-overflow: ellipsis;
        color: var(--text-3);
        font: var(--fs-micro) var(--font-mono);
      }
    `,
  ];

  @property() label = '';
  @property({ attribute: false }) items: readonly TreeItem[] = [];
  @property({ type: Boolean }) open = false;
  @state() private opened: ReadonlySet<string> = new Set();
  @state() private active: string | null = null;

  override render() {
    const lines = this.lines;
    const active = lines.find(({ item }) => item.id === this.active) ?? lines[0];
    return html`<div
      role="tree"
      tabindex="0"
      aria-label=${this.label}
      aria-activedescendant=${active ? `i-${lines.indexOf(active)}` : nothing}
      @keydown=${(event: KeyboardEvent) => this.pressed(event, lines, active)}
    >
      ${lines.map((line, at) => this.renderLine(line, at, line === active && this.active !== null))}
    </div>`;
  }

  private renderLine({ item, level, place, of, open }: Line, at: number, isActive: boolean): TemplateResult {
    const { id, name, note = '', items } = item;
    return html`<div
      id="i-${at}"
      role="treeitem"
      class="${items ? 'branch' : 'leaf'} ${isActive ? 'active' : ''}"
      aria-level=${level}
      aria-posinset=${place}
      aria-setsize=${of}
      aria-selected=${isActive}
      aria-expanded=${items ? open : nothing}
      title=${name}
      @click=${() => {
        this.activate(id);
        if (items) this.turn(id, !open);
      }}
      @dblclick=${() => this.fire('fw-enter', id)}
    >
      ${items ? html`<i class="mark"></i>` : nothing}<span class="name">${name}</span><span class="note">${note}</span>
    </div>`;
  }

  protected override updated(changes: PropertyValues): void {
    if (changes.has('active')) this.renderRoot.querySelector('.active')?.scrollIntoView?.({ block: 'nearest' });
  }

  /** All lines in sight, top down. */
  private get lines(): Line[] {
    const of = (items: readonly TreeItem[], level: number, parent: string | null): Line[] =>
      items.flatMap((item, at) => {
        const open = item.items !== undefined && (this.open || this.opened.has(item.id));
        const line = { item, level, parent, place: at + 1, of: items.length, open };
        return [line, ...(open ? of(item.items ?? [], level + 1, item.id) : [])];
      });
    return of(this.items, 1, null);
  }

  private pressed(event: KeyboardEvent, lines: readonly Line[], active: Line | undefined): void {
    if (!active || event.ctrlKey || event.metaKey || event.altKey) return;
    const at = lines.indexOf(active);
    const { item, open, parent } = active;
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: lines.length - 1 }[event.key];
    if (to !== undefined) this.activate(lines[Math.max(0, Math.min(to, lines.length - 1))]?.item.id);
    else if (event.key === 'ArrowRight' && open) this.activate(item.items?.[0]?.id);
    else if (event.key === 'ArrowRight' && item.items) this.turn(item.id, true);
    else if (event.key === 'ArrowLeft' && open && !this.open) this.turn(item.id, false);
    else if (event.key === 'ArrowLeft' && parent !== null) this.activate(parent);
    else if (event.key === 'Enter') this.fire('fw-enter', item.id);
    else return;
    event.preventDefault();
  }

  private turn(id: string, open: boolean): void {
    const rest = [...this.opened].filter((one) => one !== id);
    this.opened = new Set(open ? [...rest, id] : rest);
  }

  private activate(id: string | undefined): void {
    if (id === undefined) return;
    this.active = id;
    this.fire('fw-active', id);
  }

  private fire(name: 'fw-enter' | 'fw-active', id: string): void {
    this.dispatchEvent(new CustomEvent(name, { detail: id }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'fw-tree': Tree;
  }
}
