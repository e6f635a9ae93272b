import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { MappingTrial } from '../../../server/contract/mapping.ts';
import { Locale } from '../../lib/locale.ts';
import { mappingWords } from '../../locales/mapping-words.ts';
import { base } from '../../styles/control.ts';
import { field } from '../../styles/field.ts';
import { changed } from '../../ui/changed.ts';
import { icon } from '../../ui/icon.ts';
import '../../ui/missing.ts';
import {
  type Choice,
  choiceOf,
  type Choices,
  type Field,
  firstUnit,
  readOf,
  samplesOf,
  standingOf,
  type Tape,
} from './mapping-choice.ts';
import { mappingTable } from './mapping-style.ts';

/** The unit of a band that is written in days, as it stands. */
const daysAsTheyStand = '天';

/** What a person says a column is. */
export type ColumnChoice = { column: string; choice: Choice };

/** Every column of one form of file: what it becomes, in which unit, how it stands and how it is read. Fires `fw-change` (ColumnChoice). */
@customElement('fw-mapping-table')
export class MappingTable extends LitElement {
  static override styles = [base, field, mappingTable, css`:host { display: block; }`];

  @property({ attribute: false }) tape!: Tape;
  @property({ attribute: false }) fields: readonly Field[] = [];
  @property({ attribute: false }) choices: Choices = new Map();
  /** How the first rows would be read; null until it is known. */
  @property({ attribute: false }) trial: MappingTrial['tapes'][number] | null = null;
  private readonly locale = new Locale(this);

  /** Puts the keyboard on the first column that waits for an answer. */
  override focus(): void {
    const [first] = this.renderRoot.querySelectorAll('tr.wants');
    const selects = [...(first ?? this.renderRoot).querySelectorAll('select')];
    // of a column that has its field, the unit is what is asked
    (first ? selects.at(-1) : selects[0])?.focus();
  }

  override render() {
    const { mapping } = this.locale.with(mappingWords);
    return html`<div class="scroll" tabindex="0" role="group" aria-label=${mapping.title}>
      <table>
        <thead>
          <tr>
            <th scope="col">${mapping.column}</th>
            <th scope="col">${mapping.field}</th>
            <th scope="col">${mapping.unit}</th>
            <th scope="col">${mapping.sample}</th>
            <th scope="col">${mapping.read}</th>
            <th scope="col">${mapping.state}</th>
          </tr>
        </thead>
        <tbody>
          ${this.tape.columns.map((column) => this.renderColumn(column))}
        </tbody>
      </table>
    </div>`;
  }

  private renderColumn(column: string): TemplateResult {
    const { mapping } = this.locale.with(mappingWords);
    const standing = standingOf(this.tape, column, this.choices, this.fields);
    const choice = choiceOf(this.choices, column);
    const hidden = standing.is === 'identifier';
    const samples = samplesOf(this.tape, column);
    const read = this.trial ? readOf(this.trial, choice.field) : [];
    const wants = standing.is === 'open' || (standing.is === 'doubt' && this.isNeeded(standing.doubt));
    return html`<tr class=${wants ? 'wants' : ''}>
      <th scope="row" class="file">${column}</th>
      <td data-label=${mapping.field}>${hidden ? mapping.none : this.renderField(column, choice)}</td>
      <td data-label=${mapping.unit}>${hidden || choice.field === '' ? nothing : this.renderUnit(column, choice)}</td>
      <td class="value" data-label=${mapping.sample}>${hidden ? mapping.hidden : samples.length > 0 ? samples.join(mapping.joint) : mapping.empty}</td>
      <td class="value" data-label=${mapping.read}>${choice.field === '' ? nothing : read.join(mapping.joint)}</td>
      <td class="standing" data-label=${mapping.state}>${this.renderStanding(column, standing)}</td>
    </tr>`;
  }

