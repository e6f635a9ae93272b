import { cohortGrains, type Dimension, type MetricQuery, segments } from '../contract/metric.ts';
import { UserError } from '../errors.ts';
import type { NamedMetric } from './library.ts';

export type Segment = (typeof segments)[number];
type CohortGrain = (typeof cohortGrains)[number];

/** How a question groups and which segments it is restricted to. */
export type Grouping = {
  grain: 'month' | 'quarter' | 'year' | null;
  /** whether cohorts matter at all: grouped or filtered by */
  cohorts: boolean;
  segment: Segment | null;
  where: Partial<Record<Segment, string[]>>;
  /** what a concentration is asked in, where cubes without it do not do: a segment, or single loans; else null */
  member: Segment | 'loan' | null;
};

const grains: Record<CohortGrain, 'month' | 'quarter' | 'year'> = {
  cohort: 'month',
  cohort_quarter: 'quarter',
  cohort_year: 'year',
};
const isGrain = (name: string): name is CohortGrain => Object.hasOwn(grains, name);
const isSegment = (name: string): name is Segment => segments.some((segment) => segment === name);

/** The column of an answer that holds a dimension. */
export function columnOf(dimension: Dimension): string {
  if (isGrain(dimension)) return 'cohort';
  return isSegment(dimension) ? 'segment' : dimension;
}

/** Reads `by` and `where`; throws invalid_by or unknown_dimension with what would be right. */
export function readGrouping(named: NamedMetric, query: MetricQuery): Grouping {
  const twice = query.by.find((dimension, at) => query.by.indexOf(dimension) !== at);
  if (twice) throw new UserError('invalid_by', `by names ${twice} twice`, 'name each dimension once');
  const [grain, otherGrain] = query.by.filter(isGrain);
  if (otherGrain) {
    throw new UserError(
      'invalid_by',
      `by=${grain},${otherGrain}: one cohort grain at a time`,
      'choose cohort, cohort_quarter or cohort_year',
    );
  }
  const [segment, otherSegment] = query.by.filter(isSegment);
  if (otherSegment) {
    throw new UserError(
      'invalid_by',
      `by=${segment},${otherSegment}: one segment at a time`,
      'group by one and restrict the other with where=segment:value',
    );
  }
  refuseBucket(named, query);
  if (named.metric.family === 'vintage') refuseMixedAges(named, query);
  if (named.metric.family === 'early') refuseAge(named, query);
  if (named.metric.id === 'lift') refuseNoSegment(named, query);
  return {
    grain: grain ? grains[grain] : null,
    cohorts:
      grain !== undefined ||
      query.by.includes('mob') ||
      (['hhi', 'top_k_share'].includes(named.metric.id) && query.dim === 'cohort') ||
      query.cohort_from !== undefined ||
      query.cohort_to !== undefined,
    segment: segment ?? null,
    where: readWhere(query.where),
    member: readMember(named, query),
  };
}

/** HHI by loan comes from sums of squares; the k largest loans need the loans themselves. */
function readMember({ metric }: NamedMetric, { dim }: MetricQuery): Grouping['member'] {
  if (metric.id === 'top_k_share' && dim === 'loan') return 'loan';
  return ['hhi', 'top_k_share'].includes(metric.id) && isSegment(dim) ? dim : null;
}

/** Segment → values it is restricted to, from `segment:value` clauses. */
export function readWhere(clauses: readonly string[]): Grouping['where'] {
  const where: Grouping['where'] = {};
  for (const clause of clauses) {
    const [segment = ''] = clause.split(':', 1);
    if (!isSegment(segment)) {
      throw new UserError(
        'unknown_dimension',
        `where=${clause}: no segment "${segment}"`,
        `segments: ${segments.join(', ')}`,
      );
    }
    where[segment] = [...(where[segment] ?? []), clause.slice(segment.length + 1)];
  }
  return where;
}

const byBucket = ['balance_total', 'loan_cnt', 'overdue_amount'];

function refuseBucket({ id, metric }: NamedMetric, query: MetricQuery): void {
  if (!query.by.includes('bucket') || byBucket.includes(metric.id)) return;
  const isOfBuckets = metric.kind === 'R' || metric.id.includes('{N}');
  throw new UserError(
    'invalid_by',
    `${id} cannot be asked by bucket: ${isOfBuckets ? 'the bucket is part of its definition' : 'it is of loans that are in none'}`,
    'ask coin_M0 … coin_M7, or balance_total or loan_cnt by bucket',
  );
}

/** A payment default is judged once in a loan's life. */
function refuseAge({ id }: NamedMetric, query: MetricQuery): void {
  if (query.by.includes('mob'))
    throw new UserError(
      'invalid_by',
      `${id} cannot be asked by mob: each loan is judged once, in the month its instalment decides`,
      'ask by month (the month of the verdict) or by cohort',
    );
}

/** Relative risk compares the values of a segment with all of them. */
function refuseNoSegment({ id }: NamedMetric, { by, where }: MetricQuery): void {
  const segment = by.find(isSegment);
  if (!segment)
    throw new UserError(
      'invalid_by',
      `${id} compares the values of a segment with the whole`,
      `add one segment to by: ${segments.join(', ')}`,
    );
  if (Object.hasOwn(readWhere(where), segment))
    throw new UserError(
      'invalid_by',
      `${id} by ${segment} compares each value with all of them: where=${segment}:… would leave some out`,
      'restrict another segment, or leave where out',
    );
}

/** Cohorts are compared at equal months on book, never at one date (domain.md §8.6). */
function refuseMixedAges({ id }: NamedMetric, query: MetricQuery): void {
  if (query.by.includes('mob') || query.by.includes('cohort')) return;
  throw new UserError(
    'invalid_by',
    `${id} would mix cohorts of different ages`,
    'add mob to by (equal months on book), or cohort (each month of lending by itself)',
  );
}
