import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { formatBytes } from '../../lib/format.ts';
import { Locale } from '../../lib/locale.ts';
import { base, button } from '../../styles/control.ts';
import { changed } from '../../ui/changed.ts';
import { icon } from '../../ui/icon.ts';
import { withFiles } from './upload-check.ts';

/** The files of a load: dropped here, or chosen by mouse or keyboard. Fires `fw-change` with all files then chosen. */
@customElement('fw-upload-files')
export class UploadFiles extends LitElement {
  static override shadowRootOptions: ShadowRootInit = { ...LitElement.shadowRootOptions, delegatesFocus: true };
  static override styles = [
    base,
    button,
    css`
      :host {
        display: flex;
        flex-direction: column;
      }
      .zone {
        flex: 1 0 auto;
        width: 100%;
        min-height: 64px;
        padding: 12px;
        border: 1px dashed var(--control-line);
        border-radius: var(--radius-2);
        background: none;
        font-size: var(--fs-small);
        color: var(--text-2);
        cursor: pointer;
      }
      .zone:hover,
      .zone.over {
        background: var(--accent-soft);
        border-color: var(--accent);
      }
      .zone span {
        color: var(--accent);
        text-decoration: underline;
      }
      ul {
        max-height: 220px;
        margin: 8px 0 0;
        padding: 0;
        overflow: auto;
        list-style: none;
      }
      li {
        display: flex;
        align-items: center;
        gap: 8px;
        min-height: var(--row-h);
        border-bottom: 1px solid var(--line);
        font-size: var(--fs-small);
      }
      li:last-child {
        border-bottom: 0;
      }
      .name {
        flex: 1;
        min-width: 0;
        overflow-wrap: anywhere;
        font-weight: var(--fw-medium);
      }
      .size {
        white-space: nowrap;
        color: var(--text-2);
      }
    `,
  ];

  @property({ attribute: false }) files: readonly File[] = [];
  @state() private over = false;
  @query('input') private input!: HTMLInputElement;
  private readonly locale = new Locale(this);

  override render() {
    const { upload } = this.locale.strings;
    const words = this.over ? upload.dropNow : this.files.length > 0 ? upload.more : upload.drop;
    return html`<button
        type="button"
        class="zone ${this.over ? 'over' : ''}"
        @click=${() => this.input.click()}
        @dragover=${this.dragged}
        @dragleave=${this.left}
        @drop=${this.dropped}
      >
        <span>${words}</span>
      </button>
      <input type="file" multiple hidden aria-label=${upload.drop} @change=${this.picked} />
      ${this.files.length === 0 ? nothing : this.renderList()}`;
  }

  private renderList() {
    const { strings } = this.locale;
    const { upload } = strings;
    return html`<ul aria-label=${upload.files} tabindex="0">
      ${this.files.map(
        (file) => html`<li>
          <span class="name">${file.name}</span><span class="size">${formatBytes(file.size)}</span>
          <button type="button" class="button quiet icon" aria-label=${upload.remove(file.name)} @click=${() => this.leave(file)}>
            ${icon('close', 12)}
          </button>
        </li>`,
      )}
    </ul>`;
  }

  private dragged(event: DragEvent): void {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    this.over = true;
  }

  private left(): void {
    this.over = false;
  }

  private dropped(event: DragEvent): void {
    event.preventDefault();
    this.over = false;
    this.add(event.dataTransfer?.files ?? []);
  }

  private picked(): void {
    this.add(this.input.files ?? []);
    // the same file can then be chosen again, after it was corrected
    this.input.value = '';
  }

  private add(more: Iterable<File>): void {
    this.dispatchEvent(changed(withFiles(this.files, more)));
  }

  private leave(file: File): void {
    this.dispatchEvent(changed(this.files.filter((other) => other !== file)));
    this.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'fw-upload-files': UploadFiles;
  }
}
