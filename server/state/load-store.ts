import type { Actor } from '../actor.ts';
import type { Load } from '../contract/load.ts';
import type { Audit } from './audit.ts';
import type { Sqlite } from './sqlite.ts';

/** A load as it is stored: everything but what only the moment knows, and what rules are called. */
export type LoadRecord = Omit<Load, 'progress' | 'live' | 'findings'> & {
  findings: Pick<Load['findings'][number], 'rule' | 'severity' | 'count' | 'sample'>[];
};

/** The record of loads: who loaded what, when, how it ended. */
export interface LoadStore {
  /** Newest first; `next` is the `after` of the next page. */
  list(page: { after?: number | undefined; limit: number }): { rows: LoadRecord[]; next: number | null };
  /** By its id, or by the number of the snapshot it became. */
  get(id: string): LoadRecord | null;
  /** Those that have not come to an end. */
  open(): LoadRecord[];
  /** Those published and not undone, last published first. */
  standing(): LoadRecord[];
  save(record: LoadRecord): void;
  /** Marks these as rolled back; `live` is the snapshot that is live instead. */
  undo(records: readonly LoadRecord[], live: string, actor: Actor): LoadRecord[];
}

type Plain = Pick<LoadRecord, 'id' | 'state' | 'created_at' | 'created_by' | 'ended_at' | 'snapshot'>;
type LoadRow = Plain & { seq: number; undone_at: string | null; undone_by: string | null; facts: string };

const upsert = `
  insert into load_job (id, state, created_at, created_by, ended_at, snapshot, undone_at, undone_by, facts)
  values (:id, :state, :created_at, :created_by, :ended_at, :snapshot, :undone_at, :undone_by, :facts)
  on conflict (id) do update set state = :state, ended_at = :ended_at, snapshot = :snapshot,
    undone_at = :undone_at, undone_by = :undone_by, facts = :facts`;

export function openLoadStore(sqlite: Sqlite, audit: Audit, clock: () => Date): LoadStore {
  const select = (where: string, bindings: Record<string, string | number | null> = {}): LoadRecord[] =>
    sqlite.rows<LoadRow>(`select * from load_job where ${where}`, bindings).map(toRecord);
  const save = ({ id, state, created_at, created_by, ended_at, snapshot, undone, ...facts }: LoadRecord): void => {
    const plain = { id, state, created_at, created_by, ended_at, snapshot };
    sqlite.run(upsert, {
      ...plain,
      undone_at: undone?.at ?? null,
      undone_by: undone?.by ?? null,
      facts: JSON.stringify(facts),
    });
  };
  return {
    list({ after = null, limit }) {
      const rows = sqlite.rows<LoadRow>(
        'select * from load_job where (:after is null or seq < :after) order by seq desc limit :limit + 1',
        { after, limit },
      );
      const page = rows.slice(0, limit);
      return { rows: page.map(toRecord), next: rows.length > limit ? (page.at(-1)?.seq ?? null) : null };
    },
    get: (id) => select('id = :id or snapshot = :id', { id })[0] ?? null,
    open: () => select("state not in ('published', 'rejected', 'failed', 'cancelled') order by seq"),
    standing: () => select("state = 'published' and undone_at is null order by cast(snapshot as integer) desc"),
    save,
    undo: (records, live, actor) =>
      sqlite.transaction(() => {
        const undone = { at: clock().toISOString(), by: actor.name };
        const after = records.map((record) => ({ ...record, undone }));
        for (const record of after) save(record);
        const subject = records.map(({ id }) => id).join(' ');
        audit.write(actor, 'load.rollback', subject, { live, undone: records.map(({ snapshot }) => snapshot) });
        return after;
      }),
  };
}

function toRecord({ seq, undone_at, undone_by, facts, ...plain }: LoadRow): LoadRecord {
  const undone = undone_at !== null && undone_by !== null ? { at: undone_at, by: undone_by } : null;
  return { ...plain, ...JSON.parse(facts), undone };
}