  private renderField(column: string, { field: chosen }: Choice): TemplateResult {
    const { mapping } = this.locale.with(mappingWords);
    const options = (required: boolean) =>
      this.fields
        .filter((one) => one.required === required)
        .map(
          ({ name, label }) =>
            html`<option value=${name} ?selected=${name === chosen}>${this.locale.bothNames(label)}</option>`,
        );
    return html`<select
      class="input"
      aria-label=${mapping.fieldOf(column)}
      @change=${(event: Event) => this.pickField(column, (event.target as HTMLSelectElement).value)}
    >
      <option value="" ?selected=${chosen === ''}>${mapping.none}</option>
      <optgroup label=${mapping.required}>${options(true)}</optgroup>
      <optgroup label=${mapping.optional}>${options(false)}</optgroup>
    </select>`;
  }

  private renderUnit(column: string, choice: Choice): TemplateResult | string {
    const { mapping } = this.locale.with(mappingWords);
    const chosen = this.fields.find(({ name }) => name === choice.field);
    const date = this.tape.dates.find((one) => one.column === column);
    if (!chosen || chosen.units.length === 0) return mapping.asItStands;
    if (chosen.reading === 'date' && !date) return mapping.asItStands;
    if (chosen.reading === 'date' && date?.order) return mapping.byValues(mapping.units[date.order] ?? date.order);
    const now = choice.unit || (chosen.reading === 'money' ? chosen.units[0] : '');
    // a band that has a unit is told to have none by a unit of that meaning
    const mayBeEmpty = chosen.reading === 'date' || (chosen.reading === 'band' && now === '');
    const units = chosen.units.filter((unit) => unit !== daysAsTheyStand || !mayBeEmpty);
    return html`<select
      class="input"
      aria-label=${mapping.unitOf(column)}
      @change=${(event: Event) => this.pick(column, { ...choice, unit: (event.target as HTMLSelectElement).value })}
    >
      ${mayBeEmpty ? html`<option value="" ?selected=${now === ''}>${chosen.reading === 'date' ? mapping.pick : mapping.asItStands}</option>` : nothing}
      ${units.map((unit) => html`<option value=${unit} ?selected=${unit === now}>${mapping.units[unit] ?? unit}</option>`)}
    </select>`;
  }

  private renderStanding(column: string, standing: ReturnType<typeof standingOf>): TemplateResult | string {
    const { mapping } = this.locale.with(mappingWords);
    if (standing.is === 'identifier') return mapping.identifier(mapping.kinds[standing.kind]);
    if (standing.is === 'doubt') {
      const near = this.fields.find(({ name }) => name === standing.doubt.near);
      const words = mapping.doubt(
        near ? this.locale.name(near.label) : standing.doubt.near,
        mapping.because[standing.doubt.because],
      );
      return this.isNeeded(standing.doubt) ? html`<strong>${words}</strong>` : words;
    }
    if (standing.is === 'open') return html`<strong>${mapping.states.open}</strong>`;
    if (standing.is === 'read') return html`<span class="read">${icon('check', 12)} ${mapping.states.read}</span>`;
    return this.tape.mapping.some((one) => one.column === column) ? mapping.chosenNone : mapping.states.left;
  }

  /** The field the column may be meant for has no other column yet. */
  private isNeeded({ near, needed }: Tape['doubts'][number]): boolean {
    const taken = new Set(this.tape.columns.map((column) => choiceOf(this.choices, column).field));
    const served =
      near === 'dpd' || near === 'bucket_raw' ? taken.has('dpd') || taken.has('bucket_raw') : taken.has(near);
    return needed && !served;
  }

  private pickField(column: string, name: string): void {
    const found = this.fields.find((one) => one.name === name);
    this.pick(column, { field: name, unit: firstUnit(found, column, this.tape) });
  }

  private pick(column: string, choice: Choice): void {
    this.dispatchEvent(changed<ColumnChoice>({ column, choice }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'fw-mapping-table': MappingTable;
  }
}
