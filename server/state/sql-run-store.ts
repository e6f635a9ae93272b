import type { SqlRun } from '../contract/sql.ts';
import type { Sqlite } from './sqlite.ts';

/** The record of statements: who ran what, when, and how it ended. It is only ever added to. */
export interface SqlRunStore {
  add(run: SqlRun): void;
  /** Newest first; `next` is the `after` of the next page. */
  list(page: { after?: number | undefined; limit: number }): { rows: SqlRun[]; next: number | null };
}

export function openSqlRunStore(sqlite: Sqlite): SqlRunStore {
  return {
    add(run) {
      sqlite.run(
        `insert into sql_run (id, at, actor, sql, elapsed_ms, rows, truncated_by, outcome, error)
         values (:id, :at, :actor, :sql, :elapsed_ms, :rows, :truncated_by, :outcome, :error)`,
        run,
      );
    },
    list({ after = null, limit }) {
      const rows = sqlite.rows<SqlRun & { seq: number }>(
        'select * from sql_run where (:after is null or seq < :after) order by seq desc limit :limit + 1',
        { after, limit },
      );
      const page = rows.slice(0, limit);
      const next = rows.length > limit ? (page.at(-1)?.seq ?? null) : null;
      return { rows: page.map(({ seq: _, ...run }) => run), next };
    },
  };
}
