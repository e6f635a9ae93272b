import { monthIndex, monthText } from '../../../server/contract/month.ts';
import { askMetric } from '../../lib/api.ts';
import type { FigureTable } from '../../lib/figure-table.ts';
import { monthsShown, selectionQuery } from '../../lib/selection.ts';
import { spreadOf } from './matrix.ts';
import { type Asked, averaged, averageTo, firstRead } from './question.ts';

/** A rate in one month: Σ numerator / Σ denominator over the window that ends with it. */
export type FlowPoint = { month: string; value: number | null; reason: string | null };
/** The net flow rate out of bucket `k`, over the months shown, with what is usual. */
export type Flow = { k: number; points: readonly FlowPoint[]; average: number | null; spread: number | null };

/** Buckets that flow on: M0 to M6. */
export const flowBuckets = [0, 1, 2, 3, 4, 5, 6] as const;
export const flowMetric = (k: number): string => `nfr_${k}`;

/** Net flow rates are of balances, whatever the matrix tells. */
export function flowQuery(asked: Asked): URLSearchParams {
  return selectionQuery({ ...asked.selection, from: firstRead(asked), basis: 'balance' }, 'month');
}

export async function askFlows(asked: Asked, signal: AbortSignal): Promise<readonly Flow[]> {
  const query = flowQuery(asked);
  const figures = await Promise.all(flowBuckets.map((k) => askMetric(flowMetric(k), query, signal)));
  return flowBuckets.map((k) => readFlow(k, figures[k] ?? [], asked)).filter(({ points }) => points.some(isKnown));
}

const isKnown = ({ value }: FlowPoint): boolean => value !== null;

/** Pools each month with those of its window, and the 12 months before the newest window (domain.md §3.4). */
export function readFlow(k: number, figures: FigureTable, asked: Asked): Flow {
  const { selection, window } = asked;
  const known = new Map(figures.map((figure) => [figure.month, figure]));
  const pool = (month: string, count: number): FlowPoint => {
    const of = Array.from({ length: count }, (_, back) => known.get(monthText(monthIndex(month) - back)));
    const gap = of.find((figure) => !figure || figure.numerator === null || figure.denominator === null);
    if (of.includes(undefined) || gap) return { month, value: null, reason: gap?.reason ?? 'month_not_loaded' };
    const denominator = of.reduce((sum, figure) => sum + (figure?.denominator ?? 0), 0);
    if (denominator === 0) return { month, value: null, reason: 'no_exposure' };
    const numerator = of.reduce((sum, figure) => sum + (figure?.numerator ?? 0), 0);
    return { month, value: numerator / denominator, reason: null };
  };
  const last = averageTo(asked);
  const average = pool(last, averaged).value;
  const before = monthsShown({ from: monthText(monthIndex(last) - averaged + 1), to: last });
  const values = before.flatMap((month) => pool(month, window).value ?? []);
  return {
    k,
    points: monthsShown(selection).map((month) => pool(month, window)),
    average,
    spread: average === null ? null : spreadOf(values, average),
  };
}

/** What reaches M7+ of a balance in bucket `from` if the rates hold, one after the other; null where one is not known. */
export function reach(flows: readonly Flow[], from: number, rate: (flow: Flow) => number | null): number | null {
  const rates = flowBuckets.slice(from).map((k) => {
    const flow = flows.find((one) => one.k === k);
    return flow ? rate(flow) : null;
  });
  if (rates.includes(null)) return null;
  return Math.min(
    1,
    rates.reduce<number>((product, one) => product * (one ?? 0), 1),
  );
}

export const newestOf = ({ points }: Flow): number | null => points.at(-1)?.value ?? null;
export const averageOf = ({ average }: Flow): number | null => average;
