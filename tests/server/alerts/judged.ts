import type { Judgement, Point } from '../../../server/alerts/kind.ts';
import { judge } from '../../../server/alerts/judge.ts';
import type { StoredRule } from '../../../server/contract/rule.ts';
import { makePoint, makeRule, type Reading } from './fixture.ts';

export type Month = Reading | Partial<Point>;

/** Judges the last of these months in a row; a number stands over a balance of 1000 and, as a sample, 1000 loans. */
export function last(months: readonly Month[], changes: Record<string, unknown>, fresh = false): Judgement {
  const rule = ruleOf(changes);
  const points = pointsOf(months);
  const now = points.at(-1);
  if (!now) throw new Error('no month');
  return judge(now, points.slice(0, -1), rule, fresh);
}

/** A rule with the limits that are given, or those of its kind. */
export function ruleOf(changes: Record<string, unknown>): StoredRule {
  const { warn, critical, clear, ...rest } = { clear: undefined, ...changes } as Record<string, unknown>;
  const limits = Object.fromEntries(
    Object.entries({ warn, critical, clear }).filter(([, value]) => value !== undefined),
  );
  return makeRule({ clear: undefined, warn: undefined, critical: undefined, ...limits, ...rest });
}

/** Months in a row from 2020-01. */
export const pointsOf = (months: readonly Month[]): Point[] =>
  months.map((month, at): Point => {
    const name = `20${String(20 + Math.floor(at / 12))}-${String((at % 12) + 1).padStart(2, '0')}`;
    if (typeof month !== 'object') return { ...makePoint(name, month), sample: 1000 };
    return {
      ...makePoint(name, typeof month.value === 'number' ? month.value : 0),
      sample: 1000,
      ...month,
      month: name,
    } as Point;
  });

export const told = (judged: Judgement): string =>
  judged.outcome === 'evaluated' ? judged.level : `${judged.outcome} ${judged.reason}`;
export const flat = (count: number, value = 0.02): number[] => Array.from({ length: count }, () => value);
export const cohorts = (bad: readonly number[]) => bad.map((numerator) => ({ numerator, denominator: 200 }));
export const six = cohorts([4, 5, 3, 6, 4, 5]);
export const of200 = (bad: number, earlier = six): Partial<Point> => ({
  ...{ value: bad / 200, numerator: bad, denominator: 200, sample: 200, earlier },
});
export const against = (op: string, value: number, rest: object = {}) => ({
  benchmark: { id: 'b', op, value, value_hi: null, comparability: 'same', ...rest },
});

export const pp = { kind: 'change_pp', warn: 0.005, critical: 0.01 };
export const rel = { kind: 'change_rel', k: 1, warn: 0.25, critical: 0.5 };
export const band = { kind: 'vintage_band', metric: 'v_ever', basis: 'count' };
export const ratio = { ...band, unit: 'ratio' };
export const roll = { kind: 'roll_jump', metric: 'worse_1', warn: 0.05, critical: 0.1 };
export const gap = { kind: 'benchmark_gap', warn: 0.01, critical: 0.03 };
export const ahead = { kind: 'forecast_cross', metric: 'overdue_rate_90', warn: 0.015, critical: 0.025, horizon: 3 };
export const grown = { kind: 'exposure', metric: 'balance_total', months: 3, warn: 0.1, critical: 0.2 };
export const ewma = { kind: 'control_chart', metric: 'fpd_30' };
