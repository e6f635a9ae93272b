import { monthIndex, monthText } from '../../queries/meaning.ts';
import { type MetricQuery, metricQuery, type Reason, reasons } from '../contract/metric.ts';
import type { Rule } from '../contract/rule.ts';
import type { Source } from '../db/book.ts';
import { findMetric, type NamedMetric } from '../metrics/library.ts';
import type { Row } from '../wire/rows.ts';
import type { Asks } from './asks.ts';
import type { Point } from './kind.ts';
import type { Series } from './replay.ts';

/** The same question asked of the rule's metric and, for its minimums, of what is behind it (empty when it has none). */
export type Answers = { metric: readonly Row[]; loanCounts: readonly Row[]; balances: readonly Row[] };

/** The series of a rule's metric in one source, one for each group the source ever had. */
export async function askSeries(asks: Asks, source: Source, rule: Rule): Promise<Series[]> {
  const named = findMetric(rule.metric, rule.threshold);
  const query = metricQuery.parse({
    ...(rule.kind === 'exposure' ? { dim: rule.dim, k: rule.k } : {}),
    by: ['month', 'source', ...rule.group_by],
    source: source.id,
    product: rule.filter.product,
    where: rule.filter.where,
    basis: rule.basis,
    threshold: rule.threshold,
    scheme: rule.scheme,
  });
  const needs = { count: rule.min_den_count > 0, balance: rule.min_den_balance > 0 };
  return asks.series(['metric', rule.metric, query, needs], async () => {
    const [metric, loanCounts, balances] = await Promise.all([
      asks.metric(rule.metric, query),
      needs.count ? asks.metric(...sizeQuestion(named, 'count', query)) : [],
      needs.balance ? asks.metric(...sizeQuestion(named, 'balance', query)) : [],
    ]);
    const series = assembleSeries(source, rule.group_by, { metric, loanCounts, balances });
    return series.map((one) => ({ ...one, fresh: isFresh(named) }));
  });
}

/** Whether each month is of other loans: flows, payment defaults and cohorts are; stocks re-observe the same ones. */
const isFresh = (named: NamedMetric | null): boolean => named !== null && named.metric.family !== 'stock';

/** What is behind a figure: of a stock the loans outstanding, else what the metric divides by. */
function sizeQuestion(
  named: NamedMetric | null,
  basis: MetricQuery['basis'],
  query: MetricQuery,
): [id: string, query: MetricQuery] {
  if (named && named.metric.family !== 'stock' && named.metric.basis.includes(basis))
    return [named.id, { ...query, basis }];
  const { threshold: _, ...plainQuery } = query;
  const plain = { ...plainQuery, dim: 'product', k: 5, basis: 'balance' } as const;
  return [basis === 'count' ? 'loan_cnt' : 'balance_total', plain];
}

/**
 * Lines the answers up by group and month, from the first row of a group to the newest month of its source. A month
 * that is not loaded is `month_not_loaded`; a loaded one in which the group has no row is `no_exposure`.
 */
export function assembleSeries(source: Source, groupBy: readonly string[], answers: Answers): Series[] {
  const loaded = new Set(source.months);
  const keyOf = (row: Row, month = row.month): string => [month, ...groupBy.map((name) => row[name])].join('\u0000');
  const [figures, loanCounts, balances] = [answers.metric, answers.loanCounts, answers.balances].map(
    (rows) => new Map(rows.map((row) => [keyOf(row), row])),
  );
  const firstRows = new Map<string, Row>();
  for (const row of answers.metric) {
    const group = keyOf(row, null);
    if (loaded.has(String(row.month)) && !firstRows.has(group)) firstRows.set(group, row);
  }
  return [...firstRows.values()].map((first) => ({
    group: Object.fromEntries([['source', source.id], ...groupBy.map((name) => [name, String(first[name])])]),
    points: monthsBetween(String(first.month), source.asOf).map((month) => {
      const key = keyOf(first, month);
      return toPoint(month, loaded.has(month) ? figures?.get(key) : null, {
        loan_count: sizeOf(loanCounts?.get(key)),
        balance: sizeOf(balances?.get(key)),
      });
    }),
  }));
}

export function monthsBetween(first: string, last: string): string[] {
  const start = monthIndex(first);
  return Array.from({ length: Math.max(0, monthIndex(last) - start + 1) }, (_, at) => monthText(start + at));
}

/** `row` null: the month is not loaded; undefined: it is, without a row of the group. */
export function toPoint(
  month: string,
  row: Row | null | undefined,
  size: Pick<Point, 'loan_count' | 'balance'>,
): Point {
  const sample = numberOf(row?.n);
  const book = {
    ...{ month, numerator: numberOf(row?.numerator), denominator: numberOf(row?.denominator), ...size },
    ...(sample === null ? {} : { sample }),
  };
  if (typeof row?.value === 'number') return { ...book, value: row.value, reason: null };
  const reason = row ? reasonOf(row) : row === null ? 'month_not_loaded' : 'no_exposure';
  return { ...book, value: null, reason };
}

function reasonOf(row: Row): Reason {
  const reason = reasons.find((known) => known === row.reason);
  if (!reason) throw new Error(`a figure of ${row.month} is null without a reason: ${JSON.stringify(row)}`);
  return reason;
}

/** A rate is behind what it divides by; a stock is its own size. */
export const sizeOf = (row: Row | undefined): number | null => numberOf(row?.denominator ?? row?.value);

export function numberOf(cell: Row[string] | undefined): number | null {
  return typeof cell === 'number' ? cell : null;
}
