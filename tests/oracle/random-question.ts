import fc from 'fast-check';
import { type Dimension, type Segment, segments } from '../../server/contract/dimension.ts';
import { bases, schemes, thresholds } from '../../server/contract/metric.ts';
import { families } from './figures.ts';
import { monthText } from './label.ts';
import type { Question } from './question.ts';
import { firstMonth, sourceNames } from './random-book.ts';

/** What the ids of the catalog mean to the oracle: family and number. */
export function parseId(id: string): { family: string; k: number } {
  const [, stem = '', digits = '', tail = ''] =
    /^(v_.*|overdue90_to_npl|.*?)(?:_?(\d+))?(\+?(?:_exwo)?)$/.exec(id) ?? [];
  return { family: `${stem}${tail}`, k: Number(digits) };
}

const isSegment = (name: string) => segments.some((segment) => segment === name);
const anySegment = fc.constantFrom<Segment>('grade', 'channel', 'region', 'occupation', 'age_band');
const cohort = fc.constantFrom<Dimension>('cohort', 'cohort_quarter', 'cohort_year');
const maybe = <T>(arbitrary: fc.Arbitrary<T>, of = 3) =>
  fc.oneof(
    { weight: of - 1, arbitrary: fc.constant<T[]>([]) },
    { weight: 1, arbitrary: arbitrary.map((one) => [one]) },
  );

/** Groups of a stock or a flow. */
const groups = fc
  .tuple(
    maybe(fc.constant<Dimension>('month'), 2),
    maybe(fc.constantFrom<Dimension>('product', 'source', 'mob')),
    maybe(cohort),
    maybe(anySegment),
  )
  .map((parts): Dimension[] => parts.flat());
/** Groups of a vintage: cohorts of one age. */
const ages = fc
  .tuple(
    fc.constantFrom<Dimension[]>(
      ['mob'],
      ['cohort', 'mob'],
      ['cohort', 'month'],
      ['cohort_quarter', 'mob'],
      ['cohort_year', 'mob'],
    ),
    maybe(fc.constantFrom<Dimension>('product', 'source')),
    maybe(anySegment),
  )
  .map((parts): Dimension[] => parts.flat());

const filters = fc.record({
  from: maybe(fc.integer({ min: 0, max: 3 }), 5),
  to: maybe(fc.integer({ min: 3, max: 7 }), 4),
  sources: maybe(fc.constantFrom(...sourceNames), 8),
  products: maybe(fc.constantFrom('A', 'B', '(unknown)'), 5),
  where: maybe(
    fc.constantFrom<[Segment, string]>(
      ['grade', 'x'],
      ['grade', '(unknown)'],
      ['channel', 'app'],
      ['age_band', '18-24'],
    ),
    5,
  ),
});
const balanceOnly = /^(v_cumloss|hhi|top_k|recovery_rate)/;
const isOfAges = /^(v_|recovery_rate|redefault)/;

/** Groups of a payment default: no months on book. */
const earlyGroups = groups.map((by) => by.filter((dimension) => dimension !== 'mob'));
/** A relative risk is of one segment. */
const liftGroups = fc
  .tuple(groups, anySegment)
  .map(([by, segment]): Dimension[] => (by.some(isSegment) ? by : [...by, segment]));

function groupsOf(id: string): fc.Arbitrary<Dimension[]> {
  if (isOfAges.test(id)) return ages;
  if (/^[fst]pd/.test(id)) return earlyGroups;
  if (id === 'lift') return liftGroups;
  if (!['balance_total', 'loan_cnt', 'overdue_amount'].includes(id)) return groups;
  return fc.tuple(groups, maybe(fc.constant<Dimension>('bucket'))).map((parts) => parts.flat());
}

/** A question about one metric: a grouping, filters, scheme and basis at random among those it can be asked by. */
export function randomQuestion(id: string): fc.Arbitrary<Question> {
  const { family, k } = parseId(id);
  const known = families[family];
  return fc
    .record({
      by: groupsOf(id),
      scheme: fc.constantFrom(...schemes),
      basis: fc.constantFrom(...(known?.bases ?? (balanceOnly.test(id) ? ['balance' as const] : bases))),
      threshold: fc.constantFrom(...thresholds),
      dim: fc.constantFrom<NonNullable<Question['dim']>>('product', 'cohort', 'loan', 'grade', 'channel'),
      k: fc.integer({ min: 1, max: 3 }),
      filters,
    })
    .map(({ filters: { from, to, ...filter }, ...asked }) => ({
      ...asked,
      ...filter,
      family,
      k: ['hhi', 'top_k_share', 'wo_rate_lag'].includes(family) ? asked.k : k,
      where: filter.where.filter(([segment]) => family !== 'lift' || !asked.by.includes(segment)),
      ...(from[0] === undefined || !asked.by.includes('month') ? {} : { from: firstMonth + from[0] }),
      ...(to[0] === undefined ? {} : { to: firstMonth + to[0] }),
    }));
}

/** A question as the parameters of GET /api/metrics. */
export function queryOf(question: Question): Record<string, string | string[]> {
  const { by, basis, scheme, threshold, dim, k, from, to, sources = [], products = [], where = [] } = question;
  return {
    ...(by.length > 0 ? { by: by.join(',') } : {}),
    ...(question.family === 'hhi' || question.family === 'top_k_share' ? { dim: dim ?? 'product', k: String(k) } : {}),
    ...(from === undefined ? {} : { from: monthText(from) }),
    ...(to === undefined ? {} : { to: monthText(to) }),
    basis,
    scheme,
    // where the id has a threshold, another would contradict it
    ...(/^(overdue|[fst]pd$)/.test(question.family) ? {} : { threshold: String(threshold) }),
    ...(question.family === 'wo_rate_lag' ? { lag: String(k) } : {}),
    source: [...sources],
    product: [...products],
    where: where.map(([segment, value]) => `${segment}:${value}`),
  };
}
