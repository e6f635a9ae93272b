import type { Actor } from '../actor.ts';
import type { Sqlite } from './sqlite.ts';

export type AuditEntry = { at: string; actor: string; role: string; action: string; subject: string; detail: unknown };

/** Who changed what, oldest first. Written in the transaction of the change itself, so neither stands without the other. */
export interface Audit {
  write(actor: Actor, action: string, subject: string, detail: unknown): void;
  list(): AuditEntry[];
  /** Number of the newest entry; 0 while there is none. */
  newest(): number;
}

export function openAudit(sqlite: Sqlite, clock: () => Date): Audit {
  return {
    write(actor, action, subject, detail) {
      sqlite.run(
        `insert into audit (at, actor, role, action, subject, detail)
         values (:at, :actor, :role, :action, :subject, :detail)`,
        {
          at: clock().toISOString(),
          actor: actor.name,
          role: actor.role,
          action,
          subject,
          detail: JSON.stringify(detail),
        },
      );
    },
    newest: () => sqlite.rows<{ id: number }>('select coalesce(max(id), 0) id from audit')[0]?.id ?? 0,
    list() {
      const rows = sqlite.rows<AuditEntry & { detail: string }>(
        'select at, actor, role, action, subject, detail from audit order by id',
      );
      return rows.map((row) => ({ ...row, detail: JSON.parse(row.detail) }));
    },
  };
}
