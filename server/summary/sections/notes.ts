import type { SectionId } from '../../contract/summary.ts';
import type { SummaryNote } from '../../contract/summary-note.ts';
import { monthsBack } from '../fact-book.ts';
import { words as plain } from '../say.ts';
import { type Scope, sectionOf, tableOf } from '../scope.ts';

/** What people wrote of the month and decided, and how the decisions of the month before stand. Sections with nothing in them stay away. */
export function makeNotes(scope: Scope) {
  const { month, source, state, words } = scope;
  const notes = state.summaryNotes.ofMonth(source.id, month);
  const before = state.summaryNotes.ofMonth(source.id, monthsBack(month, 1));
  const { columns } = words;
  const of = (all: readonly SummaryNote[], kind: SummaryNote['kind']) => all.filter((note) => note.kind === kind);
  const decided = of(before, 'decision');
  const section = (
    id: SectionId,
    titles: readonly string[],
    some: readonly SummaryNote[],
    cells: (note: SummaryNote) => string[],
  ) =>
    some.length === 0
      ? []
      : [
          sectionOf(
            scope,
            id,
            [],
            tableOf(
              titles,
              some.map((note) => ({ level: null, cells: cells(note).map(plain) })),
              'left',
            ),
          ),
        ];
  const standing = ({ state: at }: SummaryNote) => words.states[at ?? 'open'];
  return {
    notes,
    follow_up: decided,
    sections: [
      ...section(
        'decisions',
        [columns.decision, columns.effect, columns.owner, columns.due],
        of(notes, 'decision'),
        ({ text, effect, owner, due }) => [text, effect ?? '', owner ?? '', due ?? ''],
      ),
      ...section('follow_up', [columns.state, columns.decision, columns.owner, columns.due], decided, (note) => [
        standing(note),
        note.text,
        note.owner ?? '',
        note.due ?? '',
      ]),
      ...section(
        'commentary',
        [columns.text, columns.by, columns.at],
        of(notes, 'commentary'),
        ({ text, actor, at }) => [text, actor, at.slice(0, 10)],
      ),
    ],
  };
}
