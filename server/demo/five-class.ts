import type { Loan } from './loan.ts';

const observedMonths = 12;

/** Five-category class by days past due, a restructured loan under observation at least special mention (domain.md §2.6); '' once nothing is owed. */
export function classOf({ status, dpd, restructured }: Loan, month: number): string {
  if (status === 'charged_off') return 'L';
  if (status !== 'active') return '';
  if (dpd > 360) return 'L';
  if (dpd > 270) return 'D';
  if (dpd > 90) return 'SS';
  const observed = restructured?.told && month - restructured.month < observedMonths;
  return dpd > 0 || observed ? 'SM' : 'N';
}
