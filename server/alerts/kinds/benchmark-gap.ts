import { type Benchmark, epsilon, type Judgement, kindOf, scored } from '../kind.ts';

/** R(T) less what others published; of a benchmark known to one side only the side that is certain is judged (domain.md §4.3). */
export const benchmarkGap = kindOf('benchmark_gap', ({ now }, rule): Judgement => {
  const { benchmark } = now;
  if (!benchmark) return { outcome: 'no_data', reason: 'comparison_missing' };
  const edge = edgeOf(benchmark, now.value);
  const [op] = benchmark.op;
  if (op === '>' && now.value > edge + epsilon) return { outcome: 'no_data', reason: 'indeterminate' };
  if (op === '<' && now.value < edge - epsilon) return { outcome: 'no_data', reason: 'indeterminate' };
  const inputs = { benchmark: benchmark.id, published: edge, op: benchmark.op, comparability: benchmark.comparability };
  const judged = scored(now.value - edge, rule, (limit) => edge + limit, inputs);
  if (benchmark.comparability !== 'unknown') return judged;
  return { ...judged, critical_at: null, level: judged.level === 'critical' ? 'warn' : judged.level };
});

/** What the value is compared with: of a range its nearer end, inside it the value itself. */
function edgeOf({ op, value, value_hi }: Benchmark, own: number): number {
  if (op !== 'between' || value_hi === null) return value;
  return Math.min(Math.max(own, value), value_hi);
}
