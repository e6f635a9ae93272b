import type { Actor } from '../actor.ts';
import type { Audit } from './audit.ts';
import type { Sqlite } from './sqlite.ts';

/** Something a person did with an alert. */
export type CaseNote = { kind: 'acknowledge' | 'comment'; text: string | null; actor: string; at: string };

/** What people do with alerts; none of it changes an alert's state, which is the machine's. Each lands in the audit log. */
export interface CaseStore {
  /** Marks an alert as seen. Once it is, only a further comment is kept. */
  acknowledge(alert: string, comment: string | null, actor: Actor): void;
  comment(alert: string, text: string, actor: Actor): void;
  /** Oldest first. */
  ofAlert(alert: string): CaseNote[];
}

export function openCaseStore(sqlite: Sqlite, audit: Audit, clock: () => Date): CaseStore {
  const note = (alert: string, kind: CaseNote['kind'], text: string | null, actor: Actor): void => {
    const at = clock().toISOString();
    sqlite.run('insert into case_note (alert_id, kind, text, actor, at) values (:alert, :kind, :text, :actor, :at)', {
      alert,
      kind,
      text,
      actor: actor.name,
      at,
    });
    audit.write(actor, `alert.${kind}`, alert, { text });
  };
  return {
    acknowledge: (alert, comment, actor) =>
      sqlite.transaction(() => {
        const isNew = sqlite.run(`update alert set workflow = 'acknowledged' where id = :alert and workflow = 'new'`, {
          alert,
        });
        if (isNew > 0) note(alert, 'acknowledge', comment, actor);
        else if (comment !== null) note(alert, 'comment', comment, actor);
      }),
    comment: (alert, text, actor) => sqlite.transaction(() => note(alert, 'comment', text, actor)),
    ofAlert: (alert) =>
      sqlite.rows<CaseNote>('select kind, text, actor, at from case_note where alert_id = :alert order by id', {
        alert,
      }),
  };
}
