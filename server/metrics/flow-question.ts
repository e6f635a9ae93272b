import { monthIndex, monthText } from '../../queries/meaning.ts';
import { type MetricQuery, metricQuery } from '../contract/metric.ts';
import type { WalkQuery } from '../contract/migration.ts';
import type { Book, Source } from '../db/book.ts';
import type { Values } from '../db/engine.ts';
import { readWhere } from './grouping.ts';
import type { QuestionName } from './library.ts';
import { planFlow } from './plan.ts';
import { statementOf, type Written } from './statement.ts';
import { askedSources, lastMonth, oneCurrency, oneScheme } from './terms.ts';

/** The filters of a question of flows, and its closing month. */
export type FlowFilters = Omit<WalkQuery, 'format' | 'from' | 'to' | 'basis'>;
/** What a question of flows is about, checked: the sources, the closing month, the scheme (null: each its own), the currency. */
export type FlowTerms = {
  query: MetricQuery;
  sources: Source[];
  month: string;
  scheme: string | null;
  currency: string | null;
};
/** A question of flows that is no metric, ready to be asked or written down. */
export type FlowQuestion = Written & { answeredFrom: string };

/** The filters as a metric question has them, checked for one scheme and one currency; throws mixed_scheme, mixed_currency, bad_parameter. */
export function flowTerms(book: Book, { month, ...filters }: FlowFilters): FlowTerms {
  const query: MetricQuery = { ...metricQuery.parse({}), ...filters };
  const sources = askedSources(book, query);
  return {
    query,
    sources,
    month: month ?? lastMonth(sources) ?? '',
    scheme: oneScheme(sources, query),
    currency: oneCurrency(sources, query, 'balance'),
  };
}

/** `last` asked of the flows of the months from `from` to the closing one, on the smallest tables that answer it. */
export function flowQuestion(
  { query, month }: FlowTerms,
  last: QuestionName,
  from: string,
  more: Values,
): FlowQuestion {
  const { question, values, answeredFrom } = planFlow(last, {
    grain: null,
    cohorts: query.cohort_from !== undefined || query.cohort_to !== undefined,
    segment: null,
    member: null,
    where: readWhere(query.where),
  });
  return {
    question,
    wanted: Object.keys(question.header.columns).map((name) => ({ from: name, to: name })),
    answeredFrom,
    values: {
      ...values,
      by_month: false,
      by_source: false,
      by_product: false,
      by_cohort: null,
      by_mob: false,
      cell_from: from,
      to: month,
      sources: query.source,
      products: query.product,
      cohort_from: query.cohort_from ?? null,
      cohort_to: query.cohort_to ?? null,
      scheme: query.scheme ?? null,
      basis: 'balance',
      ...more,
    },
  };
}

/** The statement behind an answer of flows; `terms` is what more was asked, in words. */
export function flowStatement(book: Book, asked: FlowTerms, question: FlowQuestion, terms: string): string {
  return statementOf(question, [
    question.question.header.question,
    `${terms} · scheme ${asked.scheme ?? 'mixed'} · ${asked.currency ?? 'several currencies'}`,
    `snapshot ${book.snapshot} · newest month ${book.asOf} · read from ${question.answeredFrom}`,
  ]);
}

/** A transition needs its month and the one before it, of every source asked for (no bridging, domain.md §2.4). */
export function transitionsLoaded(sources: readonly Source[], from: string, to: string): boolean {
  for (let at = monthIndex(from) - 1; at <= monthIndex(to); at++) {
    if (!sources.every(({ months }) => months.includes(monthText(at)))) return false;
  }
  return true;
}
