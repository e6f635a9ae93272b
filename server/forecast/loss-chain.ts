import { monthIndex, monthText } from '../../queries/meaning.ts';
import type { ForecastAnswer, PastForecast } from '../contract/forecast.ts';
import type { Reason } from '../contract/metric.ts';
import { errorsOf } from './past-errors.ts';
import { expectedLosses } from './roll-chain.ts';

type Sum = { numerator: number; denominator: number };
/** One month: balances of M0 to M7+, and Σ numerator and Σ denominator of nfr_0 … nfr_6; null where one is not known. */
export type ChainMonth = { balances: readonly number[]; flows: readonly (Sum | null)[]; reason: Reason | null };

/** Months that a net flow rate is pooled over, and fewest (domain.md §3.7). */
const [pooledMonths, fewestMonths] = [6, 3];

/**
 * Expected loss of the balance outstanding in month T by the roll chain (domain.md §3.7). What a past chain said of itself is held
 * against what came: balance of M(7−h) now, times its rates, is what should newly reach M7+ h months later.
 */
export function lossChain(
  months: ReadonlyMap<string, ChainMonth>,
  { month, lossShare }: { month: string; lossShare: number },
): NonNullable<ForecastAnswer['loss']> & { past: PastForecast[] } {
  const now = months.get(month);
  const { sums, count } = pooledRates(months, month);
  const rates = sums.map((sum, k) => ({ k, ...sum, value: rateOf(sum) }));
  const past = pastChains(months, month);
  const known = { loss_share: lossShare, months: count, rates, errors: errorsOf(past), past };
  const reason =
    now === undefined ? 'month_not_loaded' : (now.reason ?? (count < fewestMonths ? 'insufficient' : null));
  if (!now || reason !== null) return { reason: reason ?? 'month_not_loaded', value: null, buckets: [], ...known };
  const losses = expectedLosses(
    now.balances,
    rates.map(({ value }) => value),
    lossShare,
  );
  // an empty bucket loses nothing, whatever its rates
  const buckets = now.balances.map((balance, bucket) => ({
    ...{ bucket, balance },
    value: balance === 0 ? 0 : (losses[bucket] ?? null),
  }));
  if (buckets.some(({ value }) => value === null)) return { reason: 'no_exposure', value: null, buckets, ...known };
  return { reason: null, value: buckets.reduce((sum, { value }) => sum + (value ?? 0), 0), buckets, ...known };
}

const rateOf = ({ numerator, denominator }: Sum): number | null => (denominator > 0 ? numerator / denominator : null);

/** Each rate over the up to six months to T in which all are known: Σ / Σ. */
function pooledRates(months: ReadonlyMap<string, ChainMonth>, month: string): { sums: Sum[]; count: number } {
  const at = monthIndex(month);
  const last = Array.from({ length: pooledMonths }, (_, back) => months.get(monthText(at - back))).flatMap((each) =>
    each?.flows.every((flow) => flow !== null) ? [each.flows] : [],
  );
  const sums = Array.from({ length: 7 }, (_, k) =>
    last.reduce<Sum>(
      (sum, flows) => ({
        numerator: sum.numerator + (flows[k]?.numerator ?? 0),
        denominator: sum.denominator + (flows[k]?.denominator ?? 0),
      }),
      { numerator: 0, denominator: 0 },
    ),
  );
  return { sums, count: last.length };
}

function pastChains(months: ReadonlyMap<string, ChainMonth>, month: string): PastForecast[] {
  return [...months].flatMap(([made, { balances, reason }]) => {
    const { sums, count } = pooledRates(months, made);
    if (made >= month || reason !== null || count < fewestMonths) return [];
    const reached = expectedLosses(balances, sums.map(rateOf), 1);
    return Array.from({ length: 7 }, (_, at) => at + 1).flatMap((h): PastForecast[] => {
      const target = monthText(monthIndex(made) + h);
      const [predicted, came] = [reached[7 - h], target <= month ? months.get(target)?.flows[6] : null];
      return typeof predicted === 'number' && came
        ? [{ made_at: made, target, h, predicted, actual: came.numerator }]
        : [];
    });
  });
}
