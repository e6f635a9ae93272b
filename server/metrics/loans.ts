import type { LoansQuery } from '../contract/loan.ts';
import { metricQuery, type MetricQuery } from '../contract/metric.ts';
import type { Book } from '../db/book.ts';
import { pick, type Table } from '../db/table.ts';
import { UserError } from '../errors.ts';
import { toRows } from '../wire/rows.ts';
import { amountOf, withMeanings } from './amount.ts';
import { readWhere, type Segment } from './grouping.ts';
import { findMetric, metricIds, type NamedMetric, questionNamed } from './library.ts';
import { link } from './plan.ts';
import { askedSources, lastMonth, oneScheme, readBasis, readThreshold } from './terms.ts';

export type AskedLoans = { metric: string; month: string; table: Table; next: string | null };

/**
 * The loans behind a figure: the metric's own question asked loan by loan, so that they add up to its numerator.
 * Largest first, keyset-paged. Throws unknown_metric and bad_parameter for a metric that is no sum over loans.
 */
export async function askLoans(book: Book, query: LoansQuery): Promise<AskedLoans> {
  const named = readMetric(query);
  const asked: MetricQuery = { ...metricQuery.parse({}), ...filtersOf(query) };
  const sources = askedSources(book, asked);
  oneScheme(sources, { ...asked, by: ['source'] });
  const month = readMonth(query) ?? lastMonth(sources) ?? '';
  const basis = readBasis(named, asked);
  const where = readWhere(query.where);
  const [counted, loan] = query.after?.split('~') ?? [];
  const question = link(
    {
      relation: 'relation/loan',
      relation_flow: 'relation/flow_loan',
      cell: 'cell/stock',
      cell_all: 'cell/all',
      cell_flow: 'cell/flow',
      relation_due: 'relation/due_loan',
      cell_due: 'cell/due',
      relation_first: 'relation/first_payment_loan',
      cell_first: 'cell/first_payment',
      measured: named.name,
    },
    'loans/list',
  );
  const table = await book.engine.ask(question, {
    ...Object.fromEntries(
      (['grade', 'channel', 'region', 'age_band', 'income_band', 'occupation'] satisfies Segment[]).map((name) => [
        name,
        where[name] ?? [],
      ]),
    ),
    by_month: false,
    by_source: false,
    by_product: false,
    by_cohort: null,
    by_mob: false,
    by_bucket: false,
    from: month,
    cell_from: month,
    to: month,
    sources: query.source,
    products: query.product,
    cohort_from: query.cohort_from ?? null,
    cohort_to: query.cohort_to ?? null,
    scheme: query.scheme ?? null,
    threshold: readThreshold(named, asked),
    k: named.n ?? 1,
    lag: 1,
    dim: null,
    basis,
    limit: query.limit,
    after_counted: counted === undefined ? null : Number(counted),
    after_loan: loan === undefined ? null : Number(loan),
  });
  const last =
    table.rowCount === query.limit ? toRows(pick(table, [same('counted'), same('loan_no')])).at(-1) : undefined;
  const shown = table.columns.filter(({ name }) => name !== 'loan_no').map(({ name }) => same(name));
  const counts = new Map([['counted', amountOf(named, basis)]]);
  return {
    metric: named.id,
    month,
    table: withMeanings(pick(table, shown), counts),
    next: last ? `${last.counted}~${last.loan_no}` : null,
  };
}

/** Loans are of one month; throws bad_parameter where a range says more. */
function readMonth({ month, from, to }: LoansQuery): string | undefined {
  const asked = month ?? to ?? from;
  const other = [from, to].find((given) => given !== undefined && given !== asked);
  if (other !== undefined)
    throw new UserError(
      'bad_parameter',
      `loans are of one month: ${asked} and ${other} are two`,
      'say month=, the month of the figure',
    );
  return asked;
}

const same = (name: string) => ({ from: name, to: name });

function filtersOf(query: LoansQuery): Partial<MetricQuery> {
  const { metric: _metric, month: _month, limit: _limit, after: _after, format: _format, ...filters } = query;
  return filters;
}

function readMetric(query: LoansQuery): NamedMetric {
  const named = findMetric(query.metric, query.threshold);
  const summed = metricIds().filter(isSumOfLoans);
  if (named && summed.some(({ id }) => id === named.id)) return named;
  throw new UserError(
    named ? 'bad_parameter' : 'unknown_metric',
    named ? `${named.id} is no sum over the loans of one month` : `no metric "${query.metric}"`,
    `loans can be listed for: ${summed.map(({ id }) => id).join(', ')}`,
  );
}

/** Whether the loans of one month add up to a metric's numerator. */
export const isSumOfLoans = ({ name, metric }: NamedMetric): boolean =>
  metric.family !== 'vintage' &&
  !/^(lag_|hhi|top_k|lift|wo_rate_lag)/.test(metric.id) &&
  name !== 'flow/wo_rate_pooled';

/** Every month of one loan; throws not_found. */
export async function askLoan(book: Book, source: string, loan: string): Promise<Table> {
  const table = await book.engine.ask(questionNamed('loans/history'), { source, loan });
  if (table.rowCount === 0)
    throw new UserError(
      'not_found',
      `no loan "${loan}" in source "${source}"`,
      `sources: ${book.sources.map(({ id }) => id).join(', ')}`,
    );
  return table;
}
