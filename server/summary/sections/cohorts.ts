import type { SummaryCharts } from '../../contract/summary.ts';
import { formatMonth } from '../../contract/figure-text.ts';
import { monthsBack } from '../fact-book.ts';
import { askRows, figureOf } from '../monthly.ts';
import { named, shown, words as plain } from '../say.ts';
import { type Make, sectionOf, tableOf } from '../scope.ts';

/** Months on book at which cohorts are compared, and how many are shown. */
const age = 4;
const shownCohorts = 18;
/** Standard deviations beyond which a cohort differs. */
const spread = 2;

/** Cohorts at one age, ever 30+ of what was lent, each against the earlier ones at that age (domain.md §3.3, §4.3). */
export const makeCohorts: Make<{ chart: SummaryCharts['cohorts'] }> = async (scope, facts) => {
  const { book, source, month, lang, words } = scope;
  const { rows } = await askRows(book, 'v_ever', {
    ...{ source: [source.id], by: ['cohort', 'mob'], threshold: 30, to: month },
    ...{ cohort_from: monthsBack(month, age + shownCohorts - 1), cohort_to: monthsBack(month, age) },
  });
  const ageFact = facts.note({ id: 'cohort_age', name: words.names.age, unit: 'months', value: age });
  const cohorts = rows
    .filter((row) => Number(row.mob) === age && row.value !== null)
    .map((row) => {
      const cohort = String(row.cohort);
      const figure = figureOf(row);
      const fact = facts.note({
        ...{ id: `v_ever_30:${cohort}`, name: formatMonth(cohort, lang), unit: 'rate', metric: 'v_ever_30', ...figure },
        group: { cohort, mob: String(age) },
      });
      const [reference, s] = [row.reference, row.reference_s].map((value) => (value == null ? null : Number(value)));
      const isCompared = reference != null && s != null && reference > 0 && figure.value !== null;
      const ratio = isCompared
        ? facts.note({
            ...{ id: `to_earlier:${cohort}`, name: fact.name, unit: 'ratio', value: (figure.value ?? 0) / reference },
            ...{ numerator: figure.value, denominator: reference, group: { cohort, mob: String(age) } },
          })
        : null;
      return { cohort, fact, ratio, beyond: isCompared && ((figure.value ?? 0) - reference) / s > spread };
    })
    .toSorted((a, b) => a.cohort.localeCompare(b.cohort));
  const last = cohorts.at(-1);
  const worse = facts.note({
    ...{ id: 'cohorts_beyond', name: words.names.worse, unit: 'count' },
    value: cohorts.filter(({ beyond }) => beyond).length,
  });
  const sentences = !last
    ? [[words.noCohort]]
    : [
        last.ratio
          ? words.cohort({ cohort: last.fact, age: ageFact, ratio: last.ratio })
          : words.cohortAlone({ cohort: last.fact, age: ageFact }),
        ...(last.ratio ? [words.worseCohorts(worse)] : []),
      ];
  const { columns, charts } = words;
  return {
    chart: {
      title: charts.cohorts,
      about: charts.cohortsAbout(age),
      bars: cohorts.map(({ cohort, fact, ratio, beyond }) => ({
        ...{ cohort, value: fact.value ?? 0, ratio: ratio?.value ?? null, beyond, fact: fact.id },
      })),
    },
    section: sectionOf(
      scope,
      'cohorts',
      sentences,
      tableOf(
        [columns.cohort, columns.value, columns.ratio],
        cohorts.toReversed().map(({ fact, ratio }) => ({
          level: null,
          cells: [named(fact), shown(fact), ratio ? shown(ratio) : plain('\u2013')],
        })),
      ),
    ),
  };
};
