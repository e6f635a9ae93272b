import type { Meaning } from '../../queries/meaning.ts';
import {
  type Basis,
  cohortGrains,
  type Dimension,
  type MetricAnswer,
  type MetricQuery,
  type Scheme,
  segments,
} from '../contract/metric.ts';
import type { Book, Source } from '../db/book.ts';
import { pick, type Table } from '../db/table.ts';
import { UserError } from '../errors.ts';
import { chain, findMetric, metricIds, type NamedMetric, questionNamed } from './library.ts';
import { type Filters, planRelation } from './plan.ts';

/** What a metric question gives: the head of the answer and the rows still in the engine's vectors. */
export type Asked = { head: Omit<MetricAnswer, 'rows'>; table: Table };

/**
 * Asks one metric (full id such as `overdue_rate_30`, or a family id with `threshold`) of one book.
 * Columns of the table: the by-columns as asked, then numerator, denominator, value, reason. Ordered by the by-columns.
 * Without `month` in `by`, figures are those of the last month of the range: stocks do not add up over time (domain.md §3).
 * Throws UserError: unknown_metric, unknown_dimension, invalid_by, mixed_scheme, mixed_currency, bad_parameter.
 */
export async function askMetric(book: Book, id: string, query: MetricQuery): Promise<Asked> {
  const named = findMetric(id, query.threshold);
  if (!named)
    throw new UserError(
      'unknown_metric',
      `no metric "${id}"`,
      `metrics: ${metricIds()
        .map((metric) => metric.id)
        .join(', ')}`,
    );
  const { metric } = named;
  const basis: Basis = metric.basis.length === 1 ? (metric.basis[0] ?? query.basis) : query.basis;
  const filters = readFilters(query);
  refuseInvalidBy(named, query);
  const asked = askedSources(book, query);
  const scheme = oneScheme(asked, query);
  const currency = oneCurrency(asked, query, basis);
  const byMonth = query.by.includes('month');
  const to = query.to ?? lastMonth(asked);
  const relation = planRelation(filters);
  const question = chain(
    [
      { as: 'relation', question: questionNamed(relation.name) },
      { as: 'cell', question: questionNamed('cell/stock') },
      { as: 'measured', question: questionNamed(named.name) },
    ],
    questionNamed('answer/figure'),
  );
  const table = await book.engine.ask(question, {
    ...relation.values,
    by_month: byMonth,
    by_source: query.by.includes('source'),
    by_product: query.by.includes('product'),
    by_cohort: filters.grain,
    by_mob: query.by.includes('mob'),
    by_bucket: query.by.includes('bucket'),
    from: byMonth ? (query.from ?? null) : to,
    to,
    sources: query.source,
    products: query.product,
    cohort_from: query.cohort_from ?? null,
    cohort_to: query.cohort_to ?? null,
    scheme: query.scheme ?? null,
    threshold: metric.variants?.param === 'threshold' ? (named.n ?? 30) : 30,
    k: named.n,
    basis,
    is_ratio: metric.kind === 'R',
  });
  const wanted = [...query.by.map((dimension) => ({ from: columnOf(dimension), to: dimension })), ...figureColumns];
  return {
    head: { metric: named.id, scheme: scheme ?? 'mixed', basis, currency, as_of: book.asOf, snapshot: book.snapshot },
    table: withMeanings(
      pick(table, wanted),
      metric.kind === 'S' ? metric.unit : 'ratio',
      metric.unit === 'integer' || basis === 'count' ? 'integer' : 'money',
    ),
  };
}

const figureColumns = ['numerator', 'denominator', 'value', 'reason'].map((name) => ({ from: name, to: name }));

function columnOf(dimension: Dimension): string {
  if (cohortGrains.some((grain) => grain === dimension)) return 'cohort';
  return isSegment(dimension) ? 'segment' : dimension;
}

const isSegment = (name: string): name is (typeof segments)[number] => segments.some((segment) => segment === name);

function withMeanings(table: Table, value: Meaning, amount: Meaning): Table {
  const meaning = (name: string, old: Meaning): Meaning =>
    name === 'value'
      ? value === 'money'
        ? amount
        : value
      : name === 'numerator' || name === 'denominator'
        ? amount
        : old;
  return {
    ...table,
    columns: table.columns.map((column) => ({ ...column, meaning: meaning(column.name, column.meaning) })),
  };
}

