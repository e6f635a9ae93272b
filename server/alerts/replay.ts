import { createHash } from 'node:crypto';
import type { AlertEvent } from '../contract/alert.ts';
import type { StoredRule } from '../contract/rule.ts';
import type { AlertHistory } from '../state/alert-store.ts';
import type { Verdict } from '../state/evaluation-store.ts';
import { judge } from './judge.ts';
import type { Judgement, Point } from './kind.ts';
import { isGone, start, step } from './machine.ts';

/** One group of a rule: source first, then the rule's group_by values; its months oldest first, without holes. */
export type Series = { group: Record<string, string>; points: readonly Point[] };

export type Replayed = {
  group: Series['group'];
  verdicts: Verdict[];
  /** oldest first */
  alerts: AlertHistory[];
  /** data_stale of months in which no alert was open */
  stale: AlertEvent[];
};

/** The history of one rule and group, each month judged by itself and those before it. Pure: the same series gives the same ids. */
export function replay({ group, points }: Series, rule: StoredRule): Replayed {
  const replayed: Replayed = { group, verdicts: [], alerts: [], stale: [] };
  let memory = start;
  let open: AlertHistory | null = null;
  for (const [at, point] of points.entries()) {
    const { month, numerator, denominator } = point;
    const judgement = judge(point, points.slice(0, at), rule);
    if (isGone(memory, judgement)) continue;
    const { memory: after, level, events } = step(memory, judgement, rule);
    memory = after;
    replayed.verdicts.push({
      ...{ group, month, numerator, denominator, value: point.value, level, state: after.state },
      outcome: judgement.outcome,
      reason: judgement.outcome === 'evaluated' ? null : judgement.reason,
    });
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
  return replayed;
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
      alert.state = 'retired';
      return null;
    default:
      return alert;
  }
}

function lastOf(month: string, judgement: Judgement): AlertHistory['last'] {
  switch (judgement.outcome) {
    case 'evaluated':
      return { month, value: judgement.value, reason: null };
    case 'no_data':
      return { month, value: null, reason: judgement.reason };
    case 'insufficient':
      return { month, value: null, reason: 'insufficient' };
  }
}

/** The same fire of the same rule version and group is the same alert, however often it is worked out (domain.md §4.2). */
function alertId(rule: StoredRule, group: Record<string, string>, month: string): string {
  const fire = JSON.stringify([rule.id, rule.version, group, month]);
  return createHash('sha256').update(fire).digest('hex').slice(0, 32);
}
