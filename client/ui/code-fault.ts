import { StateEffect, StateField } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView } from '@codemirror/view';

/** Marks the word at a place as what is wrong; null takes the mark away. */
export const markFault = StateEffect.define<number | null>();

/** The marked word and its line; any change of the text lets go of them. */
export const faultMark = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(marks, { docChanged, effects, state }) {
    const effect = effects.findLast((one) => one.is(markFault));
    if (!effect) return docChanged ? Decoration.none : marks;
    if (effect.value === null) return Decoration.none;
    const place = Math.min(effect.value, state.doc.length);
    const line = state.doc.lineAt(place);
    const word = /^(?:[\p{L}\p{N}_]+|\S)?/u.exec(line.text.slice(place - line.from))?.[0] ?? '';
    const from = word ? place : Math.max(line.from, place - 1);
    const to = word ? place + word.length : place;
    const lineMark = Decoration.line({ class: 'cm-faultLine' }).range(line.from);
    return Decoration.set(
      from < to ? [lineMark, Decoration.mark({ class: 'cm-fault' }).range(from, to)] : [lineMark],
      true,
    );
  },
  provide: (field) => EditorView.decorations.from(field),
});
