import type { Selection } from './selection.ts';

/** A forecast is of balances, of all cohorts and of the page's own threshold. */
export function canForecast({ basis, focus_bucket, focus_cohort, cohort_from, cohort_to }: Selection): boolean {
  return basis === 'balance' && focus_bucket.length === 0 && !focus_cohort && !cohort_from && !cohort_to;
}
