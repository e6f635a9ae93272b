import { monthIndex, monthText } from '../../queries/meaning.ts';
import type { ForecastAnswer, PastForecast } from '../contract/forecast.ts';
import { type Flow, type Flows, outlookAt } from './flows.ts';
import { pooledTransfer } from './markov.ts';
import { bandAbout, errorsOf } from './past-errors.ts';
import { monthsBefore } from './rate-path.ts';

/**
 * Balance expected to pass the threshold in the month after T: what stands in each bucket below it, times the pooled transfers into
 * those from it on (domain.md §3.7). Beside it what was expected of each earlier month, and what came.
 */
export function expectedEntry(
  flows: Flows,
  { month, bucket }: { month: string; bucket: number },
): NonNullable<ForecastAnswer['entry']> & { past: PastForecast[] } {
  const months = [...monthsBefore(flows, month), month].flatMap((made) => {
    const target = monthText(monthIndex(made) + 1);
    const value = entryAfter(flows, made, bucket);
    return value === null ? [] : [{ month: target, value, actual: entryIn(flows.get(target), bucket) }];
  });
  const past = months.flatMap(({ month: target, value, actual }): PastForecast[] =>
    actual === null || target > month
      ? []
      : [{ made_at: monthText(monthIndex(target) - 1), target, h: 1, predicted: value, actual }],
  );
  const errors = errorsOf(past);
  const target = monthText(monthIndex(month) + 1);
  const value = entryAfter(flows, month, bucket);
  const shown = months.map((each) => (each.month > month ? { ...each, actual: null } : each));
  const known = { target, errors, months: shown, past };
  if (value === null)
    return { reason: flows.has(month) ? 'insufficient' : 'month_not_loaded', value, low: null, high: null, ...known };
  return { reason: null, value, ...bandAbout(value, 1, errors), ...known };
}

function entryAfter(flows: Flows, month: string, bucket: number): number | null {
  const outlook = outlookAt(flows, month);
  if (!outlook) return null;
  const transfer = pooledTransfer(outlook.transfers);
  return outlook.balances
    .slice(0, bucket)
    .reduce((sum, balance, from) => sum + balance * sumFrom(bucket, transfer[from]), 0);
}

/** What did pass it in a month; null where the month before is not loaded. */
function entryIn(flow: Flow | undefined, bucket: number): number | null {
  if (!flow?.transfer) return null;
  return flow.transfer.closing.slice(0, bucket).reduce((sum, row) => sum + sumFrom(bucket, row), 0);
}

const sumFrom = (bucket: number, row: readonly number[] = []): number =>
  row.slice(bucket).reduce((sum, amount) => sum + amount, 0);
