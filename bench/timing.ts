/** Of some samples in milliseconds, to a hundredth. */
export type Timing = { median: number; p95: number; p99: number };

export function timing(samples: readonly number[]): Timing {
  const sorted = samples.toSorted((a, b) => a - b);
  const at = (share: number) => Math.round((sorted[Math.ceil(share * sorted.length) - 1] ?? 0) * 100) / 100;
  return { median: at(0.5), p95: at(0.95), p99: at(0.99) };
}
