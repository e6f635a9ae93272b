import type { OracleBook } from './loan.ts';
import { keyOf, type Question } from './question.ts';
import type { Place } from './place.ts';

/** The sources asked for with the months loaded of each. */
export const sourcesOf = ({ loaded }: OracleBook, { sources = [] }: Pick<Question, 'sources'>) =>
  [...loaded].filter(([source]) => sources.length === 0 || sources.includes(source));

/** The months a figure is of: all between from and to by month, else the last loaded of the sources asked for. */
export function monthsAsked(book: OracleBook, question: Question): number[] {
  const loaded = sourcesOf(book, question).flatMap(([, months]) => [...months]);
  const first = Math.max(Math.min(...loaded), question.from ?? 0);
  const last = question.to ?? Math.max(...loaded);
  if (!question.by.includes('month')) return [last];
  return Array.from({ length: Math.max(last - first + 1, 0) }, (_, at) => first + at);
}

/** Whether a month lies within what was loaded of a source, but was not. */
const isGap = (loaded: ReadonlySet<number>, month: number) =>
  !loaded.has(month) && month > Math.min(...loaded) && month < Math.max(...loaded);

/** Whether a figure of a month would be short of a source: of that source itself where sources are apart, else of any. */
export function isShort(book: OracleBook, question: Question, month: number, source: string): boolean {
  return sourcesOf(book, question).some(
    ([other, loaded]) => (!question.by.includes('source') || other === source) && isGap(loaded, month),
  );
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
