import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { formatCount } from '../../lib/format.ts';
import { Locale } from '../../lib/locale.ts';
import { base } from '../../styles/control.ts';
import type { PlanNode } from './plan.ts';

/** How a statement would be answered: the last step first, what feeds it indented below. */
@customElement('fw-sql-plan-tree')
export class SqlPlanTree extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: block;
        font-size: var(--fs-small);
      }
      p {
        padding-bottom: 8px;
      }
      ul {
        margin: 0;
        padding: 0;
        list-style: none;
      }
      ul ul {
        margin-left: 7px;
        padding-left: 16px;
        border-left: 1px solid var(--line-strong);
      }
      li {
        padding-top: 6px;
      }
      .head {
        display: flex;
        flex-wrap: wrap;
        gap: 2px 12px;
        color: var(--text);
        font-weight: var(--fw-strong);
      }
      .rows {
        color: var(--text-2);
        font-weight: var(--fw-regular);
      }
      dl {
        display: grid;
        grid-template-columns: max-content minmax(0, 1fr);
        gap: 0 10px;
        margin: 0;
        color: var(--text-2);
        line-height: 18px;
      }
      dt {
        color: var(--text-3);
      }
      dd {
        margin: 0;
        font-family: var(--font-mono);
        overflow-wrap: anywhere;
      }
    `,
  ];

  @property({ attribute: false }) plan!: PlanNode;
  private readonly locale = new Locale(this);

  override render() {
    return html`<p>${this.locale.strings.sql.planText}</p>
      <ul>${this.renderNode(this.plan)}</ul>`;
  }

  private renderNode({ name, rows, facts, inputs }: PlanNode): TemplateResult {
    const { sql } = this.locale.strings;
    return html`<li>
      <div class="head">${name}${rows === null ? nothing : html`<span class="rows">${sql.expected(formatCount(rows))}</span>`}</div>
      ${facts.length === 0 ? nothing : html`<dl>${facts.map(([fact, value]) => html`<dt>${fact}</dt><dd>${value}</dd>`)}</dl>`}
      ${inputs.length === 0 ? nothing : html`<ul>${inputs.map((input) => this.renderNode(input))}</ul>`}
    </li>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'fw-sql-plan-tree': SqlPlanTree;
  }
}
