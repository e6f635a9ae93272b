import type { Actor } from '../actor.ts';
import type { SummaryNote, SummaryNoteBody } from '../contract/summary-note.ts';
import type { Book } from '../db/book.ts';
import { UserError } from '../errors.ts';
import type { State } from '../state/state.ts';
import { summarySource } from './make-summary.ts';

/** What each kind of note must say, and what it may say beside. */
const fields = {
  commentary: { must: [], may: [] },
  decision: { must: ['owner', 'due'], may: ['effect'] },
  progress: { must: ['decision', 'state'], may: [] },
} as const;

/** Adds a note to a month that is loaded. Throws not_found, or bad_parameter where the fields do not fit the kind. */
export function addSummaryNote(
  book: Book,
  state: State,
  month: string,
  body: SummaryNoteBody,
  actor: Actor,
): SummaryNote {
  const source = summarySource(book, { month, source: body.source });
  const { must, may } = fields[body.kind];
  const known: readonly string[] = [...must, ...may];
  for (const name of ['owner', 'due', 'effect', 'decision', 'state'] as const) {
    const isGiven = body[name] !== undefined;
    if (!isGiven && (must as readonly string[]).includes(name))
      throw new UserError('bad_parameter', `${body.kind} without ${name}`, `it needs ${must.join(' and ')}`);
    if (isGiven && !known.includes(name))
      throw new UserError('bad_parameter', `${name} means nothing of ${body.kind}`, 'leave it out');
  }
  if (body.decision !== undefined) {
    const decision = state.summaryNotes.get(body.decision);
    if (decision?.kind !== 'decision' || decision.source !== source.id)
      throw new UserError('not_found', `no decision ${body.decision} of source ${source.id}`);
  }
  return state.summaryNotes.add(month, source.id, body, actor);
}
