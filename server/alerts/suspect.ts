import { ruleSchema } from '../contract/rule.ts';
import { limitsOf } from '../contract/rule-limits.ts';
import type { Source } from '../db/book.ts';
import type { Asks } from './asks.ts';
import { levelOf } from './kind.ts';
import { askQualitySeries } from './quality-series.ts';
import type { Series } from './replay.ts';

/** The checks of domain.md §4.3 with the limits they have by themselves, whatever rules are in use. */
const checks = ruleSchema.parse({
  id: 'suspect',
  name: { en: 'Month in doubt', zh: '当月存疑' },
  kind: 'data_quality',
});

/** Marks the months of a source in which a check of its data is past its limit; a sound source stays as it is. */
export async function markSuspect(asks: Asks, source: Source, series: Series[]): Promise<Series[]> {
  const months = await suspectMonths(asks, source);
  if (months.size === 0) return series;
  return series.map((one) => ({
    ...one,
    points: one.points.map((point) => (months.has(point.month) ? { ...point, suspect: true } : point)),
  }));
}

async function suspectMonths(asks: Asks, source: Source): Promise<ReadonlySet<string>> {
  if (checks.kind !== 'data_quality') throw new Error('checks are of kind data_quality');
  const measured = await askQualitySeries(asks, source, checks, 0);
  const months = measured.flatMap(({ group, points }) => {
    const limits = { ...limitsOf(checks, group), direction: checks.direction };
    return points.filter(({ value }) => value !== null && levelOf(value, limits) !== 'none').map(({ month }) => month);
  });
  return new Set(months);
}
