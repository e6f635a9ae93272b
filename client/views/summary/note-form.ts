import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { SummaryNote, SummaryNoteBody } from '../../../server/contract/summary-note.ts';
import { sendJson } from '../../lib/api.ts';
import { Locale } from '../../lib/locale.ts';
import { summaryWords } from '../../locales/summary-words.ts';
import { base, button } from '../../styles/control.ts';
import { field } from '../../styles/field.ts';

type Kind = SummaryNoteBody['kind'];
const kinds = ['commentary', 'decision', 'progress'] as const satisfies readonly Kind[];
const standings = ['open', 'done', 'dropped'] as const satisfies readonly SummaryNote['state'][];

/** What a person adds to a month: commentary, a decision with owner and date, or how a decision stands. Fires `fw-added` once it is kept. */
@customElement('fw-note-form')
export class NoteForm extends LitElement {
  static override styles = [
    base,
    button,
    field,
    css`
      :host {
        display: block;
      }
      form {
        display: grid;
        gap: 8px;
        padding-top: 24px;
        font-size: var(--fs-small);
      }
      .row {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(160px, 1fr));
        gap: 8px;
      }
      button {
        justify-self: start;
      }
    `,
  ];

  @property() month = '';
  @property() source = '';
  /** decisions that progress can be told of */
  @property({ attribute: false }) decisions: readonly SummaryNote[] = [];
  @state() private kind: Kind = 'commentary';
  /** What became of what was sent. */
  @state() private said = '';
  private readonly locale = new Locale(this);

  private get words() {
    return this.locale.with(summaryWords).summary;
  }

  override render() {
    const { words, kind } = this;
    const shown = kinds.filter((one) => one !== 'progress' || this.decisions.length > 0);
    return html`<form @submit=${this.send}>
      <div class="row">
        ${this.choice('kind', words.kind, shown, words.kinds, this.choose)}
        ${kind === 'decision' ? this.renderDecision() : kind === 'progress' ? this.renderProgress() : nothing}
      </div>
      <label class="field"
        ><span>${words.texts[kind]}</span><textarea class="input" name="text" rows="3" maxlength="1000" required></textarea
      ></label>
      <button class="button" type="submit">${words.adds[kind]}</button>
      <span role="status">${this.said}</span>
    </form>`;
  }

  private readonly choose = (kind: Kind): void => {
    this.kind = kind;
    this.said = '';
  };

  private renderDecision(): TemplateResult {
    const { words } = this;
    return html`<label class="field"><span>${words.owner}</span><input class="input" name="owner" maxlength="100" required /></label>
      <label class="field"><span>${words.due}</span><input class="input" name="due" type="date" required /></label>
      <label class="field"><span>${words.effect}</span><input class="input" name="effect" maxlength="1000" /></label>`;
  }

  private renderProgress(): TemplateResult {
    const { words } = this;
    const names = Object.fromEntries(this.decisions.map(({ id, text }) => [id, text]));
    return html`${this.choice('decision', words.decision, Object.keys(names), names)}
    ${this.choice('state', words.state, standings, words.states)}`;
  }

  private choice<Value extends string>(
    name: string,
    label: string,
    values: readonly Value[],
    names: Record<Value, string>,
    choose?: (value: Value) => void,
  ): TemplateResult {
    return html`<label class="field"
      ><span>${label}</span
      ><select class="input" name=${name} @change=${({ target }: Event) => choose?.((target as HTMLSelectElement).value as Value)}>
        ${values.map((value) => html`<option value=${value}>${names[value]}</option>`)}
      </select></label
    >`;
  }

  private readonly send = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const given = [...new FormData(form)].filter(([, value]) => value !== '');
    const { decision, ...body } = Object.fromEntries(given);
    const { month, source, words } = this;
    try {
      await sendJson('POST', `/api/summary/${month}/notes`, {
        ...body,
        source,
        ...(decision === undefined ? {} : { decision: Number(decision) }),
      });
      const kept = words.kept[this.kind];
      form.reset();
      this.kind = 'commentary';
      this.said = kept;
      this.dispatchEvent(new CustomEvent('fw-added'));
    } catch (error) {
      this.said = `${words.addFailed}: ${error instanceof Error ? error.message : String(error)}`;
    }
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'fw-note-form': NoteForm;
  }
}
