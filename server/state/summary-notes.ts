import type { Actor } from '../actor.ts';
import type { SummaryNote, SummaryNoteBody } from '../contract/summary-note.ts';
import type { Audit } from './audit.ts';
import type { Sqlite } from './sqlite.ts';

/** What people wrote about the months of a source. Append-only; each note lands in the audit log. */
export interface SummaryNotes {
  add(month: string, source: string, note: SummaryNoteBody, actor: Actor): SummaryNote;
  get(id: number): SummaryNote | null;
  /** Oldest first; a decision carries the state that its newest progress says, `open` without any. */
  ofMonth(source: string, month: string): SummaryNote[];
}

const select = `
  select id, month, source, kind, text, owner, due, effect, decision, case kind when 'decision' then coalesce(
    (select p.state from summary_note p where p.decision = n.id order by p.id desc limit 1), 'open') else state end as state,
    actor, at
  from summary_note n`;

export function openSummaryNotes(sqlite: Sqlite, audit: Audit, clock: () => Date): SummaryNotes {
  const get = (id: number) => sqlite.rows<SummaryNote>(`${select} where id = :id`, { id })[0] ?? null;
  return {
    get,
    add: (
      month,
      source,
      { kind, text, owner = null, due = null, effect = null, decision = null, state = null },
      actor,
    ) =>
      sqlite.transaction(() => {
        const [row] = sqlite.rows<{ id: number }>(
          `insert into summary_note (month, source, kind, text, owner, due, effect, decision, state, actor, at)
           values (:month, :source, :kind, :text, :owner, :due, :effect, :decision, :state, :actor, :at) returning id`,
          {
            ...{ month, source, kind, text, owner, due, effect, decision, state },
            ...{ actor: actor.name, at: clock().toISOString() },
          },
        );
        const note = row && get(row.id);
        if (!note) throw new Error('a note that was written is not there');
        audit.write(actor, `summary.${kind}`, `${source} ${month}`, { note: note.id, text });
        return note;
      }),
    ofMonth: (source, month) =>
      sqlite.rows<SummaryNote>(`${select} where source = :source and month = :month order by id`, { source, month }),
  };
}
