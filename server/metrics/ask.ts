import type { Question } from '../../queries/header.ts';
import { type Meaning, monthIndex, monthText } from '../../queries/meaning.ts';
import type { Basis, MetricAnswer, MetricQuery } from '../contract/metric.ts';
import type { Book } from '../db/book.ts';
import type { Values } from '../db/engine.ts';
import { pick, type Table } from '../db/table.ts';
import { UserError } from '../errors.ts';
import { amountOf, withMeanings } from './amount.ts';
import { columnOf, readGrouping } from './grouping.ts';
import { filled, findMetric, metricIds, type NamedMetric } from './library.ts';
import { planMetric } from './plan.ts';
import { askedSources, lastMonth, oneCurrency, oneScheme, readBasis, readThreshold } from './terms.ts';

/** What a metric question gives: the head of the answer and the rows still in the engine's vectors. */
export type Asked = { head: Omit<MetricAnswer, 'rows'>; table: Table };

/** A metric question ready to be asked: one SELECT, its values, and which of its columns go out under which names. */
export type Prepared = {
  head: Asked['head'];
  question: Question;
  values: Values;
  wanted: { from: string; to: string }[];
  named: NamedMetric;
};

/**
 * Asks one metric (full id such as `overdue_rate_30`, or a family id with `threshold`) of one book.
 * Columns of the table: the by-columns as asked, then numerator, denominator, value, reason, and for vintages n_cohorts, partial,
 * missing_share, truncated and the reference of earlier cohorts. Ordered by the by-columns.
 * Without `month` (or for vintages `mob`) in `by`, figures are those of the last month of the range: stocks do not add up over time
 * (domain.md §3).
 * Throws UserError: unknown_metric, unknown_dimension, invalid_by, mixed_scheme, mixed_currency, bad_parameter.
 */
export async function askMetric(book: Book, id: string, query: MetricQuery): Promise<Asked> {
  const { head, question, values, wanted, named } = prepareMetric(book, id, query);
  const table = await book.engine.ask(question, values);
  return { head, table: withMeanings(pick(table, wanted), meaningsOf(named, head.basis)) };
}

/** The question of a metric, not yet asked; throws as askMetric does. */
export function prepareMetric(book: Omit<Book, 'engine'>, id: string, query: MetricQuery): Prepared {
  const named = findMetric(id, query.threshold) ?? refuseMetric(id);
  const { metric } = named;
  const basis = readBasis(named, query);
  const grouping = readGrouping(named, query);
  const asked = askedSources(book, query);
  const scheme = oneScheme(asked, query);
  const currency = oneCurrency(asked, query, basis);
  const by = (dimension: MetricQuery['by'][number]) => query.by.includes(dimension);
  const back = monthsBack(named, query);
  const { from, to } = rangeOf(named, query, lastMonth(asked), back);
  const plan = planMetric(named, grouping, by('product') || query.product.length > 0);
  const values = {
    ...plan.values,
    // a metric that looks back keeps months apart even where one is asked for
    by_month: by('month') || back > 0,
    by_source: by('source'),
    by_product: by('product'),
    by_cohort: grouping.grain,
    by_mob: by('mob'),
    by_bucket: by('bucket'),
    by_group: query.by.some((dimension) => dimension !== 'month' && dimension !== 'source'),
    from,
    cell_from: from !== null && back > 0 ? monthText(monthIndex(from) - back) : from,
    to,
    sources: query.source,
    products: query.product,
    cohort_from: query.cohort_from ?? null,
    // a cohort is compared with earlier ones, shown or not
    cell_cohort_from: grouping.grain === 'month' ? null : (query.cohort_from ?? null),
    cohort_to: query.cohort_to ?? null,
    scheme: query.scheme ?? null,
    threshold: readThreshold(named, query),
    k: named.n ?? query.k,
    lag: query.lag,
    dim: concentrationOf(named, query),
    basis,
    is_ratio: metric.kind === 'R',
  };
  return {
    head: {
      metric: named.id,
      name: filled(metric.name, named.n),
      definition: filled(metric.define, named.n),
      kind: metric.kind,
      scheme: scheme ?? 'mixed',
      basis,
      currency,
      as_of: book.asOf,
      snapshot: book.snapshot,
      answered_from: plan.answeredFrom,
    },
    question: plan.question,
    values,
    wanted: [
      ...query.by.map((dimension) => ({ from: columnOf(dimension), to: dimension })),
      ...['numerator', 'denominator', 'value', 'reason', ...plan.extra].map((name) => ({ from: name, to: name })),
    ],
    named,
  };
}

/** How many months before the one of a figure its question reads. */
function monthsBack({ name, metric, n }: NamedMetric, { lag }: MetricQuery): number {
  if (metric.id === 'wo_rate_lag') return lag;
  return metric.id.startsWith('lag_') || name === 'flow/wo_rate_pooled' ? (n ?? 0) : 0;
}

/** The months a figure is of; an open range where months, ages or all instalments of a cohort are asked for. */
function rangeOf(
  { metric }: NamedMetric,
  query: MetricQuery,
  last: string | null,
  back: number,
): { from: string | null; to: string | null } {
  const to = query.to ?? last;
  const by = (names: readonly string[]) => query.by.some((dimension) => names.includes(dimension));
  const isOpen =
    by(['month']) ||
    (metric.family === 'vintage' && by(['mob'])) ||
    (metric.family === 'early' && by(['cohort', 'cohort_quarter', 'cohort_year']));
  if (isOpen) return { from: query.from ?? null, to };
  const addsUp = ['flow', 'early'].includes(metric.family) && back === 0;
  return { from: addsUp ? (query.from ?? to) : to, to };
}

/** What a cell's member is; null where the metric is no concentration. */
function concentrationOf({ metric }: NamedMetric, { dim }: MetricQuery): string | null {
  if (metric.id !== 'hhi' && metric.id !== 'top_k_share') return null;
  if (dim === 'product' || dim === 'cohort') return dim;
  return dim === 'loan' && metric.id === 'hhi' ? 'loan' : 'segment';
}

function refuseMetric(id: string): never {
  const ids = metricIds().map((metric) => metric.id);
  throw new UserError('unknown_metric', `no metric "${id}"`, `metrics: ${ids.join(', ')}`);
}

/** Numerator and denominator are money or counts, the value that or a ratio: it depends on metric and basis, not on the SQL. */
function meaningsOf(named: NamedMetric, basis: Basis): ReadonlyMap<string, Meaning> {
  const amount = amountOf(named, basis);
  return new Map<string, Meaning>([
    ['numerator', amount],
    // what would be overdue at the rate of the whole is told in full: value is numerator / denominator
    ['denominator', named.metric.id === 'lift' ? 'number' : amount],
    ['value', named.metric.kind === 'R' ? 'ratio' : amount],
  ]);
}
