import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Load } from '../../../server/contract/load.ts';
import type { OffendersAnswer, ShownFinding } from '../../../server/contract/load-detail.ts';
import { type Address, defaultAddress, writeAddress } from '../../lib/address.ts';
import { writeDrill } from '../../lib/drill.ts';
import { formatCount, formatMonthShort, missing } from '../../lib/format.ts';
import { Locale } from '../../lib/locale.ts';
import { base } from '../../styles/control.ts';
import { disclosure } from '../../styles/disclosure.ts';
import { partHeading } from '../../styles/part.ts';
import '../../ui/card.ts';
import type { Row } from '../../ui/data-table.ts';
import { glyph, type Level } from '../../ui/glyph.ts';
import { icon } from '../../ui/icon.ts';
import { loadPath } from './load-path.ts';
import './rows-page.ts';

const levels: Record<ShownFinding['severity'], Level> = { error: 'critical', warn: 'warn', info: 'within' };
const severities = ['error', 'warn', 'info'] as const;

/** What the quality rules found in a load, the worst first; each opens its rows. */
@customElement('fw-load-findings')
export class LoadFindings extends LitElement {
  static override styles = [
    base,
    disclosure,
    partHeading,
    css`
      :host {
        display: grid;
        min-width: 0;
        /* alert colours are for alerts; the shapes stay */
        --crit-mark: var(--text);
        --warn-mark: var(--text-2);
      }
      h3 {
        padding-top: 10px;
      }
      code {
        overflow-wrap: anywhere;
      }
    `,
  ];

  @property({ attribute: false }) load!: Load;
  @property({ attribute: false }) address: Address = defaultAddress;
  /** Rules whose rows have been looked at: they are asked for when first opened. */
  @state() private opened: readonly string[] = [];
  private readonly locale = new Locale(this);

  override render() {
    const { load: words } = this.locale.strings;
    // that totals are met is told where the load adds up
    const findings = this.load.findings.filter(({ rule }) => rule !== 'control_total');
    const bySeverity = severities.map((severity) => findings.filter((one) => one.severity === severity));
    const [errors = [], warnings = [], notes = []] = bySeverity;
    const detail = findings.length === 0 ? '' : words.counts(errors.length, warnings.length, notes.length);
    return html`<fw-card .heading=${words.checks} .detail=${detail}>
      ${findings.length === 0 ? html`<p>${words.noFindings}</p>` : nothing}
      ${bySeverity.map((some, at) => (some.length === 0 ? nothing : this.renderGroup(severities[at] ?? 'info', some)))}
    </fw-card>`;
  }

  private renderGroup(severity: ShownFinding['severity'], findings: readonly ShownFinding[]): TemplateResult {
    const { load } = this.locale.strings;
    return html`<h3>${load.severities[severity]}</h3>
      ${findings.map((finding, at) => this.renderFinding(finding, `${severity} ${at}`))}`;
  }

  private renderFinding(finding: ShownFinding, key: string): TemplateResult {
    const { name, count, severity, policy } = finding;
    const { load } = this.locale.strings;
    const open = (event: Event) => {
      if ((event.target as HTMLDetailsElement).open && !this.opened.includes(key)) this.opened = [...this.opened, key];
    };
    return html`<details @toggle=${open}>
      <summary>
        ${glyph(levels[severity])}<span class="name">${this.locale.name(name)}</span>
        <span class="figure">${formatCount(count)}${policy === null ? '' : load.policies[policy]}</span>
        <span class="caret">${icon('caret')}</span>
      </summary>
      <div class="inside">${this.opened.includes(key) ? this.renderRows(finding) : nothing}</div>
    </details>`;
  }

  /** Rules on a snapshot give all their rows; of those on files there is what the finding says. */
  private renderRows({ rule, name, sample, policy, listed }: ShownFinding): TemplateResult {
    const { load } = this.locale.strings;
    if (!listed || !this.load.live)
      return html`<p>${sample}</p>
        ${policy === 'set_aside' && this.load.live ? html`<p>${load.listedAside}</p>` : nothing}`;
    return html`<fw-rows-page
      .path=${loadPath(this.load.id, `/findings/${encodeURIComponent(rule)}`)}
      .label=${this.locale.name(name)}
      .none=${load.noRows}
      .columns=${[{ label: load.loan }, { label: load.month }, { label: load.found }]}
      .cellsOf=${(row: OffendersAnswer['rows'][number]) => this.cellsOf(row)}
    ></fw-rows-page>`;
  }

  private cellsOf({ month, loan_id, detail }: OffendersAnswer['rows'][number]): Row['cells'] {
    const { language } = this.locale;
    return [
      loan_id === null ? missing : this.renderLoan(loan_id, month),
      month === null ? missing : formatMonthShort(month, language),
      detail,
    ];
  }

  private renderLoan(loan: string, month: string | null): TemplateResult {
    const { theme, lang } = this.address;
    if (month === null) return html`<code>${loan}</code>`;
    const source = this.load.source ?? undefined;
    const drill = writeDrill({ month, product: undefined, cut: undefined });
    return html`<a href=${`/${writeAddress({ ...defaultAddress, source, drill, loan, theme, lang })}`}><code>${loan}</code></a>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'fw-load-findings': LoadFindings;
  }
}
