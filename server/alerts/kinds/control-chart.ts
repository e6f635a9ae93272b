import { type Evaluated, kindOf, type Measured, type RuleOf, scored, type Seen, tooShort } from '../kind.ts';
import { binomial, deviation, leastDeviation, pooled } from './deviation.ts';
import { seasonally } from './seasonal.ts';

type Rule = RuleOf<'control_chart'>;
type Frame = { mean: number; sigma: number; run: readonly Measured[] };

const fewest = 8;

/** EWMA, CUSUM or p-chart over the run, against the baseline before it (domain.md §4.3, §6 G5). */
export const controlChart = kindOf('control_chart', (given, rule) =>
  seasonally(given, rule, (seen) => {
    const { before, now } = seen;
    const run = [...before.slice(before.length - rule.run + 1), now];
    const ended = before.length - rule.run + 1;
    const baseline = before.slice(Math.max(0, ended - rule.baseline), Math.max(0, ended)).filter(isMeasured);
    const mean = pooled(baseline);
    if (run.length < rule.run || baseline.length < fewest || mean === null) return tooShort;
    const measured = run.filter(isMeasured);
    if (measured.length < run.length) return { outcome: 'no_data', reason: 'comparison_missing' };
    return charts[rule.chart]({ mean, sigma: sigmaOf(mean, baseline, seen), run: measured }, rule);
  }),
);

const isMeasured = (point: { value: number | null }): point is Measured => point.value !== null;

/** Flows and cohorts: what chance moves counts too; stocks re-observe the same loans, so that theirs is what was seen. */
function sigmaOf(mean: number, baseline: readonly Measured[], { fresh }: Seen): number {
  const sd = deviation(baseline.map(({ value }) => value));
  const samples = baseline.flatMap(({ sample }) => (sample ? [sample] : []));
  const size = samples.length > 0 ? samples.reduce((sum, n) => sum + n, 0) / samples.length : null;
  return Math.max(sd, fresh ? binomial(mean, size) : 0, leastDeviation);
}

const charts: Record<Rule['chart'], (frame: Frame, rule: Rule) => Evaluated> = {
  ewma({ mean, sigma, run }, rule) {
    const { lambda } = rule;
    const path = [mean];
    for (const { value } of run) path.push(lambda * value + (1 - lambda) * (path.at(-1) ?? mean));
    const [z = mean, last = mean] = [path.at(-1), path.at(-2)];
    const se = sigma * Math.sqrt((lambda / (2 - lambda)) * (1 - (1 - lambda) ** (2 * run.length)));
    const at = (limit: number) => (mean + limit * se - (1 - lambda) * last) / lambda;
    return scored((z - mean) / se, rule, at, { mean, sigma, ewma: path.slice(1) });
  },
  cusum({ mean, sigma, run }, rule) {
    const sign = rule.direction === 'up' ? 1 : -1;
    const path = [0];
    for (const { value } of run) {
      const next = (path.at(-1) ?? 0) + (sign * (value - mean)) / sigma - rule.k;
      path.push(Math.max(0, next));
    }
    const [sum = 0, last = 0] = [path.at(-1), path.at(-2)];
    const at = (limit: number) => mean + sign * sigma * (Math.abs(limit) + rule.k - last);
    return scored(sign * sum, rule, at, { mean, sigma, cusum: path.slice(1) });
  },
  p({ mean, sigma, run }, rule) {
    const now = run.at(-1);
    const se = Math.max(binomial(mean, now?.sample ?? null), leastDeviation);
    return scored(((now?.value ?? mean) - mean) / se, rule, (limit) => mean + limit * se, { mean, sigma, se });
  },
};
