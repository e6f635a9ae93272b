import { notLoaded } from './figures.ts';
import type { OracleBook } from './loan.ts';
import { balanceOf } from './loan-month.ts';
import { certainGroups, isShort, monthsAsked } from './months.ts';
import { outstandingAt } from './part.ts';
import { type Place, placeOf } from './place.ts';
import { type Figure, isAsked, keyOf, type Question } from './question.ts';

type Dim = NonNullable<Question['dim']>;

/** Concentration of each group's balance in its members (domain.md §3.1): `hhi`, or `top_k_share` of the k largest. */
export function concentrationsOf(book: OracleBook, question: Question): Map<string, Figure> {
  const certain = certainGroups(book, question);
  const groups = new Map<string, Map<string, number>>(Array.from(certain.loaded, (key) => [key, new Map()]));
  for (const month of monthsAsked(book, question)) {
    for (const loan of book.loans) {
      const row = outstandingAt(loan, month);
      if (!row || isShort(book, question, month, loan.source)) continue;
      const place = placeOf(loan, row, question.scheme);
      if (!isAsked(question, place)) continue;
      const key = keyOf(question, month, place);
      const balances = groups.get(key) ?? new Map<string, number>();
      const member = memberOf(question.dim ?? 'product', `${loan.source} ${loan.loan_id}`, place);
      groups.set(key, balances.set(member, (balances.get(member) ?? 0) + balanceOf(row)));
    }
  }
  const figures = new Map(
    Array.from(groups, ([key, balances]) => [key, figureOf(key, [...balances.values()], question)]),
  );
  for (const key of certain.short) figures.set(key, { key, ...notLoaded });
  return figures;
}

function memberOf(dim: Dim, loan: string, place: Place): string {
  if (dim === 'loan') return loan;
  return dim === 'income_band' ? '(unknown)' : String(place[dim]);
}

const sumOf = (balances: readonly number[]) => balances.reduce((sum, cents) => sum + cents, 0);

function figureOf(key: string, balances: readonly number[], { family, k }: Question): Figure {
  const total = sumOf(balances);
  if (total === 0) return { key, denominator: 0, value: null, reason: 'no_exposure' };
  const value =
    family === 'hhi'
      ? balances.reduce((sum, cents) => sum + (cents / total) ** 2, 0)
      : sumOf(balances.toSorted((a, b) => b - a).slice(0, k)) / total;
  return { key, denominator: total / 100, value, reason: null };
}
