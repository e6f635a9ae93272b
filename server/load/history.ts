import type { Actor } from '../actor.ts';
import type { Load } from '../contract/load.ts';
import type { Book } from '../db/book.ts';
import { questionNamed } from '../metrics/library.ts';
import { showFinding } from './finding.ts';
import type { LoadRecord } from '../state/load-store.ts';
import type { State } from '../state/state.ts';
import { type Row, toRows } from '../wire/rows.ts';

/**
 * Brings the record of loads in line with what is live, whoever made it so: notes the loads of this book that are not on record, and
 * the roll-back of those it no longer holds. Gives the numbers of the loads it is made of.
 */
export async function noteHistory(book: Book, state: State, actor: Actor): Promise<Set<string>> {
  const rows = toRows(await book.engine.ask(questionNamed('book/loads'), {}));
  const numbers = new Set(rows.map(({ id }) => String(id)));
  const first = Math.min(...rows.map(({ id }) => Number(id)));
  state.transaction(() => {
    for (const row of rows.toReversed()) {
      if (state.loads.get(String(row.id))) continue;
      state.loads.save(toRecord(row));
      state.audit.write(actor, 'load.note', String(row.id), { source: row.source });
    }
    const gone = state.loads
      .standing()
      .filter(({ snapshot }) => snapshot !== null && Number(snapshot) > first && !numbers.has(snapshot));
    if (gone.length > 0) state.loads.undo(gone, book.snapshot, actor);
  });
  return numbers;
}

/** A load as it is shown; `standing` are the numbers of the loads the live snapshot is made of. */
export function showLoad(record: LoadRecord, standing: ReadonlySet<string>, progress: Load['progress'] = null): Load {
  const isPublished = record.state === 'published';
  return {
    ...record,
    findings: record.findings.map(showFinding),
    progress,
    snapshot: isPublished ? record.snapshot : null,
    live: isPublished && record.undone === null && standing.has(record.snapshot ?? ''),
  };
}

function toRecord(row: Row): LoadRecord {
  const files: { name: string; bytes: number }[] = JSON.parse(String(row.files));
  return {
    id: String(row.id),
    state: 'published',
    created_at: String(row.loaded_at),
    created_by: String(row.actor),
    ended_at: String(row.loaded_at),
    files: files.map(({ name, bytes }) => ({ name, bytes })),
    source: String(row.source),
    months: String(row.months).split(',').filter(Boolean),
    rows: {
      read: Number(row.rows_read),
      accepted: Number(row.rows_accepted),
      quarantined: Number(row.rows_quarantined),
    },
    findings: JSON.parse(String(row.findings)),
    snapshot: String(row.id),
    undone: null,
    error: null,
  };
}
