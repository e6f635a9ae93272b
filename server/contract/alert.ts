import type { Basis, Reason, Scheme } from './metric.ts';
import type { Name } from './catalog.ts';

export const alertStates = ['firing', 'resolved', 'retired', 'superseded'] as const;
export const severities = ['warn', 'critical'] as const;
export const workflows = ['new', 'acknowledged', 'snoozed', 'closed'] as const;
export type AlertState = (typeof alertStates)[number];
export type Severity = (typeof severities)[number];
export type Workflow = (typeof workflows)[number];

export type AlertEvent = {
  month: string;
  kind: 'fire' | 'escalate' | 'resolve' | 'retired' | 'superseded' | 'data_stale';
  severity: Severity;
  value: number | null;
};

/** One open or past alert of one rule and group. `limit` is the warn or critical limit of its severity. */
export type Alert = {
  id: string;
  rule: { id: string; version: number; name: Name };
  metric: string;
  basis: Basis;
  scheme: Scheme;
  /** source and the rule's group_by values, e.g. {source:'demo', product:'CASH'} */
  group: Record<string, string>;
  state: AlertState;
  severity: Severity;
  workflow: Workflow;
  limit: number;
  fired_month: string;
  resolved_month: string | null;
  /** newest evaluation */
  last: { month: string; value: number | null; reason: Reason | null };
  /** oldest first */
  events: AlertEvent[];
};
export type AlertsAnswer = { rows: Alert[]; next: string | null };

/** One row of the record of evaluations; skipped ones (no_data, insufficient) with their reason. */
export type Evaluation = {
  rule: string;
  rule_version: number;
  group: Record<string, string>;
  month: string;
  snapshot: string;
  evaluated_at: string;
  value: number | null;
  numerator: number | null;
  denominator: number | null;
  level: 'none' | 'warn' | 'critical' | null;
  /** state after this month */
  state: 'ok' | 'pending' | 'firing';
  outcome: 'evaluated' | 'no_data' | 'insufficient';
  reason: string | null;
};
export type EvaluationsAnswer = { rows: Evaluation[]; next: string | null };

/** GET /api/alerts/{id}: the alert with the newest evaluation of each month of its group, oldest first. */
export type AlertAnswer = Alert & { evaluations: Evaluation[] };

/** What one run of the rules has added to the record; a run over unchanged data adds nothing. */
export type EvaluationRun = {
  snapshot: string;
  as_of: string;
  /** active rules judged */
  rules: number;
  /** evaluations added, the skipped months among them */
  evaluations: number;
  /** by rule, then group, then month; `alert` is null for data_stale of a group without an open alert */
  events: RunEvent[];
};
export type RunEvent = AlertEvent & { rule: string; group: Record<string, string>; alert: string | null };
