import { monthIndex, monthText } from '../../../server/contract/month.ts';
import type { Grain } from '../../lib/address.ts';
import type { VintageFigure } from '../../lib/vintage-table.ts';

/** A cohort with its figures by months on book. Ages not reached are immature cells; ages before it was first seen have none. */
export type Cohort = {
  /** `2024-06`, `2024-Q2` or `2024` */
  id: string;
  /** First and last month of lending. */
  from: string;
  to: string;
  /** Loans lent; null where that answer lacks the cohort. */
  loans: number | null;
  cells: ReadonlyMap<number, VintageFigure>;
  /** Months on book in the first month it has a row in. */
  firstSeen: number;
  /** The figure at the highest age that has one. */
  latest: VintageFigure | null;
};

/** Below these a cohort is drawn hollow and not judged (design.md "Chart conventions"). */
const leastLoans = 30;
const leastAge = 2;
/** A cohort seen by this age has a reference; domain.md §2.5 counts later ones as late. */
export const referenceAge = 2;
/** Cohorts in colour when none is in focus. */
const colouredCohorts = 6;

/** Joins the figures of each cohort, in the order of the answer, with the number of its loans. */
export function readCohorts(figures: readonly VintageFigure[], loans: ReadonlyMap<string, number>): Cohort[] {
  const cohorts = new Map<string, Map<number, VintageFigure>>();
  for (const figure of figures) {
    const cells = cohorts.get(figure.cohort) ?? new Map<number, VintageFigure>();
    cohorts.set(figure.cohort, cells.set(figure.mob, figure));
  }
  return [...cohorts].map(([id, cells]) => ({
    id,
    ...monthsOf(id),
    loans: loans.get(id) ?? null,
    cells,
    firstSeen: Math.min(...cells.keys()),
    latest: [...cells.values()].findLast(({ value }) => value !== null) ?? null,
  }));
}

/** First and last month of lending of a cohort, by the name its grain gives it. */
export function monthsOf(id: string): { from: string; to: string } {
  const [year = '', part = ''] = id.split('-');
  if (part === '') return { from: `${year}-01`, to: `${year}-12` };
  if (!part.startsWith('Q')) return { from: id, to: id };
  const first = monthIndex(`${year}-01`) + (Number(part.slice(1)) - 1) * 3;
  return { from: monthText(first), to: monthText(first + 2) };
}

/** The cohort that a month of lending is part of. */
export function cohortOf(month: string, grain: Grain): string {
  const [year = '', part = ''] = month.split('-');
  if (grain === 'month') return month;
  return grain === 'year' ? year : `${year}-Q${Math.ceil(Number(part) / 3)}`;
}

/** The months of lending that make one whole cohort. */
export const monthsIn: Record<Grain, number> = { month: 1, quarter: 3, year: 12 };

export const isSmall = ({ loans }: Cohort): boolean => loans !== null && loans < leastLoans;

/** Whether a cell is drawn hollow: too few loans, too young, or part of its cohort not observed. */
export const isHollow = (cohort: Cohort, { mob, partial }: VintageFigure): boolean =>
  isSmall(cohort) || partial || mob < leastAge;

/** Cohorts lent in these months, whole or in part. */
export const cohortsWithin = (
  cohorts: readonly Cohort[],
  months: { from: string; to: string } | undefined,
): readonly Cohort[] => (months ? cohorts.filter(({ from, to }) => to >= months.from && from <= months.to) : []);

/** Cohorts in colour: those in focus, else the newest that are old enough to be read. */
export function inColour(
  cohorts: readonly Cohort[],
  focus: { from: string; to: string } | undefined,
): readonly Cohort[] {
  const chosen = cohortsWithin(cohorts, focus);
  return chosen.length > 0 ? chosen : cohorts.filter(isReadable).slice(-colouredCohorts);
}

/** A cohort with a figure at an age from which it can be read. */
export const isReadable = ({ latest }: Cohort): boolean => latest !== null && latest.mob >= leastAge;

export type Ages = { from: number; risen: number; to: number };

/**
 * Ages with a figure: the oldest, the first at which a cohort has risen above zero, and the one before it, where lines
 * begin (domain.md §2.3: values before are true zeros). Null when no cohort has a figure.
 */
export function ageRange(cohorts: readonly Cohort[]): Ages | null {
  const known = cohorts.flatMap(({ cells }) => [...cells.values()].filter(({ value }) => value !== null));
  if (known.length === 0) return null;
  const mobs = known.map(({ mob }) => mob);
  const first = Math.min(...mobs);
  const risen = known.filter(({ value }) => value !== 0).map(({ mob }) => mob);
  const start = risen.length === 0 ? first : Math.min(...risen);
  return { from: Math.max(first, start - 1), risen: start, to: Math.max(...mobs) };
}
