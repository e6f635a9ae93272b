import { monthIndex } from '../../../queries/meaning.ts';
import type { Alert, Evaluation } from '../../contract/alert.ts';
import type { StoredRule } from '../../contract/rule.ts';

/** Months over which a level has moved are told from at least so far back. */
const sight = 6;

/**
 * The two months that an alert is explained by. To: its newest month with a figure. From: what a change is measured from;
 * otherwise half a year earlier, or the month before it fired where that is earlier; the nearest month with a figure
 * before or, where there is none, after that. Null where only one month has a figure.
 */
export function periodOf(
  alert: Pick<Alert, 'fired_month' | 'last'>,
  rule: StoredRule,
  evaluations: readonly Pick<Evaluation, 'month' | 'numerator'>[],
): { from: string; to: string } | null {
  const months = evaluations
    .filter(({ month, numerator }) => numerator !== null && month <= alert.last.month)
    .map(({ month }) => month);
  const to = months.at(-1);
  if (to === undefined) return null;
  if (rule.kind === 'vintage_band') return { from: to, to };
  const back =
    rule.kind === 'change_pp' || rule.kind === 'change_rel'
      ? rule.k
      : Math.max(sight, monthIndex(to) - monthIndex(alert.fired_month) + 1);
  const wanted = monthIndex(to) - back;
  const earlier = months.filter((month) => month < to);
  const from = earlier.findLast((month) => monthIndex(month) <= wanted) ?? earlier[0];
  return from === undefined ? null : { from, to };
}
