import { Task } from '@lit/task';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { ApiError, askJson } from '../../lib/api.ts';
import { formatCount } from '../../lib/format.ts';
import { Locale } from '../../lib/locale.ts';
import { base } from '../../styles/control.ts';
import { fileLink } from '../../styles/part.ts';
import '../../ui/button.ts';
import '../../ui/data-table.ts';
import type { Column, Row } from '../../ui/data-table.ts';
import '../../ui/skeleton.ts';
import { renderFailure } from '../failure.ts';

type Cells = Row['cells'];
/** A page of a list of the API, whatever its rows are. */
type Page = { rows: readonly unknown[]; next: string | null };
/** A file of the rows: where it is had, and what it is called where there are several. */
type FileLink = { href: string; name: string };

const rowsAtOnce = 50;

/** A list of the API as a table, a page at a time, with the files it can be had as. */
@customElement('fw-rows-page')
export class RowsPage extends LitElement {
  static override styles = [
    base,
    fileLink,
    css`
      :host {
        display: grid;
        gap: 8px;
        min-width: 0;
      }
      fw-data-table {
        max-height: 440px;
      }
      p {
        font-size: var(--fs-small);
        color: var(--text-2);
      }
      .foot {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 4px 12px;
        font-size: var(--fs-small);
        color: var(--text-3);
      }
    `,
  ];

  /** The call, without a query. */
  @property() path = '';
  @property() label = '';
  /** Said where it has no row. */
  @property() none = '';
  @property({ attribute: false }) columns: readonly Column[] = [];
  @property({ attribute: false }) cellsOf: (row: never) => Cells = () => [];
  /** The files of an answer; by default all its rows as one. */
  @property({ attribute: false }) filesOf: ((answer: never) => readonly FileLink[]) | null = null;
  @state() private further: { first: Page; page: Page } | null = null;
  @state() private failure: unknown = null;
  private readonly locale = new Locale(this);
  private readonly first = new Task(this, {
    task: ([path], { signal }) => askJson<Page>(`${path}?limit=${rowsAtOnce}`, signal),
    args: () => [this.path] as const,
  });

  override render() {
    const { load } = this.locale.strings;
    const { value, error } = this.first;
    if (error instanceof ApiError && error.code === 'snapshot_gone') return html`<p>${load.gone}</p>`;
    if (error !== undefined) return this.renderFailed(error, () => void this.first.run());
    if (value === undefined) return html`<fw-skeleton .lines=${3}></fw-skeleton>`;
    if (value.rows.length === 0) return html`<p>${this.none}</p>`;
    const { rows, next } = this.further?.first === value ? this.further.page : value;
    return html`<fw-data-table
        .label=${this.label}
        .columns=${this.columns}
        .rows=${rows.map((row, at) => ({ id: String(at), cells: this.cellsOf(row as never) }))}
      ></fw-data-table>
      ${this.failure === null || next === null ? nothing : this.renderFailed(this.failure, () => void this.more(value, { rows, next }))}
      <div class="foot">
        ${next === null ? nothing : html`<span role="status">${load.first(formatCount(rows.length))}</span><fw-button @click=${() => void this.more(value, { rows, next })}>${load.more}</fw-button>`}
        ${this.renderFiles(value)}
      </div>`;
  }

  private renderFailed(error: unknown, retry: () => void): TemplateResult {
    const { strings } = this.locale;
    return renderFailure(error, retry, { heading: strings.load.rowsFailed, works: '' }, strings);
  }

  private renderFiles(answer: Page): TemplateResult[] {
    const { load } = this.locale.strings;
    const files = this.filesOf ? this.filesOf(answer as never) : [{ href: `${this.path}?format=csv`, name: '' }];
    return files.map(
      ({ href, name }) =>
        html`<a class="csv" href=${href} download>${name === '' ? load.download : load.downloadOf(name)}</a>`,
    );
  }

  private async more(first: Page, { rows, next }: Page): Promise<void> {
    this.failure = null;
    try {
      const query = new URLSearchParams({ limit: String(rowsAtOnce), after: next ?? '' });
      const page = await askJson<Page>(`${this.path}?${query}`, AbortSignal.timeout(60_000));
      this.further = { first, page: { rows: [...rows, ...page.rows], next: page.next } };
    } catch (error) {
      this.failure = error;
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'fw-rows-page': RowsPage;
  }
}
