import { css, html, LitElement } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { singleKeys } from '../lib/keys.ts';
import { Locale } from '../lib/locale.ts';
import { base } from '../styles/control.ts';
import '../ui/dialog.ts';

/** Each key with the sentence of the locales that says what it does. */
const groups = [
  {
    name: 'everywhere',
    keys: [
      ['G M', 'monitor'],
      ['G A', 'alerts'],
      ['G V', 'vintages'],
      ['G R', 'migration'],
      ['G S', 'segments'],
      ['G U', 'rules'],
      ['G Q', 'sql'],
      ['G D', 'loads'],
      ['?', 'help'],
      ['Esc', 'escape'],
    ],
  },
  {
    name: 'monitor',
    keys: [
      ['F', 'filters'],
      ['[ ]', 'months'],
      ['B', 'basis'],
      ['1 2 3 4', 'threshold'],
    ],
  },
  {
    name: 'chart',
    keys: [
      ['← → ↑ ↓', 'walk'],
      ['Enter', 'drill'],
      ['Space', 'focus'],
      ['T', 'table'],
      ['C', 'copy'],
    ],
  },
  {
    name: 'products',
    keys: [
      ['↑ ↓', 'move'],
      ['Space', 'focus'],
      ['Enter', 'drill'],
    ],
  },
  {
    name: 'alerts',
    keys: [
      ['J K', 'nextAlert'],
      ['A', 'acknowledge'],
    ],
  },
  {
    name: 'sql',
    keys: [
      ['Ctrl Enter', 'run'],
      ['Ctrl Shift Enter', 'runAll'],
      ['Ctrl .', 'stop'],
      ['Esc Esc', 'leave'],
    ],
  },
] as const;

/** The keys of the pages, and the switch that turns the single ones off. Fires `fw-close`. */
@customElement('fw-help')
export class Help extends LitElement {
  static override styles = [
    base,
    css`
      h3 {
        padding: 12px 0 4px;
        font-size: var(--fs-small);
        line-height: var(--lh-small);
        font-weight: var(--fw-medium);
        color: var(--text-3);
      }
      dl {
        display: grid;
        grid-template-columns: 120px 1fr;
        gap: 4px 12px;
        margin: 0;
      }
      dd {
        margin: 0;
      }
      kbd {
        display: inline-block;
        min-width: 20px;
        padding: 0 5px;
        border: 1px solid var(--line-strong);
        border-radius: var(--radius-1);
        background: var(--surface-2);
        text-align: center;
        font: 11px/18px var(--font-mono);
      }
      label {
        display: flex;
        align-items: center;
        gap: 8px;
        min-height: 28px;
        margin-top: 14px;
        padding-top: 10px;
        border-top: 1px solid var(--line);
      }
      input {
        width: 16px;
        height: 16px;
        margin: 0;
        accent-color: var(--accent);
      }
    `,
  ];

  @property({ type: Boolean }) open = false;
  @state() private on = singleKeys.on;
  private readonly locale = new Locale(this);

  override render() {
    const { help } = this.locale.strings;
    return html`<fw-dialog ?open=${this.open} .label=${help.title} .closeLabel=${help.close} @fw-close=${this.closed}>
      ${groups.map(
        ({ name, keys }) =>
          html`<h3>${help.groups[name]}</h3>
            <dl>
              ${keys.map(
                ([pressed, does]) =>
                  html`<dt>${pressed.split(' ').map((key) => html`<kbd>${key}</kbd> `)}</dt>
                    <dd>${help.keys[does]}</dd>`,
              )}
            </dl>`,
      )}
      <label><input type="checkbox" .checked=${this.on} @change=${this.switched} />${help.single}</label>
    </fw-dialog>`;
  }

  private switched(event: Event): void {
    this.on = (event.target as HTMLInputElement).checked;
    singleKeys.on = this.on;
  }

  private closed(): void {
    this.dispatchEvent(new CustomEvent('fw-close'));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'fw-help': Help;
  }
}
