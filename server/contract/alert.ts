import * as z from 'zod';
import { name } from './catalog.ts';
import { bases, month, reasons, schemes } from './metric.ts';
import { next } from './page.ts';

export const alertStates = ['firing', 'resolved', 'retired', 'superseded'] as const;
export const severities = ['warn', 'critical'] as const;
export const eventKinds = ['fire', 'escalate', 'resolve', 'retired', 'expired', 'superseded', 'data_stale'] as const;
export const workflows = ['new', 'acknowledged', 'snoozed', 'closed'] as const;
/** What became of a month that a rule looked at. */
export const outcomes = ['evaluated', 'no_data', 'insufficient'] as const;
export type AlertState = (typeof alertStates)[number];
export type Severity = (typeof severities)[number];
export type Workflow = (typeof workflows)[number];

/** Why a month says nothing: its value is null, or cannot be compared. */
const noDataReasons = [...reasons, 'indeterminate', 'comparison_missing'] as const;
export type NoDataReason = (typeof noDataReasons)[number];

/** Why a value is not judged: too little is behind it. */
const tooLittleReasons = [
  'insufficient',
  'min_den_count',
  'min_den_balance',
  'history_too_short',
  'below_floor',
  'sample_unknown',
  'rows_missing',
] as const;
export type TooLittleReason = (typeof tooLittleReasons)[number];

const group = z
  .record(z.string(), z.string())
  .meta({ description: 'source and the values of the rule’s group_by', example: { source: 'demo', product: 'CASH' } });
const value = z.number().nullable();

const alertEvent = z
  .object({
    month,
    kind: z.enum(eventKinds),
    severity: z.enum(severities),
    value,
  })
  .meta({ id: 'AlertEvent' });
export type AlertEvent = z.output<typeof alertEvent>;

/** One open or past alert of one rule and group. */
export const alert = z
  .object({
    id: z.string(),
    rule: z.object({ id: z.string(), version: z.int(), name }),
    metric: z.string(),
    basis: z.enum(bases),
    scheme: z.enum(schemes),
    group,
    state: z.enum(alertStates),
    severity: z.enum(severities),
    workflow: z.enum(workflows),
    limit: z.number().meta({ description: 'the warn or critical limit of its severity' }),
    fired_month: month,
    resolved_month: month.nullable(),
    last: z
      .object({ month, value, reason: z.enum(noDataReasons).nullable() })
      .meta({ description: 'newest evaluation; value is its score' }),
    events: z.array(alertEvent).meta({ description: 'oldest first' }),
  })
  .meta({ id: 'Alert' });
export type Alert = z.output<typeof alert>;

/** Where a firing alert stands to one of a group that its own is part of. */
const kin = z.object({
  parent: z.string().meta({ description: 'the firing alert on the same figure of the nearest such group' }),
  share: value.meta({ description: 'its part in the parent’s change since that fired; null where that went back' }),
  suppressed: z.boolean().meta({ description: 'less than a fifth of it: told with the parent, not counted as unread' }),
});
export type Kin = z.output<typeof kin>;

export const listedAlert = alert.extend({
  amount: value.meta({ description: 'money in the numerator of its newest figure; null where there is none' }),
  kin: kin.nullable(),
});

/** GET /api/alerts */
export const alertsAnswer = z.object({ rows: z.array(listedAlert), next });
export type AlertsAnswer = z.output<typeof alertsAnswer>;

/** One row of the record of evaluations; skipped ones (no_data, insufficient) with their reason. */
export const evaluation = z
  .object({
    rule: z.string(),
    rule_version: z.int(),
    group,
    month,
    snapshot: z.string(),
    evaluated_at: z.string(),
    value,
    numerator: value,
    denominator: value,
    score: value.meta({ description: 'what the limits are compared with; null where nothing is' }),
    level: z.enum(['none', ...severities]).nullable(),
    warn_at: value.meta({ description: 'the warn limit in the unit of the value' }),
    critical_at: value,
    state: z.enum(['ok', 'pending', 'firing']).meta({ description: 'after this month' }),
    outcome: z.enum(outcomes),
    reason: z.enum([...new Set([...noDataReasons, ...tooLittleReasons])]).nullable(),
    inputs: z.record(z.string(), z.union([z.number(), z.string(), z.boolean(), z.array(z.number()), z.null()])).meta({
      description:
        'what it was judged by: prior, reference, s, mean, sigma, path, loans …, by the kind; dq_suspect: a check of the month’s data is past its limit',
    }),
    hash: z.string().meta({ description: 'SHA-256 of rule, version, group, month and all of the outcome' }),
  })
  .meta({ id: 'Evaluation' });
export type Evaluation = z.output<typeof evaluation>;

/** GET /api/evaluations */
export const evaluationsAnswer = z.object({ rows: z.array(evaluation), next });
export type EvaluationsAnswer = z.output<typeof evaluationsAnswer>;

export const runEvent = alertEvent.extend({
  rule: z.string(),
  group,
  alert: z.string().nullable().meta({ description: 'null for data_stale of a group without an open alert' }),
});
export type RunEvent = z.output<typeof runEvent>;

/** POST /api/evaluations: what one run of the rules has added to the record; a run over unchanged data adds nothing. */
export const evaluationRun = z.object({
  snapshot: z.string(),
  as_of: month,
  rules: z.int().meta({ description: 'active rules judged' }),
  evaluations: z.int().meta({ description: 'evaluations added, the skipped months among them' }),
  events: z.array(runEvent).meta({ description: 'by rule, then group, then month' }),
  failed: z
    .array(z.object({ rule: z.string(), message: z.string() }))
    .meta({ description: 'rules that could not be asked of this book; what stood of them stands' }),
});
export type EvaluationRun = z.output<typeof evaluationRun>;
