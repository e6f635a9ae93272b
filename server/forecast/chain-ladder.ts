/** A cohort: what it was lent, and its cumulative figure at each age observed, from months on book 0. */
export type Cohort = { lent: number; observed: readonly number[] };
/** `reached`: how often a cohort's figure at one age becomes that at the next, and how far that strays (Mack). */
export type Link = { factor: number; variance: number; base: number };
export type Projection = {
  /** at each age up to the oldest observed: what was observed, then what is projected */
  path: readonly number[];
  /** figure at the last age, less the newest observed */
  reserve: number;
  /** standard error of it; null where a step was added instead of multiplied */
  error: number | null;
};
export type ChainLadder = { projections: readonly Projection[]; reserve: number; error: number | null };

/** Cohorts that a factor needs (domain.md §3.7). */
const leastCohorts = 3;

/**
 * Chain-ladder on cumulative figures (domain.md §3.7): Σ C(m+1) / Σ C(m) over the cohorts observed at both ages; where fewer than
 * `least` have C(m) > 0, Σ ΔC / Σ lent is added instead. With the standard errors of Mack (1993). Cohorts oldest first, truncated ones
 * left out by the caller; not for figures that may fall.
 */
export function chainLadder(cohorts: readonly Cohort[], least = leastCohorts): ChainLadder {
  const ages = Math.max(0, ...cohorts.map(({ observed }) => observed.length));
  const links = withLastVariance(
    Array.from({ length: Math.max(0, ages - 1) }, (_, age) => linkAt(cohorts, age, least)),
  );
  const steps = links.map((_, age) => stepAt(cohorts, age));
  const projections = cohorts.map((cohort) => project(cohort, links, steps));
  return {
    projections,
    reserve: projections.reduce((sum, { reserve }) => sum + reserve, 0),
    error: errorOfAll(cohorts, projections, links),
  };
}

/** Null where too few cohorts stand behind a factor. `variance` is NaN where only one does. */
function linkAt(cohorts: readonly Cohort[], age: number, least: number): Link | null {
  const pairs = cohorts.flatMap(({ observed }) => {
    const [now, next] = [observed[age], observed[age + 1]];
    return now !== undefined && next !== undefined ? [{ now, next }] : [];
  });
  const positive = pairs.filter(({ now }) => now > 0);
  if (positive.length < least || positive.length === 0) return null;
  const base = pairs.reduce((sum, { now }) => sum + now, 0);
  const factor = pairs.reduce((sum, { next }) => sum + next, 0) / base;
  const squares = positive.reduce((sum, { now, next }) => sum + now * (next / now - factor) ** 2, 0);
  return { factor, variance: squares / (positive.length - 1), base };
}

/** A variance that one cohort cannot show is taken from the two before it, as Mack does. */
function withLastVariance(links: readonly (Link | null)[]): (Link | null)[] {
  const known: (Link | null)[] = [];
  for (const link of links) {
    const [second, first] = [known.at(-2)?.variance, known.at(-1)?.variance];
    const isShown = link === null || Number.isFinite(link.variance);
    const guess = first === undefined || second === undefined || second === 0 ? 0 : first ** 2 / second;
    known.push(isShown ? link : { ...link, variance: Math.min(guess, first ?? 0, second ?? 0) });
  }
  return known;
}

/** What one unit lent adds from one age to the next. */
function stepAt(cohorts: readonly Cohort[], age: number): number {
  const both = cohorts.filter(({ observed }) => observed.length > age + 1);
  const lent = both.reduce((sum, cohort) => sum + cohort.lent, 0);
  const added = both.reduce((sum, { observed }) => sum + ((observed[age + 1] ?? 0) - (observed[age] ?? 0)), 0);
  return lent === 0 ? 0 : added / lent;
}

function project({ lent, observed }: Cohort, links: readonly (Link | null)[], steps: readonly number[]): Projection {
  const path = [...observed];
  let spread = 0;
  let isMultiplied = true;
  for (let age = observed.length - 1; age >= 0 && age < links.length; age++) {
    const [now, link] = [path[age] ?? 0, links[age]];
    if (link && now > 0) spread += (link.variance / link.factor ** 2) * (1 / now + 1 / link.base);
    else isMultiplied = false;
    path.push(link && now > 0 ? now * link.factor : now + lent * (steps[age] ?? 0));
  }
  const last = path.at(-1) ?? 0;
  return { path, reserve: last - (observed.at(-1) ?? 0), error: isMultiplied ? last * Math.sqrt(spread) : null };
}

/** Errors of cohorts are not independent: they share their factors. */
function errorOfAll(
  cohorts: readonly Cohort[],
  projections: readonly Projection[],
  links: readonly (Link | null)[],
): number | null {
  let square = 0;
  for (const [at, { path, error }] of projections.entries()) {
    if (error === null) return null;
    const later = projections.slice(at + 1).reduce((sum, other) => sum + (other.path.at(-1) ?? 0), 0);
    const shared = links
      .slice(Math.max(0, (cohorts[at]?.observed.length ?? 0) - 1))
      .reduce((sum, link) => sum + (link ? (2 * link.variance) / link.factor ** 2 / link.base : 0), 0);
    square += error ** 2 + (path.at(-1) ?? 0) * later * shared;
  }
  return Math.sqrt(square);
}
