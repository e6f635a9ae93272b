import { type Meaning, monthIndex, monthText } from '../../queries/meaning.ts';
import type { Basis, MetricAnswer, MetricQuery } from '../contract/metric.ts';
import type { Book } from '../db/book.ts';
import { pick, type Table } from '../db/table.ts';
import { UserError } from '../errors.ts';
import { columnOf, readGrouping } from './grouping.ts';
import { findMetric, metricIds, type NamedMetric } from './library.ts';
import { planMetric } from './plan.ts';
import { askedSources, lastMonth, oneCurrency, oneScheme } from './terms.ts';

/** What a metric question gives: the head of the answer and the rows still in the engine's vectors. */
export type Asked = { head: Omit<MetricAnswer, 'rows'>; table: Table };

/**
 * Asks one metric (full id such as `overdue_rate_30`, or a family id with `threshold`) of one book.
 * Columns of the table: the by-columns as asked, then numerator, denominator, value, reason, and for vintages n_cohorts, partial,
 * missing_share, truncated and the reference of earlier cohorts. Ordered by the by-columns.
 * Without `month` (or for vintages `mob`) in `by`, figures are those of the last month of the range: stocks do not add up over time
 * (domain.md §3).
 * Throws UserError: unknown_metric, unknown_dimension, invalid_by, mixed_scheme, mixed_currency, bad_parameter.
 */
export async function askMetric(book: Book, id: string, query: MetricQuery): Promise<Asked> {
  const named = findMetric(id, query.threshold) ?? refuseMetric(id);
  const { metric } = named;
  const basis: Basis = named.basis ?? (metric.basis.length === 1 ? (metric.basis[0] ?? query.basis) : query.basis);
  const grouping = readGrouping(named, query);
  const asked = askedSources(book, query);
  const scheme = oneScheme(asked, query);
  const currency = oneCurrency(asked, query, basis);
  const by = (dimension: MetricQuery['by'][number]) => query.by.includes(dimension);
  const over = by('month') || (metric.family === 'vintage' && by('mob'));
  // a lagged rate looks back as many months as its bucket; it keeps months apart even where one is asked for
  const back = metric.id.startsWith('lag_') ? (named.n ?? 0) : 0;
  const from = over
    ? (query.from ?? null)
    : metric.family === 'flow'
      ? (query.from ?? query.to ?? lastMonth(asked))
      : (query.to ?? lastMonth(asked));
  const to = query.to ?? lastMonth(asked);
  const plan = planMetric(named, grouping, by('product') || query.product.length > 0);
  const table = await book.engine.ask(plan.question, {
    ...plan.values,
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
    threshold: metric.variants?.param === 'threshold' ? (named.n ?? query.threshold) : query.threshold,
    k: named.n ?? query.k,
    dim: concentrationOf(named, query),
    basis,
    is_ratio: metric.kind === 'R',
  });
  const wanted = [
    ...query.by.map((dimension) => ({ from: columnOf(dimension), to: dimension })),
    ...['numerator', 'denominator', 'value', 'reason', ...plan.extra].map((name) => ({ from: name, to: name })),
  ];
  return {
    head: { metric: named.id, scheme: scheme ?? 'mixed', basis, currency, as_of: book.asOf, snapshot: book.snapshot },
    table: withMeanings(pick(table, wanted), named, basis),
  };
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
function withMeanings(table: Table, { metric }: NamedMetric, basis: Basis): Table {
  const amount: Meaning = metric.unit === 'integer' || basis === 'count' ? 'integer' : 'money';
  const meanings = new Map<string, Meaning>([
    ['numerator', amount],
    ['denominator', amount],
    ['value', metric.kind === 'R' ? 'ratio' : amount],
  ]);
  return {
    ...table,
    columns: table.columns.map((column) => ({ ...column, meaning: meanings.get(column.name) ?? column.meaning })),
  };
}
