import type { Scheme } from '../../server/contract/metric.ts';

export const statuses = ['active', 'paid_off', 'charged_off', 'sold', 'closed_other'] as const;
export type Status = (typeof statuses)[number];
export const classes = ['N', 'SM', 'SS', 'D', 'L'] as const;
export type FiveClass = (typeof classes)[number];

/** One accepted row of a tape (domain.md §1.1). Months count from year 0; money is in whole cents; `null` is not reported. */
export type LoanMonth = {
  source: string;
  loan_id: string;
  month: number;
  product: string | null;
  orig_month: number | null;
  orig_amount: number | null;
  balance: number | null;
  dpd: number | null;
  status: Status;
  overdue_amount: number | null;
  chargeoff_amount: number | null;
  recovery_amount: number | null;
  due_amount: number | null;
  paid_amount: number | null;
  five_class: FiveClass | null;
  restructured: boolean | null;
  restructure_month: number | null;
  grade: string | null;
  channel: string | null;
  region: string | null;
  occupation: string | null;
  age: number | null;
  /** day of the month the tape is dated; null is the last */
  as_of_day: number | null;
  /** YYYY-MM-DD */
  first_due_date: string | null;
};

const floors = { cn: [1, 31, 61, 91, 121, 151, 181], lt30: [1, 30, 60, 90, 120, 150, 180] } as const;
const thresholds = [1, 30, 60, 90, 120, 150, 180] as const;
export type Threshold = (typeof thresholds)[number];

/** The least days past due that count as N+ (domain.md §2.1). */
export const daysFor = (threshold: Threshold, scheme: Scheme): number =>
  floors[scheme][thresholds.indexOf(threshold)] ?? Number.NaN;

/** Bucket 0 to 7 (domain.md §2.1). */
export const bucketOf = (row: LoanMonth, scheme: Scheme): number =>
  floors[scheme].filter((floor) => (row.dpd ?? 0) >= floor).length;

/** Principal outstanding in cents; a credit balance is none (domain.md §2.2). */
export const balanceOf = (row: LoanMonth): number => Math.max(row.balance ?? 0, 0);

export const isOutstanding = (row: LoanMonth): boolean =>
  row.status === 'active' && (row.balance ?? 0) >= 0 && (balanceOf(row) > 0 || (row.overdue_amount ?? 0) > 0);

export const isPast = (row: LoanMonth, threshold: Threshold, scheme: Scheme): boolean =>
  isOutstanding(row) && (row.dpd ?? 0) >= daysFor(threshold, scheme);

/** IFRS 9 stage (domain.md §2.6): a plan counts for 12 months. */
export function stageOf(row: LoanMonth): 1 | 2 | 3 {
  const days = row.dpd ?? 0;
  if (days > 90 || ['SS', 'D', 'L'].includes(classOf(row))) return 3;
  const isPlanned =
    row.restructured === true && row.restructure_month !== null && row.month - row.restructure_month < 12;
  return days > 30 || row.five_class === 'SM' || isPlanned ? 2 : 1;
}

/** The worse of the class delivered and the floor by days past due (domain.md §2.6). */
export function classOf(row: LoanMonth): FiveClass {
  const days = row.dpd ?? 0;
  const floor: FiveClass = days > 360 ? 'L' : days > 270 ? 'D' : days > 90 ? 'SS' : days >= 1 ? 'SM' : 'N';
  const delivered = row.five_class ?? 'N';
  return classes.indexOf(delivered) > classes.indexOf(floor) ? delivered : floor;
}
