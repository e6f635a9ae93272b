import { isLate, type Loan, type OracleBook, stateAt } from './loan.ts';
import { placeOf } from './place.ts';
import { type Figure, isAsked, keyOf, type Question } from './question.ts';
import { withReferences } from './reference.ts';
import { vintageFamilies, vintageNumerator } from './vintage.ts';

type Sum = {
  numerator: number;
  denominator: number;
  missing: number;
  /** an amount the cell needs was not reported */
  isUnreported: boolean;
  lent: number;
  late: number;
  cohorts: Set<number>;
};

const monthsIn = { cohort_quarter: 3, cohort_year: 12 } as const;

/** Vintage cells of all cohorts observed, month cohorts with what earlier ones say of their age (domain.md §3.3, §4.3). */
export const cellsOf = (book: OracleBook, question: Question): Map<string, Figure> =>
  withReferences(book, question, plainCellsOf(book, question), plainCellsOf);

function plainCellsOf(book: OracleBook, question: Question): Map<string, Figure> {
  const sums = new Map<string, Sum>();
  for (const loan of book.loans) {
    const months = book.loaded.get(loan.source) ?? new Set();
    const { cohort } = loan;
    if (cohort === null) continue;
    for (const month of months) {
      if (month < cohort || month < (question.from ?? 0) || month > (question.to ?? Infinity)) continue;
      const place = { ...placeOf(loan, loan.first, question.scheme), mob: month - cohort };
      if (!isAsked(question, place)) continue;
      const key = keyOf(question, month, place);
      const sum = sums.get(key) ?? emptySum();
      addLoan(sum, loan, month, months, question);
      sum.cohorts.add(cohort);
      sums.set(key, sum);
    }
  }
  return new Map([...sums].map(([key, sum]) => [key, cellOf(key, sum, question)]));
}

const emptySum = (): Sum => ({
  numerator: 0,
  denominator: 0,
  missing: 0,
  isUnreported: false,
  lent: 0,
  late: 0,
  cohorts: new Set(),
});

function addLoan(sum: Sum, loan: Loan, month: number, months: ReadonlySet<number>, question: Question): void {
  const family = vintageFamilies.find((name) => name === question.family);
  if (!family) throw new Error(`no vintage ${question.family}`);
  const loaded = [...months].toSorted((a, b) => a - b);
  const numerator = vintageNumerator(family, loan, month, loaded, question);
  const weight = question.basis === 'count' ? 1 : loan.orig_amount;
  sum.numerator += numerator ?? 0;
  sum.denominator += weight ?? 0;
  sum.isUnreported ||= numerator === null || weight === null;
  if (stateAt(loan, month, question.scheme) === 'MISSING') sum.missing += weight ?? 0;
  sum.lent += loan.orig_amount ?? 0;
  if (isLate(loan, months)) sum.late += loan.orig_amount ?? 0;
}

function cellOf(key: string, sum: Sum, { basis, by }: Question): Figure {
  const unit = basis === 'count' ? 1 : 100;
  const grain = by.find((dimension) => dimension === 'cohort_quarter' || dimension === 'cohort_year');
  const numerator = sum.isUnreported ? null : sum.numerator / unit;
  const denominator = sum.denominator / unit;
  return {
    key,
    numerator,
    denominator,
    value: numerator === null ? null : numerator / denominator,
    reason: numerator === null ? 'not_reported' : null,
    cell: {
      n_cohorts: sum.cohorts.size,
      partial: grain ? sum.cohorts.size < monthsIn[grain] : false,
      missing_share: denominator === 0 ? null : sum.missing / sum.denominator,
      truncated: sum.late > sum.lent * 0.05,
    },
  };
}
