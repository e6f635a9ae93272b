import { autocompletion, closeBrackets, closeBracketsKeymap, completionKeymap } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands';
import { bracketMatching, indentUnit, syntaxHighlighting } from '@codemirror/language';
import { highlightSelectionMatches, searchKeymap } from '@codemirror/search';
import { Compartment, EditorState, Prec } from '@codemirror/state';
import { drawSelection, EditorView, keymap, lineNumbers } from '@codemirror/view';
import { css, LitElement, type PropertyValues } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { type Statement, statementAt } from '../lib/sql-text.ts';
import { base } from '../styles/control.ts';
import { changed } from './changed.ts';
import { faultMark, markFault } from './code-fault.ts';
import { writeOver } from './code-input.ts';
import { codeColours, codeTheme } from './code-style.ts';
import { completionOf, duckdb, type Vocabulary } from './sql-language.ts';

/** Two presses of Esc within this time leave the editor. */
const leaveMs = 700;

/**
 * An editor of SQL with one text a name, each with its own undo. Ctrl/Cmd Enter fires `fw-run`, with Shift `fw-run-all`; Ctrl .
 * fires `fw-stop`; Esc Esc fires `fw-leave`. Fires `fw-change` with the text.
 */
@customElement('fw-code-editor')
export class CodeEditor extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: block;
        min-width: 0;
        min-height: 0;
        position: relative;
        overflow: hidden;
      }
      /* over the gutter too, which lies above the text */
      :host(:focus-within)::after {
        content: '';
        position: absolute;
        inset: 0;
        z-index: 300;
        border: 1.5px solid var(--focus);
        pointer-events: none;
      }
    `,
  ];

  /** Which text is shown; another name shows another. */
  @property() name = '';
  @property() text = '';
  @property() label = '';
  @property({ attribute: false }) vocabulary: Vocabulary = { relations: [], functions: [] };
  /** What is wrong in the text, a new object for each finding; null where nothing is. */
  @property({ attribute: false }) fault: { place: number } | null = null;
  private view: EditorView | undefined;
  private readonly states = new Map<string, EditorState>();
  private readonly completion = new Compartment();
  private readonly labelled = new Compartment();
  private escaped = 0;

  /** What a run is of: the selection, else the statement at the cursor. */
  get statement(): Statement | undefined {
    const { state } = this.view ?? {};
    if (!state) return statementAt(this.text, 0);
    const { from, to, empty, head } = state.selection.main;
    const text = state.sliceDoc(from, to);
    return !empty && text.trim() ? { from, to, text } : statementAt(state.doc.toString(), head);
  }

  override focus(): void {
    this.view?.focus();
  }

  /** Writes over the selection, or at the cursor. */
  insert(text: string): void {
    const { view } = this;
    view?.dispatch(view.state.replaceSelection(text), { userEvent: 'input' });
    view?.focus();
  }

  /** Puts the cursor and the keyboard at a place. */
  goTo(place: number): void {
    this.view?.dispatch({ selection: { anchor: Math.min(place, this.view.state.doc.length) }, scrollIntoView: true });
    this.view?.focus();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.open();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    if (this.view) this.states.set(this.name, this.view.state);
    this.view?.destroy();
    this.view = undefined;
  }

  protected override firstUpdated(): void {
    this.open();
  }

  protected override updated(changes: PropertyValues<this>): void {
    const { view } = this;
    if (!view) return;
    const left = changes.get('name');
    if (left !== undefined && left !== this.name) {
      this.states.set(left, view.state);
      view.setState(this.states.get(this.name) ?? this.stateOf(this.text));
    }
    const now = view.state.doc.toString();
    if (now !== this.text) view.dispatch({ changes: { from: 0, to: now.length, insert: this.text } });
    if (changes.has('name') || changes.has('vocabulary'))
      view.dispatch({ effects: this.completion.reconfigure(completionOf(this.vocabulary)) });
    if (changes.has('name') || changes.has('label'))
      view.dispatch({ effects: this.labelled.reconfigure(this.labelling()) });
    if (changes.has('name') || changes.has('fault'))
      view.dispatch({ effects: markFault.of(this.fault?.place ?? null) });
  }

  private open(): void {
    const root = this.renderRoot as ShadowRoot;
    this.view = new EditorView({ parent: root, root, state: this.states.get(this.name) ?? this.stateOf(this.text) });
  }

  private labelling() {
    return EditorView.contentAttributes.of({ 'aria-label': this.label, spellcheck: 'false', tabindex: '0' });
  }

  private stateOf(doc: string): EditorState {
    const fire = (event: string) => () => this.dispatchEvent(new CustomEvent(event, { bubbles: true }));
    const own = [
      { key: 'Mod-Enter', run: fire('fw-run') },
      { key: 'Mod-Shift-Enter', run: fire('fw-run-all') },
      { key: 'Ctrl-.', run: fire('fw-stop') },
      { key: 'Escape', run: () => this.escape() },
    ];
    return EditorState.create({
      doc,
      extensions: [
        Prec.high(keymap.of(own)),
        lineNumbers(),
        history(),
        drawSelection(),
        writeOver,
        bracketMatching(),
        closeBrackets(),
        highlightSelectionMatches(),
        indentUnit.of('  '),
        autocompletion({ icons: false }),
        keymap.of([
          ...closeBracketsKeymap,
          ...completionKeymap,
          ...searchKeymap,
          ...historyKeymap,
          ...defaultKeymap,
          indentWithTab,
        ]),
        duckdb.extension,
        syntaxHighlighting(codeColours),
        codeTheme,
        faultMark,
        this.completion.of(completionOf(this.vocabulary)),
        this.labelled.of(this.labelling()),
        EditorView.updateListener.of(({ docChanged, state }) => {
          if (docChanged) this.tell(state.doc.toString());
        }),
      ],
    });
  }

  private tell(text: string): void {
    if (text === this.text) return;
    this.text = text;
    this.dispatchEvent(changed(text));
  }

  /** The first press is the editor's own (a list of completions closes); the second leaves. */
  private escape(): boolean {
    const now = performance.now();
    const isSecond = now - this.escaped < leaveMs;
    this.escaped = isSecond ? 0 : now;
    if (isSecond) this.dispatchEvent(new CustomEvent('fw-leave'));
    return isSecond;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'fw-code-editor': CodeEditor;
  }
}
