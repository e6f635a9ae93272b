import { monthIndex, monthText } from '../../queries/meaning.ts';
import { metricQuery } from '../contract/metric.ts';
import { monthPattern } from '../contract/month.ts';
import type { Source } from '../db/book.ts';
import type { Row } from '../wire/rows.ts';
import type { Asks } from './asks.ts';
import type { Point, RuleOf } from './kind.ts';
import type { Series } from './replay.ts';
import { sizeOf, toPoint } from './series.ts';

const referenceSize = 12;
type Ages = Pick<RuleOf<'vintage_band'>, 'mob_min' | 'mob_max'>;

/** One series a group and cohort: its ages of the rule, each with the earlier cohorts at the same age. */
export async function askVintageSeries(asks: Asks, source: Source, rule: RuleOf<'vintage_band'>): Promise<Series[]> {
  const query = metricQuery.parse({
    by: ['source', 'cohort', 'mob', ...rule.group_by],
    source: source.id,
    product: rule.filter.product,
    where: rule.filter.where,
    basis: rule.basis,
    threshold: rule.threshold,
    scheme: rule.scheme,
  });
  const { mob_min, mob_max, metric, group_by } = rule;
  return asks.series(['vintage', metric, query, mob_min, mob_max], async () => {
    const [figures, counts, balances] = await Promise.all([
      asks.metric(metric, query),
      asks.metric(metric, { ...query, basis: 'count' }),
      rule.min_den_balance > 0 ? asks.metric(metric, { ...query, basis: 'balance' }) : [],
    ]);
    return assembleVintages(source, group_by, rule, { metric: figures, loanCounts: counts, balances });
  });
}

/** Pure: rows by group, cohort and age become series of month-ends. A cohort is compared with what stood before it only. */
export function assembleVintages(
  source: Source,
  groupBy: readonly string[],
  { mob_min, mob_max }: Ages,
  answers: { metric: readonly Row[]; loanCounts: readonly Row[]; balances: readonly Row[] },
): Series[] {
  const asOf = monthIndex(source.asOf);
  const loaded = new Set(source.months);
  const groupOf = (row: Row): string => groupBy.map((name) => String(row[name])).join('\u0000');
  const keyOf = (row: Row): string => [groupOf(row), row.cohort, row.mob].join('\u0000');
  const counts = new Map(answers.loanCounts.map((row) => [keyOf(row), row]));
  const balances = new Map(answers.balances.map((row) => [keyOf(row), row]));
  const cohorts = new Map<string, Row[]>();
  for (const row of answers.metric) {
    const mob = Number(row.mob);
    if (mob < mob_min || mob > mob_max || !monthPattern.test(String(row.cohort))) continue;
    const key = `${groupOf(row)}\u0000${row.cohort}`;
    const rows = cohorts.get(key);
    if (rows) rows.push(row);
    else cohorts.set(key, [row]);
  }
  const earlier = new Map<string, { numerator: number; denominator: number }[]>();
  const oldestFirst = [...cohorts.values()].toSorted((a, b) =>
    String(a[0]?.cohort).localeCompare(String(b[0]?.cohort)),
  );
  return oldestFirst.flatMap((rows): Series[] => {
    const [first] = rows;
    if (!first) return [];
    const cohort = monthIndex(String(first.cohort));
    const points = rows
      .filter((row) => cohort + Number(row.mob) <= asOf)
      .toSorted((a, b) => Number(a.mob) - Number(b.mob))
      .map((row): Point => {
        const age = `${groupOf(row)}\u0000${row.mob}`;
        const before = earlier.get(age) ?? [];
        const month = monthText(cohort + Number(row.mob));
        const isShort = row.truncated === true;
        if (!isShort && typeof row.numerator === 'number' && typeof row.denominator === 'number' && row.value !== null)
          earlier.set(
            age,
            [...before, { numerator: row.numerator, denominator: row.denominator }].slice(-referenceSize),
          );
        const size = { loan_count: sizeOf(counts.get(keyOf(row))), balance: sizeOf(balances.get(keyOf(row))) };
        const given = isShort ? { ...row, value: null, reason: 'truncated' } : row;
        return { ...toPoint(month, loaded.has(month) ? given : null, size), sample: size.loan_count, earlier: before };
      });
    if (points.length === 0) return [];
    const end = cohort + mob_max + 1;
    const values = groupBy.map((name) => [name, String(first[name])]);
    const group = Object.fromEntries([['source', source.id], ...values, ['cohort', String(first.cohort)]]);
    return [{ group, points, fresh: true, expires: end <= asOf ? monthText(end) : null }];
  });
}
