import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { CatalogAnswer } from '../../../server/contract/catalog.ts';
import { Locale } from '../../lib/locale.ts';
import { warningWords } from '../../locales/warning-words.ts';
import { base, button } from '../../styles/control.ts';
import { field } from '../../styles/field.ts';
import { changed } from '../../ui/changed.ts';
import { icon } from '../../ui/icon.ts';
import type { FigureUnit } from '../rule-figure.ts';
import './number-field.ts';
import type { Draft, GroupRow } from './rule-draft.ts';
import { typedAs } from './typed-as.ts';

/** Limits of single groups in place of the rule's own. Fires `fw-change` with the rows as they are then. */
@customElement('fw-group-limits')
export class GroupLimits extends LitElement {
  static override styles = [
    base,
    button,
    field,
    css`
      h3 {
        padding: 10px 0 4px;
        font-size: var(--fs-small);
        font-weight: var(--fw-medium);
        color: var(--text-2);
      }
      .row {
        display: grid;
        grid-template-columns: minmax(0, 1fr) 96px 96px 28px;
        align-items: end;
        gap: 8px;
        padding-bottom: 6px;
        font-size: var(--fs-small);
      }
      .group {
        align-self: center;
        overflow-wrap: anywhere;
      }
    `,
  ];

  @property({ attribute: false }) draft!: Draft;
  @property({ attribute: false }) catalog!: CatalogAnswer;
  @property({ attribute: false }) unit: FigureUnit = 'rate';
  private readonly locale = new Locale(this);

  override render() {
    const { draft } = this;
    const { rules: words } = this.locale.with(warningWords);
    const [dimension] = draft.group_by;
    const free = dimension
      ? this.valuesOf(dimension).filter(({ id }) => !draft.limits.some(({ group }) => group[dimension] === id))
      : [];
    const add = ({ target }: Event) => {
      const select = target as HTMLSelectElement;
      const { value } = select;
      if (!value || !dimension) return;
      const row = { group: { [dimension]: value }, warn: draft.warn ?? 0, critical: draft.critical ?? 0 };
      this.dispatchEvent(changed([...draft.limits, row]));
      select.value = '';
    };
    return html`<h3>${words.ownLimits}</h3>
      ${draft.limits.map((row, at) => this.renderRow(row, at))}
      ${
        free.length === 0
          ? nothing
          : html`<select class="input" aria-label=${words.addOwn} @change=${add}>
              <option value="">${words.addOwn}</option>
              ${free.map(({ id, label }) => html`<option value=${id}>${label}</option>`)}
            </select>`
      }`;
  }

  private renderRow(row: GroupRow, at: number): TemplateResult {
    const { rules: words, levels } = this.locale.with(warningWords);
    const name = Object.entries(row.group)
      .map(([dimension, value]) => this.valuesOf(dimension).find(({ id }) => id === value)?.label ?? value)
      .join(' · ');
    const { scale, step } = typedAs(this.unit);
    const replace = (change: Partial<GroupRow> | null) =>
      this.dispatchEvent(
        changed(
          this.draft.limits.flatMap((one, place) =>
            place !== at ? [one] : change ? [{ ...one, clear: undefined, ...change }] : [],
          ),
        ),
      );
    const limit = (which: 'warn' | 'critical') => html`<fw-number-field
      .label=${levels[which]}
      .level=${which}
      .scale=${scale}
      .step=${step}
      .value=${row[which]}
      @fw-change=${({ detail }: CustomEvent<number | null>) => replace({ [which]: detail ?? row[which] })}
    ></fw-number-field>`;
    return html`<div class="row" role="group" aria-label=${name}>
      <span class="group">${name}</span>${limit('warn')}${limit('critical')}
      <button type="button" class="button quiet icon" aria-label=${words.removeOwn(name)} @click=${() => replace(null)}>
        ${icon('close')}
      </button>
    </div>`;
  }

  private valuesOf(dimension: string): { id: string; label: string }[] {
    const { catalog, locale } = this;
    const values =
      dimension === 'product' ? catalog.products : (catalog.segments.find(({ id }) => id === dimension)?.values ?? []);
    return values.map(({ id, name }) => ({ id, label: locale.name(name) }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'fw-group-limits': GroupLimits;
  }
}
