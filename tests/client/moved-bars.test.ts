import { expect, test } from 'vitest';
import type { SegmentMove } from '../../client/views/alerts/explanation.ts';
import { movedBars } from '../../client/views/alerts/moved-bars.ts';

const move = (group: string, rate_effect: number | null, mix_effect: number | null, total: number): SegmentMove => ({
  ...{ group, change: 'stayed', share_from: 0.5, share_to: 0.5, value_from: 0.02, value_to: 0.03, overdue: 100 },
  ...{ rate_effect, mix_effect, total },
});

// The worked example of domain.md §5: 0.0260 → 0.0353.
const rows = [
  move('A', 0.00035, 0.002015, 0.002365),
  move('B', 0.002, 0, 0.002),
  move('C', 0.0025, 0.002435, 0.004935),
];

test('bars lead from the figure before to the figure now: rate effects largest first, then the mix of all', () => {
  const bars = movedBars({ value_from: 0.026, value_to: 0.0353 }, { dimension: 'product', rows });
  expect(bars.map(({ id }) => id)).toEqual(['from', 'rate C', 'rate B', 'rate A', 'mix', 'to']);
  expect(bars.find(({ id }) => id === 'mix')?.by).toBeCloseTo(0.00445, 9);
  expect(bars.at(-2)?.end).toBeCloseTo(0.0353, 9);
});

test('an amount has no mix; what is smallest stands together; an unknown end draws nothing', () => {
  const many = Array.from({ length: 8 }, (_, at) => move(`S${at}`, null, null, 8 - at));
  const bars = movedBars({ value_from: 0, value_to: 36 }, { dimension: 'channel', rows: many });
  expect(bars.map(({ kind }) => kind)).toEqual(['total', ...Array(6).fill('rate'), 'rest', 'total']);
  expect(bars.find(({ kind }) => kind === 'rest')?.by).toBe(3);
  expect(movedBars({ value_from: null, value_to: 1 }, { dimension: 'channel', rows: many })).toEqual([]);
});
