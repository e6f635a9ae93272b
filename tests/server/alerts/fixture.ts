import { monthIndex, monthText } from '../../../queries/meaning.ts';
import type { Point } from '../../../server/alerts/kind.ts';
import type { Series } from '../../../server/alerts/replay.ts';
import type { Reason } from '../../../server/contract/metric.ts';
import { type Rule, ruleSchema, type StoredRule } from '../../../server/contract/rule.ts';

/** The rule of domain.md §6 G6 unless told otherwise. */
export function draftRule(changes: Record<string, unknown> = {}): Rule {
  return ruleSchema.parse({
    id: 'overdue-30-level-cn',
    name: { en: '30+ overdue rate by product', zh: '30+ 逾期率（分产品）' },
    kind: 'threshold',
    metric: 'overdue_rate_30',
    basis: 'balance',
    scheme: 'cn',
    group_by: ['product'],
    warn: 0.03,
    critical: 0.05,
    clear: 0.025,
    for: 2,
    clear_for: 2,
    ...changes,
  });
}

/** The same as it is stored. */
export function makeRule(changes: Record<string, unknown> = {}): StoredRule {
  return { ...draftRule(changes), version: 1, active: true, created_at: '2024-01-01T00:00:00.000Z' };
}

/** A month: its value (over a balance of 1000), or the reason why there is none. */
export type Reading = number | Reason;

export function makePoint(month: string, reading: Reading, loanCount = 100): Point {
  const size = { month, loan_count: loanCount, balance: 1000 };
  return typeof reading === 'number'
    ? { ...size, numerator: reading * 1000, denominator: 1000, value: reading, reason: null }
    : { ...size, numerator: null, denominator: null, value: null, reason: reading };
}

/** Months in a row from `first`. */
export function makeSeries(
  readings: readonly Reading[],
  { first = '2024-01', group = { source: 'bank', product: 'CASH' } as Record<string, string> } = {},
): Series {
  const start = monthIndex(first);
  return { group, points: readings.map((reading, at) => makePoint(monthText(start + at), reading)) };
}
