import { randomUUID } from 'node:crypto';
import type { Actor } from '../actor.ts';
import type { SavedBody, SavedQuery } from '../contract/saved-query.ts';
import type { Audit } from './audit.ts';
import type { Sqlite } from './sqlite.ts';

/** The saved queries: everyone who may run SQL sees all of them. */
export interface QueryStore {
  /** Last changed first. */
  list(): SavedQuery[];
  get(id: string): SavedQuery | null;
  create(query: SavedBody, actor: Actor): SavedQuery;
  /** null when there is none of this id. */
  change(id: string, query: SavedBody, actor: Actor): SavedQuery | null;
  /** False when there is none of this id. */
  remove(id: string, actor: Actor): boolean;
}

type QueryRow = Omit<SavedQuery, 'params'> & { params: string };

const columns = 'id, name, sql, params, actor, saved_at, updated_at';

export function openQueryStore(sqlite: Sqlite, audit: Audit, clock: () => Date): QueryStore {
  const get = (id: string): SavedQuery | null => {
    const [row] = sqlite.rows<QueryRow>(`select ${columns} from saved_query where id = :id`, { id });
    return row ? toQuery(row) : null;
  };
  return {
    list: () =>
      sqlite.rows<QueryRow>(`select ${columns} from saved_query order by updated_at desc, seq desc`).map(toQuery),
    get,
    create: (query, actor) =>
      sqlite.transaction(() => {
        const at = clock().toISOString();
        const saved = { id: randomUUID(), ...query, actor: actor.name, saved_at: at, updated_at: at };
        sqlite.run(
          `insert into saved_query (${columns}) values (:id, :name, :sql, :params, :actor, :saved_at, :updated_at)`,
          { ...saved, params: JSON.stringify(query.params) },
        );
        audit.write(actor, 'query.save', saved.id, query);
        return saved;
      }),
    change: (id, { name, sql, params }, actor) =>
      sqlite.transaction(() => {
        const changed = sqlite.run(
          'update saved_query set name = :name, sql = :sql, params = :params, updated_at = :at where id = :id',
          { id, name, sql, params: JSON.stringify(params), at: clock().toISOString() },
        );
        if (changed > 0) audit.write(actor, 'query.change', id, { name, sql, params });
        return get(id);
      }),
    remove: (id, actor) =>
      sqlite.transaction(() => {
        const removed = sqlite.run('delete from saved_query where id = :id', { id }) > 0;
        if (removed) audit.write(actor, 'query.remove', id, {});
        return removed;
      }),
  };
}

function toQuery({ params, ...row }: QueryRow): SavedQuery {
  return { ...row, params: JSON.parse(params) };
}
