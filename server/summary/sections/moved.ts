import type { DecomposeAnswer } from '../../contract/decompose.ts';
import { decomposeQuery } from '../../contract/decompose.ts';
import type { Fact } from '../../contract/summary.ts';
import { formatMonth } from '../../contract/figure-text.ts';
import { UserError } from '../../errors.ts';
import { askDecompose } from '../../metrics/decompose.ts';
import { monthsBack, type FactBook } from '../fact-book.ts';
import { named, type Piece, shown } from '../say.ts';
import { bySize, type Make, memberName, type Scope, sectionOf, tableOf } from '../scope.ts';
import type { MovedBy } from '../words.ts';

const metric = 'overdue_rate_30';
const dimensions: readonly MovedBy[] = ['product', 'channel', 'grade', 'region'];
const mostRows = 6;

/** What moved the 30+ rate on the year, or since the first month loaded: rate and mix effect (domain.md §5), by product and by segments. */
export const makeMoved: Make = async (scope, facts) => {
  const { month, source, words } = scope;
  const earlier = source.months.filter((one) => one >= monthsBack(month, 12) && one < month);
  const from = earlier[0];
  if (from === undefined) return { section: sectionOf(scope, 'moved', [[words.noMove]]) };
  const answers = await Promise.all(dimensions.map(async (by) => [by, await effectsOf(scope, by, from)] as const));
  const [whole] = answers.flatMap(([by, answer]) => (by === 'product' && answer ? [answer] : []));
  if (!whole) return { section: sectionOf(scope, 'moved', [[words.noMove]]) };
  const effects = effectFacts(scope, facts, whole);
  const totals = answers.flatMap(([by, answer]) => {
    const rows = answer && answer.rows.length > 1 ? carriersOf(scope, facts, by, answer) : [];
    return rows.length > 0 ? [{ by, rows }] : [];
  });
  const sentences: Piece[][] = [
    words.effects(effects),
    ...totals.flatMap(({ by, rows: [first] }) => (first ? [words.carrier(words.dimensions[by], first.total)] : [])),
  ];
  const { columns } = words;
  return {
    section: sectionOf(
      scope,
      'moved',
      sentences,
      tableOf(
        [columns.group, columns.rate, columns.mix, columns.total],
        totals.flatMap(({ rows }) =>
          rows.slice(0, mostRows).map(({ rate, mix, total }) => ({
            level: null,
            cells: [named(total), shown(rate), shown(mix), shown(total)],
          })),
        ),
      ),
    ),
  };
};

/** Null where a group has no value in one of the months: then no effects add up. */
async function effectsOf(scope: Scope, by: MovedBy, from: string): Promise<DecomposeAnswer | null> {
  const query = decomposeQuery.parse({ metric, by, from, to: scope.month, source: scope.source.id });
  try {
    return await askDecompose(scope.book, query);
  } catch (error) {
    if (error instanceof UserError && error.code === 'bad_parameter') return null;
    throw error;
  }
}

function effectFacts({ words: { names }, lang }: Scope, facts: FactBook, answer: DecomposeAnswer) {
  const sum = (effect: 'rate_effect' | 'mix_effect') => answer.rows.reduce((total, row) => total + row[effect], 0);
  const of = (id: string, name: string, value: number) =>
    facts.note({ id, name, unit: 'points', metric, value, group: { from: answer.from } });
  const change = of('moved', names.change, (answer.value_to ?? 0) - (answer.value_from ?? 0));
  return {
    change,
    rate: of('rate_effect', names.rateEffect, sum('rate_effect')),
    mix: of('mix_effect', names.mixEffect, sum('mix_effect')),
    since: { text: formatMonth(answer.from, lang), fact: change.id, field: 'group' as const },
  };
}

function carriersOf(scope: Scope, facts: FactBook, by: MovedBy, { rows, from }: DecomposeAnswer) {
  const noted = rows.map((row) => {
    const of = (what: string, value: number): Fact =>
      facts.note({
        ...{ id: `${what}:${by}:${row.group}`, name: memberName(scope, by, row.group), unit: 'points', metric, value },
        group: { [by]: row.group, from },
      });
    return {
      rate: of('rate_effect', row.rate_effect),
      mix: of('mix_effect', row.mix_effect),
      total: of('effect', row.total),
    };
  });
  return bySize(noted.map(({ total }) => total)).flatMap((total) => noted.filter((one) => one.total === total));
}
