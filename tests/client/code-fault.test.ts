import { EditorState } from '@codemirror/state';
import { expect, test } from 'vitest';
import { faultMark, markFault } from '../../client/ui/code-fault.ts';

/** The text that is marked when the place of `at` is wrong. */
function markedIn(doc: string, at: string): string[] {
  const open = EditorState.create({ doc, extensions: [faultMark] });
  const { state } = open.update({ effects: markFault.of(doc.indexOf(at)) });
  const marked: string[] = [];
  state.field(faultMark).between(0, doc.length, (from, to) => {
    if (from < to) marked.push(state.sliceDoc(from, to));
  });
  return marked;
}

test.each([
  ['SELECT nope FROM loan', 'nope', 'nope'],
  ['SELECT 1,\n\tnope FROM loan', 'nope', 'nope'],
  ["SELECT '中文', 余额_1 FROM loan", '余额_1', '余额_1'],
  ['SELECT 1 +) 2', ')', ')'],
])('in %j the whole word is marked', (doc, at, word) => {
  expect(markedIn(doc, at)).toEqual([word]);
});
