import { monthIndex, monthText } from '../../queries/meaning.ts';
import type { ForecastAnswer, PastForecast } from '../contract/forecast.ts';
import type { MetricRow } from '../contract/metric.ts';
import { type Flows, type Outlook, outlookAt } from './flows.ts';
import { forecastBalances, pooledTransfer, shareFrom } from './markov.ts';
import { bandAbout, errorsOf } from './past-errors.ts';

type Figure = Pick<MetricRow, 'value' | 'reason'>;

/** The overdue rate of the months after T under the pooled transfers, with what past forecasts of it were off by (domain.md §3.7). */
export function ratePath(
  flows: Flows,
  actual: ReadonlyMap<string, Figure>,
  terms: { month: string; bucket: number; horizon: number; metric: string },
): NonNullable<ForecastAnswer['rate']> & { past: PastForecast[] } {
  const { month, bucket, horizon, metric } = terms;
  const now = actual.get(month);
  const outlook = outlookAt(flows, month);
  const past = pastPaths(flows, actual, terms);
  const errors = errorsOf(past);
  const known = { metric, now: now?.value ?? null, errors, past };
  const reason = now === undefined ? 'month_not_loaded' : (now.reason ?? (outlook ? null : 'insufficient'));
  if (reason !== null || !outlook) return { reason: reason ?? 'insufficient', points: [], ...known };
  const points = balancesAhead(outlook, horizon).flatMap((balances, at) => {
    const value = shareFrom(bucket, balances);
    if (value === null) return [];
    const sum = (from: number): number => balances.slice(from).reduce((all, balance) => all + balance, 0);
    const own = {
      month: monthText(monthIndex(month) + at + 1),
      h: at + 1,
      numerator: sum(bucket),
      denominator: sum(0),
    };
    return [{ ...own, value, ...bandAbout(value, at + 1, errors, 1) }];
  });
  return points.length === 0 ? { reason: 'no_exposure', points, ...known } : { reason: null, points, ...known };
}

/** Balances by bucket of each month ahead. */
export const balancesAhead = ({ balances, transfers, lending }: Outlook, horizon: number): number[][] =>
  forecastBalances(balances, pooledTransfer(transfers), lending, horizon);

/** The rate in each of the months after T, from T and the months before it only; null of fewer than six transitions. */
export function ratesAhead(flows: Flows, month: string, bucket: number, horizon: number): number[] | null {
  const outlook = outlookAt(flows, month);
  if (!outlook) return null;
  const rates = balancesAhead(outlook, horizon).map((balances) => shareFrom(bucket, balances));
  return rates.some((rate) => rate === null) ? null : rates.map((rate) => rate ?? 0);
}

function pastPaths(
  flows: Flows,
  actual: ReadonlyMap<string, Figure>,
  { month, bucket, horizon }: { month: string; bucket: number; horizon: number },
): PastForecast[] {
  return monthsBefore(flows, month).flatMap((made) =>
    (ratesAhead(flows, made, bucket, horizon) ?? []).flatMap((predicted, at): PastForecast[] => {
      const target = monthText(monthIndex(made) + at + 1);
      const came = target <= month ? actual.get(target)?.value : undefined;
      return typeof came === 'number' ? [{ made_at: made, target, h: at + 1, predicted, actual: came }] : [];
    }),
  );
}

/** Months of the flows before T, oldest first. */
export const monthsBefore = (flows: Flows, month: string): string[] =>
  [...flows.keys()].filter((each) => each < month).toSorted();
