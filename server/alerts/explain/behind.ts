import type { Alert } from '../../contract/alert.ts';
import type { AlertAnswer } from '../../contract/case.ts';
import { amountOf } from '../../metrics/amount.ts';
import { findMetric, type NamedMetric } from '../../metrics/library.ts';
import { isSumOfLoans } from '../../metrics/listed-loans.ts';
import type { Explained } from './explain.ts';
import { groupQuery } from './group-query.ts';

/** The money in the numerator of an alert's newest figure, or why there is none. */
export function moneyBehind(
  { metric, basis }: Pick<Alert, 'metric' | 'basis'>,
  numerator: number | null,
): Pick<AlertAnswer, 'amount' | 'amount_reason'> {
  const named = findMetric(metric);
  if (!named) return { amount: null, amount_reason: 'no_metric' };
  const isMoney = amountOf(named, named.basis ?? basis) === 'money';
  if (!isMoney) return { amount: null, amount_reason: 'counted_in_loans' };
  return { amount: numerator, amount_reason: numerator === null ? 'no_figure' : null };
}

/** The query of GET /api/loans that lists the loans behind an alert; of a cohort, those of it that are overdue. */
export function loansBehind({ alert, rule, evaluations }: Explained): string | null {
  const named = findMetric(rule.metric);
  const metric = named && listedMetric(named);
  if (!metric) return null;
  const { query, apart } = groupQuery(rule, alert.group);
  if (apart.length > 0) return null;
  const newest = evaluations.findLast(({ numerator, month }) => numerator !== null && month <= alert.last.month);
  const asked = new URLSearchParams({ metric, month: newest?.month ?? alert.last.month, basis: query.basis });
  for (const name of ['source', 'product', 'where'] as const) {
    for (const value of query[name]) asked.append(name, value);
  }
  for (const name of ['cohort_from', 'cohort_to', 'scheme'] as const) {
    const value = query[name];
    if (value !== undefined) asked.set(name, value);
  }
  return asked.toString();
}

/** Loans are listed of stocks and flows; behind a curve of cohorts stand those overdue at its threshold. */
function listedMetric(named: NamedMetric): string | null {
  const { id, metric, n } = named;
  if (metric.family === 'vintage') return id.startsWith('v_') ? `overdue_rate_${n ?? 30}` : null;
  return isSumOfLoans(named) ? id : null;
}
