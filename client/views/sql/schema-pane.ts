import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Answer } from '../../lib/answer.ts';
import { Locale } from '../../lib/locale.ts';
import { base, button } from '../../styles/control.ts';
import { field } from '../../styles/field.ts';
import '../../ui/skeleton.ts';
import type { Relation, Vocabulary } from '../../ui/sql-language.ts';
import '../../ui/tree.ts';
import { renderFailure } from '../failure.ts';

/**
 * The views that can be asked, with their columns: searched by name and description, each said in full below. Fires `fw-insert` with a
 * name to write, `fw-sample` with a view to look at.
 */
@customElement('fw-sql-schema-pane')
export class SqlSchemaPane extends LitElement {
  static override styles = [
    base,
    button,
    field,
    css`
      :host {
        display: flex;
        flex-direction: column;
        min-height: 0;
        background: var(--surface);
      }
      h2 {
        padding: 10px 12px 6px;
        font-size: var(--fs-small);
        font-weight: var(--fw-strong);
      }
      .search {
        padding: 0 12px 8px;
      }
      fw-tree,
      .hold {
        flex: 1;
      }
      .hold {
        padding: 0 12px;
      }
      .about {
        display: grid;
        gap: 4px;
        max-height: 40%;
        padding: 8px 12px;
        overflow: auto;
        border-top: 1px solid var(--line);
        font-size: var(--fs-small);
        line-height: 17px;
        color: var(--text-2);
      }
      .about code {
        color: var(--text);
        font: var(--fs-small) var(--font-mono);
        overflow-wrap: anywhere;
      }
      .acts {
        display: flex;
        flex-wrap: wrap;
        gap: 6px;
      }
    `,
  ];

  @property({ attribute: false }) vocabulary!: Answer<Vocabulary>;
  @state() private sought = '';
  @state() private active = '';
  private readonly locale = new Locale(this);

  override render() {
    const { sql } = this.locale.strings;
    return html`<h2>${sql.schema}</h2>
      <div class="search">
        <input
          class="input"
          type="search"
          aria-label=${sql.searchSchema}
          placeholder=${sql.searchSchema}
          .value=${this.sought}
          @input=${this.search}
        />
      </div>
      ${this.renderTree()}`;
  }

  private renderTree(): TemplateResult {
    const { strings } = this.locale;
    const { vocabulary, sought } = this;
    if (vocabulary.state === 'pending') return html`<div class="hold"><fw-skeleton .lines=${8}></fw-skeleton></div>`;
    if (vocabulary.state === 'failed')
      return html`<div class="hold">${renderFailure(vocabulary.error, vocabulary.retry, { heading: strings.sql.schemaFailed, works: '' }, strings)}</div>`;
    const found = searched(vocabulary.value.relations, sought.trim().toLowerCase());
    return html`<fw-tree
        .label=${strings.sql.schema}
        .items=${found.map(({ name, columns }) => ({
          id: name,
          name,
          items: columns.map((column) => ({ id: `${name}.${column.name}`, name: column.name, note: column.type })),
        }))}
        ?open=${sought.trim() !== ''}
        @fw-active=${(event: CustomEvent<string>) => (this.active = event.detail)}
        @fw-enter=${(event: CustomEvent<string>) => this.insert(event.detail)}
      ></fw-tree>
      ${found.length === 0 ? html`<p class="hold">${strings.filters.noOption}</p>` : nothing} ${this.renderAbout(vocabulary.value)}`;
  }

  private renderAbout({ relations }: Vocabulary): TemplateResult | typeof nothing {
    const { sql } = this.locale.strings;
    const [name, columnName] = this.active.split('.');
    const relation = relations.find((one) => one.name === name);
    const column = relation?.columns.find((one) => one.name === columnName);
    const said = column ?? relation;
    if (!relation || !said) return nothing;
    return html`<div class="about">
      <code>${said.name}${column ? html` ${column.type}` : nothing}</code>
      <span>${said.description}</span>
      <span class="acts">
        <button type="button" class="button" @click=${() => this.insert(this.active)}>${sql.insert}</button>
        <button type="button" class="button" @click=${() => this.fire('fw-sample', relation.name)}>${sql.sample(relation.name)}</button>
      </span>
    </div>`;
  }

  private search(event: Event): void {
    this.sought = (event.target as HTMLInputElement).value;
  }

  private insert(id: string): void {
    this.fire('fw-insert', id.split('.').at(-1) ?? '');
  }

  private fire(name: 'fw-insert' | 'fw-sample', detail: string): void {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }
}

/** Views whose name or description has the words, with all their columns; else those with such columns, and these alone. */
function searched(relations: readonly Relation[], sought: string): readonly Relation[] {
  if (sought === '') return relations;
  const has = ({ name, description }: { name: string; description: string }) =>
    name.toLowerCase().includes(sought) || description.toLowerCase().includes(sought);
  return relations.flatMap((relation) => {
    const columns = relation.columns.filter(has);
    if (columns.length > 0) return [{ ...relation, columns }];
    return has(relation) ? [relation] : [];
  });
}

declare global {
  interface HTMLElementTagNameMap {
    'fw-sql-schema-pane': SqlSchemaPane;
  }
}
