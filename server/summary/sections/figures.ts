import type { Fact } from '../../contract/summary.ts';
import { monthsBack } from '../fact-book.ts';
import { askMonthly } from '../monthly.ts';
import { changed, named, shown } from '../say.ts';
import { type Make, sectionOf, tableOf } from '../scope.ts';

/** The key figures of the month: the rate is that of the headline, `kpis` those on the page in their order. */
export const makeFigures: Make<{ rate: Fact; balance: Fact; kpis: string[] }> = async (scope, facts) => {
  const { book, source, month, words } = scope;
  const { names } = words;
  const told = [
    ['balance_total', names.balance],
    ['overdue_rate_30', names.rate(30)],
    ['overdue_balance_30', names.overdue(30)],
    ['overdue_rate_90', names.rate(90)],
    ['npl_ratio', names.npl],
    ['entry_rate', names.entry],
    ['wo_rate', names.writeOff],
  ] as const;
  const range = { source: source.id, from: monthsBack(month, 12), to: month };
  const series = await Promise.all(told.map(([id]) => askMonthly(book, id, range)));
  const figures = told.map(([id, name], at) => {
    const monthly = series[at];
    if (!monthly) throw new Error(`no answer to ${id}`);
    return facts.figure(id, name, monthly);
  });
  const [balance, rate, overdue, ...rest] = figures;
  if (!balance || !rate || !overdue) throw new Error('key figures are missing');
  return {
    rate,
    balance,
    kpis: [balance, rate, overdue].map(({ id }) => id),
    section: sectionOf(
      scope,
      'figures',
      [balance, rate, overdue].map(words.figure),
      tableOf(
        [words.columns.figure, words.columns.value, words.columns.month, words.columns.year],
        [balance, rate, overdue, ...rest].map((fact) => ({
          level: null,
          cells: [named(fact), shown(fact), changed(fact, 'change_month'), changed(fact, 'change_year')],
        })),
      ),
    ),
  };
};
