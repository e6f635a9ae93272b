/** Sample standard deviation (n − 1); 0 of fewer than two. */
export function deviation(values: readonly number[]): number {
  if (values.length < 2) return 0;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1));
}

/** Standard error of a rate over n loans; 0 where it is no rate. */
export const binomial = (rate: number, n: number | null): number =>
  n === null || n <= 0 || rate < 0 || rate > 1 ? 0 : Math.sqrt((rate * (1 - rate)) / n);

/** Σ numerator / Σ denominator; of amounts the mean. */
export function pooled(parts: readonly { numerator: number | null; denominator: number | null }[]): number | null {
  let [numerator, denominator] = [0, 0];
  for (const part of parts) {
    if (part.numerator === null) continue;
    numerator += part.numerator;
    denominator += part.denominator ?? 1;
  }
  return denominator === 0 ? null : numerator / denominator;
}

/** No deviation is taken for smaller than this: 0.01 percentage points. */
export const leastDeviation = 1e-4;
