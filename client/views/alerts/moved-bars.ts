import type { SegmentMove, SplitBy } from './explanation.ts';

/** One bar of the waterfall: a total, or a step from where the bar before it ended. `by` of a total is the figure itself. */
export type MovedBar = {
  id: string;
  kind: 'total' | 'rate' | 'mix' | 'rest';
  group: string;
  by: number;
  start: number;
  end: number;
};
type Ends = { value_from: number | null; value_to: number | null };

const mostBars = 6;

/**
 * From the figure before to the figure now: the largest effects, the rest of them together, then the mix of all
 * (domain.md §5). What moves an amount has no mix. Empty where an end is not known.
 */
export function movedBars({ value_from, value_to }: Ends, { rows }: SplitBy): readonly MovedBar[] {
  if (value_from === null || value_to === null) return [];
  const own = ({ rate_effect, total }: SegmentMove) => rate_effect ?? total;
  const moved = rows.filter((row) => own(row) !== 0);
  const ranked = moved.toSorted((one, other) => Math.abs(own(other)) - Math.abs(own(one)));
  const [shown, rest] = [ranked.slice(0, mostBars), ranked.slice(mostBars)];
  const sum = (effects: readonly number[]) => effects.reduce((all, effect) => all + effect, 0);
  const bars: MovedBar[] = [totalBar('from', value_from)];
  const step = (id: string, kind: MovedBar['kind'], group: string, by: number) => {
    const start = bars.at(-1)?.end ?? 0;
    bars.push({ id, kind, group, by, start, end: start + by });
  };
  for (const row of shown) step(`rate ${row.group}`, 'rate', row.group, own(row));
  if (rest.length > 0) step('rest', 'rest', '', sum(rest.map(own)));
  if (rows.some(({ mix_effect }) => mix_effect !== null)) {
    step('mix', 'mix', '', sum(rows.map(({ mix_effect }) => mix_effect ?? 0)));
  }
  return [...bars, totalBar('to', value_to)];
}

const totalBar = (id: string, value: number): MovedBar => ({
  ...{ id, kind: 'total', group: '', by: value },
  ...{ start: value, end: value },
});
