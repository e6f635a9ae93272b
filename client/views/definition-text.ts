import { Task } from '@lit/task';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { CatalogAnswer } from '../../server/contract/catalog.ts';
import { readAddress } from '../lib/address.ts';
import { askJson, askText, metricPath } from '../lib/api.ts';
import { formatMoment } from '../lib/format.ts';
import { Locale } from '../lib/locale.ts';
import type { Selection } from '../lib/selection.ts';
import { base, button } from '../styles/control.ts';
import { figureLink, textLink } from './sql/link.ts';

type Metric = CatalogAnswer['metrics'][number];
/** A name and what it means, in the reader's language. */
export type Told = { name: string; define: string };

/** What a figure is: name, formula in words, numerator and denominator as they are now, id, scheme, basis, load, SQL. */
@customElement('fw-definition-text')
export class DefinitionText extends LitElement {
  static override styles = [
    base,
    button,
    css`
      :host {
        display: block;
        max-width: 360px;
        padding: 4px 6px;
        font-size: var(--fs-small);
        line-height: 18px;
        color: var(--text-2);
      }
      h3 {
        font-size: var(--fs-body);
        font-weight: var(--fw-strong);
        color: var(--text);
      }
      p + h3 {
        padding-top: 8px;
      }
      dl {
        display: grid;
        grid-template-columns: max-content 1fr;
        gap: 2px 12px;
        margin: 8px 0 4px;
      }
      dt {
        color: var(--text-3);
      }
      dd {
        margin: 0;
      }
      code,
      pre {
        font: var(--fs-small) var(--font-mono);
      }
      :host([statement]) {
        max-width: 640px;
      }
      pre {
        max-height: 320px;
        margin: 8px 0 0;
        padding: 8px;
        overflow: auto;
        border: 1px solid var(--line);
        border-radius: var(--radius-2);
        background: var(--surface-2);
        font-variant-ligatures: none;
      }
      .button {
        margin-top: 8px;
      }
    `,
  ];

  @property({ attribute: false }) metrics: readonly string[] = [];
  @property({ attribute: false }) selection!: Selection;
  /** Numerator and denominator now, as they are formatted, and of which month. */
  @property({ attribute: false }) now: { name: string; said: string } | undefined;
  @property({ attribute: false }) told: Told | undefined;
  @property({ attribute: false }) catalog: CatalogAnswer | undefined;
  /** The question whose figures these are; its SQL can be shown. */
  @property({ attribute: false }) question: URLSearchParams | undefined;
  /** Where the SQL of figures is had that no metric of the catalog gives. */
  @property() path = '';
  /** Whether the SQL is shown. */
  @property({ type: Boolean, reflect: true }) statement = false;
  @state() private wanted = false;
  private readonly locale = new Locale(this);
  /** Where the catalog is not at hand it is asked for when somebody looks. */
  private readonly asked = new Task(this, {
    task: ([wanted, snapshot], { signal }) =>
      wanted && snapshot ? askJson<CatalogAnswer>('/api/catalog', signal) : Promise.resolve(undefined),
    args: () => [this.wanted, this.catalog ? null : this.selection.snapshot] as const,
  });

  private readonly statements = new Task(this, {
    task: async ([wanted], { signal }) => {
      if (!wanted) return '';
      return (await Promise.all(this.paths.map((path) => askText(path, signal)))).join('\n');
    },
    args: () => [this.statement, this.paths.join()] as const,
  });

  /** Where the statements behind the figures are had. */
  private get paths(): readonly string[] {
    const { question, metrics, path } = this;
    if (path) return [path];
    return question ? metrics.map((id) => metricPath(id, question, 'sql')) : [];
  }

  /** Fetches what it shows. */
  want(): void {
    this.wanted = true;
  }

  override render() {
    const { strings, language } = this.locale;
    const { definition: words } = strings;
    const { basis, source } = this.selection;
    const known = (this.catalog ?? this.asked.value)?.metrics;
    const metrics = this.metrics.flatMap((id) => known?.find((metric) => metric.id === id) ?? []);
    const fact = (name: string, said: TemplateResult | string) => html`<dt>${name}</dt><dd>${said}</dd>`;
    return html`${this.asked.error ? html`<p role="alert">${words.failed}</p>` : metrics.map((metric) => this.renderMetric(metric))}
      ${this.told ? html`<h3>${this.told.name}</h3><p>${this.told.define}</p>` : nothing}
      <dl>
        ${this.now ? fact(this.now.name, this.now.said) : nothing}
        ${this.metrics.length > 0 ? fact(words.id, html`<code>${this.metrics.join(', ')}</code>`) : nothing}
        ${fact(words.scheme, words.schemes[source.scheme])}
        ${fact(words.basis, words.bases[basisOf(metrics, basis)])}
      </dl>
      <p>${strings.shell.loaded(formatMoment(source.loaded_at, language))}</p>
      ${this.paths.length > 0 ? this.renderStatement() : nothing}`;
  }

  private renderStatement(): TemplateResult {
    const { definition: words, sql } = this.locale.strings;
    const { error, value } = this.statements;
    const { href } = this;
    const toggle = () => {
      this.statement = !this.statement;
    };
    return html`<button type="button" class="button" aria-expanded=${this.statement} @click=${toggle}>
        ${this.statement ? words.hideSql : words.showSql}
      </button>
      ${href ? html`<a class="button" href=${href}>${sql.openFigure}</a>` : nothing}
      ${this.statement && error ? html`<p role="alert">${words.failed}</p>` : nothing}
      ${this.statement && value ? html`<pre tabindex="0" role="region" aria-label="SQL">${value}</pre>` : nothing}`;
  }

  /** Where the statement opens; what no metric gives, once its statement is known. */
  private get href(): string | null {
    const { question, metrics } = this;
    const { address } = readAddress(location.search);
    if (question && metrics.length > 0) return figureLink(metrics, question, address);
    return this.statements.value ? textLink(this.statements.value, address) : null;
  }

  private renderMetric({ name, define }: Metric): TemplateResult {
    return html`<h3>${this.locale.name(name)}</h3><p>${this.locale.name(define)}</p>`;
  }
}

/** The page's basis, or the only one that the metric has. */
function basisOf(metrics: readonly Metric[], basis: Selection['basis']): Selection['basis'] {
  const [only, ...others] = metrics[0]?.basis ?? [];
  return only && others.length === 0 ? only : basis;
}

declare global {
  interface HTMLElementTagNameMap {
    'fw-definition-text': DefinitionText;
  }
}
