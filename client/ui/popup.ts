import { css, html, LitElement } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { base } from '../styles/control.ts';
import { icon } from './icon.ts';

/** How long the pointer rests before a panel opens, and is away before it closes. */
const [restMs, leaveMs] = [350, 250];

/**
 * A chip that names a filter and its value and opens a panel under it; with `plain`, whatever stands in slot `trigger` does,
 * with `hover` also when the pointer rests on it, for as long as it stays.
 * Slots: the panel, `trigger`. Fires `fw-open`.
 */
@customElement('fw-popup')
export class Popup extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: inline-block;
      }
      .chip {
        display: inline-flex;
        align-items: center;
        gap: 6px;
        height: var(--control-h);
        max-width: 320px;
        padding: 0 6px 0 8px;
        border: 1px solid var(--line-strong);
        border-radius: var(--radius-2);
        background: var(--surface);
        font-size: var(--fs-small);
        white-space: nowrap;
        cursor: pointer;
      }
      .chip:hover {
        background: var(--surface-2);
      }
      .chip.set {
        border-color: var(--accent);
        background: var(--accent-soft);
      }
      .plain {
        display: block;
        width: 100%;
        height: 100%;
        padding: 0;
        border: 0;
        border-radius: var(--radius-2);
        background: none;
        text-align: start;
        cursor: pointer;
      }
      .plain:hover {
        background: var(--surface-2);
      }
      .label {
        color: var(--text-3);
      }
      .value {
        overflow: hidden;
        text-overflow: ellipsis;
      }
      svg {
        flex: none;
        color: var(--text-3);
      }
      [popover] {
        inset: auto;
        margin: 0;
        padding: 8px;
        max-width: calc(100vw - 16px);
        max-height: calc(100vh - 24px);
        overflow: auto;
        border: 1px solid var(--line-strong);
        border-radius: var(--radius-3);
        background: var(--surface);
        color: var(--text);
      }
    `,
  ];

  @property() label = '';
  @property() value = '';
  /** The filter is on: it takes something away. */
  @property({ type: Boolean }) set = false;
  @property({ type: Boolean }) plain = false;
  @property({ type: Boolean }) hover = false;
  @state() private open = false;
  @query('button') private chip!: HTMLButtonElement;
  @query('[popover]') private panel!: HTMLElement;
  private readonly leave = () => this.close();
  /** Opened by the pointer alone; a click keeps it. */
  private hovered = false;
  private rest: ReturnType<typeof setTimeout> | undefined;
  /** What the panel holds may come after it has opened. */
  private readonly sizes = new ResizeObserver(() => this.place());

  /** Puts the keyboard on what opens the panel. */
  override focus(): void {
    this.chip.focus();
  }

  close(): void {
    if (this.open) this.panel.hidePopover();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener('pointerenter', this.rested);
    this.addEventListener('pointerleave', this.left);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.removeEventListener('pointerenter', this.rested);
    this.removeEventListener('pointerleave', this.left);
    clearTimeout(this.rest);
    this.sizes.disconnect();
    removeEventListener('scroll', this.leave);
    removeEventListener('resize', this.leave);
  }

  override render() {
    return html`<button
        type="button"
        class=${this.plain ? 'plain' : `chip ${this.set ? 'set' : ''}`}
        aria-haspopup="dialog"
        aria-expanded=${this.open}
        popovertarget="panel"
        @click=${this.kept}
      >
        <slot name="trigger"
          ><span class="label">${this.label}</span><span class="value">${this.value}</span>${icon('caret', 12)}</slot
        >
      </button>
      <div id="panel" popover role="dialog" aria-label=${this.label} @toggle=${this.toggled}><slot></slot></div>`;
  }

  private readonly rested = ({ pointerType }: PointerEvent): void => {
    clearTimeout(this.rest);
    if (!this.hover || pointerType !== 'mouse' || this.open) return;
    this.rest = setTimeout(() => {
      this.hovered = true;
      this.panel.showPopover();
    }, restMs);
  };

  /** The way from trigger to panel leads over nothing: there is time to go it. */
  private readonly left = (): void => {
    clearTimeout(this.rest);
    this.rest = setTimeout(() => {
      if (this.hovered) this.close();
    }, leaveMs);
  };

  private kept(event: Event): void {
    clearTimeout(this.rest);
    if (this.hovered) event.preventDefault();
    this.hovered = false;
  }

  private toggled(event: ToggleEvent): void {
    this.open = event.newState === 'open';
    if (this.open) {
      this.place();
      this.sizes.observe(this.panel);
      addEventListener('scroll', this.leave, { passive: true });
      addEventListener('resize', this.leave);
      this.dispatchEvent(new CustomEvent('fw-open'));
      return;
    }
    this.sizes.disconnect();
    removeEventListener('scroll', this.leave);
    removeEventListener('resize', this.leave);
    const byPointer = this.hovered;
    this.hovered = false;
    // A click elsewhere has moved the focus already; otherwise it goes back where it came from.
    if (byPointer) return;
    if (document.activeElement === document.body || this.matches(':focus-within')) this.chip.focus();
  }

  private place(): void {
    const chip = this.chip.getBoundingClientRect();
    const panel = this.panel.getBoundingClientRect();
    const left = Math.max(8, Math.min(chip.left, innerWidth - panel.width - 8));
    const below = chip.bottom + 4;
    const top = Math.max(8, Math.min(below, innerHeight - panel.height - 8));
    Object.assign(this.panel.style, { left: `${left}px`, top: `${top}px` });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'fw-popup': Popup;
  }
}
