import type { DecomposeAnswer, DecomposeQuery } from '../contract/decompose.ts';
import { metricQuery } from '../contract/metric.ts';
import type { Book } from '../db/book.ts';
import { UserError } from '../errors.ts';
import { toRows } from '../wire/rows.ts';
import { askMetric } from './ask.ts';
import { findMetric } from './library.ts';

/** A group's numerator and denominator in one period; absent when the group did not exist. */
export type Part = { numerator: number; denominator: number };
export type Effect = {
  group: string;
  change: 'stayed' | 'new' | 'left';
  share_from: number;
  share_to: number;
  rate_from: number | null;
  rate_to: number | null;
  rate_effect: number;
  mix_effect: number;
  total: number;
};

/**
 * Splits the change of R = Σ num / Σ den into each group's rate and mix effect (Kitagawa with averaged weights, centred;
 * domain.md §5). The effects add up to R1 − R0 exactly. A group absent in one period takes the other period's rate: all in mix.
 * Largest total first.
 */
export function decompose(before: ReadonlyMap<string, Part>, after: ReadonlyMap<string, Part>): Effect[] {
  const wholes = [whole(before), whole(after)] as const;
  return [...new Set([...before.keys(), ...after.keys()])]
    .flatMap((group): Effect[] => {
      const effect = effectOf([before.get(group), after.get(group)], wholes);
      return effect ? [{ group, ...effect }] : [];
    })
    .sort((a, b) => Math.abs(b.total) - Math.abs(a.total) || a.group.localeCompare(b.group));
}

/** The effect of one group on the rate of the wholes it is part of; null where it was in neither. */
export function effectOf(
  [part0, part1]: readonly [Part | undefined, Part | undefined],
  [all0, all1]: readonly [Part, Part],
): Omit<Effect, 'group'> | null {
  const centre = (all0.numerator / all0.denominator + all1.numerator / all1.denominator) / 2;
  const share0 = (part0?.denominator ?? 0) / all0.denominator;
  const share1 = (part1?.denominator ?? 0) / all1.denominator;
  const [own0, own1] = [rateOf(part0), rateOf(part1)];
  const [rate0, rate1] = [own0 ?? own1, own1 ?? own0];
  if (rate0 === null || rate1 === null) return null;
  const rateEffect = ((rate1 - rate0) * (share0 + share1)) / 2;
  const mixEffect = (share1 - share0) * ((rate0 + rate1) / 2 - centre);
  return {
    change: own0 === null ? 'new' : own1 === null ? 'left' : 'stayed',
    share_from: share0,
    share_to: share1,
    rate_from: own0,
    rate_to: own1,
    rate_effect: rateEffect,
    mix_effect: mixEffect,
    total: rateEffect + mixEffect,
  };
}

const whole = (parts: ReadonlyMap<string, Part>): Part =>
  [...parts.values()].reduce(
    (sum, part) => ({ numerator: sum.numerator + part.numerator, denominator: sum.denominator + part.denominator }),
    { numerator: 0, denominator: 0 },
  );

const rateOf = (part: Part | undefined): number | null =>
  part && part.denominator > 0 ? part.numerator / part.denominator : null;

/** Throws where the groups' numerators and denominators do not add up to the whole: then no effects do. */
function refuseWhole(id: string, threshold: number | undefined): void {
  const metric = findMetric(id, threshold)?.metric;
  if (metric && (metric.kind !== 'R' || ['hhi', 'top_k_share', 'lift'].includes(metric.id)))
    throw new UserError(
      'bad_parameter',
      `${id} is no rate of groups that add up`,
      'ask a ratio such as overdue_rate_30, whose groups do',
    );
}

/** Of a month without any group nothing can be said. */
function refuseMonth(book: Book, month: string): never {
  throw new UserError(
    'bad_parameter',
    `${month} is not loaded, or holds nothing of what is asked`,
    `months: ${book.sources.map(({ firstMonth, asOf }) => `${firstMonth} to ${asOf}`).join(', ')}`,
  );
}

const reaches = ({ sources }: Book, id: string, month: string): boolean =>
  sources.some(({ id: own, firstMonth, asOf }) => own === id && firstMonth <= month && month <= asOf);

/** What moved a rate between two months, along one dimension. */
export async function askDecompose(
  book: Book,
  { metric, from, to, by, ...filters }: DecomposeQuery,
): Promise<DecomposeAnswer> {
  refuseWhole(metric, filters.threshold);
  const partsOf = async (month: string) => {
    const query = { ...metricQuery.parse({}), ...filters };
    const { head, table } = await askMetric(book, metric, { ...query, by: ['month', by], from: month, to: month });
    const parts = new Map<string, Part>();
    const rows = toRows(table);
    if (rows.every(({ reason }) => reason === 'month_not_loaded')) refuseMonth(book, month);
    for (const row of rows) {
      // a source that does not reach the month is no part of the whole either: it is new, or has left
      if (by === 'source' && !reaches(book, String(row.source), month)) continue;
      if (row.reason !== null && row.reason !== 'no_exposure') {
        throw new UserError(
          'bad_parameter',
          `${metric} of ${month} has no value for ${by} ${row[by]}: ${row.reason}`,
          'choose months in which every group has one',
        );
      }
      parts.set(String(row[by]), { numerator: Number(row.numerator), denominator: Number(row.denominator) });
    }
    return { head, parts };
  };
  const [first, last] = [await partsOf(from), await partsOf(to)];
  const effects = decompose(first.parts, last.parts);
  const total = (parts: ReadonlyMap<string, Part>) =>
    rateOf(
      [...parts.values()].reduce((sum, part) => ({
        numerator: sum.numerator + part.numerator,
        denominator: sum.denominator + part.denominator,
      })),
    );
  return {
    metric: last.head.metric,
    scheme: last.head.scheme,
    basis: last.head.basis,
    snapshot: book.snapshot,
    by,
    from,
    to,
    value_from: total(first.parts),
    value_to: total(last.parts),
    rows: effects,
  };
}
