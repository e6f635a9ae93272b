import { monthIndex, monthText } from '../../queries/meaning.ts';
import type { ForecastAnswer, ForecastPart, ForecastQuery, PastForecast } from '../contract/forecast.ts';
import { defaultThreshold, metricQuery, type MetricRow, type Reason } from '../contract/metric.ts';
import type { Book, Source } from '../db/book.ts';
import { UserError } from '../errors.ts';
import { askMetric } from '../metrics/ask.ts';
import { askedSources, lastMonth, oneCurrency, oneScheme } from '../metrics/terms.ts';
import { toRows } from '../wire/rows.ts';
import { cohortLadder, type LentCohort } from './cohort-ladder.ts';
import { expectedEntry } from './entry.ts';
import { bucketFrom, type Flows, readFlows, transferQuestion } from './flows.ts';
import { type ChainMonth, lossChain } from './loss-chain.ts';
import { ratePath } from './rate-path.ts';

/**
 * What the book expects as month T knew it: the overdue rate of the next months, the balance about to pass the threshold, the
 * expected loss, and the cohorts to their oldest age; each with the errors of the forecasts of earlier months. Parts not asked for
 * are left out. Throws UserError: bad_parameter, unknown_dimension, mixed_scheme, mixed_currency.
 */
export async function askForecast(book: Book, query: ForecastQuery): Promise<ForecastAnswer> {
  const plain = plainQuery(query);
  const sources = askedSources(book, plain);
  const scheme = oneScheme(sources, plain);
  const currency = oneCurrency(sources, plain, 'balance');
  const month = readMonth(sources, query.month);
  const { horizon } = query;
  const terms = { book, query, month, sources };
  const isAsked = (part: ForecastPart): boolean => query.of.includes(part);
  const flows = isAsked('rate') || isAsked('entry') ? await askFlows(terms) : null;
  const [rate, loss, cohorts] = await Promise.all([
    flows && isAsked('rate') ? rateOf(flows, terms) : null,
    isAsked('loss') ? lossOf(terms) : null,
    isAsked('cohorts') ? cohortsOf(terms) : null,
  ]);
  const threshold = query.threshold ?? defaultThreshold;
  const entry = flows && isAsked('entry') ? expectedEntry(flows, { month, bucket: bucketFrom(threshold) }) : null;
  const told = <Part extends { past: PastForecast[] }>({ past, ...part }: Part) =>
    query.past === '1' ? { ...part, past } : part;
  return {
    ...{ month, horizon, threshold, snapshot: book.snapshot, scheme: scheme ?? 'mixed', currency },
    ...(rate ? { rate: told(rate) } : {}),
    ...(entry ? { entry: told(entry) } : {}),
    ...(loss ? { loss: told(loss) } : {}),
    ...(cohorts ? { cohorts: told(cohorts) } : {}),
  };
}

type Terms = { book: Book; query: ForecastQuery; month: string; sources: readonly Source[] };

/** The same book as a metric question. */
const plainQuery = ({ source, product, where, threshold, scheme }: ForecastQuery) =>
  metricQuery.parse({ source, product, where, threshold, scheme });

function readMonth(sources: readonly Source[], asked: string | undefined): string {
  const last = lastMonth(sources) ?? '';
  if (asked === undefined || asked <= last) return asked ?? last;
  throw new UserError('bad_parameter', `${asked} is not loaded`, `the newest month is ${last}`);
}

async function askFlows({ book, query: { source, product, where, scheme } }: Terms): Promise<Flows> {
  const { question, values } = transferQuestion({
    ...{ sources: source, products: product, where, scheme: scheme ?? null, byProduct: false, segment: null },
  });
  const flows = readFlows(toRows(await book.engine.ask(question, values)), () => '');
  return flows.get('') ?? new Map();
}

/** A metric over all months up to T, under the filters of the forecast. */
async function askSeries({ book, query, month }: Terms, id: string, by: readonly string[]): Promise<MetricRow[]> {
  const { threshold: _, ...filters } = plainQuery(query);
  const { table } = await askMetric(book, id, metricQuery.parse({ ...filters, by: by.join(), to: month }));
  return toRows(table) as MetricRow[];
}

