import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { CatalogAnswer } from '../../../server/contract/catalog.ts';
import { Locale } from '../../lib/locale.ts';
import { warningWords } from '../../locales/warning-words.ts';
import { base } from '../../styles/control.ts';
import { disclosure } from '../../styles/disclosure.ts';
import { field } from '../../styles/field.ts';
import { changed } from '../../ui/changed.ts';
import '../../ui/filter-chip.ts';
import type { Level } from '../../ui/glyph.ts';
import { icon } from '../../ui/icon.ts';
import type { FigureUnit } from '../rule-figure.ts';
import './group-limits.ts';
import './number-field.ts';
import { type Draft, ownFields } from './rule-draft.ts';
import { typedAs } from './typed-as.ts';

/** The limits of a rule and the conditions it judges under. Fires `fw-change` with the draft as it is then. */
@customElement('fw-rule-fields')
export class RuleFields extends LitElement {
  static override styles = [
    base,
    field,
    disclosure,
    css`
      .row {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(108px, 1fr));
        gap: 10px;
        padding-top: 10px;
      }
      textarea {
        min-height: 120px;
        padding: 6px 8px;
        font: var(--fs-small) / 18px var(--font-mono);
        resize: vertical;
      }
      fw-filter-chip {
        display: block;
        padding-top: 10px;
      }
    `,
  ];

  @property({ attribute: false }) draft!: Draft;
  @property({ attribute: false }) catalog!: CatalogAnswer;
  @property({ attribute: false }) unit: FigureUnit = 'rate';
  private readonly locale = new Locale(this);

  override render() {
    const { draft } = this;
    const { rules: words, levels } = this.locale.with(warningWords);
    const has = (name: string) => ownFields(draft.kind).includes(name);
    return html`${has('sql') ? this.renderSql() : nothing}
      <div class="row">
        ${this.limit('warn', levels.warn, 'warn')} ${this.limit('critical', levels.critical, 'critical')}
        ${this.limit('clear', words.clear)}
      </div>
      <div class="row">
        ${this.whole('for', words.for, 1)} ${this.whole('clear_for', words.clearFor, 1)}
        ${has('floor') ? this.number('floor', words.floor, 0.0001) : nothing}
        ${has('z_min') ? this.number('z_min', words.zMin, 0.1) : nothing}
        ${has('lambda') && draft.chart === 'ewma' ? this.number('lambda', words.lambda, 0.05) : nothing}
      </div>
      ${draft.kind === 'data_quality' || draft.kind === 'sql' ? nothing : this.renderScope()}
      <details>
        <summary>${icon('caret', 12)}<span class="name">${words.more}</span></summary>
        <div class="row">
          ${this.whole('min_den_count', words.minCount, 0)} ${this.whole('min_den_balance', words.minBalance, 0)}
          ${this.choice('no_data', words.noData, words.noDatas)} ${this.whole('stale_after', words.staleAfter, 1)}
          ${this.choice('scheme', words.scheme, words.schemes)}
        </div>
        ${
          has('seasonal')
            ? html`<label class="tick"
                ><input
                  type="checkbox"
                  .checked=${draft.seasonal === true}
                  @change=${({ target }: Event) => this.set({ seasonal: (target as HTMLInputElement).checked })}
                />${words.seasonal}</label
              >`
            : nothing
        }
        ${
          draft.group_by.length === 0 && draft.limits.length === 0
            ? nothing
            : html`<fw-group-limits
                .draft=${draft}
                .catalog=${this.catalog}
                .unit=${this.unit}
                @fw-change=${({ detail }: CustomEvent<Draft['limits']>) => this.set({ limits: detail })}
              ></fw-group-limits>`
        }
      </details>`;
  }

  private renderSql(): TemplateResult {
    const { rules: words } = this.locale.with(warningWords);
    return html`<label class="field"
      ><span>${words.sql}</span
      ><textarea
        class="input"
        spellcheck="false"
        .value=${this.draft.sql ?? ''}
        @change=${({ target }: Event) => this.set({ sql: (target as HTMLTextAreaElement).value })}
      ></textarea
    ></label>`;
  }

  /** Only these products; none chosen is all. */
  private renderScope(): TemplateResult {
    const { draft, catalog, locale } = this;
    const { filters } = locale.with(warningWords);
    const { product } = draft.filter;
    const products = new Map(catalog.products.map(({ id, name }) => [id, locale.name(name)]));
    return html`<fw-filter-chip
      .label=${filters.product}
      .value=${product.length === 0 ? filters.all : product.map((id) => products.get(id) ?? id).join(', ')}
      .options=${[...products].map(([value, label]) => ({ value, label }))}
      .selected=${product}
      multiple
      @fw-change=${({ detail }: CustomEvent<string[]>) => this.set({ filter: { ...draft.filter, product: detail } })}
    ></fw-filter-chip>`;
  }

  private limit(name: 'warn' | 'critical' | 'clear', label: string, level: Level | '' = ''): TemplateResult {
    const { scale, suffix, step } = typedAs(this.unit);
    return html`<fw-number-field
      .label=${label}
      .level=${level}
      .suffix=${suffix}
      .scale=${scale}
      .step=${step}
      .value=${this.draft[name]}
      .placeholder=${name === 'clear' ? this.locale.with(warningWords).rules.likeWarn : ''}
      @fw-change=${({ detail }: CustomEvent<number | null>) => this.set({ [name]: detail })}
    ></fw-number-field>`;
  }

  private number(name: 'floor' | 'z_min' | 'lambda', label: string, step: number): TemplateResult {
    return html`<fw-number-field
      .label=${label}
      .step=${step}
      .value=${this.draft[name]}
      @fw-change=${({ detail }: CustomEvent<number | null>) => this.set({ [name]: detail ?? undefined })}
    ></fw-number-field>`;
  }

  private whole(
    name: 'for' | 'clear_for' | 'min_den_count' | 'min_den_balance' | 'stale_after',
    label: string,
    least: number,
  ): TemplateResult {
    return html`<fw-number-field
      .label=${label}
      .min=${least}
      .value=${this.draft[name]}
      @fw-change=${({ detail }: CustomEvent<number | null>) => this.set({ [name]: detail ?? least })}
    ></fw-number-field>`;
  }

  private choice(name: 'no_data' | 'scheme', label: string, words: Readonly<Record<string, string>>): TemplateResult {
    return html`<label class="field"
      ><span>${label}</span
      ><select
        class="input"
        @change=${({ target }: Event) => this.set({ [name]: (target as HTMLSelectElement).value })}
      >
        ${Object.entries(words).map(
          ([value, said]) => html`<option value=${value} ?selected=${value === this.draft[name]}>${said}</option>`,
        )}
      </select></label
    >`;
  }

  private set(change: Partial<Draft>): void {
    this.dispatchEvent(changed({ ...this.draft, ...change }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'fw-rule-fields': RuleFields;
  }
}
