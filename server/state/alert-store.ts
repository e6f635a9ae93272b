import { isDeepStrictEqual } from 'node:util';
import type { Alert, AlertEvent, AlertState, Severity, Workflow } from '../contract/alert.ts';
import type { AlertPlace } from '../contract/alert-query.ts';
import { ruleSchema } from '../contract/rule.ts';
import { limitsOf } from '../contract/rule-limits.ts';
import type { EventStore } from './event-store.ts';
import type { Sqlite } from './sqlite.ts';

/** What the data made of one alert; the rest of an alert is its rule and what people did with it. */
export type AlertHistory = Pick<
  Alert,
  'id' | 'group' | 'state' | 'severity' | 'fired_month' | 'resolved_month' | 'last' | 'events'
>;
/** An empty list asks for all; `after` is the last alert already seen. */
export type AlertFilter = {
  state: readonly AlertState[];
  severity: readonly Severity[];
  workflow: readonly Workflow[];
  after?: AlertPlace | undefined;
  limit: number;
};

export interface AlertStore {
  /** Newest first, within a month the critical ones first. */
  list(filter: AlertFilter): { rows: Alert[]; next: AlertPlace | null };
  get(id: string): Alert | null;
  /** Every alert that any version of any rule has raised. */
  all(): Alert[];
  /** Stores an alert as it now stands and returns those events that are new. The same again writes nothing. */
  save(alert: AlertHistory, rule: { id: string; version: number }, snapshot: string): AlertEvent[];
  /** Ends an alert that no longer follows from data and rules, and returns the event. */
  supersede(alert: Alert, snapshot: string): AlertEvent;
}

type AlertRow = Omit<AlertHistory, 'group' | 'last' | 'events'> & {
  group_key: string;
  workflow: Workflow;
  rule_version: number;
  last_month: string;
  last_value: number | null;
  last_reason: Alert['last']['reason'];
  revision: number;
  body: string;
};

const select = `
  select alert.*, v.body
  from alert join rule_version v on v.rule_id = alert.rule_id and v.version = alert.rule_version`;
const inboxOrder = 'order by fired_month desc, severity, id';
const upsert = `
  insert into alert (id, rule_id, rule_version, group_key, state, severity, fired_month, resolved_month,
    last_month, last_value, last_reason, revision)
  values (:id, :rule, :version, :group, :state, :severity, :fired_month, :resolved_month,
    :last_month, :last_value, :last_reason, :revision)
  on conflict (id) do update set state = :state, severity = :severity, resolved_month = :resolved_month,
    last_month = :last_month, last_value = :last_value, last_reason = :last_reason, revision = :revision`;

export function openAlertStore(sqlite: Sqlite, events: EventStore): AlertStore {
  const toAlerts = (rows: AlertRow[]): Alert[] => {
    const byAlert = events.ofAlerts(rows.map(({ id }) => id));
    return rows.map((row) => toAlert(row, byAlert.get(row.id) ?? []));
  };
  const find = (id: string): AlertRow | undefined => sqlite.rows<AlertRow>(`${select} where id = :id`, { id })[0];
  return {
    list({ state, severity, workflow, after, limit }) {
      const rows = sqlite.rows<AlertRow>(
        `${select}
         where (:state = '[]' or state in (select value from json_each(:state)))
           and (:severity = '[]' or severity in (select value from json_each(:severity)))
           and (:workflow = '[]' or workflow in (select value from json_each(:workflow)))
           and (:month is null or fired_month < :month
             or (fired_month = :month and (severity, id) > (:after_severity, :after_id)))
         ${inboxOrder} limit :limit + 1`,
        {
          state: JSON.stringify(state),
          severity: JSON.stringify(severity),
          workflow: JSON.stringify(workflow),
          month: after?.fired_month ?? null,
          after_severity: after?.severity ?? null,
          after_id: after?.id ?? null,
          limit,
        },
      );
      const page = toAlerts(rows.slice(0, limit));
      return { rows: page, next: rows.length > limit ? (page.at(-1) ?? null) : null };
    },
    get(id) {
      const row = find(id);
      return row ? (toAlerts([row])[0] ?? null) : null;
    },
    all: () => toAlerts(sqlite.rows<AlertRow>(`${select} ${inboxOrder}`)),
    save,
    supersede(alert, snapshot) {
      const { month, value } = alert.last;
      const event: AlertEvent = { month, kind: 'superseded', severity: alert.severity, value };
      const { rule, metric, basis, scheme, workflow, limit, ...history } = alert;
      save({ ...history, state: 'superseded', events: [...alert.events, event] }, rule, snapshot);
      return event;
    },
  };

  function save(
    alert: AlertHistory,
    { id: rule, version }: { id: string; version: number },
    snapshot: string,
  ): AlertEvent[] {
    const row = find(alert.id);
    const before = row ? historyOf(row, events.ofAlerts([alert.id]).get(alert.id) ?? []) : null;
    if (isDeepStrictEqual(before, alert)) return [];
    const seen = before?.events ?? [];
    const grows = isDeepStrictEqual(alert.events.slice(0, seen.length), seen);
    const revision = (row?.revision ?? 1) + (grows ? 0 : 1);
    const { group, last, events: present, ...plain } = alert;
    sqlite.run(upsert, {
      ...plain,
      rule,
      version,
      group: JSON.stringify(group),
      last_month: last.month,
      last_value: last.value,
      last_reason: last.reason,
      revision,
    });
    for (const event of grows ? present.slice(seen.length) : present) {
      events.append(event, { rule, version, group, alert: alert.id, revision, snapshot });
    }
    const revived = before?.state === 'superseded';
    return present.filter((event) => revived || !seen.some((known) => isDeepStrictEqual(known, event)));
  }
}

function historyOf(row: AlertRow, events: AlertEvent[]): AlertHistory {
  return {
    id: row.id,
    group: JSON.parse(row.group_key),
    state: row.state,
    severity: row.severity,
    fired_month: row.fired_month,
    resolved_month: row.resolved_month,
    last: { month: row.last_month, value: row.last_value, reason: row.last_reason },
    events,
  };
}

function toAlert(row: AlertRow, events: AlertEvent[]): Alert {
  const rule = ruleSchema.parse(JSON.parse(row.body));
  const history = historyOf(row, events);
  return {
    ...history,
    rule: { id: rule.id, version: row.rule_version, name: rule.name },
    metric: rule.metric,
    basis: rule.basis,
    scheme: rule.scheme,
    workflow: row.workflow,
    limit: limitsOf(rule, history.group)[row.severity],
  };
}
