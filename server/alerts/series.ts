import { monthIndex, monthText } from '../../queries/meaning.ts';
import { metricQuery, type Reason, reasons } from '../contract/metric.ts';
import type { StoredRule } from '../contract/rule.ts';
import type { Book, Source } from '../db/book.ts';
import { askMetric } from '../metrics/ask.ts';
import { type Row, toRows } from '../wire/rows.ts';
import type { Point } from './kind.ts';
import type { Series } from './replay.ts';

/** The same question asked of the rule's metric and, for its minimums, of loan_cnt and balance_total (empty when it has none). */
export type Answers = { metric: readonly Row[]; loanCounts: readonly Row[]; balances: readonly Row[] };

/** The series that a rule judges of one source, one for each group the source ever had. */
export async function askSeries(book: Book, source: Source, rule: StoredRule): Promise<Series[]> {
  const query = metricQuery.parse({
    by: ['month', 'source', ...rule.group_by],
    source: source.id,
    product: rule.filter.product,
    where: rule.filter.where,
    basis: rule.basis,
    scheme: rule.scheme,
  });
  const ask = async (metric: string): Promise<Row[]> => toRows((await askMetric(book, metric, query)).table);
  const [metric, loanCounts, balances] = await Promise.all([
    ask(rule.metric),
    rule.min_den_count > 0 ? ask('loan_cnt') : [],
    rule.min_den_balance > 0 ? ask('balance_total') : [],
  ]);
  return assembleSeries(source, rule.group_by, { metric, loanCounts, balances });
}

/**
 * Lines the answers up by group and month, from the first row of a group to the newest month of its source. A month
 * that is not loaded is `month_not_loaded`; a loaded one in which the group has no row is `no_exposure`.
 */
export function assembleSeries(source: Source, groupBy: readonly string[], answers: Answers): Series[] {
  const loaded = new Set(source.months);
  const keyOf = (row: Row, month = row.month): string => JSON.stringify([month, ...groupBy.map((name) => row[name])]);
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
        loan_count: numberOf(loanCounts?.get(key)?.value),
        balance: numberOf(balances?.get(key)?.value),
      });
    }),
  }));
}

function monthsBetween(first: string, last: string): string[] {
  const start = monthIndex(first);
  return Array.from({ length: monthIndex(last) - start + 1 }, (_, at) => monthText(start + at));
}

/** `row` null: the month is not loaded; undefined: it is, without a row of the group. */
function toPoint(month: string, row: Row | null | undefined, size: Pick<Point, 'loan_count' | 'balance'>): Point {
  const book = { month, numerator: numberOf(row?.numerator), denominator: numberOf(row?.denominator), ...size };
  if (typeof row?.value === 'number') return { ...book, value: row.value, reason: null };
  const reason = row ? reasonOf(row) : row === null ? 'month_not_loaded' : 'no_exposure';
  return { ...book, value: null, reason };
}

function reasonOf(row: Row): Reason {
  const reason = reasons.find((known) => known === row.reason);
  if (!reason) throw new Error(`a figure of ${row.month} is null without a reason: ${JSON.stringify(row)}`);
  return reason;
}

function numberOf(cell: Row[string] | undefined): number | null {
  return typeof cell === 'number' ? cell : null;
}
