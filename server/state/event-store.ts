import type { AlertEvent } from '../contract/alert.ts';
import type { Sqlite } from './sqlite.ts';

/** The group of one rule version: what a series of evaluations, alerts and events belongs to. */
export type RuleGroup = { rule: string; version: number; group: Record<string, string> };
/** `alert` null: the event belongs to a group that has no open alert. */
export type EventPlace = RuleGroup & { alert: string | null; revision: number; snapshot: string };

/** An event, and when and under which revision of its alert it was written down. */
export type RecordedEvent = AlertEvent & Pick<EventPlace, 'revision' | 'snapshot'> & { recorded_at: string };

/** What happened to alerts. Append-only: a restatement writes all events of an alert again, under its next revision. */
export interface EventStore {
  /** Every event of one alert in every revision, as it was recorded. */
  everOf(alert: string): RecordedEvent[];
  /** Events of these alerts in their present revision, oldest first. */
  ofAlerts(ids: readonly string[]): Map<string, AlertEvent[]>;
  append(event: AlertEvent, place: EventPlace): void;
  /** Appends those data_stale events whose month is not yet stored for this group, and returns them. */
  appendStale(events: readonly AlertEvent[], group: RuleGroup, snapshot: string): AlertEvent[];
}

export function openEventStore(sqlite: Sqlite, clock: () => Date): EventStore {
  const append = (event: AlertEvent, { group, ...place }: EventPlace): void => {
    sqlite.run(
      `insert into alert_event (alert_id, revision, rule_id, rule_version, group_key,
         month, kind, severity, value, snapshot, recorded_at)
       values (:alert, :revision, :rule, :version, :group, :month, :kind, :severity, :value, :snapshot, :now)`,
      { ...event, ...place, group: JSON.stringify(group), now: clock().toISOString() },
    );
  };
  return {
    append,
    everOf: (alert) =>
      sqlite.rows<RecordedEvent>(
        `select month, kind, severity, value, revision, snapshot, recorded_at
         from alert_event where alert_id = :alert order by id`,
        { alert },
      ),
    ofAlerts(ids) {
      const found = new Map<string, AlertEvent[]>(ids.map((id) => [id, []]));
      const rows = sqlite.rows<AlertEvent & { alert_id: string }>(
        `select alert_id, e.month, e.kind, e.severity, e.value
         from alert_event e join alert on alert.id = e.alert_id and alert.revision = e.revision
         where alert_id in (select value from json_each(:ids)) order by e.id`,
        { ids: JSON.stringify(ids) },
      );
      for (const { alert_id, ...event } of rows) found.get(alert_id)?.push(event);
      return found;
    },
    appendStale(events, { rule, version, group }, snapshot) {
      if (events.length === 0) return [];
      const known = sqlite.rows<{ month: string }>(
        `select month from alert_event
         where rule_id = :rule and rule_version = :version and group_key = :group and alert_id is null`,
        { rule, version, group: JSON.stringify(group) },
      );
      const fresh = events.filter(({ month }) => !known.some((row) => row.month === month));
      for (const event of fresh) append(event, { rule, version, group, alert: null, revision: 1, snapshot });
      return fresh;
    },
  };
}
