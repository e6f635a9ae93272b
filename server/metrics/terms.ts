import { type Basis, defaultThreshold, type MetricQuery, type Scheme } from '../contract/metric.ts';
import type { Book, Source } from '../db/book.ts';
import { UserError } from '../errors.ts';
import type { NamedMetric } from './library.ts';

/** The sources a question is about; throws bad_parameter for one that does not exist. */
export function askedSources(book: Pick<Book, 'sources'>, query: MetricQuery): Source[] {
  const unknown = query.source.find((id) => !book.sources.some((source) => source.id === id));
  if (unknown !== undefined) {
    throw new UserError(
      'bad_parameter',
      `no source "${unknown}"`,
      `sources: ${book.sources.map(({ id }) => id).join(', ')}`,
    );
  }
  return query.source.length === 0 ? book.sources : book.sources.filter(({ id }) => query.source.includes(id));
}

/** The scheme of an answer, null when each source keeps its own; throws mixed_scheme (contract §3). */
export function oneScheme(asked: readonly Source[], query: MetricQuery): Scheme | null {
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

/** The currency of an answer, null when sources have several; throws mixed_currency where money would be added up. */
export function oneCurrency(asked: readonly Source[], query: MetricQuery, basis: Basis): string | null {
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

export const lastMonth = (asked: readonly Source[]): string | null =>
  asked
    .map(({ asOf }) => asOf)
    .sort()
    .at(-1) ?? null;

/** The month of what is of one month, from whichever of three parameters says it; throws bad_parameter where they say several. */
export function readMonth(
  what: string,
  { month, from, to }: { [name in 'month' | 'from' | 'to']?: string | undefined },
) {
  const asked = month ?? to ?? from;
  const other = [from, to].find((given) => given !== undefined && given !== asked);
  if (other !== undefined)
    throw new UserError(
      'bad_parameter',
      `${what} one month: ${asked} and ${other} are two`,
      'say month=, the month of the figure',
    );
  return asked;
}

/** The basis of an answer: what the id says, the only one the metric has, or what is asked; throws bad_parameter for count where only money is meant. */
export function readBasis({ id, metric, basis }: NamedMetric, query: MetricQuery): Basis {
  if (basis) return basis;
  const [only, other] = metric.basis;
  if (query.basis === 'count' && !metric.basis.includes('count'))
    throw new UserError(
      'bad_parameter',
      `${id} is an amount or a rate of amounts: it has no basis=count`,
      'leave basis out, or say balance',
    );
  return only && !other ? only : query.basis;
}

/** Days past due of an answer: what the id says, else what is asked; throws bad_parameter where the two differ. */
export function readThreshold({ id, metric, n }: NamedMetric, { threshold }: MetricQuery): number {
  if (metric.variants?.param !== 'threshold' || n === null) return threshold ?? defaultThreshold;
  if (threshold !== undefined && threshold !== n) {
    const other = metric.variants.values.includes(threshold)
      ? `ask ${metric.id.replace('{N}', String(threshold))}, or `
      : '';
    throw new UserError(
      'bad_parameter',
      `${id} has its threshold in its name: it cannot have threshold=${threshold}`,
      `${other}leave threshold out`,
    );
  }
  return n;
}
