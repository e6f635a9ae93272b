import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { Locale } from '../../lib/locale.ts';
import type { Source } from '../../lib/selection.ts';
import { base } from '../../styles/control.ts';
import { field } from '../../styles/field.ts';
import { changed } from '../../ui/changed.ts';
import { type Fault, fixedTerms, type LayoutOption } from './upload-check.ts';
import type { UploadFields } from './upload-send.ts';

type TextField = 'source' | 'currency' | 'as_of';

/** What goes beside the files of a load. Scheme and currency of a source that is known are its own. Fires `fw-change` with the fields. */
@customElement('fw-upload-options')
export class UploadOptions extends LitElement {
  static override styles = [
    base,
    field,
    css`
      fieldset {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(100%, 190px), 1fr));
        gap: 10px 12px;
        min-width: 0;
        margin: 0;
        padding: 0;
        border: 0;
      }
      .hint {
        font-size: var(--fs-micro);
        line-height: var(--lh-micro);
        color: var(--text-3);
      }
      .tick {
        grid-column: 1 / -1;
      }
    `,
  ];

  @property({ attribute: false }) fields!: UploadFields;
  @property({ attribute: false }) sources: readonly Source[] = [];
  @property({ attribute: false }) layouts: readonly LayoutOption[] = [];
  @property({ attribute: false }) faults: readonly Fault[] = [];
  private readonly locale = new Locale(this);

  override render() {
    const { upload } = this.locale.strings;
    const { fields, layouts } = this;
    const layout = layouts.find(({ name }) => name === fields.layout);
    const fixed = fixedTerms(fields, this.sources, layouts);
    const isKnown = fixed?.of === 'source';
    return html`<fieldset>
      <legend class="unseen">${upload.options}</legend>
      ${this.renderText('source', upload.source, isKnown ? upload.known(fixed.scheme, fixed.currency) : upload.sourceHint, 'sources')}
      <datalist id="sources">${this.sources.filter(({ generated }) => !generated).map(({ id }) => html`<option value=${id}></option>`)}</datalist>
      <div class="field">
        <label for="layout">${upload.layout}</label>
        <select id="layout" class="input" aria-describedby="layout-hint" @change=${this.picked('layout')}>
          <option value="" ?selected=${fields.layout === ''}>${upload.byColumns}</option>
          ${layouts.map(({ name: id }) => html`<option value=${id} ?selected=${fields.layout === id}>${id}</option>`)}
        </select>
        <p class="hint" id="layout-hint">${layout?.about ?? ''}</p>
      </div>
      <div class="field">
        <label for="scheme">${upload.scheme}</label>
        <select id="scheme" class="input" ?disabled=${fixed !== null} @change=${this.picked('scheme')}>
          ${fixed ? html`<option selected>${upload.schemes[fixed.scheme]}</option>` : this.renderSchemes()}
        </select>
      </div>
      ${this.renderText('currency', upload.currency, '', '', fixed?.currency)}
      ${this.renderText('as_of', upload.asOf, upload.asOfHint)}
      <label class="tick"
        ><input type="checkbox" .checked=${fields.hold} @change=${(event: Event) => this.change({ hold: (event.target as HTMLInputElement).checked })} />${upload.hold}</label
      >
    </fieldset>`;
  }

  private renderSchemes(): TemplateResult[] {
    const { upload } = this.locale.strings;
    return (['cn', 'lt30'] as const).map(
      (scheme) =>
        html`<option value=${scheme === 'cn' ? '' : scheme} ?selected=${this.fields.scheme === (scheme === 'cn' ? '' : scheme)}>${upload.schemes[scheme]}</option>`,
    );
  }

  private renderText(name: TextField, label: string, hint: string, list = '', fixed?: string): TemplateResult {
    const faults = this.faults.filter((fault) => fault.field === name);
    const described = [hint ? `${name}-hint` : '', faults.length > 0 ? `${name}-fault` : ''].filter(Boolean).join(' ');
    return html`<div class="field">
      <label for=${name}>${label}</label>
      <input
        id=${name}
        class="input"
        autocomplete="off"
        list=${list || nothing}
        placeholder=${name === 'currency' ? 'CNY' : name === 'source' ? 'main' : nothing}
        ?disabled=${fixed !== undefined}
        .value=${fixed ?? this.fields[name]}
        aria-invalid=${faults.length > 0}
        aria-describedby=${described || nothing}
        @input=${this.picked(name)}
      />
      ${faults.map(({ text }) => html`<p class="fault" id="${name}-fault">${text}</p>`)}
      ${hint ? html`<p class="hint" id="${name}-hint">${hint}</p>` : nothing}
    </div>`;
  }

  private readonly picked =
    (name: keyof UploadFields) =>
    (event: Event): void =>
      this.change({ [name]: (event.target as HTMLInputElement | HTMLSelectElement).value });

  private change(change: Partial<UploadFields>): void {
    this.dispatchEvent(changed({ ...this.fields, ...change }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'fw-upload-options': UploadOptions;
  }
}
