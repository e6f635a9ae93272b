import { describe, expect, it } from 'vitest';
import { assembleSeries } from '../../../server/alerts/series.ts';
import type { Source } from '../../../server/db/book.ts';
import type { Row } from '../../../server/wire/rows.ts';

const source: Source = {
  id: 'bank',
  scheme: 'cn',
  topBucket: null,
  currency: 'CNY',
  firstMonth: '2023-11',
  asOf: '2024-02',
  loadedAt: '2024-03-01T00:00:00Z',
  generated: false,
  derived: null,
  months: ['2023-11', '2024-01', '2024-02'],
};

const figure = (month: string, product: string, value: number | null, reason: string | null = null): Row => ({
  ...{ month, source: 'bank', product, reason, value },
  ...(value === null ? { numerator: null, denominator: null } : { numerator: value * 200, denominator: 200 }),
});

/** A number of loans, or a balance: nothing it is divided by. */
const size = (month: string, product: string, value: number): Row => ({
  ...{ month, source: 'bank', product, reason: null, value, numerator: value, denominator: null },
});

describe('the series of a rule', () => {
  it('line up every month of each group, from its first row to the newest month of the source', () => {
    const metric = [
      figure('2023-11', 'CASH', 0.25),
      figure('2023-12', 'CASH', null, 'month_not_loaded'),
      figure('2024-01', 'CASH', null, 'band_straddles'),
      figure('2024-01', 'CARD', 0.5),
    ];
    const loanCounts = [size('2023-11', 'CASH', 31), size('2024-01', 'CARD', 12)];
    const balances = [size('2024-01', 'CARD', 200)];
    const [cash, card] = assembleSeries(source, ['product'], { metric, loanCounts, balances });
    expect(cash).toEqual({
      group: { source: 'bank', product: 'CASH' },
      points: [
        { month: '2023-11', numerator: 50, denominator: 200, value: 0.25, reason: null, loan_count: 31, balance: null },
        { ...empty('2023-12'), reason: 'month_not_loaded' },
        { ...empty('2024-01'), reason: 'band_straddles' },
        { ...empty('2024-02'), reason: 'no_exposure' },
      ],
    });
    expect(card).toEqual({
      group: { source: 'bank', product: 'CARD' },
      points: [
        { month: '2024-01', numerator: 100, denominator: 200, value: 0.5, reason: null, loan_count: 12, balance: 200 },
        { ...empty('2024-02'), reason: 'no_exposure' },
      ],
    });
  });

  it('are one for the whole source when the rule groups by nothing', () => {
    const metric = source.months.map((month) => figure(month, 'all', 0.25));
    const series = assembleSeries(source, [], { metric, loanCounts: [], balances: [] });
    expect(series.map(({ group, points }) => [group, points.map(({ value }) => value)])).toEqual([
      [{ source: 'bank' }, [0.25, null, 0.25, 0.25]],
    ]);
  });

  it('refuse a figure that is null without a reason', () => {
    const metric = [figure('2023-11', 'CASH', null)];
    expect(() => assembleSeries(source, ['product'], { metric, loanCounts: [], balances: [] })).toThrow(
      'without a reason',
    );
  });
});

function empty(month: string) {
  return { month, numerator: null, denominator: null, value: null, loan_count: null, balance: null };
}
