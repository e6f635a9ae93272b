import { formatMonthEnd, formatMonth } from '../contract/figure-text.ts';
import type { Language } from '../contract/language.ts';
import { monthPattern } from '../contract/month.ts';
import type { Summary } from '../contract/summary.ts';
import type { Book, Source } from '../db/book.ts';
import { UserError } from '../errors.ts';
import { readCatalog } from '../metrics/catalog.ts';
import type { State } from '../state/state.ts';
import { openFactBook } from './fact-book.ts';
import { sentenceOf } from './say.ts';
import type { Make, Made, Scope } from './scope.ts';
import { makeAlerts } from './sections/alerts.ts';
import { makeBenchmark } from './sections/benchmark.ts';
import { makeCohorts } from './sections/cohorts.ts';
import { makeForecast } from './sections/forecast.ts';
import { makeFigures } from './sections/figures.ts';
import { makeLimits } from './sections/limits.ts';
import { makeMigration } from './sections/migration.ts';
import { makeMoved } from './sections/moved.ts';
import { makeNotes } from './sections/notes.ts';
import { makeQuality } from './sections/quality.ts';
import { wordsOf } from './words.ts';

export type SummaryAsked = { month: string; lang: Language; source?: string | undefined };

/**
 * The month of one source: its facts, asked as every view asks them, and the sentences and tables made of them. The same snapshot,
 * rules, alerts and notes give the same summary. Throws not_found where the source or the month is not loaded.
 */
export async function makeSummary(book: Book, state: State, asked: SummaryAsked): Promise<Summary> {
  const { month, lang } = asked;
  const source = summarySource(book, asked);
  const words = wordsOf[lang];
  const scope: Scope = { book, state, source, month, lang, words, catalog: await readCatalog(book) };
  const [ofBook, limits, alerts] = await Promise.all([keptOf(scope), made(scope, makeLimits), made(scope, makeAlerts)]);
  const { figures, moved, cohorts, migration, benchmark, forecast, quality } = ofBook;
  const { notes, follow_up, sections } = makeNotes(scope);
  const parts = [figures, limits, moved, cohorts, migration, alerts, benchmark, forecast, quality];
  return {
    ...{ month, lang, source: source.id, scheme: source.scheme, currency: source.currency, snapshot: book.snapshot },
    generated: source.generated,
    title: `${words.title} ${formatMonth(month, lang)}`,
    as_of: words.asOf(formatMonthEnd(month, lang), book.snapshot),
    headline: sentenceOf(words.headline(limits.past, figures.rate), lang),
    lead: [
      ...figures.section.sentences.slice(0, 2),
      ...limits.section.sentences,
      ...moved.section.sentences.slice(0, 2),
    ],
    kpis: [...figures.kpis, limits.pastBalance.id],
    facts: parts.flatMap(({ facts }) => facts),
    sections: [...parts.map(({ section }) => section), ...sections],
    charts: { ...limits.charts, cohorts: cohorts.chart },
    notes,
    follow_up,
  };
}

async function made<More>(scope: Scope, make: Make<More>): Promise<Made<More> & Pick<Summary, 'facts'>> {
  const { month, source, lang } = scope;
  const facts = openFactBook({ month, source: source.id, currency: source.currency, lang });
  return { ...(await make(scope, facts)), facts: facts.all() };
}

/** What rests on the snapshot alone. */
async function makeOfBook(scope: Scope) {
  const [figures, moved, cohorts, migration, benchmark, forecast, quality] = await Promise.all([
    made(scope, makeFigures),
    made(scope, makeMoved),
    made(scope, makeCohorts),
    made(scope, makeMigration),
    made(scope, makeBenchmark),
    made(scope, makeForecast),
    made(scope, makeQuality),
  ]);
  return { figures, moved, cohorts, migration, benchmark, forecast, quality };
}

const kept = new WeakMap<Book, Map<string, ReturnType<typeof makeOfBook>>>();
/** Months, sources and languages that are kept of a book. */
const mostKept = 48;

/** The same, made once for a snapshot, which never changes; what fails is not kept. */
async function keptOf(scope: Scope): ReturnType<typeof makeOfBook> {
  const { book, month, source, lang } = scope;
  const known = kept.get(book) ?? new Map<string, ReturnType<typeof makeOfBook>>();
  kept.set(book, known);
  const key = JSON.stringify([month, source.id, lang]);
  const making = known.get(key) ?? makeOfBook(scope);
  known.set(key, making);
  const [oldest] = known.keys();
  if (known.size > mostKept && oldest !== undefined) known.delete(oldest);
  try {
    return await making;
  } catch (error) {
    known.delete(key);
    throw error;
  }
}

/** The source a summary is of; refuses a month that it does not hold with those it does. */
export function summarySource(book: Book, { month, source: id }: Omit<SummaryAsked, 'lang'>): Source {
  if (!monthPattern.test(month))
    throw new UserError('bad_parameter', `parameter "month" cannot be "${month}"`, 'month is a month, YYYY-MM');
  const source = id === undefined ? book.sources[0] : book.sources.find((one) => one.id === id);
  if (!source) {
    const known = book.sources.map((one) => one.id).join(', ');
    throw new UserError('not_found', `no source "${id}"`, `sources: ${known}`);
  }
  if (source.months.includes(month)) return source;
  throw new UserError(
    'not_found',
    `${month} is not loaded of source ${source.id}`,
    `months: ${source.months.join(', ')}`,
  );
}
