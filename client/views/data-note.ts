import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { formatMoment, formatMonthEnd } from '../lib/format.ts';
import { Locale } from '../lib/locale.ts';
import type { Source } from '../lib/selection.ts';
import { base } from '../styles/control.ts';
import { emphasis } from '../ui/emphasis.ts';

/** How far the data goes, when it was loaded, and what about it is not a lender's own report. */
@customElement('fw-data-note')
export class DataNote extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: block;
        padding: 12px 8px 0;
        border-top: 1px solid var(--line);
        font-size: var(--fs-micro);
        line-height: 16px;
        color: var(--text-3);
      }
      strong {
        font-weight: var(--fw-medium);
        color: var(--text-2);
      }
    `,
  ];

  @property({ attribute: false }) source!: Source;
  private readonly locale = new Locale(this);

  override render() {
    const { strings, language } = this.locale;
    const { as_of, loaded_at, generated, derived } = this.source;
    return html`<p>${emphasis(strings.shell.dataTo(formatMonthEnd(as_of, language)))}</p>
      <p>${strings.shell.loaded(formatMoment(loaded_at, language))}</p>
      ${generated ? html`<p>${strings.shell.generated}</p>` : nothing}
      ${derived === null ? nothing : html`<p>${strings.shell.derivedHow(this.locale.name(derived))}</p>`}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'fw-data-note': DataNote;
  }
}
