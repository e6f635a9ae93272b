import type { Scheme } from '../../server/contract/metric.ts';
import type { Loan } from './loan.ts';
import { bucketOf, isOutstanding, type LoanMonth } from './loan-month.ts';

/** What a row can be grouped by or filtered on. */
export type Place = {
  source: string;
  product: string;
  cohort: number | null;
  mob: number | null;
  bucket: number | null;
  grade: string;
  channel: string;
  region: string;
  occupation: string;
  age_band: string;
};

const ages = [18, 25, 30, 40, 50, 60];

/** `[18,25)` and so on (domain.md §1.1); an age below is not in a band. */
export function ageBandOf(age: number | null): string {
  const at = ages.findLastIndex((from) => age !== null && age >= from);
  const next = ages[at + 1];
  return at < 0 ? '(unknown)' : next === undefined ? `${ages[at]}+` : `${ages[at]}-${next - 1}`;
}

/** Product and grade are as the row says, the other segments as first seen (domain.md §2.5). */
export function placeOf(loan: Loan, row: LoanMonth, scheme: Scheme): Place {
  const { cohort, first } = loan;
  return {
    source: loan.source,
    product: row.product ?? '(unknown)',
    cohort,
    mob: cohort === null ? null : row.month - cohort,
    bucket: isOutstanding(row) ? bucketOf(row, scheme) : null,
    grade: row.grade ?? '(unknown)',
    channel: first.channel ?? '(unknown)',
    region: first.region ?? '(unknown)',
    occupation: first.occupation ?? '(unknown)',
    age_band: ageBandOf(first.age),
  };
}
