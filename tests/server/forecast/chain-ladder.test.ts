import { expect, test } from 'vitest';
import { chainLadder, type Cohort } from '../../../server/forecast/chain-ladder.ts';
import { expectedLosses } from '../../../server/forecast/roll-chain.ts';

const cohortsOf = (lent: number, ...observed: number[][]): Cohort[] =>
  observed.map((path) => ({ lent, observed: path }));

test('G7: projections are volume-weighted', () => {
  const { projections } = chainLadder(cohortsOf(1000, [0, 10, 30, 42, 48], [0, 12, 30, 48], [0, 8, 32], [0, 14]), 1);
  const ends = projections.map(({ path }) => path.at(-1));
  expect(ends[0]).toBe(48);
  for (const at of [1, 2]) expect(ends[at]).toBeCloseTo(54.857143, 6);
  expect(ends[3]).toBeCloseTo(73.6, 9);
});

test('the triangle of Taylor and Ashe gives the reserve and the standard error of Mack (1993), to the unit', () => {
  const { reserve, error, projections } = chainLadder(
    cohortsOf(
      0,
      [357848, 1124788, 1735330, 2218270, 2745596, 3319994, 3466336, 3606286, 3833515, 3901463],
      [352118, 1236139, 2170033, 3353322, 3799067, 4120063, 4647867, 4914039, 5339085],
      [290507, 1292306, 2218525, 3235179, 3985995, 4132918, 4628910, 4909315],
      [310608, 1418858, 2195047, 3757447, 4029929, 4381982, 4588268],
      [443160, 1136350, 2128333, 2897821, 3402672, 3873311],
      [396132, 1333217, 2180715, 2985752, 3691712],
      [440832, 1288463, 2419861, 3483130],
      [359480, 1421128, 2864498],
      [376686, 1363294],
      [344014],
    ),
    1,
  );
  expect(Math.round(reserve)).toBe(18_680_856);
  expect(Math.round(error ?? 0)).toBe(2_447_095);
  expect(projections[0]).toMatchObject({ reserve: 0, error: 0 });
  // of the newest cohort alone, as printed there
  expect(Math.round((projections[9]?.reserve ?? 0) / 1000)).toBe(4626);
  expect(Math.round((projections[9]?.error ?? 0) / 1000)).toBe(1363);
});

test('with too few cohorts behind a factor, what a unit lent adds is added instead; no error is claimed', () => {
  const { projections, error } = chainLadder(cohortsOf(1000, [0, 10, 30], [0, 12], [0]));
  // (10 + 12) / 2000 from age 0 to 1, 20 / 1000 from age 1 to 2
  expect(projections.map(({ path }) => path)).toEqual([
    [0, 10, 30],
    [0, 12, 32],
    [0, 11, 31],
  ]);
  expect([projections[0]?.error, projections[1]?.error, error]).toEqual([0, null, null]);
});

test('G7: expected loss by the roll chain; a rate that is not known leaves what it is needed for unknown', () => {
  const balances = [100_000, 4000, 1500, 800, 600, 500, 400];
  const rates = [0.03, 0.4, 0.6, 0.75, 0.85, 0.9, 0.95];
  const losses = expectedLosses(balances, rates);
  const worked = [353.2005, 470.934, 441.500625, 392.445, 392.445, 384.75, 342];
  expect(losses).toEqual(worked.map((loss) => expect.closeTo(loss, 9)));
  expect(losses.reduce<number>((sum, loss) => sum + (loss ?? 0), 0)).toBeCloseTo(2777.275125, 9);
  expect(expectedLosses([100, 100, 100], [0.5, null, 1, 1, 1, 1, 1])).toEqual([null, null, 90]);
  // the product is kept to 1, not each rate; what is in M7+ is there
  expect(expectedLosses([0, 0, 0, 0, 0, 0, 100, 100], [1, 1, 1, 1, 1, 1, 1.2], 1)).toEqual([
    0, 0, 0, 0, 0, 0, 100, 100,
  ]);
});
