import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { CatalogAnswer } from '../../../server/contract/catalog.ts';
import type { RuleKind } from '../../../server/contract/rule.ts';
import { Locale } from '../../lib/locale.ts';
import { warningWords } from '../../locales/warning-words.ts';
import { base } from '../../styles/control.ts';
import { changed } from '../../ui/changed.ts';
import { type Draft, metricsFor, ruleKinds, withKind } from './rule-draft.ts';

type Option = { value: string; label: string };
type Token = { label: string; value: string; options: readonly Option[]; change: (value: string) => Partial<Draft> };

/** A rule as one sentence, its parts choices that Tab leads through. Fires `fw-change` with the draft as it is then. */
@customElement('fw-rule-sentence')
export class RuleSentence extends LitElement {
  static override styles = [
    base,
    css`
      p {
        font-size: var(--fs-lead);
        line-height: 34px;
      }
      select {
        max-width: 100%;
        /* As wide as what is chosen, where the browser can. */
        field-sizing: content;
        height: var(--control-h);
        padding: 0 4px 0 6px;
        border: 1px solid var(--control-line);
        border-radius: var(--radius-2);
        background: var(--surface);
        color: var(--text);
        font: var(--fw-medium) var(--fs-body) var(--font-sans);
        text-overflow: ellipsis;
        cursor: pointer;
      }
    `,
  ];

  @property({ attribute: false }) draft!: Draft;
  @property({ attribute: false }) catalog!: CatalogAnswer;
  private readonly locale = new Locale(this);

  override render() {
    const { rules: words } = this.locale.with(warningWords);
    const parts = words.sentences[this.draft.kind].split(/\{(\w+)\}/);
    return html`<p>
      ${this.renderToken({
        label: words.kind,
        value: this.draft.kind,
        options: ruleKinds.map((value) => ({ value, label: words.kinds[value] })),
        change: (kind) => withKind(this.draft, kind as RuleKind),
      })}
    </p>
    <p>${parts.map((part, at) => (at % 2 === 0 ? part : this.renderToken(this.token(part))))}</p>`;
  }

  private renderToken({ label, value, options, change }: Token): TemplateResult {
    const chosen = ({ target }: Event) =>
      this.dispatchEvent(changed({ ...this.draft, ...change((target as HTMLSelectElement).value) }));
    return html`<select aria-label=${label} @change=${chosen}>
      ${options.map((option) => html`<option value=${option.value} ?selected=${option.value === value}>${option.label}</option>`)}
    </select>`;
  }

  private token(name: string): Token {
    const { draft, catalog, locale } = this;
    const { rules: words, filters } = locale.with(warningWords);
    const label = words.tokens[name] ?? name;
    const numbers = (field: keyof Draft, values: readonly number[], say: (value: number) => string): Token => ({
      label,
      value: String(draft[field] ?? values[0]),
      options: withPresent(values, draft[field]).map((value) => ({ value: String(value), label: say(value) })),
      change: (value) => ({ [field]: Number(value) }),
    });
    const named = (field: keyof Draft, known: readonly Option[]): Token => {
      const value = String(draft[field] ?? '');
      const options = known.some((one) => one.value === value) ? known : [...known, { value, label: value }];
      return { label, options, value, change: (chosen) => ({ [field]: chosen }) };
    };
    switch (name) {
      case 'group':
        return this.groups(label);
      case 'metric':
        return named(
          'metric',
          metricsFor(draft.kind, catalog).map(({ id, name: said }) => ({ value: id, label: locale.name(said) })),
        );
      case 'basis':
        return named('basis', [
          { value: 'balance', label: filters.balance },
          { value: 'count', label: filters.count },
        ]);
      case 'direction':
        return named('direction', [
          { value: 'up', label: words.directions.up },
          { value: 'down', label: words.directions.down },
        ]);
      case 'chart':
        return named(
          'chart',
          (['ewma', 'cusum', 'p'] as const).map((value) => ({ value, label: words.charts[value] })),
        );
      case 'unit':
        return {
          ...named(
            'unit',
            (['ratio', 's'] as const).map((value) => ({ value, label: words.units[value] })),
          ),
          change: (value) =>
            value === 's' ? { unit: 's', warn: 2, critical: 3 } : { unit: 'ratio', warn: 1.25, critical: 1.5 },
        };
      case 'dim':
        return named('dim', this.dimensions(['product', 'cohort']));
      case 'k':
      case 'months':
        return numbers(name, [1, 3, 12], words.months);
      case 'mob_min':
      case 'mob_max':
        return numbers(name, [1, 2, 3, 4, 5, 6, 9, 12, 18, 24], String);
      case 'horizon':
      case 'window':
      case 'run':
      case 'baseline':
        return numbers(name, name === 'baseline' ? [8, 12, 18, 24] : [3, 6, 9, 12], words.months);
      default:
        return { label: name, value: '', options: [], change: () => ({}) };
    }
  }

  /** What the rule judges apart: nothing, the product, one segment, or product and segment together. */
  private groups(label: string): Token {
    const { rules: words } = this.locale.with(warningWords);
    const cohorts = this.draft.kind === 'vintage_band' || this.draft.kind === 'forecast_cross' ? [] : ['cohort'];
    const single = this.dimensions(['product', ...cohorts]);
    const both = single
      .filter(({ value }) => value !== 'product')
      .map((one) => ({ value: `product,${one.value}`, label: words.each(single[0]?.label ?? '', one.label) }));
    const value = this.draft.group_by.join();
    const options = [{ value: '', label: words.whole }, ...single, ...both];
    return {
      label,
      value,
      options: options.some((one) => one.value === value) ? options : [...options, { value, label: value }],
      change: (chosen) => ({ group_by: chosen.split(',').filter(Boolean), limits: [] }),
    };
  }

  private dimensions(first: readonly string[]): Option[] {
    const { catalog, locale } = this;
    const known = catalog.dimensions.filter(({ id }) => first.includes(id));
    return [...known, ...catalog.segments].map(({ id, name }) => ({ value: id, label: locale.name(name) }));
  }
}

function withPresent(values: readonly number[], present: unknown): number[] {
  const all = typeof present === 'number' && !values.includes(present) ? [...values, present] : [...values];
  return all.sort((one, other) => one - other);
}

declare global {
  interface HTMLElementTagNameMap {
    'fw-rule-sentence': RuleSentence;
  }
}
