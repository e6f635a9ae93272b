import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { CatalogAnswer } from '../../../server/contract/catalog.ts';
import type { StoredRule } from '../../../server/contract/rule.ts';
import { type Address, writeAddress } from '../../lib/address.ts';
import type { ListedAlert } from '../../lib/alerts.ts';
import { Locale } from '../../lib/locale.ts';
import { warningWords } from '../../locales/warning-words.ts';
import { base, button } from '../../styles/control.ts';
import '../../ui/card.ts';
import '../../ui/data-table.ts';
import type { Row } from '../../ui/data-table.ts';
import { figureUnit, sayFigure } from '../rule-figure.ts';
import './import-rules.ts';

/** All rules: what each judges, its limits, what fires of it now; a name opens it. */
@customElement('fw-rule-list')
export class RuleList extends LitElement {
  static override styles = [
    base,
    button,
    css`
      :host {
        display: grid;
        gap: 12px;
      }
      .acts {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
      }
    `,
  ];

  @property({ attribute: false }) rules: readonly StoredRule[] = [];
  @property({ attribute: false }) alerts: readonly ListedAlert[] = [];
  @property({ attribute: false }) catalog!: CatalogAnswer;
  @property({ attribute: false }) address!: Address;
  private readonly locale = new Locale(this);

  override render() {
    const { rules: words, inbox } = this.locale.with(warningWords);
    const [active, retired] = [true, false].map((is) => this.rules.filter((rule) => rule.active === is));
    const bare = { ...this.address, rule: undefined };
    return html`<div class="acts">
        <a class="button primary" href="/rules${writeAddress({ ...bare, rule: 'new' })}">${words.make}</a>
        <fw-import-rules .rules=${this.rules}></fw-import-rules>
        <a class="button" href=${fileOf(this.rules)} download="rules.json">${words.exportAll}</a>
        <a class="button" href="/evaluations${writeAddress(bare)}">${inbox.why}</a>
      </div>
      ${this.renderTable(words.active, active ?? [])}
      ${(retired ?? []).length > 0 ? this.renderTable(words.retiredRules, retired ?? []) : nothing}`;
  }

  private renderTable(heading: string, rules: readonly StoredRule[]): TemplateResult {
    const { rules: words, levels } = this.locale.with(warningWords);
    return html`<fw-card .heading=${heading} .detail=${String(rules.length)}>
      <fw-data-table
        .label=${heading}
        .columns=${[
          { label: words.rule },
          { label: words.kind, wide: true },
          { label: words.group, wide: true },
          { label: words.scheme, wide: true },
          { label: levels.warn, numeric: true },
          { label: levels.critical, numeric: true },
          { label: words.firingNow, numeric: true },
          { label: words.version, numeric: true, wide: true },
        ]}
        .rows=${rules.map((rule) => this.row(rule))}
      ></fw-data-table>
    </fw-card>`;
  }

  private row(rule: StoredRule): Row {
    const { catalog, locale } = this;
    const { rules: words } = locale.with(warningWords);
    const say = (figure: number) =>
      sayFigure(figure, figureUnit(rule, catalog), catalog.sources[0]?.currency ?? '', locale);
    const firing = this.alerts.filter((alert) => alert.state === 'firing' && alert.rule.id === rule.id).length;
    const named = (id: string) => {
      const found = catalog.dimensions.find((one) => one.id === id) ?? catalog.segments.find((one) => one.id === id);
      return found ? locale.name(found.name) : id;
    };
    return {
      id: rule.id,
      cells: [
        html`<a href="/rules${writeAddress({ ...this.address, rule: rule.id })}">${locale.name(rule.name)}</a>`,
        words.kinds[rule.kind],
        rule.group_by.map(named).join(' · ') || words.whole,
        words.schemes[rule.scheme] ?? '',
        rule.limits.length > 0 ? words.perGroup : say(rule.warn),
        rule.limits.length > 0 ? words.perGroup : say(rule.critical),
        String(firing),
        String(rule.version),
      ],
    };
  }
}

/** All rules as one file: a list of rules as each has a file of its own. */
function fileOf(rules: readonly StoredRule[]): string {
  const bare = rules.filter(({ active }) => active).map(({ version, active, created_at, ...rule }) => rule);
  return `data:application/json;charset=utf-8,${encodeURIComponent(`${JSON.stringify(bare, null, 2)}\n`)}`;
}

declare global {
  interface HTMLElementTagNameMap {
    'fw-rule-list': RuleList;
  }
}
