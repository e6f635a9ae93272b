import { html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from '../../styles/control.ts';
import { field } from '../../styles/field.ts';
import { changed } from '../../ui/changed.ts';
import { glyph, type Level } from '../../ui/glyph.ts';

/** A number with its label and unit; a rate is typed in percent. Fires `fw-change` with the number, null once it is emptied. */
@customElement('fw-number-field')
export class NumberField extends LitElement {
  static override shadowRootOptions: ShadowRootInit = { ...LitElement.shadowRootOptions, delegatesFocus: true };
  static override styles = [base, field];

  @property() label = '';
  @property() suffix = '';
  @property({ attribute: false }) value: number | null | undefined;
  /** What one unit typed is worth: 0.01 of a percent. */
  @property({ type: Number }) scale = 1;
  @property({ type: Number }) step = 1;
  @property({ type: Number }) min: number | undefined;
  /** The glyph of a limit before its label. */
  @property() level: Level | '' = '';
  /** What holds while it is empty. */
  @property() placeholder = '';

  override render() {
    const shown = typeof this.value === 'number' ? String(Number((this.value / this.scale).toPrecision(10))) : '';
    return html`<label class="field"
      ><span>${this.level ? html`${glyph(this.level, 9)} ` : nothing}${this.label}${this.suffix ? html` (${this.suffix})` : nothing}</span
      ><input
        class="input"
        type="number"
        inputmode="decimal"
        step=${this.step}
        min=${this.min ?? nothing}
        placeholder=${this.placeholder}
        .value=${shown}
        @change=${this.typed}
    /></label>`;
  }

  private typed({ target }: Event): void {
    const text = (target as HTMLInputElement).value;
    const number = Number(text);
    this.dispatchEvent(
      changed(text === '' || Number.isNaN(number) ? null : Number((number * this.scale).toPrecision(12))),
    );
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'fw-number-field': NumberField;
  }
}
