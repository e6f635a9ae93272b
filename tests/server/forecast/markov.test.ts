import { describe, expect, it } from 'vitest';
import { forecastBalances, pooledTransfer, shareFrom } from '../../../server/forecast/markov.ts';

/** domain.md §6 G7: three states, M0, M1 and M2+. */
const transfer = [
  [0.95, 0.03, 0],
  [0.3, 0.1, 0.5],
  [0.02, 0.02, 0.9],
];

describe('the Markov forecast', () => {
  it('rolls the balances month by month (G7)', () => {
    const path = forecastBalances([900, 60, 40], transfer, 100, 3);
    const expected = [
      [973.8, 33.8, 66],
      [1036.57, 33.914, 76.3],
      [1096.4417, 36.0145, 85.627],
    ];
    expect(path.map((balances) => balances.map((balance) => Number(balance.toFixed(4))))).toEqual(
      expected.map((balances) => balances.map((balance) => Number(balance.toFixed(4)))),
    );
    const rates = path.map((balances) => Number(shareFrom(2, balances)?.toFixed(6)));
    expect(rates).toEqual([0.061475, 0.066534, 0.070297]);
    expect(rates.findIndex((rate) => rate > 0.065) + 1).toBe(2);
  });

  it('pools months as sums over sums, never as a mean of matrices', () => {
    const months = [
      {
        opening: [100, 0],
        closing: [
          [90, 10],
          [0, 0],
        ],
      },
      {
        opening: [900, 50],
        closing: [
          [855, 0],
          [10, 25],
        ],
      },
    ];
    expect(pooledTransfer(months)).toEqual([
      [0.945, 0.01],
      [0.2, 0.5],
    ]);
  });

  it('has no share of an empty book', () => {
    expect(shareFrom(1, [0, 0])).toBeNull();
  });
});
