import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { pushApart } from '../../client/views/monitor/label-places.ts';
import { runs } from '../tier.ts';

test('labels that have room stay where they are', () => {
  expect(pushApart([1, 5, 9], 2, 0, 10)).toEqual([1, 5, 9]);
});

test('labels that touch move apart by the same amount, in their order', () => {
  expect(pushApart([5, 5.5], 2, 0, 10)).toEqual([4.25, 6.25]);
  expect(pushApart([7, 5, 6], 2, 0, 10)).toEqual([8, 4, 6]);
});

test('labels at the edge move inwards', () => {
  expect(pushApart([0, 0.1], 2, 0, 10)).toEqual([0, 2]);
  expect(pushApart([10, 9.5], 2, 0, 10)).toEqual([10, 8]);
});

test('any labels end up apart, in order and inside, where there is room for them', () => {
  const places = fc.array(fc.double({ min: 0, max: 10, noNaN: true }), { maxLength: 10 });
  fc.assert(
    fc.property(places, (wanted) => {
      const placed = pushApart(wanted, 1, 0, 10);
      const sorted = wanted.map((place, at) => ({ place, at })).sort((a, b) => a.place - b.place);
      sorted.forEach(({ at }, nth) => {
        const here = placed[at] ?? Number.NaN;
        const before = sorted[nth - 1];
        expect(here).toBeGreaterThanOrEqual(-1e-9);
        expect(here).toBeLessThanOrEqual(10 + 1e-9);
        if (before) expect(here - (placed[before.at] ?? Number.NaN)).toBeGreaterThanOrEqual(1 - 1e-9);
      });
    }),
    runs(200, 5000),
  );
});
