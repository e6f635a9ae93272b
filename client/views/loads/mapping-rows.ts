import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { MappingTrial } from '../../../server/contract/mapping.ts';
import { Locale } from '../../lib/locale.ts';
import { mappingWords } from '../../locales/mapping-words.ts';
import { base } from '../../styles/control.ts';
import '../../ui/card.ts';
import '../../ui/data-table.ts';
import '../../ui/missing.ts';
import '../../ui/segmented.ts';
import '../../ui/skeleton.ts';
import type { Field, Tape } from './mapping-choice.ts';

/** The first rows of one form of file, as they would be read and as they stand. */
@customElement('fw-mapping-rows')
export class MappingRows extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: block;
        min-width: 0;
      }
      fw-data-table {
        max-height: 360px;
      }
    `,
  ];

  @property({ attribute: false }) tape!: Tape;
  @property({ attribute: false }) fields: readonly Field[] = [];
  /** null until it is known */
  @property({ attribute: false }) trial: MappingTrial['tapes'][number] | null = null;
  @state() private shown: 'read' | 'raw' = 'read';
  private readonly locale = new Locale(this);

  override render() {
    const { mapping } = this.locale.with(mappingWords);
    const { trial } = this;
    const bad = trial?.rows.filter((row) => row.bad !== null).length ?? 0;
    const isRead = this.shown === 'read';
    return html`<fw-card
      .heading=${isRead ? mapping.first : mapping.firstRaw}
      .detail=${isRead && trial && (bad > 0 || isWhole(trial)) ? mapping.badCount(bad, trial.rows.length) : ''}
      ?pending=${this.trial === null}
    >
      <fw-segmented
        slot="actions"
        .label=${mapping.view}
        .value=${this.shown}
        .choices=${[{ value: 'read', label: mapping.asRead }, { value: 'raw', label: mapping.asStands }]}
        @fw-change=${this.turn}
      ></fw-segmented>
      ${isRead ? this.renderRead() : this.renderRaw()}
    </fw-card>`;
  }

  private turn(event: CustomEvent<'read' | 'raw'>): void {
    this.shown = event.detail;
  }

  private renderRead(): TemplateResult {
    const { mapping } = this.locale.with(mappingWords);
    const { trial } = this;
    if (trial === null) return html`<fw-skeleton .lines=${6}></fw-skeleton>`;
    const columns = [
      { label: mapping.row },
      { label: mapping.state },
      ...trial.fields.map((name) => ({ label: this.labelOf(name), numeric: this.isNumeric(name) })),
    ];
    const rows = trial.rows.map(({ cells, bad }, at) => ({
      id: String(at),
      cells: [
        String(at + 1),
        bad === null
          ? isWhole(trial)
            ? mapping.fits
            : mapping.unsure
          : html`<strong>${mapping.aside}: ${this.badText(bad)}</strong>`,
        ...cells.map((cell) => cell ?? this.missing()),
      ],
    }));
    return html`<fw-data-table .label=${mapping.first} .columns=${columns} .rows=${rows}></fw-data-table>`;
  }

  private renderRaw(): TemplateResult {
    const { mapping } = this.locale.with(mappingWords);
    const { columns, rows, identifiers } = this.tape;
    const hidden = columns.map((column) => identifiers.some((one) => one.column === column));
    return html`<fw-data-table
      .label=${mapping.firstRaw}
      .columns=${[{ label: mapping.row }, ...columns.map((label) => ({ label }))]}
      .rows=${rows.map((row, at) => ({
        id: String(at),
        cells: [
          String(at + 1),
          ...row.map((cell, index) => (hidden[index] ? mapping.hidden : (cell ?? this.missing()))),
        ],
      }))}
    ></fw-data-table>`;
  }

  private missing(): TemplateResult {
    return html`<fw-missing still .reason=${this.locale.with(mappingWords).mapping.empty}></fw-missing>`;
  }

  private badText({ field: name, why, given }: { field: string; why: string; given: string | null }): string {
    const { mapping } = this.locale.with(mappingWords);
    const label = this.labelOf(name);
    return why === 'missing' ? mapping.badMissing(label) : mapping.bad(label, given ?? '');
  }

  private labelOf(name: string): string {
    const found = this.fields.find((one) => one.name === name);
    return found ? this.locale.name(found.label) : name;
  }

  private isNumeric(name: string): boolean {
    const reading = this.fields.find((one) => one.name === name)?.reading ?? '';
    return ['money', 'integer', 'number', 'rate'].includes(reading);
  }
}

/** Nothing has yet to be said before these rows can be judged. */
const isWhole = ({ missing, open }: MappingTrial['tapes'][number]): boolean => missing.length + open.length === 0;

declare global {
  interface HTMLElementTagNameMap {
    'fw-mapping-rows': MappingRows;
  }
}
