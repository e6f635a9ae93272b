import { chargedOffSince, chargeOffs, type Loan, type OracleBook, recoveryAt, rowAt, stateAt } from './loan.ts';
import { balanceOf, isPast } from './loan-month.ts';
import { placeOf } from './place.ts';
import { type Figure, isAsked, keyOf, type Question } from './question.ts';

export const eventFamilies = ['recovery_rate', 'redefault'] as const;

/** A loan in the cohort of a month in which something happened to it; null is not reported. */
type Member = {
  loan: Loan;
  cohort: number;
  size: number | null;
  at: (month: number) => number | null;
};

/** Loans by the month of their first charge-off, with the cents charged off in it, and what came back since (domain.md §3.5). */
function chargedOff({ loans }: OracleBook): Member[] {
  return loans.flatMap((loan): Member[] => {
    const cohort = chargedOffSince(loan);
    if (cohort === null) return [];
    const recovered = (month: number) => {
      const cents = loan.rows.flatMap((row) =>
        row.month >= cohort && row.month <= month ? [recoveryAt(loan, row.month)] : [],
      );
      return cents.includes(null) ? null : cents.reduce<number>((sum, one) => sum + (one ?? 0), 0);
    };
    return [{ loan, cohort, size: chargeOffs(loan).get(cohort) ?? 0, at: recovered }];
  });
}

/** Loans by the month of each of their plans, and whether they failed since (domain.md §3.5). */
function planned({ loans, loaded }: OracleBook, { scheme, threshold, basis }: Question): Member[] {
  return loans.flatMap((loan) => {
    const months = loaded.get(loan.source) ?? new Set<number>();
    const begun = loan.rows.flatMap(({ restructured, restructure_month: plan, month }) =>
      restructured === true && plan !== null && plan <= month && months.has(plan) ? [plan] : [],
    );
    return [...new Set(begun)].map((cohort): Member => {
      const row = rowAt(loan, cohort);
      const size = basis === 'count' ? 1 : row ? balanceOf(row) : null;
      const isBad = (month: number) => {
        const now = rowAt(loan, month);
        const state = stateAt(loan, month, scheme);
        return state === 'WO' || state === 'GONE' || (now !== undefined && isPast(now, threshold, scheme));
      };
      const hasFailed = (until: number) =>
        [...months].some((month) => month > cohort && month <= until && isBad(month));
      return { loan, cohort, size, at: (month) => (hasFailed(month) ? (size ?? 0) : 0) };
    });
  });
}

type Sum = { numerator: number; denominator: number; isUnreported: boolean; cohorts: Set<number> };

/** Cells of cohorts of an event by months since, summed over the groups asked for. */
export function eventCellsOf(book: OracleBook, question: Question): Map<string, Figure> {
  const members = question.family === 'redefault' ? planned(book, question) : chargedOff(book);
  const sums = new Map<string, Sum>();
  for (const { loan, cohort, size, at } of members) {
    for (const month of book.loaded.get(loan.source) ?? []) {
      if (month < cohort || month < (question.from ?? 0) || month > (question.to ?? Infinity)) continue;
      const place = { ...placeOf(loan, loan.first, question.scheme), cohort, mob: month - cohort };
      if (!isAsked(question, place)) continue;
      const key = keyOf(question, month, place);
      const sum = sums.get(key) ?? { numerator: 0, denominator: 0, isUnreported: false, cohorts: new Set() };
      const numerator = at(month);
      sums.set(key, {
        numerator: sum.numerator + (numerator ?? 0),
        denominator: sum.denominator + (size ?? 0),
        isUnreported: sum.isUnreported || numerator === null || size === null,
        cohorts: sum.cohorts.add(cohort),
      });
    }
  }
  return new Map([...sums].map(([key, sum]) => [key, figureOf(key, sum, question)]));
}

const monthsIn = { cohort_quarter: 3, cohort_year: 12 } as const;

function figureOf(
  key: string,
  { numerator, denominator, isUnreported, cohorts }: Sum,
  { basis, by }: Question,
): Figure {
  const unit = basis === 'count' ? 1 : 100;
  const grain = by.find((dimension) => dimension === 'cohort_quarter' || dimension === 'cohort_year');
  const cell = { n_cohorts: cohorts.size, partial: grain ? cohorts.size < monthsIn[grain] : false };
  const sums = { key, numerator: isUnreported ? null : numerator / unit, denominator: denominator / unit, cell };
  if (isUnreported) return { ...sums, value: null, reason: 'not_reported' };
  if (denominator === 0) return { ...sums, value: null, reason: 'no_exposure' };
  return { ...sums, value: numerator / denominator, reason: null };
}
