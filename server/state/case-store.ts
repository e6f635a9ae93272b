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
  /** The numerator of the newest evaluation of each of these alerts, by id. */
  numerators(alerts: readonly string[]): Map<string, number | null>;
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
    numerators(alerts) {
      const rows = sqlite.rows<{ id: string; numerator: number | null }>(
        `select id, (
           select numerator from evaluation e
           where e.rule_id = alert.rule_id and e.rule_version = alert.rule_version
             and e.group_key = alert.group_key and e.month = alert.last_month
           order by e.id desc limit 1
         ) as numerator
         from alert where id in (select value from json_each(:ids))`,
        { ids: JSON.stringify(alerts) },
      );
      return new Map(rows.map(({ id, numerator }) => [id, numerator]));
    },
    ofAlert: (alert) =>
      sqlite.rows<CaseNote>('select kind, text, actor, at from case_note where alert_id = :alert order by id', {
        alert,
      }),
  };
}
