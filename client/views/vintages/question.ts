import { monthIndex, monthText } from '../../../server/contract/month.ts';
import type { Address, Grain, Measure, ShownAge } from '../../lib/address.ts';
import { addFilters, type Selection } from '../../lib/selection.ts';
import { monthsIn } from './cohort.ts';

/** What Vintages asks: a measure of each cohort by months on book, and how many loans each was lent. */
export type VintageQuestion = {
  measure: Measure;
  grain: Grain;
  mob: ShownAge;
  metric: string;
  column: 'cohort' | 'cohort_quarter' | 'cohort_year';
  query: URLSearchParams;
  /** Loans lent by month, whatever the grain: without months on book only single months may stand together. */
  sizes: URLSearchParams;
};

const metrics: Record<Measure, string> = {
  ever: 'v_ever',
  pit: 'v_pit',
  gross: 'v_cumloss_gross',
  net: 'v_cumloss_net',
};
const columns = { month: 'cohort', quarter: 'cohort_quarter', year: 'cohort_year' } as const;

/** Losses are of amounts only and have no threshold. */
export const isLoss = (measure: Measure): boolean => measure === 'gross' || measure === 'net';

/** Months of lending shown when the address names none; years are shown from the first. */
const defaultMonths: Record<Grain, number> = { month: 24, quarter: 36, year: Number.POSITIVE_INFINITY };

export function vintageQuestion(
  selection: Selection,
  { measure, grain, mob }: Address,
  cohorts: readonly string[],
): VintageQuestion {
  const {
    source,
    basis,
    threshold,
    cohort_from = defaultCohortFrom(grain, cohortsUpTo(cohorts, selection.cohort_to)),
  } = selection;
  const product = productsOf(selection);
  const ask = (by: string) => {
    const query = new URLSearchParams({ by, source: source.id });
    // Cohorts in focus are drawn in colour among the others, not asked for alone.
    addFilters(query, { ...selection, product, cohort_from, focus_cohort: undefined });
    query.set('snapshot', selection.snapshot);
    return query;
  };
  const [column, loss] = [columns[grain], isLoss(measure)];
  const query = ask(`${column},mob`);
  if (!loss) query.set('threshold', String(threshold));
  query.set('basis', loss ? 'balance' : basis);
  const sizes = ask('cohort');
  sizes.set('basis', 'count');
  return { measure, grain, mob, metric: metrics[measure], column, query, sizes };
}

/** Products asked for: those in focus, else those of the filter; none is all. */
export const productsOf = ({ focus, product }: Selection): readonly string[] => (focus.length > 0 ? focus : product);

const cohortsUpTo = (cohorts: readonly string[], last: string | undefined): readonly string[] =>
  last === undefined ? cohorts : cohorts.filter((cohort) => cohort <= last);

/** First cohort shown when none is asked for: whole quarters, all years. */
export function defaultCohortFrom(grain: Grain, cohorts: readonly string[]): string | undefined {
  const [first, last] = [cohorts[0], cohorts.at(-1)];
  if (!first || !last) return undefined;
  const end = Math.ceil(monthIndex(last) / monthsIn[grain]) * monthsIn[grain];
  const start = end - defaultMonths[grain] + 1;
  return start > monthIndex(first) ? monthText(start) : undefined;
}
