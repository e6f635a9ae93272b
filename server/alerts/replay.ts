import { createHash } from 'node:crypto';
import type { AlertEvent } from '../contract/alert.ts';
import type { StoredRule } from '../contract/rule.ts';
import { limitsOf } from '../contract/rule-limits.ts';
import type { AlertHistory } from '../state/alert-store.ts';
import type { Verdict } from '../state/evaluation-store.ts';
import { judge } from './judge.ts';
import type { Judgement, Point } from './kind.ts';
import { isGone, type Memory, start, step } from './machine.ts';

/** One group of a rule: source first, then the rule's group_by values; its months oldest first, without holes. */
export type Series = {
  group: Record<string, string>;
  points: readonly Point[];
  /** each month is of other loans: flows and cohorts */
  fresh?: boolean;
  /** the month after the last one that is judged; an alert still open then has expired */
  expires?: string | null;
};

/** Where a group stands after a month: what the next one goes on from. */
export type Standing = { memory: Memory; open: AlertHistory | null };

export type Replayed = {
  group: Series['group'];
  verdicts: Verdict[];
  /** oldest first */
  alerts: AlertHistory[];
  /** data_stale of months in which no alert was open */
  stale: AlertEvent[];
  end: Standing;
};

/**
 * The history of one rule and group, each month judged by itself and those before it. Pure: the same series gives the
 * same ids. `from` goes on after the first `count` months from where they left the group.
 */
export function replay(
  { group, points, fresh = false, expires = null }: Series,
  stored: StoredRule,
  from: { count: number; standing: Standing } = { count: 0, standing: { memory: start, open: null } },
): Replayed {
  const rule = { ...stored, ...limitsOf(stored, group) };
  let { memory, open } = from.standing;
  const replayed: Replayed = { group, verdicts: [], alerts: open ? [open] : [], stale: [], end: from.standing };
  for (const [at, point] of points.entries()) {
    if (at < from.count) continue;
    const { month } = point;
    const judgement = judge(point, points.slice(0, at), rule, fresh);
    if (isGone(memory, judgement)) continue;
    const { memory: after, level, events } = step(memory, judgement, rule);
    memory = after;
    replayed.verdicts.push(verdictOf(group, point, judgement, { level, state: after.state }));
    const last = lastOf(month, judgement);
    if (open) open.last = last;
    for (const { kind, severity } of events) {
      const event: AlertEvent = { month, kind, severity, value: last.value };
      if (kind === 'fire') {
        const id = alertId(rule, group, month);
        open = { id, group, state: 'firing', severity, fired_month: month, resolved_month: null, last, events: [] };
        replayed.alerts.push(open);
      }
      if (open) open = happen(open, event);
      else replayed.stale.push(event);
    }
  }
  if (open && expires !== null) {
    open = happen(open, { month: expires, kind: 'expired', severity: open.severity, value: open.last.value });
    memory = start;
  }
  return { ...replayed, end: { memory, open } };
}

function verdictOf(
  group: Series['group'],
  { month, value, numerator, denominator, loan_count, balance, suspect }: Point,
  judgement: Judgement,
  after: Pick<Verdict, 'level' | 'state'>,
): Verdict {
  const size = {
    ...(loan_count === null ? {} : { loans: loan_count }),
    ...(balance === null ? {} : { balance }),
    ...(suspect ? { dq_suspect: true } : {}),
  };
  const place = { group, month, value, numerator, denominator, ...after, outcome: judgement.outcome };
  if (judgement.outcome !== 'evaluated')
    return { ...place, score: null, warn_at: null, critical_at: null, reason: judgement.reason, inputs: size };
  const { score, warn_at, critical_at, inputs } = judgement;
  return { ...place, score, warn_at, critical_at, reason: null, inputs: { ...size, ...inputs } };
}

/** Notes the event on the alert; returns the alert while it stays open. */
function happen(alert: AlertHistory, event: AlertEvent): AlertHistory | null {
  alert.events.push(event);
  switch (event.kind) {
    case 'escalate':
      alert.severity = event.severity;
      return alert;
    case 'resolve':
      alert.state = 'resolved';
      alert.resolved_month = event.month;
      return null;
    case 'retired':
    case 'expired':
      alert.state = 'retired';
      return null;
    default:
      return alert;
  }
}

function lastOf(month: string, judgement: Judgement): AlertHistory['last'] {
  switch (judgement.outcome) {
    case 'evaluated':
      return { month, value: judgement.score, reason: null };
    case 'no_data':
      return { month, value: null, reason: judgement.reason };
    case 'insufficient':
      return { month, value: null, reason: 'insufficient' };
  }
}

/** The same fire of the same rule version and group is the same alert, however often it is worked out (domain.md §4.2). */
function alertId(rule: { id: string; version: number }, group: Record<string, string>, month: string): string {
  const fire = JSON.stringify([rule.id, rule.version, group, month]);
  return createHash('sha256').update(fire).digest('hex').slice(0, 32);
}
