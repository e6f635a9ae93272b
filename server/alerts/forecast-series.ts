import { monthIndex, monthText } from '../../queries/meaning.ts';
import { segments } from '../contract/metric.ts';
import type { Source } from '../db/book.ts';
import { forecastBalances, pooledTransfer, shareFrom } from '../forecast/markov.ts';
import { readWhere, type Segment } from '../metrics/grouping.ts';
import { planFlow } from '../metrics/plan.ts';
import type { Row } from '../wire/rows.ts';
import type { Asks } from './asks.ts';
import type { RuleOf } from './kind.ts';
import type { Series } from './replay.ts';
import { askSeries, monthsBetween, numberOf } from './series.ts';

type Rule = RuleOf<'forecast_cross'>;

const pooledMonths = 6;
const lendingMonths = 3;
const buckets = 8;
/** The bucket from which on balances count as N+. */
const bucketOf: Record<string, number> = { 1: 1, 30: 2, 60: 3, 90: 4, 120: 5, 150: 6, 180: 7 };

/** The series of an overdue rate, each month with what its balances roll into under the pooled transfers (domain.md §3.7). */
export async function askForecastSeries(asks: Asks, source: Source, rule: Rule): Promise<Series[]> {
  const [series, rows] = await Promise.all([askSeries(asks, source, rule), askTransfers(asks, source, rule)]);
  const segment = rule.group_by.find(isSegment);
  const groupOf = (product: unknown, value: unknown): string =>
    JSON.stringify([rule.group_by.includes('product') ? product : null, segment ? value : null]);
  const flows = flowsOf(rows, (row) => groupOf(row.product, row.segment));
  const from = bucketOf[rule.metric.replace('overdue_rate_', '')] ?? 0;
  return series.map((one) => {
    const months = flows.get(groupOf(one.group['product'], segment && one.group[segment])) ?? new Map();
    return {
      ...one,
      points: one.points.map((point) => ({ ...point, forecast: forecastAt(months, point.month, from, rule.horizon) })),
    };
  });
}

const isSegment = (name: string): name is Segment => segments.some((segment) => segment === name);

function askTransfers(asks: Asks, source: Source, { group_by, filter, scheme }: Rule): Promise<Row[]> {
  const { question, values } = planFlow('alerts/transfer', {
    ...{ grain: null, cohorts: false, segment: group_by.find(isSegment) ?? null, member: null },
    where: readWhere(filter.where),
  });
  return asks.question(question, {
    ...values,
    ...{ by_month: true, by_source: false, by_product: group_by.includes('product'), by_cohort: null, by_mob: false },
    ...{
      cell_from: null,
      to: null,
      sources: [source.id],
      products: filter.product,
      cohort_from: null,
      cohort_to: null,
    },
    ...{ scheme, basis: 'balance' },
  });
}

/** What moved in one month; `transfer` null where the month before is not loaded. */
type Flow = { balances: number[]; lending: number; transfer: { opening: number[]; closing: number[][] } | null };
type Flows = ReadonlyMap<string, Flow>;

function flowsOf(rows: readonly Row[], groupOf: (row: Row) => string): Map<string, Flows> {
  const zeros = (): number[] => Array.from({ length: buckets }, () => 0);
  const groups = new Map<string, Map<string, Flow>>();
  for (const row of rows) {
    const months = groups.get(groupOf(row)) ?? new Map<string, Flow>();
    groups.set(groupOf(row), months);
    const month = String(row.month);
    const flow = months.get(month) ?? {
      ...{
        balances: zeros(),
        lending: 0,
        transfer: { opening: zeros(), closing: Array.from({ length: buckets }, zeros) },
      },
    };
    months.set(month, row.was === 'UNLOADED' ? { ...flow, transfer: null } : flow);
    const [from, to] = [numberOf(row.from_bucket), numberOf(row.to_bucket)];
    const [opening, closing] = [numberOf(row.opening) ?? 0, numberOf(row.closing) ?? 0];
    const add = (sums: number[], at: number, amount: number): void => {
      sums[at] = (sums[at] ?? 0) + amount;
    };
    if (to !== null) add(flow.balances, to, closing);
    if (row.was === 'NEW') flow.lending += closing;
    if (from === null || !flow.transfer) continue;
    add(flow.transfer.opening, from, opening);
    const destinations = flow.transfer.closing[from];
    if (to !== null && destinations) add(destinations, to, closing);
  }
  return groups;
}

/** The rate in each of the months after T, from T and the months before it only; null of fewer than six transitions. */
function forecastAt(flows: Flows, month: string, from: number, horizon: number): number[] | null {
  const last = monthsBetween(monthText(monthIndex(month) - pooledMonths + 1), month).map((each) => flows.get(each));
  const now = last.at(-1);
  const transfers = last.flatMap((flow) => (flow?.transfer ? [flow.transfer] : []));
  if (!now || transfers.length < pooledMonths) return null;
  const lending = last.slice(-lendingMonths).reduce((sum, flow) => sum + (flow?.lending ?? 0), 0) / lendingMonths;
  const rates = forecastBalances(now.balances, pooledTransfer(transfers), lending, horizon).map((balances) =>
    shareFrom(from, balances),
  );
  return rates.some((rate) => rate === null) ? null : rates.map((rate) => rate ?? 0);
}
