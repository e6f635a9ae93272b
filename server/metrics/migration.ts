import { monthIndex, monthText } from '../../queries/meaning.ts';
import { type MetricQuery, metricQuery } from '../contract/metric.ts';
import type { MigrationAnswer, MigrationQuery, WalkAnswer, WalkQuery } from '../contract/migration.ts';
import type { Book, Source } from '../db/book.ts';
import type { Values } from '../db/engine.ts';
import type { Table } from '../db/table.ts';
import { UserError } from '../errors.ts';
import { toRows } from '../wire/rows.ts';
import { readWhere } from './grouping.ts';
import type { QuestionName } from './library.ts';
import { planFlow } from './plan.ts';
import { askedSources, lastMonth, oneCurrency, oneScheme } from './terms.ts';

type Matrices = { months: { month: string; loaded: boolean }[]; table: Table };

/** The transition matrix of each closing month asked for, one month or several pooled: sums over sums (domain.md §3.4). */
export async function askMatrices(book: Book, query: MatrixQuery): Promise<Matrices> {
  const { measure, window, from, ...rest } = query;
  const asked = prepare(book, rest);
  const first = from ?? asked.month;
  if (first > asked.month)
    throw new UserError('bad_parameter', `from ${first} is after month ${asked.month}`, 'from is the earlier month');
  const months = monthsBetween(first, asked.month).map((month) => ({
    month,
    loaded: transitionsLoaded(asked.sources, monthText(monthIndex(month) - window + 1), month),
  }));
  const closing = months.flatMap(({ month, loaded }) => (loaded ? [String(monthIndex(month))] : []));
  const read = monthText(monthIndex(first) - window + 1);
  const table = await askFlow(book, asked, 'migration/matrix', read, { by_month: true, measure, closing, window });
  return { months, table };
}

/** The matrices as rows, with what is known of each month. */
export async function askMigration(book: Book, query: MatrixQuery): Promise<MigrationAnswer> {
  const { months, table } = await askMatrices(book, query);
  const rows = toRows(table).map((row) => ({
    month: String(row.month),
    from: String(row.from),
    to: String(row.to),
    loans: Number(row.loans),
    opening_balance: Number(row.opening_balance),
    closing_balance: Number(row.closing_balance),
    value: row.value === null || row.value === undefined ? null : Number(row.value),
  }));
  const standings = months.map(({ month, loaded }) => ({
    month,
    reason: loaded ? null : ('month_not_loaded' as const),
    missing_share: missingShare(rows.filter((row) => row.month === month)),
  }));
  const { month = '', ...last } = standings.at(-1) ?? { reason: 'month_not_loaded' as const, missing_share: null };
  const head = { month, from: months[0]?.month ?? '', measure: query.measure, window: query.window };
  return { ...head, snapshot: book.snapshot, ...last, months: standings, rows };
}

function missingShare(rows: MigrationAnswer['rows']): number | null {
  const opening = rows.reduce((sum, row) => sum + row.opening_balance, 0);
  const missing = rows.reduce((sum, row) => sum + (row.to === 'MISSING' ? row.opening_balance : 0), 0);
  return opening > 0 ? missing / opening : null;
}

const monthsBetween = (from: string, to: string): string[] =>
  Array.from({ length: monthIndex(to) - monthIndex(from) + 1 }, (_, at) => monthText(monthIndex(from) + at));

type WalkParts = { head: Pick<WalkAnswer, 'month' | 'snapshot' | 'reason'>; table: Table };

/** The parts of the overdue walk of a month (domain.md §3.5); none where it, or the month before, is not loaded. */
export async function askWalkParts(book: Book, query: WalkFilters): Promise<WalkParts> {
  const asked = prepare(book, query);
  const { month, sources } = asked;
  const table = await askFlow(book, asked, 'migration/walk', month, {});
  const head = { month, snapshot: book.snapshot };
  return transitionsLoaded(sources, month, month)
    ? { head: { ...head, reason: null }, table }
    : { head: { ...head, reason: 'month_not_loaded' }, table: { ...table, chunks: [], rowCount: 0 } };
}

/** The overdue walk of a month: it closes to the cent. */
export async function askWalk(book: Book, query: WalkFilters): Promise<WalkAnswer> {
  const { head, table } = await askWalkParts(book, query);
  if (head.reason !== null) return { ...head, opening: null, entries: {}, exits: {}, change: null, closing: null };
  const rows = toRows(table);
  const amount = (part: string) => Number(rows.find((row) => row.part === part)?.amount ?? 0);
  const byState = (part: string) =>
    Object.fromEntries(
      rows.flatMap((row): [string, number][] => (row.part === part ? [[String(row.state), Number(row.amount)]] : [])),
    );
  return {
    ...head,
    opening: amount('opening'),
    entries: byState('entry'),
    exits: byState('exit'),
    change: amount('change'),
    closing: amount('closing'),
  };
}

type MatrixQuery = Omit<MigrationQuery, 'format'>;
type WalkFilters = Omit<WalkQuery, 'format'>;
type Prepared = { query: MetricQuery; sources: Source[]; month: string };

/** The filters as a metric question has them, checked for one scheme and one currency. */
function prepare(book: Book, { month, ...filters }: WalkFilters): Prepared {
  const query: MetricQuery = { ...metricQuery.parse({}), ...filters };
  const sources = askedSources(book, query);
  oneScheme(sources, query);
  oneCurrency(sources, query, 'balance');
  return { query, sources, month: month ?? lastMonth(sources) ?? '' };
}

/** A transition needs its month and the one before it, of every source asked for (no bridging, domain.md §2.4). */
function transitionsLoaded(sources: readonly Source[], from: string, to: string): boolean {
  for (let at = monthIndex(from) - 1; at <= monthIndex(to); at++) {
    if (!sources.every(({ months }) => months.includes(monthText(at)))) return false;
  }
  return true;
}

async function askFlow(
  book: Book,
  { query, month }: Prepared,
  last: QuestionName,
  from: string,
  more: Values,
): Promise<Table> {
  const where = readWhere(query.where);
  const grouping = {
    grain: null,
    cohorts: query.cohort_from !== undefined || query.cohort_to !== undefined,
    segment: null,
    member: null,
    where,
  };
  const { question, values } = planFlow(last, grouping);
  return book.engine.ask(question, {
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
  });
}
