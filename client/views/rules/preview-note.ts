import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { RulePreview } from '../../../server/contract/preview.ts';
import type { CatalogAnswer } from '../../../server/contract/catalog.ts';
import { formatMonth } from '../../lib/format.ts';
import { Locale } from '../../lib/locale.ts';
import { warningWords } from '../../locales/warning-words.ts';
import type { Known } from '../../lib/question.ts';
import { base } from '../../styles/control.ts';
import '../../ui/button.ts';
import { changed } from '../../ui/changed.ts';
import { emphasis } from '../../ui/emphasis.ts';
import { type FigureUnit, sayFigure } from '../rule-figure.ts';
import { type Draft, withGroupLimits } from './rule-draft.ts';

/** What a draft would do: alerts on the newest month, false alarms to expect, limits that history suggests. Fires `fw-change` with the draft that takes these. */
@customElement('fw-preview-note')
export class PreviewNote extends LitElement {
  static override styles = [
    base,
    css`
      .box {
        display: grid;
        gap: 6px;
        margin-top: 12px;
        padding: 10px 12px;
        border: 1px solid var(--line);
        border-radius: var(--radius-2);
        background: var(--surface-2);
        font-size: var(--fs-small);
        line-height: 18px;
      }
      .quiet {
        color: var(--text-2);
      }
      .fault {
        font-weight: var(--fw-medium);
        overflow-wrap: anywhere;
      }
      .takes {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
      }
      .stale {
        opacity: 0.55;
      }
    `,
  ];

  @property({ attribute: false }) known!: Known<Draft, RulePreview>;
  @property({ attribute: false }) draft!: Draft;
  @property({ attribute: false }) catalog!: CatalogAnswer;
  @property({ attribute: false }) unit: FigureUnit = 'rate';
  /** The newest month of the book. */
  @property() month = '';
  private readonly locale = new Locale(this);

  override render() {
    const { known } = this;
    const { rules: words, pending } = this.locale.with(warningWords);
    const inside =
      known.state === 'failed'
        ? html`<p class="fault">${known.error instanceof Error ? known.error.message : String(known.error)}</p>`
        : known.state === 'pending'
          ? html`<p class="quiet">${pending}</p>`
          : this.renderAnswer(known.value);
    return html`<div class="box" role="status" aria-label=${words.effect}>
      <div class=${known.state === 'ready' && known.stale ? 'stale' : ''}>${inside}</div>
    </div>`;
  }

  private renderAnswer({
    would_fire_now,
    expected_false_alarms_per_month: expected,
    suggested,
  }: RulePreview): TemplateResult {
    const { rules: words } = this.locale.with(warningWords);
    const month = formatMonth(this.month, this.locale.language);
    return html`<p>${emphasis(words.wouldFire(would_fire_now, month))}</p>
      <p class="quiet">${words.expected(String(Number(expected.toFixed(2))))}</p>
      ${suggested ? this.renderSuggested(suggested) : nothing}`;
  }

  private renderSuggested(suggested: NonNullable<RulePreview['suggested']>): TemplateResult | typeof nothing {
    const { warn, critical, clear, how, limits } = suggested;
    const { rules: words } = this.locale.with(warningWords);
    const say = (figure: number) => sayFigure(figure, this.unit, this.catalog.sources[0]?.currency ?? '', this.locale);
    const isTaken = warn === this.draft.warn && critical === this.draft.critical;
    const apart = withGroupLimits(this.draft, suggested);
    const offersApart = limits.length > 1 && JSON.stringify(apart.limits) !== JSON.stringify(this.draft.limits);
    if (isTaken && !offersApart) return nothing;
    const take = (draft: Draft) => () => this.dispatchEvent(changed(draft));
    return html`<p>${words.suggested(say(warn), say(critical))} <span class="quiet">${how}</span></p>
      <div class="takes">
        ${isTaken ? nothing : html`<fw-button @click=${take({ ...this.draft, warn, critical, clear })}>${words.take}</fw-button>`}
        ${offersApart ? html`<fw-button @click=${take(apart)}>${words.takeApart(limits.length)}</fw-button>` : nothing}
      </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'fw-preview-note': PreviewNote;
  }
}
