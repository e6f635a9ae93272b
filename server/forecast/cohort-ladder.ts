import { monthIndex, monthText } from '../../queries/meaning.ts';
import type { ForecastAnswer, PastForecast } from '../contract/forecast.ts';
import { chainLadder, type Cohort } from './chain-ladder.ts';
import { errorsOf, reserveBand } from './past-errors.ts';

/** A cohort by its month of lending, with its figures from months on book 0 to month T; truncated ones are left out by the caller. */
export type LentCohort = Cohort & { cohort: string };
/** Cohorts that a factor needs (domain.md §3.7). */
const leastCohorts = 3;

/**
 * Cohorts projected by chain-ladder to the oldest age that three of them have passed, with Mack's errors. A cohort younger than the
 * first age with a factor has no error and stands outside the reserve. `horizon` is of its past errors: what cohorts already lent
 * added in h months.
 */
export function cohortLadder(
  cohorts: readonly LentCohort[],
  { month, horizon, metric }: { month: string; horizon: number; metric: string },
): NonNullable<ForecastAnswer['cohorts']> & { past: PastForecast[] } {
  const past = pastLadders(cohorts, month, horizon);
  const known = { metric, errors: errorsOf(past), past };
  const span = ladderSpan(cohorts);
  if (!span) {
    const nothing = { lent: null, observed: null, projected: null, reserve: null, error: null, low: null, high: null };
    return { reason: 'insufficient', age: null, ...nothing, rows: [], ...known };
  }
  const cut = cohorts.map((one) => ({ ...one, observed: one.observed.slice(0, span.last + 1) }));
  const { projections } = chainLadder(cut, leastCohorts);
  const rows = cut.map(({ cohort, lent, observed }, at) => {
    const { path = [], reserve = 0, error = null } = projections[at] ?? {};
    const seen = observed.at(-1) ?? 0;
    const band = error === null ? { low: null, high: null } : bandFrom(seen, reserve, error);
    return { cohort, age: observed.length - 1, lent, observed: seen, projected: path.at(-1) ?? 0, error, ...band };
  });
  const grown = cut.filter((_, at) => projections[at]?.error !== null);
  const { reserve, error } = chainLadder(grown, leastCohorts);
  const sum = (valueOf: (one: LentCohort) => number): number => grown.reduce((all, one) => all + valueOf(one), 0);
  const observed = sum((one) => one.observed.at(-1) ?? 0);
  const whole = { lent: sum(({ lent }) => lent), observed, projected: observed + reserve, reserve, error };
  const band = error === null ? { low: null, high: null } : bandFrom(observed, reserve, error);
  return { reason: null, age: span.last, ...whole, ...band, rows, ...known };
}

function bandFrom(observed: number, reserve: number, error: number): { low: number; high: number } {
  const { low, high } = reserveBand(reserve, error);
  return { low: observed + low, high: observed + high };
}

/** The ages from the first to the last with a factor of three cohorts; null where there is none. */
export function ladderSpan(cohorts: readonly Cohort[]): { first: number; last: number } | null {
  const oldest = Math.max(0, ...cohorts.map(({ observed }) => observed.length));
  const isLinked = (age: number): boolean =>
    cohorts.filter(({ observed }) => observed.length > age + 1 && (observed[age] ?? 0) > 0).length >= leastCohorts;
  const ages = Array.from({ length: oldest }, (_, age) => age);
  const first = ages.find(isLinked);
  if (first === undefined) return null;
  const end = ages.slice(first).find((age) => !isLinked(age)) ?? oldest;
  return { first, last: end };
}

/** What past ladders said the cohorts of their time would add in h months, and what these added. */
function pastLadders(cohorts: readonly LentCohort[], month: string, horizon: number): PastForecast[] {
  const first = cohorts[0]?.cohort ?? month;
  const months = Array.from({ length: Math.max(0, monthIndex(month) - monthIndex(first)) }, (_, at) =>
    monthText(monthIndex(first) + at),
  );
  return months.flatMap((made) => {
    const then = cohorts
      .filter(({ cohort }) => cohort <= made)
      .map((one) => ({ ...one, observed: one.observed.slice(0, monthIndex(made) - monthIndex(one.cohort) + 1) }));
    const span = ladderSpan(then);
    if (!span) return [];
    const { projections } = chainLadder(
      then.map((one) => ({ ...one, observed: one.observed.slice(0, span.last + 1) })),
      leastCohorts,
    );
    return Array.from({ length: horizon }, (_, at) => at + 1).flatMap((h): PastForecast[] => {
      const target = monthText(monthIndex(made) + h);
      if (target > month) return [];
      const added = then.flatMap(({ observed }, at) => {
        const age = observed.length - 1;
        const [now, predicted, came] = [observed[age], projections[at]?.path[age + h], cohorts[at]?.observed[age + h]];
        return now === undefined || predicted === undefined || came === undefined
          ? []
          : [{ predicted: predicted - now, actual: came - now }];
      });
      if (added.length === 0) return [];
      const sum = (of: 'predicted' | 'actual'): number => added.reduce((all, each) => all + each[of], 0);
      return [{ made_at: made, target, h, predicted: sum('predicted'), actual: sum('actual') }];
    });
  });
}
