import type { ForecastError, PastForecast } from '../contract/forecast.ts';

/** z of an 80 % band: a tenth lies beyond each end of a normal distribution. */
export const z80 = 1.2815515655446004;
/** Past forecasts that a band needs. */
const leastPast = 6;

/** How far past forecasts were off, by months ahead (domain.md §3.7): MAPE, bias, root mean square, and of how many. */
export function errorsOf(past: readonly PastForecast[]): ForecastError[] {
  const horizons = [...new Set(past.map(({ h }) => h))].toSorted((a, b) => a - b);
  return horizons.map((h) => {
    const own = past.filter((each) => each.h === h);
    const positive = own.filter(({ actual }) => actual > 0);
    const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
    const differences = own.map(({ predicted, actual }) => predicted - actual);
    return {
      h,
      n: own.length,
      mape:
        positive.length === 0
          ? null
          : mean(positive.map(({ predicted, actual }) => Math.abs(predicted - actual) / actual)),
      bias: mean(differences),
      rmse: Math.sqrt(mean(differences.map((difference) => difference ** 2))),
    };
  });
}

/** The 80 % band about a forecast h months ahead, as wide as past ones were off; both null of fewer than six. Never below 0, nor above `most`. */
export function bandAbout(
  value: number,
  h: number,
  errors: readonly ForecastError[],
  most = Number.POSITIVE_INFINITY,
): { low: number | null; high: number | null } {
  const error = errors.find((each) => each.h === h);
  if (!error || error.n < leastPast) return { low: null, high: null };
  return { low: Math.max(0, value - z80 * error.rmse), high: Math.min(most, value + z80 * error.rmse) };
}

/** Band of a reserve with its standard error: log-normal of the same mean and variance (Mack 1993), so that it is not below 0. */
export function reserveBand(reserve: number, error: number): { low: number; high: number } {
  if (reserve <= 0) return { low: reserve, high: reserve };
  const variance = Math.log(1 + (error / reserve) ** 2);
  const centre = Math.log(reserve) - variance / 2;
  const half = z80 * Math.sqrt(variance);
  return { low: Math.exp(centre - half), high: Math.exp(centre + half) };
}
