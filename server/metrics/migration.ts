import { monthIndex, monthText } from '../../queries/meaning.ts';
import { type MetricQuery, metricQuery } from '../contract/metric.ts';
import type { MigrationAnswer, MigrationQuery, WalkAnswer, WalkQuery } from '../contract/migration.ts';
import type { Book, Source } from '../db/book.ts';
import type { Values } from '../db/engine.ts';
import { type Row, toRows } from '../wire/rows.ts';
import { readWhere } from './grouping.ts';
import type { QuestionName } from './library.ts';
import { planFlow } from './plan.ts';
import { askedSources, lastMonth, oneCurrency, oneScheme } from './terms.ts';

/** The transition matrix of a month, or pooled over the months of a window: sums over sums (domain.md §3.4). */
export async function askMigration(book: Book, query: MigrationQuery): Promise<MigrationAnswer> {
  const { measure, window, ...rest } = query;
  const asked = prepare(book, rest);
  const from = monthText(monthIndex(asked.month) - window + 1);
  const head = { month: asked.month, measure, window, snapshot: book.snapshot };
  if (!transitionsLoaded(asked.sources, from, asked.month))
    return { ...head, reason: 'month_not_loaded', missing_share: null, rows: [] };
  const rows = (await askFlow(book, asked, 'migration/matrix', from, { measure })).map((row) => ({
    from: String(row.from),
    to: String(row.to),
    loans: Number(row.loans),
    opening_balance: Number(row.opening_balance),
    closing_balance: Number(row.closing_balance),
    value: row.value === null || row.value === undefined ? null : Number(row.value),
  }));
  const opening = rows.reduce((sum, row) => sum + row.opening_balance, 0);
  const missing = rows.reduce((sum, row) => sum + (row.to === 'MISSING' ? row.opening_balance : 0), 0);
  return { ...head, reason: null, missing_share: opening > 0 ? missing / opening : null, rows };
}

/** The overdue walk of a month (domain.md §3.5): it closes to the cent. */
export async function askWalk(book: Book, query: WalkQuery): Promise<WalkAnswer> {
  const asked = prepare(book, query);
  const head = { month: asked.month, snapshot: book.snapshot };
  if (!transitionsLoaded(asked.sources, asked.month, asked.month)) {
    return { ...head, reason: 'month_not_loaded', opening: null, entries: {}, exits: {}, change: null, closing: null };
  }
  const rows = await askFlow(book, asked, 'migration/walk', asked.month, {});
  const amount = (part: string) => Number(rows.find((row) => row.part === part)?.amount ?? 0);
  const byState = (part: string) =>
    Object.fromEntries(
      rows.flatMap((row): [string, number][] => (row.part === part ? [[String(row.state), Number(row.amount)]] : [])),
    );
  return {
    ...head,
    reason: null,
    opening: amount('opening'),
    entries: byState('entry'),
    exits: byState('exit'),
    change: amount('change'),
    closing: amount('closing'),
  };
}

type Prepared = { query: MetricQuery; sources: Source[]; month: string };

/** The filters as a metric question has them, checked for one scheme and one currency. */
function prepare(book: Book, { month, ...filters }: WalkQuery): Prepared {
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
): Promise<Row[]> {
  const where = readWhere(query.where);
  const grouping = {
    grain: null,
    cohorts: query.cohort_from !== undefined || query.cohort_to !== undefined,
    segment: null,
    member: null,
    where,
  };
  const { question, values } = planFlow(last, grouping);
  const table = await book.engine.ask(question, {
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
  return toRows(table);
}
