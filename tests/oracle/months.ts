import type { OracleBook } from './loan.ts';
import { keyOf, type Question } from './question.ts';
import type { Place } from './place.ts';

/** The sources asked for with the months loaded of each. */
export const sourcesOf = ({ loaded }: OracleBook, { sources = [] }: Pick<Question, 'sources'>) =>
  [...loaded].filter(([source]) => sources.length === 0 || sources.includes(source));

/** The months a figure is of: all between from and to by month, else the last loaded of the sources asked for. */
export function monthsAsked(book: OracleBook, question: Question): number[] {
  const loaded = sourcesOf(book, question).flatMap(([, months]) => [...months]);
  const first = question.from ?? Math.min(...loaded);
  const last = question.to ?? Math.max(...loaded);
  if (!question.by.includes('month')) return [last];
  return Array.from({ length: Math.max(last - first + 1, 0) }, (_, at) => first + at);
}

/**
 * Whether a figure of a month would be short of a source. Where sources are apart, each is short of every month asked for that it
 * lacks, but for those before its first where the question does not say from which month. Where they are summed, one is short of
 * a month between those it has, and all are of a month that none reaches.
 */
export function isShort(book: OracleBook, question: Question, month: number, source: string): boolean {
  const isOutside = (months: ReadonlySet<number>) => month < Math.min(...months) || month > Math.max(...months);
  const sources = sourcesOf(book, question);
  if (!question.by.includes('source')) {
    return (
      sources.every(([, months]) => isOutside(months)) ||
      sources.some(([, months]) => !months.has(month) && !isOutside(months))
    );
  }
  const months = book.loaded.get(source) ?? new Set();
  return !months.has(month) && (month > Math.min(...months) || question.from !== undefined);
}

const nowhere = {
  product: '(unknown)',
  cohort: null,
  mob: null,
  bucket: null,
  grade: '(unknown)',
  channel: '(unknown)',
  region: '(unknown)',
  occupation: '(unknown)',
  age_band: '(unknown)',
} satisfies Omit<Place, 'source'>;

/** The groups a question by month and source at most must answer, whether they hold a loan or not: those loaded, and those short. */
export function certainGroups(book: OracleBook, question: Question): { loaded: Set<string>; short: Set<string> } {
  const groups = { loaded: new Set<string>(), short: new Set<string>() };
  if (!question.by.every((dimension) => dimension === 'month' || dimension === 'source')) return groups;
  for (const month of monthsAsked(book, question)) {
    for (const [source, months] of sourcesOf(book, question)) {
      const key = keyOf(question, month, { ...nowhere, source });
      if (isShort(book, question, month, source)) groups.short.add(key);
      else if (months.has(month)) groups.loaded.add(key);
    }
  }
  return groups;
}
