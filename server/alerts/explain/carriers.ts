import type { Carrier } from '../../contract/explanation.ts';
import { decompose, type Part } from '../../metrics/decompose.ts';

/** Numerator and denominator of each group, in the period before and in the one explained; an amount has no denominator. */
export type Parts = ReadonlyMap<string, { numerator: number; denominator: number | null }>;
export type Change = { value_from: number | null; value_to: number | null; rows: Carrier[] };

/** What each group did to a rate: rate and mix effect (domain.md §5), largest total first. */
export function carriersOfRate(before: Parts, after: Parts): Change {
  const [first, last] = [rates(before), rates(after)];
  return {
    value_from: whole(first),
    value_to: whole(last),
    rows: decompose(first, last).map(({ rate_from, rate_to, ...effect }) => ({
      ...effect,
      value_from: rate_from,
      value_to: rate_to,
      overdue: after.get(effect.group)?.numerator ?? null,
    })),
  };
}

/** What each group did to an amount: its own change, largest first. */
export function carriersOfAmount(before: Parts, after: Parts): Change {
  const sum = (parts: Parts) => [...parts.values()].reduce((total, { numerator }) => total + numerator, 0);
  const rows = [...new Set([...before.keys(), ...after.keys()])].map((group): Carrier => {
    const [from, to] = [before.get(group)?.numerator ?? null, after.get(group)?.numerator ?? null];
    return {
      group,
      change: from === null ? 'new' : to === null ? 'left' : 'stayed',
      ...{ share_from: null, share_to: null, rate_effect: null, mix_effect: null },
      ...{ value_from: from, value_to: to, total: (to ?? 0) - (from ?? 0), overdue: to },
    };
  });
  rows.sort((a, b) => Math.abs(b.total) - Math.abs(a.total) || a.group.localeCompare(b.group));
  return { value_from: sum(before), value_to: sum(after), rows };
}

/**
 * How far one group stands out: the largest part of the change that a group has beyond its share of the book. A dimension
 * in which everything moves alike has 0.
 */
export function prominence({ value_from, value_to, rows }: Change): number {
  const change = (value_to ?? 0) - (value_from ?? 0);
  const sizes = rows.map(({ share_from, share_to, value_from: amount }) =>
    share_from === null || share_to === null ? (amount ?? 0) / (value_from || 1) : (share_from + share_to) / 2,
  );
  return Math.max(0, ...rows.map(({ total }, at) => Math.abs(total - change * (sizes[at] ?? 0))));
}

function rates(parts: Parts): Map<string, Part> {
  return new Map(
    [...parts].map(([group, { numerator, denominator }]) => [group, { numerator, denominator: denominator ?? 0 }]),
  );
}

function whole(parts: ReadonlyMap<string, Part>): number | null {
  const all = [...parts.values()];
  const denominator = all.reduce((sum, part) => sum + part.denominator, 0);
  return denominator > 0 ? all.reduce((sum, part) => sum + part.numerator, 0) / denominator : null;
}
