import { EditorView } from '@codemirror/view';

/**
 * Writes over a selection itself: left to it, Chromium carries the look of what it replaces along as an inline style, which our
 * policy refuses.
 */
export const writeOver = EditorView.domEventHandlers({
  beforeinput(event, view) {
    const { state } = view;
    const { from, to, empty } = state.selection.main;
    const { data, inputType } = event;
    if (empty || inputType !== 'insertText' || data === null) return false;
    const insert = () => state.update(state.replaceSelection(data), { userEvent: 'input.type', scrollIntoView: true });
    const isHandled = state.facet(EditorView.inputHandler).some((handle) => handle(view, from, to, data, insert));
    if (!isHandled) view.dispatch(insert());
    event.preventDefault();
    return true;
  },
});