async function rateOf(flows: Flows, terms: Terms) {
  const { month, query } = terms;
  const threshold = query.threshold ?? defaultThreshold;
  const metric = `overdue_rate_${threshold}`;
  const rows = await askSeries(terms, metric, ['month']);
  const actual = new Map(rows.map((row) => [String(row.month), row]));
  return ratePath(flows, actual, { month, horizon: query.horizon, metric, bucket: bucketFrom(threshold) });
}

async function lossOf(terms: Terms) {
  const { month, query } = terms;
  const chain = Array.from({ length: 7 }, (_, k) => `nfr_${k}`);
  const [balances, ...flows] = await Promise.all([
    askSeries(terms, 'balance_total', ['month', 'bucket']),
    ...chain.map((id) => askSeries(terms, id, ['month'])),
  ]);
  const months = new Map<string, ChainMonth>();
  for (const each of new Set(balances.map((row) => String(row.month)))) {
    const own = balances.filter((row) => row.month === each);
    const rows = flows.map((series) => series.find((row) => row.month === each));
    months.set(each, {
      balances: Array.from({ length: 8 }, (_, bucket) => own.find((row) => row.bucket === bucket)?.value ?? 0),
      flows: rows.map((row) => sumOf(row)),
      reason: own.find((row) => row.reason !== null && row.reason !== 'no_exposure')?.reason ?? straddle(rows),
    });
  }
  return lossChain(months, { month, lossShare: query.loss_share });
}

/** A band that holds the edge of a bucket leaves the chain unknown. */
const straddle = (rows: readonly (MetricRow | undefined)[]): Reason | null =>
  rows.some((row) => row?.reason === 'band_straddles') ? 'band_straddles' : null;

/** What a rate is made of; a bucket that was empty before adds nothing and is known. */
function sumOf(row: MetricRow | undefined): ChainMonth['flows'][number] {
  if (!row || (row.reason !== null && row.reason !== 'no_exposure')) return null;
  return { numerator: row.numerator ?? 0, denominator: row.denominator ?? 0 };
}

async function cohortsOf(terms: Terms) {
  const { month, query } = terms;
  const threshold = query.threshold ?? defaultThreshold;
  const metric = query.cohort_metric === 'v_ever' ? `v_ever_${threshold}` : query.cohort_metric;
  const rows = await askVintage(terms);
  return cohortLadder(readCohorts(rows, firstWhole(terms), month), { month, horizon: query.horizon, metric });
}

async function askVintage({ book, query, month }: Terms): Promise<MetricRow[]> {
  const { threshold, ...filters } = plainQuery(query);
  const own = query.cohort_metric === 'v_ever' ? { threshold } : {};
  const asked = metricQuery.parse({ ...filters, ...own, by: 'cohort,mob', to: month });
  return toRows((await askMetric(book, query.cohort_metric, asked)).table) as MetricRow[];
}

/** The month from which on every source is loaded without a gap up to T: cohorts lent before it were not seen from the beginning. */
function firstWhole({ sources, month }: Terms): string {
  const firsts = sources.map(({ months }) => {
    const loaded = new Set(months);
    let first = monthIndex(month) + 1;
    while (loaded.has(monthText(first - 1))) first -= 1;
    return first;
  });
  return monthText(Math.max(...firsts));
}

/** Cohorts lent since `first`, none of them truncated, each with its figures up to T; those with a figure that is not known are left out. */
function readCohorts(rows: readonly MetricRow[], first: string, month: string): LentCohort[] {
  const byCohort = new Map<string, MetricRow[]>();
  for (const row of rows) {
    if (typeof row.cohort !== 'string' || row.cohort < first || row.cohort > month) continue;
    byCohort.set(row.cohort, [...(byCohort.get(row.cohort) ?? []), row]);
  }
  return [...byCohort].flatMap(([cohort, all]): LentCohort[] => {
    const age = monthIndex(month) - monthIndex(cohort);
    const own = all.filter(({ mob }) => typeof mob === 'number' && mob <= age);
    const byAge = new Map(own.map((row) => [row.mob, row]));
    const observed = Array.from({ length: age + 1 }, (_, mob) => byAge.get(mob)?.numerator);
    if (own.some(({ truncated }) => truncated === true)) return [];
    const known = observed.filter((figure): figure is number => typeof figure === 'number');
    return known.length === observed.length ? [{ cohort, lent: own[0]?.denominator ?? 0, observed: known }] : [];
  });
}
