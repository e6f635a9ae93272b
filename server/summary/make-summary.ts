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
  const place = { month, source: source.id, currency: source.currency, lang };
  const make = async <More>(of: Make<More>): Promise<Made<More> & { facts: Summary['facts'] }> => {
    const facts = openFactBook(place);
    return { ...(await of(scope, facts)), facts: facts.all() };
  };
  const [figures, limits, moved, cohorts, migration, alerts, benchmark, forecast, quality] = await Promise.all([
    make(makeFigures),
    make(makeLimits),
    make(makeMoved),
    make(makeCohorts),
    make(makeMigration),
    make(makeAlerts),
    make(makeBenchmark),
    make(makeForecast),
    make(makeQuality),
  ]);
  const { notes, sections } = makeNotes(scope);
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
  };
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
