import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decompose, type Part } from '../../../server/metrics/decompose.ts';
import { runs } from '../../tier.ts';

const parts = (groups: Record<string, [number, number]>) =>
  new Map(
    Object.entries(groups).map(([group, [numerator, denominator]]): [string, Part] => [
      group,
      { numerator, denominator },
    ]),
  );
const rate = (all: ReadonlyMap<string, Part>) => {
  const sum = (name: keyof Part) => [...all.values()].reduce((total, part) => total + part[name], 0);
  return sum('numerator') / sum('denominator');
};

describe('the worked examples of domain.md §5', () => {
  test('three products', () => {
    const effects = decompose(
      parts({ A: [40, 4000], B: [120, 4000], C: [100, 2000] }),
      parts({ A: [33, 3000], B: [140, 4000], C: [180, 3000] }),
    );
    const close = (value: number) => expect.closeTo(value, 9);
    expect(
      effects.map(({ group, rate_effect, mix_effect, total }) => ({ group, rate_effect, mix_effect, total })),
    ).toEqual([
      { group: 'C', rate_effect: close(0.0025), mix_effect: close(0.002435), total: close(0.004935) },
      { group: 'A', rate_effect: close(0.00035), mix_effect: close(0.002015), total: close(0.002365) },
      { group: 'B', rate_effect: close(0.002), mix_effect: close(0), total: close(0.002) },
    ]);
    expect(effects.reduce((sum, { total }) => sum + total, 0)).toBeCloseTo(0.0093, 12);
  });

  test('a new segment is all mix', () => {
    const effects = decompose(
      parts({ A: [40, 4000], B: [120, 6000] }),
      parts({ A: [40, 4000], B: [110, 5000], D: [90, 1000] }),
    );
    const of = (name: string) => effects.find(({ group }) => group === name);
    expect(of('D')).toMatchObject({ change: 'new', rate_effect: 0, mix_effect: expect.closeTo(0.007, 9) });
    expect(of('B')).toMatchObject({ rate_effect: expect.closeTo(0.0011, 9), mix_effect: expect.closeTo(-0.0001, 9) });
    expect(of('A')).toMatchObject({ rate_effect: 0, mix_effect: expect.closeTo(0, 12) });
  });
});

test('effects add up to the change, whatever comes and goes', () => {
  const book = fc.dictionary(
    fc.constantFrom('A', 'B', 'C', 'D', '(unknown)'),
    fc.tuple(fc.integer({ min: 0, max: 500 }), fc.integer({ min: 500, max: 90_000 })),
    { minKeys: 1 },
  );
  fc.assert(
    fc.property(book, book, (before, after) => {
      const effects = decompose(parts(before), parts(after));
      expect(effects.reduce((sum, { total }) => sum + total, 0)).toBeCloseTo(
        rate(parts(after)) - rate(parts(before)),
        12,
      );
    }),
    runs(200, 5000),
  );
});
