import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { Locale } from '../lib/locale.ts';
import { base, button } from '../styles/control.ts';
import { fileLink } from '../styles/part.ts';
import './card.ts';
import { changed } from './changed.ts';
import './chart.ts';
import type { Chart, SpecOf } from './chart.ts';
import './data-table.ts';
import type { Column, Row } from './data-table.ts';
import { icon } from './icon.ts';
import { copyPicture, pngOf, saveFile, svgOf } from './picture.ts';
import './popup.ts';
import type { Popup } from './popup.ts';
import './skeleton.ts';

/** How long it is said that a picture was copied. */
const saidMs = 4000;

/**
 * A chart in its card, with all that goes with one: its sentence, its table twin (T), its picture to copy (C) or save, its file.
 * Slots: `definition` after the title, `actions` beside it, `note` under the chart. Fires `fw-change` with whether the table is wanted.
 */
@customElement('fw-chart-card')
export class ChartCard extends LitElement {
  static override styles = [
    base,
    button,
    fileLink,
    css`
      :host {
        display: grid;
        min-width: 0;
      }
      .actions {
        display: flex;
        align-items: center;
        gap: 8px;
      }
      .more {
        display: grid;
        place-items: center;
        width: 28px;
        height: 28px;
      }
      .menu {
        display: grid;
        min-width: 180px;
      }
      .menu .button {
        justify-content: space-between;
        gap: 16px;
      }
      .hold {
        display: flow-root;
        min-height: var(--chart-h, 268px);
      }
      .table {
        max-height: var(--chart-h, 268px);
        min-height: var(--chart-h, 268px);
        overflow: hidden;
      }
      fw-data-table {
        max-height: inherit;
      }
      /* Room for two lines, or three where it is narrow, so that nothing moves when the sentence is there. */
      p {
        min-height: calc(6px + var(--said-lines, 2) * var(--lh-small));
        padding-top: 6px;
        font-size: var(--fs-small);
        line-height: var(--lh-small);
        color: var(--text-2);
      }
      @media (max-width: 599px) {
        p {
          min-height: calc(6px + var(--said-lines, 3) * var(--lh-small));
        }
      }
      .stale {
        opacity: 0.55;
      }
    `,
  ];

  @property() heading = '';
  @property() detail = '';
  /** One sentence: what the chart shows, with its latest value and state. */
  @property() description = '';
  @property({ attribute: false }) spec: SpecOf | undefined;
  /** The table twin. */
  @property({ attribute: false }) columns: readonly Column[] = [];
  @property({ attribute: false }) rows: readonly Row[] = [];
  @property({ type: Boolean }) asTable = false;
  /** Address of the same question as CSV; empty where no one file has it. */
  @property() csv = '';
  /** Name of its files, without ending. */
  @property() file = 'chart';
  /** Where the figures are from, for pictures. */
  @property() foot = '';
  /** Its figures are on their way: their place is kept. */
  @property({ type: Boolean }) pending = false;
  /** Its figures answer an earlier question. */
  @property({ type: Boolean }) stale = false;
  @state() private said = '';
  private turning = false;
  @query('fw-chart') private chart!: Chart | null;
  @query('fw-popup') private menu!: Popup;
  private readonly locale = new Locale(this);

  override render() {
    const { chart } = this.locale.strings;
    return html`<fw-card .heading=${this.heading} .detail=${this.detail} ?pending=${this.pending}>
      <slot name="definition" slot="definition"></slot>
      <div slot="actions" class="actions">
        <span role="status" class=${this.said ? 'csv' : 'unseen'}>${this.said}</span>
        <slot name="actions"></slot>
        ${
          this.csv
            ? html`<a class="csv" href=${this.csv} download="${this.file}.csv" aria-label=${chart.csv(this.heading)}>.csv</a>`
            : nothing
        }
        ${this.renderMenu()}
      </div>
      <div class=${this.stale ? 'stale' : ''} aria-busy=${this.pending || this.stale} @keydown=${this.pressed}>
        ${this.renderContent()}
        <slot name="note"></slot>
        <p>${this.description}</p>
      </div>
    </fw-card>`;
  }

  private renderContent(): TemplateResult {
    if (this.pending) return html`<div class="hold"><fw-skeleton .lines=${9}></fw-skeleton></div>`;
    return this.asTable
      ? html`<div class="table">
                <fw-data-table .label=${this.heading} .columns=${this.columns} .rows=${this.rows}></fw-data-table>
              </div>`
      : html`<fw-chart
                .spec=${this.spec}
                .label=${this.heading}
                .description=${this.description}
                shortcuts="T C"
              ></fw-chart>`;
  }

  private renderMenu(): TemplateResult {
    const { chart } = this.locale.strings;
    const item = (label: string, act: () => void, key?: string) =>
      html`<button
        type="button"
        class="button quiet"
        @click=${() => {
          this.menu.close();
          act();
        }}
      >
        ${label}${key ? html`<kbd aria-hidden="true">${key}</kbd>` : nothing}
      </button>`;
    return html`<fw-popup plain .label=${chart.more(this.heading)}>
      <span slot="trigger" class="more">${icon('more')}<span class="unseen">${chart.more(this.heading)}</span></span>
      <div class="menu">
        ${item(this.asTable ? chart.toChart : chart.toTable, this.turn, 'T')}
        ${
          this.asTable
            ? nothing
            : html`${item(chart.copy, this.copy, 'C')} ${item(chart.png, () => void this.save('png'))}
              ${item(chart.svg, () => void this.save('svg'))}`
        }
      </div>
    </fw-popup>`;
  }

  /** The keyboard stays on the card when the chart gives way to its table, and back. */
  protected override updated(changes: PropertyValues<this>): void {
    if (!changes.has('asTable') || !this.turning) return;
    this.turning = false;
    const shown = this.renderRoot.querySelector<LitElement>('fw-chart, fw-data-table');
    void shown?.updateComplete.then(() => shown.focus());
  }

  private readonly turn = (): void => {
    this.turning = true;
    this.dispatchEvent(changed(!this.asTable));
  };

  private readonly copy = (): void => void this.copyOrSave();

  private async copyOrSave(): Promise<void> {
    const { drawing } = this.chart ?? {};
    if (!drawing) return;
    const copied = await copyPicture(pngOf(drawing, this));
    if (!copied) await this.save('png');
    const { chart } = this.locale.strings;
    this.said = copied ? chart.copied : chart.saved;
    setTimeout(() => (this.said = ''), saidMs);
  }

  private async save(ending: 'png' | 'svg'): Promise<void> {
    const { drawing } = this.chart ?? {};
    if (!drawing) return;
    saveFile(await (ending === 'png' ? pngOf : svgOf)(drawing, this), `${this.file}.${ending}`);
  }

  private pressed(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const act = { t: this.turn, c: this.copy }[event.key.toLowerCase()];
    if (!act) return;
    event.preventDefault();
    act();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'fw-chart-card': ChartCard;
  }
}
