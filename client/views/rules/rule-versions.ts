import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { CatalogAnswer } from '../../../server/contract/catalog.ts';
import type { RuleVersion } from '../../../server/contract/rule-version.ts';
import { formatMoment } from '../../lib/format.ts';
import { Locale } from '../../lib/locale.ts';
import { warningWords } from '../../locales/warning-words.ts';
import { base } from '../../styles/control.ts';
import '../../ui/card.ts';
import '../../ui/data-table.ts';
import { type FigureUnit, sayFigure } from '../rule-figure.ts';

/** Every version of a rule, the newest first: its limits, when it was published and by whom. */
@customElement('fw-rule-versions')
export class RuleVersions extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: grid;
        min-width: 0;
      }
    `,
  ];

  @property({ attribute: false }) versions: readonly RuleVersion[] = [];
  @property({ attribute: false }) catalog!: CatalogAnswer;
  @property({ attribute: false }) unit: FigureUnit = 'rate';
  private readonly locale = new Locale(this);

  override render() {
    const { rules: words, levels } = this.locale.with(warningWords);
    const say = (figure: number) => sayFigure(figure, this.unit, this.catalog.sources[0]?.currency ?? '', this.locale);
    return html`<fw-card .heading=${words.versions}>
      <fw-data-table
        .label=${words.versions}
        .columns=${[
          { label: words.version },
          { label: levels.warn, numeric: true },
          { label: levels.critical, numeric: true },
          { label: words.published },
          { label: words.by, wide: true },
        ]}
        .rows=${this.versions.toReversed().map(({ rule, created_by }) => ({
          id: String(rule.version),
          cells: [
            String(rule.version),
            say(rule.warn),
            say(rule.critical),
            formatMoment(rule.created_at, this.locale.language),
            created_by,
          ],
        }))}
      ></fw-data-table>
    </fw-card>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'fw-rule-versions': RuleVersions;
  }
}
