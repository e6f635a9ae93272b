import { flow } from './flow.ts';
import { lastRow, type OracleBook } from './loan.ts';
import { type Family, type Part, partOf } from './part.ts';
import { certainGroups, isShort, monthsAsked } from './months.ts';
import { type Figure, isAsked, keyOf, type Question } from './question.ts';
import { stock } from './stock.ts';
import { wilson } from './wilson.ts';

export const families: Readonly<Record<string, Family>> = { ...stock, ...flow };

const money = 100;

function figureOf(key: string, parts: readonly Part[], family: Family, { basis }: Question): Figure {
  const sum = (of: (part: Part) => number) => parts.reduce((total, part) => total + of(part), 0);
  const unit = basis === 'count' ? 1 : money;
  const isUnreported = parts.some((part) => part.isUnreported);
  const numerator = isUnreported ? null : sum((part) => part.numerator) / unit;
  const isWhole = family.isRatio && !(isUnreported && family.isWholeUnreported);
  const denominator = isWhole ? sum((part) => part.denominator) / unit : null;
  if (denominator === 0) return { key, numerator, denominator, value: null, reason: 'no_exposure' };
  if (numerator === null) return { key, numerator, denominator, value: null, reason: 'not_reported' };
  if (denominator === null) return { key, numerator, denominator, value: numerator, reason: null };
  const value = numerator / denominator;
  const figure = { key, numerator, denominator, value, reason: null };
  if (!family.isShare || (family.isShare === 'count' && basis === 'balance')) return figure;
  const n =
    basis === 'count' ? sum((part) => part.loans) : sum((part) => part.denominator) ** 2 / sum((part) => part.square);
  const [low, high] = wilson(value, n);
  return { ...figure, interval: { n, low, high } };
}

/**
 * Every group that holds a loan, and its figure. Null where a month it needs is not loaded of a source that has part in it:
 * the month itself for all groups of the source, a month before for the groups of the loans that have a row.
 */
export function figuresOf(book: OracleBook, question: Question): Map<string, Figure> {
  const family = families[question.family];
  if (!family) throw new Error(`no family ${question.family}`);
  const certain = certainGroups(book, question);
  const groups = new Map<string, Part[]>(Array.from(certain.loaded, (key) => [key, []]));
  const unloaded = certain.short;
  for (const month of monthsAsked(book, question)) {
    for (const loan of book.loans) {
      const loaded = book.loaded.get(loan.source);
      if (!loaded?.has(month) || isShort(book, question, month, loan.source)) continue;
      const back = family.back(question.k);
      const isKnown = family.window
        ? Array.from({ length: back }, (_, at) => month - at - 1).every((at) => loaded.has(at))
        : loaded.has(month - back);
      for (const part of isKnown ? family.parts(loan, month, question, loaded) : []) {
        const key = keyOf(question, month, part.place);
        if (!isAsked(question, part.place)) continue;
        if (part.isUnloaded) unloaded.add(key);
        groups.set(key, [...(groups.get(key) ?? []), part]);
      }
      if (isKnown) continue;
      const row = lastRow(loan, month, () => true);
      const affected = row && family.isAffected(loan, month, loaded) ? [row] : [];
      for (const of of family.window?.(loan, month, loaded) ?? affected) {
        const { place } = partOf(loan, of, month, question.scheme, {});
        if (isAsked(question, place)) unloaded.add(keyOf(question, month, place));
      }
    }
  }
  const figures = new Map(Array.from(groups, ([key, parts]) => [key, figureOf(key, parts, family, question)]));
  for (const key of unloaded) figures.set(key, { key, ...notLoaded });
  return figures;
}

export const notLoaded = { numerator: null, denominator: null, value: null, reason: 'month_not_loaded' } as const;
