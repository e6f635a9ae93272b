import { type Meaning, monthIndex, monthText } from '../../queries/meaning.ts';
import type { Question } from '../../queries/header.ts';
import type { LoansQuery } from '../contract/loan.ts';
import { metricQuery, type MetricQuery, segments } from '../contract/metric.ts';
import type { Book } from '../db/book.ts';
import type { Values } from '../db/engine.ts';
import { UserError } from '../errors.ts';
import { amountOf } from './amount.ts';
import { flowTerms, transitionsLoaded } from './flow-question.ts';
import { readWhere } from './grouping.ts';
import { findMetric, metricIds, type NamedMetric, type QuestionName } from './library.ts';
import { readMeasure } from './migration.ts';
import { link } from './plan.ts';
import { askedSources, lastMonth, oneScheme, readBasis, readMonth, readThreshold } from './terms.ts';

/** What loans are listed of, ready to be asked: a page of it needs `limit`, `after_counted`, `after_loan`. */
export type ListedLoans = {
  metric: string | null;
  transition: string | null;
  month: string;
  /** what `counted` is */
  amount: Meaning;
  /** false where the figure has no value since a month of it is not loaded */
  loaded: boolean;
  question: Question;
  values: Values;
};

/** The loans in the numerator of a metric: its own question asked loan by loan. Throws unknown_metric and bad_parameter. */
export function loansOfMetric(book: Book, query: LoansQuery): ListedLoans {
  refuseCellTerms(query);
  const named = readMetric(query);
  const asked = { ...metricQuery.parse({}), ...filtersOf(query), basis: query.basis ?? 'balance' };
  const sources = askedSources(book, asked);
  oneScheme(sources, { ...asked, by: ['source'] });
  const month = readMonth('loans are of', query) ?? lastMonth(sources) ?? '';
  const basis = readBasis(named, asked);
  return {
    ...{ metric: named.id, transition: null, month, loaded: true },
    amount: amountOf(named, basis),
    question: questionOf(named.name),
    values: {
      ...valuesOf(query, month, month),
      threshold: readThreshold(named, asked),
      k: named.n ?? 1,
      basis,
    },
  };
}

/** The loans of one cell of the transition matrix, `M1-M2`, over its window. Throws bad_parameter. */
export function loansOfTransition(book: Book, query: LoansQuery, transition: string): ListedLoans {
  for (const name of ['metric', 'threshold'] as const) {
    if (query[name] === undefined) continue;
    throw new UserError(
      'bad_parameter',
      `parameter "${name}" means nothing with transition`,
      `leave one of the two out`,
    );
  }
  const measure = readMeasure(query);
  const { month, sources } = flowTerms(book, { ...filtersOf(query), month: readMonth('loans are of', query) });
  const first = monthText(monthIndex(month) - query.window + 1);
  const [from = '', to = ''] = transition.split('-');
  return {
    ...{ metric: null, transition, month, loaded: transitionsLoaded(sources, first, month) },
    amount: measure === 'roll_cnt' ? 'integer' : 'money',
    question: questionOf('loans/transition'),
    values: {
      ...valuesOf(query, first, month),
      ...{ from_bucket: Number(from.slice(1)), to_state: to, measure, basis: 'balance' },
    },
  };
}

const questionOf = (measured: QuestionName): Question =>
  link(
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
      measured,
    },
    'loans/list',
  );

/** Values of the parameters that every list has: the filters and the months, nothing grouped. */
function valuesOf(query: LoansQuery, from: string, to: string): Values {
  const where = readWhere(query.where);
  return {
    ...Object.fromEntries(segments.map((name) => [name, where[name] ?? []])),
    ...{ by_month: false, by_source: false, by_product: false, by_cohort: null, by_mob: false, by_bucket: false },
    ...{ from, cell_from: from, to, lag: 1, dim: null },
    sources: query.source,
    products: query.product,
    cohort_from: query.cohort_from ?? null,
    cohort_to: query.cohort_to ?? null,
    scheme: query.scheme ?? null,
  };
}

/** What a list has in common with a metric question. */
function filtersOf({ source, product, cohort_from, cohort_to, where, scheme, threshold }: LoansQuery) {
  return { source, product, cohort_from, cohort_to, where, scheme, threshold } satisfies Partial<
    Record<keyof MetricQuery, unknown>
  >;
}

function refuseCellTerms({ measure, window }: LoansQuery): void {
  if (measure === undefined && window === 1) return;
  const name = measure === undefined ? 'window' : 'measure';
  throw new UserError(
    'bad_parameter',
    `parameter "${name}" is of a cell of the transition matrix`,
    'say which with transition=, such as transition=M1-M2',
  );
}

function readMetric({ metric = 'balance_total', threshold }: LoansQuery): NamedMetric {
  const named = findMetric(metric, threshold);
  const summed = metricIds().filter(isSumOfLoans);
  if (named && summed.some(({ id }) => id === named.id)) return named;
  throw new UserError(
    named ? 'bad_parameter' : 'unknown_metric',
    named ? `${named.id} is no sum over the loans of one month` : `no metric "${metric}"`,
    `loans can be listed for: ${summed.map(({ id }) => id).join(', ')}`,
  );
}

/** Whether the loans of one month add up to a metric's numerator. */
export const isSumOfLoans = ({ name, metric }: NamedMetric): boolean =>
  metric.family !== 'vintage' &&
  !/^(lag_|hhi|top_k|lift|wo_rate_lag)/.test(metric.id) &&
  name !== 'flow/wo_rate_pooled';
