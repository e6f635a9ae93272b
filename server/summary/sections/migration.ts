import { monthsBack } from '../fact-book.ts';
import { askMonthly } from '../monthly.ts';
import { changed, named, shown } from '../say.ts';
import { type Make, sectionOf, tableOf } from '../scope.ts';

const steps = [0, 1, 2, 3, 4, 5, 6] as const;
const cured = [1, 2, 3] as const;

/** Net flow rates of the chain and cure rates of the early buckets. */
export const makeMigration: Make = async (scope, facts) => {
  const { book, source, month, words } = scope;
  const { names, columns } = words;
  const range = { source: source.id, from: monthsBack(month, 12), to: month };
  const told = [
    ...steps.map((k) => ({ id: `nfr_${k}`, name: names.step(k) })),
    ...cured.map((k) => ({ id: `cure_${k}`, name: names.cure(k) })),
  ];
  const series = await Promise.all(told.map(({ id }) => askMonthly(book, id, range)));
  const rates = told.flatMap(({ id, name }, at) => {
    const monthly = series[at];
    return monthly ? [facts.figure(id, name, monthly)] : [];
  });
  const main = rates.filter(({ id }) => id === 'nfr_1' || id === 'cure_1');
  return {
    section: sectionOf(
      scope,
      'migration',
      main.map(words.figure),
      tableOf(
        [columns.step, columns.value, columns.month, columns.year],
        rates.map((fact) => ({
          level: null,
          cells: [named(fact), shown(fact), changed(fact, 'change_month'), changed(fact, 'change_year')],
        })),
      ),
    ),
  };
};
