import { monthIndex, monthText } from '../../queries/meaning.ts';
import type { Question } from '../../queries/header.ts';
import type { Scheme } from '../contract/metric.ts';
import type { Values } from '../db/engine.ts';
import { readWhere, type Segment } from '../metrics/grouping.ts';
import type { QuestionName } from '../metrics/library.ts';
import { planFlow } from '../metrics/plan.ts';
import type { Row } from '../wire/rows.ts';
import type { Transfer } from './markov.ts';

/** Whose balances; one set of flows for each product and value of the segment asked for. */
export type FlowFilter = {
  sources: readonly string[];
  products: readonly string[];
  where: readonly string[];
  scheme: Scheme | null;
  byProduct: boolean;
  segment: Segment | null;
};

const buckets = 8;
/** Months that a transfer matrix pools, and those whose new lending is averaged (domain.md §3.7). */
const [pooledMonths, lendingMonths] = [6, 3];
/** The bucket from which on balances count as N+. */
const bucketOf: Record<number, number> = { 1: 1, 30: 2, 60: 3, 90: 4, 120: 5, 150: 6, 180: 7 };

export const bucketFrom = (threshold: number): number => bucketOf[threshold] ?? 0;

/** The question behind flows, what balance went from which bucket to which in every month; or another one of the same flows. */
export function transferQuestion(
  { sources, products, where, scheme, byProduct, segment }: FlowFilter,
  name: QuestionName = 'alerts/transfer',
): { question: Question; values: Values } {
  const { question, values } = planFlow(name, {
    ...{ grain: null, cohorts: false, segment, member: null },
    where: readWhere(where),
  });
  return {
    question,
    values: {
      ...values,
      ...{ by_month: true, by_source: false, by_product: byProduct, by_cohort: null, by_mob: false },
      ...{ cell_from: null, to: null, cohort_from: null, cohort_to: null },
      ...{ sources: [...sources], products: [...products], scheme, basis: 'balance' },
    },
  };
}

/** What moved in one month; `transfer` null where the month before is not loaded. */
export type Flow = {
  balances: number[];
  lending: number;
  transfer: { opening: number[]; closing: number[][] } | null;
};
/** By month, YYYY-MM. */
export type Flows = ReadonlyMap<string, Flow>;

const zeros = (): number[] => Array.from({ length: buckets }, () => 0);

/** The rows of `alerts/transfer` as flows, by group. */
export function readFlows(rows: readonly Row[], groupOf: (row: Row) => string): Map<string, Flows> {
  const groups = new Map<string, Map<string, Flow>>();
  for (const row of rows) {
    const months = groups.get(groupOf(row)) ?? new Map<string, Flow>();
    groups.set(groupOf(row), months);
    const month = String(row.month);
    const flow = months.get(month) ?? {
      ...{ balances: zeros(), lending: 0 },
      transfer: { opening: zeros(), closing: Array.from({ length: buckets }, zeros) },
    };
    months.set(month, row.was === 'UNLOADED' ? { ...flow, transfer: null } : flow);
    addRow(months.get(month) ?? flow, row);
  }
  return groups;
}

function addRow(flow: Flow, row: Row): void {
  const [from, to] = [numberOf(row.from_bucket), numberOf(row.to_bucket)];
  const [opening, closing] = [numberOf(row.opening) ?? 0, numberOf(row.closing) ?? 0];
  const add = (sums: number[], at: number, amount: number): void => {
    sums[at] = (sums[at] ?? 0) + amount;
  };
  if (to !== null) add(flow.balances, to, closing);
  if (row.was === 'NEW') flow.lending += closing;
  if (from === null || !flow.transfer) return;
  add(flow.transfer.opening, from, opening);
  const destinations = flow.transfer.closing[from];
  if (to !== null && destinations) add(destinations, to, closing);
}

const numberOf = (cell: Row[string] | undefined): number | null => (typeof cell === 'number' ? cell : null);

/** What month T and those before it say of the months after; null of fewer than six transitions. */
export type Outlook = { balances: readonly number[]; transfers: readonly Transfer[]; lending: number };

export function outlookAt(flows: Flows, month: string): Outlook | null {
  const at = monthIndex(month);
  const last = Array.from({ length: pooledMonths }, (_, back) => flows.get(monthText(at - pooledMonths + 1 + back)));
  const now = last.at(-1);
  const transfers = last.flatMap((flow) => (flow?.transfer ? [flow.transfer] : []));
  if (!now || transfers.length < pooledMonths) return null;
  const lending = last.slice(-lendingMonths).reduce((sum, flow) => sum + (flow?.lending ?? 0), 0) / lendingMonths;
  return { balances: now.balances, transfers, lending };
}
