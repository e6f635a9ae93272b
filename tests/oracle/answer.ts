import { cellsOf } from './cell.ts';
import { concentrationsOf } from './concentration.ts';
import { defaultsOf, earlyFamilies } from './early.ts';
import { eventCellsOf, eventFamilies } from './event-cohort.ts';
import { families, figuresOf } from './figures.ts';
import { liftsOf } from './lift.ts';
import type { OracleBook } from './loan.ts';
import type { Figure, Question } from './question.ts';
import { vintageFamilies } from './vintage.ts';

const answers: Readonly<Record<string, (book: OracleBook, question: Question) => Map<string, Figure>>> = {
  ...Object.fromEntries(Object.keys(families).map((family) => [family, figuresOf])),
  ...Object.fromEntries(vintageFamilies.map((family) => [family, cellsOf])),
  ...Object.fromEntries(earlyFamilies.map((family) => [family, defaultsOf])),
  ...Object.fromEntries(eventFamilies.map((family) => [family, eventCellsOf])),
  lift: liftsOf,
  hhi: concentrationsOf,
  top_k_share: concentrationsOf,
};

export const isAnswered = (family: string): boolean => Object.hasOwn(answers, family);

/** What the oracle answers to a question about any metric, by group. */
export function answer(book: OracleBook, question: Question): Map<string, Figure> {
  const find = answers[question.family];
  if (!find) throw new Error(`the oracle knows no ${question.family}`);
  return find(book, question);
}
