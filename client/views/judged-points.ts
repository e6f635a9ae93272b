import type { LimitPoint } from './limits-spec.ts';

/** A month as it was judged: `score` is what the limits were compared with, `warn_at` where they stood in the unit of the value. */
type Judged = {
  month: string;
  value: number | null;
  score?: number | null;
  warn_at?: number | null;
  critical_at?: number | null;
};
type Limits = { warn: number; critical: number };

/**
 * What a chart of a rule draws. Where its limits stand in the metric's own unit, the metric against them; else the
 * score against the limits as they are written. `ofMetric` says which.
 */
export function judgedPoints(
  months: readonly Judged[],
  limits: Limits | undefined,
): { points: readonly LimitPoint[]; ofMetric: boolean } {
  const ofMetric = months.some(({ warn_at = null }) => warn_at !== null);
  const points = months.map(({ month, value, score = null, warn_at = null, critical_at = null }) =>
    ofMetric
      ? { month, figure: value, warn: warn_at, critical: critical_at }
      : { month, figure: score ?? value, warn: limits?.warn ?? null, critical: limits?.critical ?? null },
  );
  return { points, ofMetric };
}
