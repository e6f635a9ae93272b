import { expect, test } from 'vitest';
import type { PastForecast } from '../../../server/contract/forecast.ts';
import { bandAbout, errorsOf, reserveBand } from '../../../server/forecast/past-errors.ts';

const past = (h: number, predicted: number, actual: number): PastForecast => ({
  ...{ made_at: '2024-01', target: '2024-02', h, predicted, actual },
});

test('errors are told by months ahead: mean share, mean difference, root mean square', () => {
  // h 1: off by +2, −1 and 0 of 10, 20 and 0; h 2: off by −3 of 6
  const errors = errorsOf([past(2, 3, 6), past(1, 12, 10), past(1, 19, 20), past(1, 0, 0)]);
  expect(errors).toEqual([
    { h: 1, n: 3, mape: expect.closeTo((0.2 + 0.05) / 2, 12), bias: 1 / 3, rmse: Math.sqrt(5 / 3) },
    { h: 2, n: 1, mape: 0.5, bias: -3, rmse: 3 },
  ]);
});

test('where nothing came, there is no share to be off by', () => {
  expect(errorsOf([past(1, 1, 0)])).toEqual([{ h: 1, n: 1, mape: null, bias: 1, rmse: 1 }]);
});

test('a band is as wide as past errors, within what is possible, and needs six of them', () => {
  const errors = (n: number, rmse: number) => [{ h: 1, n, mape: null, bias: 0, rmse }];
  const { low, high } = bandAbout(0.5, 1, errors(6, 0.1), 1);
  expect([low, high]).toEqual([expect.closeTo(0.371845, 6), expect.closeTo(0.628155, 6)]);
  expect(bandAbout(0.05, 1, errors(6, 0.1), 0.1)).toEqual({ low: 0, high: 0.1 });
  expect(bandAbout(0.5, 1, errors(5, 0.1))).toEqual({ low: null, high: null });
  expect(bandAbout(0.5, 2, errors(6, 0.1))).toEqual({ low: null, high: null });
});

test('the band of a reserve is log-normal of its mean and error', () => {
  // σ² = ln(1 + 0.5²) = 0.223144, μ = ln 100 − σ²/2 = 4.493598; exp(μ ∓ 1.281552 σ)
  const { low, high } = reserveBand(100, 50);
  expect([low, high]).toEqual([expect.closeTo(48.824, 2), expect.closeTo(163.853, 2)]);
  expect(reserveBand(0, 0)).toEqual({ low: 0, high: 0 });
});
