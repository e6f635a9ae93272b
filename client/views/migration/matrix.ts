import type { MigrationAnswer } from '../../../server/contract/migration.ts';
import type { Roll } from '../../lib/address.ts';
import type { HeatStep } from '../../lib/heat.ts';
import { averaged, type Matrices } from './question.ts';

type Transition = MigrationAnswer['rows'][number];

/** Where the loans of one bucket went, and how that compares. `change` and `step` are of the 12 months before. */
export type Cell = {
  from: string;
  to: string;
  loans: number;
  opening_balance: number;
  closing_balance: number;
  value: number | null;
  average: number | null;
  change: number | null;
  step: HeatStep;
};
/** A bucket a month before, with all that was in it. */
export type MatrixRow = { from: string; loans: number; opening_balance: number; cells: ReadonlyMap<string, Cell> };
export type Matrix = { columns: readonly string[]; rows: readonly MatrixRow[] };
/** One month of a cell's history. */
export type Point = { month: string; value: number | null; reason: string | null; loans: number };

const buckets = ['M0', 'M1', 'M2', 'M3', 'M4', 'M5', 'M6', 'M7'];
/** Ends and absences, in the order of the columns after the buckets. */
export const exits = ['PAID', 'IDLE', 'WO', 'SOLD', 'GONE', 'MISSING'] as const;
/** Fewer months before say nothing about what is usual. */
const leastMonths = 6;
/** Fewer loans in a bucket are not judged (domain.md §3.1). */
const leastLoans = 30;
/** A rate that never moved still moves by rounding. */
const leastSpread = 0.0005;

/** The matrix of the newest month asked for: buckets up to the last one occupied, then the exits that occur. */
export function readMatrix(matrices: Matrices, roll: Roll): Matrix {
  const { months } = matrices;
  const rows = months.rows.filter(({ month }) => month === months.month);
  const occurs = (state: string) => rows.some(({ from, to }) => from === state || to === state);
  const occupied = buckets.slice(0, buckets.findLastIndex(occurs) + 1);
  return {
    columns: [...occupied, ...(roll === 'transfer' ? [] : exits.filter(occurs))],
    rows: occupied.flatMap((from) => {
      const of = rows.filter((row) => row.from === from);
      if (of.length === 0) return [];
      const loans = sum(of.map((row) => row.loans));
      return {
        from,
        loans,
        opening_balance: sum(of.map(({ opening_balance }) => opening_balance)),
        cells: new Map(of.map((row) => [row.to, judge(row, matrices, roll, loans)])),
      };
    }),
  };
}

/** A cell in each month read: nobody went is 0 where somebody could have; where nobody was in the bucket there is no value. */
export function historyOf({ months, rows }: MigrationAnswer, from: string, to: string, roll: Roll): Point[] {
  const inBucket = rows.filter((row) => row.from === from);
  return months.map(({ month, reason }) => {
    const of = inBucket.filter((row) => row.month === month);
    const row = of.find((one) => one.to === to);
    const exposed = sum(of.map(({ loans, opening_balance }) => (roll === 'roll_cnt' ? loans : opening_balance))) > 0;
    return {
      month,
      value: row ? row.value : exposed ? 0 : null,
      reason: reason ?? (exposed ? null : 'no_exposure'),
      loans: row?.loans ?? 0,
    };
  });
}

/** A cell before the newest window: the average of 12 months, Σ over Σ, and how far single figures stray from it. */
export function usualOf({ months, average }: Matrices, from: string, to: string, roll: Roll) {
  const history = historyOf(months, from, to, roll);
  const before = history.slice(0, history.length - months.window).slice(-averaged);
  const centre = historyOf(average, from, to, roll)[0]?.value ?? null;
  const values = before.flatMap(({ value }) => value ?? []);
  return { average: centre, spread: centre === null ? null : spreadOf(values, centre) };
}

/** Standard deviation around `centre`; null of too few months. */
export function spreadOf(values: readonly number[], centre: number): number | null {
  if (values.length < leastMonths) return null;
  return Math.sqrt(sum(values.map((value) => (value - centre) ** 2)) / (values.length - 1));
}

/** What is usual strays as the months before did, or as chance has it among so many loans, whichever is more. */
function judge({ month: _month, ...row }: Transition, matrices: Matrices, roll: Roll, inBucket: number): Cell {
  const { average, spread } = usualOf(matrices, row.from, row.to, roll);
  const change = row.value === null || average === null ? null : row.value - average;
  if (change === null || average === null || spread === null || inBucket < leastLoans)
    return { ...row, average, change, step: 'norm' };
  const chance = Math.sqrt(Math.max(0, average * (1 - average)) / inBucket);
  return { ...row, average, change, step: stepOf(row, change / Math.max(spread, chance, leastSpread)) };
}

/** `deviation` is in standard deviations: within 2 it is usual; what it means depends on where the cell leads. */
export function stepOf({ from, to }: Pick<Cell, 'from' | 'to'>, deviation: number): HeatStep {
  const worse = deviation * directionOf(from, to);
  if (worse >= 5) return 'worse-3';
  if (worse >= 3) return 'worse-2';
  if (worse >= 2) return 'worse-1';
  if (worse <= -3) return 'better-2';
  return worse <= -2 ? 'better-1' : 'norm';
}

/** Whether more of it is worse (1), better (−1) or neither: paying off, selling and idling say nothing by themselves. */
function directionOf(from: string, to: string): 1 | -1 | 0 {
  if (to === 'WO' || to === 'GONE') return 1;
  if (!buckets.includes(to)) return 0;
  if (to === from) return from === 'M0' ? -1 : 0;
  return to > from ? 1 : -1;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);