/** Cohort grain and segments of a question; at most one of each to group by. */
function readFilters(query: MetricQuery): Filters {
  const grains = query.by.filter((dimension) => cohortGrains.some((grain) => grain === dimension));
  if (grains.length > 1)
    throw new UserError(
      'invalid_by',
      `by=${grains.join(',')}: one cohort grain at a time`,
      'choose cohort, cohort_quarter or cohort_year',
    );
  const by = query.by.filter(isSegment);
  if (by.length > 1)
    throw new UserError(
      'invalid_by',
      `by=${by.join(',')}: one segment at a time`,
      'group by one and restrict the other with where=segment:value',
    );
  const where: Partial<Record<(typeof segments)[number], string[]>> = {};
  for (const clause of query.where) {
    const [segment = ''] = clause.split(':', 1);
    if (!isSegment(segment))
      throw new UserError(
        'unknown_dimension',
        `where=${clause}: no segment "${segment}"`,
        `segments: ${segments.join(', ')}`,
      );
    where[segment] = [...(where[segment] ?? []), clause.slice(segment.length + 1)];
  }
  return {
    grain:
      grains[0] === undefined
        ? null
        : ({ cohort: 'month', cohort_quarter: 'quarter', cohort_year: 'year' } as const)[
            grains[0] as (typeof cohortGrains)[number]
          ],
    cohorts:
      grains.length > 0 || query.by.includes('mob') || query.cohort_from !== undefined || query.cohort_to !== undefined,
    segment: by[0] ?? null,
    where,
  };
}

function refuseInvalidBy({ id, metric }: NamedMetric, query: MetricQuery): void {
  const twice = query.by.find((dimension, at) => query.by.indexOf(dimension) !== at);
  if (twice) throw new UserError('invalid_by', `by names ${twice} twice`, 'name each dimension once');
  if (query.by.includes('bucket') && (metric.kind === 'R' || metric.id.includes('{N}'))) {
    throw new UserError(
      'invalid_by',
      `${id} cannot be asked by bucket: the bucket is part of its definition`,
      'ask coin_M0 … coin_M7, or balance_total or loan_cnt by bucket',
    );
  }
}

function askedSources(book: Book, query: MetricQuery): Source[] {
  const unknown = query.source.find((id) => !book.sources.some((source) => source.id === id));
  if (unknown !== undefined)
    throw new UserError(
      'bad_parameter',
      `no source "${unknown}"`,
      `sources: ${book.sources.map(({ id }) => id).join(', ')}`,
    );
  return query.source.length === 0 ? book.sources : book.sources.filter(({ id }) => query.source.includes(id));
}

function oneScheme(asked: readonly Source[], query: MetricQuery): Scheme | null {
  if (query.scheme) return query.scheme;
  const schemes = new Set(asked.map(({ scheme }) => scheme));
  if (schemes.size > 1 && !query.by.includes('source')) {
    throw new UserError(
      'mixed_scheme',
      `the sources asked for have two schemes: ${asked.map(({ id, scheme }) => `${id} ${scheme}`).join(', ')}`,
      'group by source, choose one with source=, or say scheme=',
    );
  }
  return schemes.size === 1 ? (asked[0]?.scheme ?? null) : null;
}

function oneCurrency(asked: readonly Source[], query: MetricQuery, basis: Basis): string | null {
  const currencies = new Set(asked.map(({ currency }) => currency));
  if (currencies.size > 1 && basis === 'balance' && !query.by.includes('source')) {
    throw new UserError(
      'mixed_currency',
      `the sources asked for have two currencies: ${asked.map(({ id, currency }) => `${id} ${currency}`).join(', ')}`,
      'group by source, choose one with source=, or ask basis=count',
    );
  }
  return currencies.size === 1 ? (asked[0]?.currency ?? null) : null;
}

const lastMonth = (asked: readonly Source[]): string | null =>
  asked
    .map(({ asOf }) => asOf)
    .sort()
    .at(-1) ?? null;
