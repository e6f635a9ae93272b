import { monthIndex, monthText } from '../../../server/contract/month.ts';
import type { Reference } from '../../lib/reference.ts';
import type { FigureTable } from '../../lib/figure-table.ts';

/** One cohort in one month; `hollow` cells are too young or too few to be judged. */
export type CohortCell = {
  month: string;
  mob: number;
  value: number | null;
  reason: string | null;
  hollow: boolean;
  /** The earlier cohorts at this age. */
  reference: Reference | null;
};
export type CohortRow = {
  cohort: string;
  /** Loans lent; null where it is not known. */
  loans: number | null;
  /** Months on book at its first sight, where that is too late to be a reference for others; else null. */
  firstSeen: number | null;
  /** More than 5 % of what it was lent was first seen late. */
  truncated: boolean;
  cells: readonly CohortCell[];
};
export type CohortMap = { months: readonly string[]; rows: readonly CohortRow[] };

/** Cohorts and months in the map. */
export const mapSize = 13;
/** domain.md §2.3: 30+ cannot occur before; §3.1: fewer say nothing. */
const [leastMob, leastLoans] = [2, 30];

/** First of the months that the map shows of a range. */
export function firstMapMonth({ from, to }: { from: string; to: string }): string {
  const first = monthText(monthIndex(to) - mapSize + 1);
  return first > from ? first : from;
}

/**
 * Orders the answer into the map: the last cohorts with a figure, oldest first, over the months that have any.
 * `loans` are figures by count, whose denominators are the loans of each cohort; `firstMonth` is the first the source has.
 */
export function readCohorts(figures: FigureTable, loans: FigureTable, firstMonth: string): CohortMap {
  const lent = new Map(loans.map(({ cohort, denominator }) => [cohort, denominator]));
  const months = distinct(figures.map(({ month }) => month));
  const cohorts = distinct(figures.flatMap(({ cohort }) => (cohort?.startsWith('(') ? [] : [cohort ?? '']))).slice(
    -mapSize,
  );
  const rows = cohorts.map((cohort): CohortRow => {
    const own = figures.filter((figure) => figure.cohort === cohort);
    const age = (month: string) => monthIndex(month) - monthIndex(cohort);
    const size = lent.get(cohort) ?? null;
    const few = size !== null && size < leastLoans;
    return {
      cohort,
      loans: size,
      firstSeen: age(firstMonth) > leastMob ? age(firstMonth) : null,
      truncated: own.some(({ truncated }) => truncated),
      cells: own.map(({ month, value, reason, reference }) => {
        const mob = age(month);
        return { month, mob, value, reason, reference, hollow: few || mob < leastMob };
      }),
    };
  });
  return { months, rows };
}

const distinct = (values: readonly string[]): string[] => [...new Set(values)].filter(Boolean).sort();
