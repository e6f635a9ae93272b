import { type Judgement, type Measured, type Point, type Seen, tooShort } from '../kind.ts';
import { pooled } from './deviation.ts';

const year = 12;
const fewestYears = 2;

/** Judges values divided by the factor of their month of the year, where the rule asks for it (domain.md §4.3). */
export function seasonally(seen: Seen, rule: { seasonal: boolean }, judge: (seen: Seen) => Judgement): Judgement {
  if (!rule.seasonal) return judge(seen);
  const factors = seasonalFactors(seen.before);
  if (!factors) return tooShort;
  const points: readonly Point[] = [...seen.before, seen.now];
  const adjusted = points.map((point, at) => withoutSeason(point, points[at - 1], factors));
  const now = adjusted.at(-1);
  if (!now || now.value === null) return tooShort;
  const judged = judge({ ...seen, now, before: adjusted.slice(0, -1) });
  if (judged.outcome !== 'evaluated') return judged;
  const factor = factors.get(monthOf(seen.now)) ?? 1;
  const back = (limit: number | null) => (limit === null ? null : limit * factor);
  return {
    ...judged,
    warn_at: back(judged.warn_at),
    critical_at: back(judged.critical_at),
    inputs: { ...judged.inputs, season: factor },
  };
}

/**
 * Factor of each month of the year, from the complete years up to the month before; null of fewer than two. January and
 * February have one together, since the Spring Festival moves between them.
 */
export function seasonalFactors(before: readonly Point[]): ReadonlyMap<string, number> | null {
  const years: (readonly Point[])[] = [];
  for (let end = before.length; end >= year; end -= year) {
    const months = before.slice(end - year, end);
    if (months.some(({ value }) => value === null)) break;
    years.push(months);
  }
  if (years.length < fewestYears) return null;
  const all = years.flat();
  const whole = pooled(all);
  if (whole === null || whole <= 0) return null;
  const factors = new Map<string, number>();
  for (const point of all) {
    const same = festival.has(monthOf(point)) ? festival : new Set([monthOf(point)]);
    const factor = (pooled(all.filter((other) => same.has(monthOf(other)))) ?? 0) / whole;
    if (factor <= 0) return null;
    factors.set(monthOf(point), factor);
  }
  return factors;
}

const festival: ReadonlySet<string> = new Set(['01', '02']);
const monthOf = ({ month }: { month: string }): string => month.slice(5);

/** A February is taken together with its January. */
function withoutSeason(point: Point, previous: Point | undefined, factors: ReadonlyMap<string, number>): Point {
  if (point.value === null) return point;
  const factor = factors.get(monthOf(point)) ?? 1;
  const together = monthOf(point) === '02' && previous?.value !== undefined && previous.value !== null;
  const numerator = together ? sum(point.numerator, previous.numerator) : point.numerator;
  const denominator = together ? sum(point.denominator, previous.denominator) : point.denominator;
  const value = together ? (pooled([point, previous]) ?? point.value) : point.value;
  const adjusted: Measured = {
    ...point,
    denominator,
    numerator: numerator === null ? null : numerator / factor,
    value: value / factor,
  };
  return adjusted;
}

const sum = (a: number | null, b: number | null): number | null => (a === null || b === null ? null : a + b);
