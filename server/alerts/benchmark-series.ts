import { monthIndex } from '../../queries/meaning.ts';
import type { Source } from '../db/book.ts';
import { questionNamed } from '../metrics/library.ts';
import type { Row } from '../wire/rows.ts';
import type { Asks } from './asks.ts';
import type { Benchmark, RuleOf } from './kind.ts';
import type { Series } from './replay.ts';
import { askSeries, numberOf } from './series.ts';

type Rule = RuleOf<'benchmark_gap'>;
const staleAfter = 12;

/** The series of a metric, each month with the figure of others that it is compared with. */
export async function askBenchmarkSeries(asks: Asks, source: Source, rule: Rule): Promise<Series[]> {
  const [series, rows] = await Promise.all([
    askSeries(asks, source, rule),
    asks.question(questionNamed('alerts/benchmark'), { metric: rule.metric }),
  ]);
  return series.map((one) => {
    const fitting = rows.filter((row) => fits(row, rule, one.group['product'] ?? null));
    return { ...one, points: one.points.map((point) => ({ ...point, benchmark: benchmarkAt(fitting, point.month) })) };
  });
}

/** Same basis and scheme; one that does not say is taken only where the rule names it. */
function fits(row: Row, rule: Rule, product: string | null): boolean {
  if (rule.benchmark !== undefined && row.benchmark_id !== rule.benchmark) return false;
  const isSame = (said: Row[string] | undefined, own: string): boolean =>
    said === own || (said === null && rule.benchmark !== undefined);
  const isOfGroup = row.product === null || row.product === product || rule.filter.product.join() === row.product;
  return isOfGroup && isSame(row.basis, rule.basis) && isSame(row.scheme, rule.scheme);
}

/** The newest figure that was out by month T and is not yet stale; one of the product goes before one of all. */
function benchmarkAt(rows: readonly Row[], month: string): Benchmark | null {
  const at = monthIndex(month);
  const age = (row: Row): number => at - monthIndex(String(row.period));
  const [newest] = rows
    .filter((row) => age(row) >= 0 && age(row) < staleAfter)
    .filter((row) => row.published === null || String(row.published) <= month)
    .toSorted((a, b) => Number(a.product === null) - Number(b.product === null) || age(a) - age(b));
  if (!newest) return null;
  return {
    id: String(newest.benchmark_id),
    op: String(newest.op),
    value: numberOf(newest.value) ?? 0,
    value_hi: numberOf(newest.value_hi),
    comparability: String(newest.comparability ?? 'unknown'),
  };
}
