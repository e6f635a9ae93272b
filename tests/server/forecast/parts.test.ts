import { describe, expect, it } from 'vitest';
import { monthIndex, monthText } from '../../../queries/meaning.ts';
import type { MetricRow } from '../../../server/contract/metric.ts';
import { cohortLadder, type LentCohort } from '../../../server/forecast/cohort-ladder.ts';
import { expectedEntry } from '../../../server/forecast/entry.ts';
import { type Flow, readFlows } from '../../../server/forecast/flows.ts';
import { type ChainMonth, lossChain } from '../../../server/forecast/loss-chain.ts';
import { ratePath } from '../../../server/forecast/rate-path.ts';

const monthAt = (at: number): string => monthText(monthIndex('2024-01') + at);
const eight = (...first: number[]): number[] => [...first, ...Array.from({ length: 8 - first.length }, () => 0)];

/** A book in which each month 10 of M0's 100 go to M1 and 5 of M1's 10 to M2, which is paid off; 15 are lent. */
const still = (): Flow => ({
  balances: eight(100, 10, 5),
  lending: 15,
  transfer: {
    opening: eight(100, 10, 5),
    closing: [eight(85, 10), eight(0, 0, 5), ...Array.from({ length: 6 }, () => eight())],
  },
});
/** The first month has none before it. */
const stillBook = (months: number) =>
  new Map<string, Flow>(
    Array.from({ length: months }, (_, at) => [monthAt(at), at === 0 ? { ...still(), transfer: null } : still()]),
  );
const rates = (months: number): Map<string, Pick<MetricRow, 'value' | 'reason'>> =>
  new Map(Array.from({ length: months }, (_, at) => [monthAt(at), { value: 5 / 115, reason: null }]));

describe('the path of the overdue rate', () => {
  const terms = { bucket: 2, horizon: 2, metric: 'overdue_rate_30' };

  it('goes on as the book rolls, with the errors of the paths made before', () => {
    const { reason, now, points, errors, past } = ratePath(stillBook(14), rates(14), { ...terms, month: monthAt(13) });
    expect({ reason, now }).toEqual({ reason: null, now: 5 / 115 });
    expect(
      points.map(({ month, value, numerator, denominator }) => ({ month, value, numerator, denominator })),
    ).toEqual(
      ['2025-03', '2025-04'].map((month) => ({
        ...{ month, value: expect.closeTo(5 / 115, 12) },
        ...{ numerator: expect.closeTo(5, 9), denominator: expect.closeTo(115, 9) },
      })),
    );
    // made in the 7th to the 13th month, the first with six transitions; a month later each, two months later all but the last
    expect(errors.map(({ h, n }) => ({ h, n }))).toEqual([
      { h: 1, n: 7 },
      { h: 2, n: 6 },
    ]);
    expect(errors.every(({ rmse }) => rmse < 1e-12)).toBe(true);
    expect(past[0]).toMatchObject({ made_at: '2024-07', target: '2024-08', h: 1 });
  });

  it('is not there on short history, nor of a month that is not loaded or has no rate', () => {
    expect(ratePath(stillBook(6), rates(6), { ...terms, month: monthAt(5) })).toMatchObject({
      ...{ reason: 'insufficient', points: [], errors: [] },
    });
    expect(ratePath(stillBook(9), rates(8), { ...terms, month: monthAt(8) }).reason).toBe('month_not_loaded');
    const straddled = rates(9).set(monthAt(8), { value: null, reason: 'band_straddles' });
    expect(ratePath(stillBook(9), straddled, { ...terms, month: monthAt(8) }).reason).toBe('band_straddles');
  });

  it('knows nothing of what came after the month it is made in', () => {
    const later = stillBook(20).set(monthAt(15), { ...still(), balances: eight(0, 0, 0, 0, 900) });
    const made = (flows: Map<string, Flow>) => ratePath(flows, rates(20), { ...terms, month: monthAt(13) });
    expect(made(later)).toEqual(made(stillBook(14)));
  });
});

describe('the balance about to pass the threshold', () => {
  it('is what rolls over it from the buckets below, beside what was expected and came before', () => {
    const { reason, target, value, months, errors } = expectedEntry(stillBook(9), { month: monthAt(8), bucket: 2 });
    expect({ reason, target, value }).toEqual({ reason: null, target: '2024-10', value: 5 });
    expect(months).toEqual([
      { month: '2024-08', value: 5, actual: 5 },
      { month: '2024-09', value: 5, actual: 5 },
      { month: '2024-10', value: 5, actual: null },
    ]);
    expect(errors).toEqual([{ h: 1, n: 2, mape: 0, bias: 0, rmse: 0 }]);
  });

  it('counts M0 too where it rolls over in one month, and is not there on short history', () => {
    const flows = stillBook(9);
    // 20 in M0 of 600 in six months go to M2 at once: 20 / 600 of the 100 that stand there now, and 5 / 10 of M1's 10
    flows.get(monthAt(8))?.transfer?.closing[0]?.splice(2, 1, 20);
    const { value } = expectedEntry(flows, { month: monthAt(8), bucket: 2 });
    expect(value).toBeCloseTo(100 / 30 + 5, 9);
    expect(expectedEntry(stillBook(6), { month: monthAt(5), bucket: 2 })).toMatchObject({
      reason: 'insufficient',
      value: null,
    });
  });
});

describe('the expected loss of the book', () => {
  const balances = [100_000, 4000, 1500, 800, 600, 500, 400, 0];
  const nfr = [0.03, 0.4, 0.6, 0.75, 0.85, 0.9, 0.95];
  const month = (newly = 380): ChainMonth => ({
    balances,
    reason: null,
    flows: nfr.map((rate, k) => ({ numerator: k === 6 ? newly : rate * 1000, denominator: k === 6 ? 400 : 1000 })),
  });
  const book = (...months: ChainMonth[]) =>
    new Map(months.map((each, at): [string, ChainMonth] => [monthAt(at), each]));

  it('is that of G7, bucket by bucket', () => {
    const { reason, value, buckets, months } = lossChain(book(month(), month(), month()), {
      month: monthAt(2),
      lossShare: 0.9,
    });
    expect({ reason, months, value }).toEqual({ reason: null, months: 3, value: expect.closeTo(2777.275125, 6) });
    expect(buckets[0]?.value).toBeCloseTo(353.2005, 6);
    expect(buckets[7]).toEqual({ bucket: 7, balance: 0, value: 0 });
  });

  it('holds what each bucket should bring to M7+ against what came there', () => {
    // after three months M6's 400 should bring 400 · 0.95 = 380 a month on; 400 came. M5's 500 · 0.9 · 0.95 = 427.5, two months on
    const { errors, past } = lossChain(book(month(), month(), month(), month(400), month(400)), {
      month: monthAt(4),
      lossShare: 0.9,
    });
    expect(past.filter(({ made_at }) => made_at === monthAt(2))).toEqual([
      { made_at: monthAt(2), target: monthAt(3), h: 1, predicted: expect.closeTo(380, 9), actual: 400 },
      { made_at: monthAt(2), target: monthAt(4), h: 2, predicted: expect.closeTo(427.5, 9), actual: 400 },
    ]);
    expect(errors[1]).toMatchObject({ h: 2, n: 1, bias: expect.closeTo(27.5, 9) });
  });

  it('is not there of two months, of a band that holds an edge, nor where a rate has no balance behind it', () => {
    const told = (...months: ChainMonth[]) =>
      lossChain(book(...months), { month: monthAt(months.length - 1), lossShare: 0.9 });
    expect(told(month(), month())).toMatchObject({ reason: 'insufficient', value: null });
    const banded: ChainMonth = { ...month(), reason: 'band_straddles' };
    expect(told(month(), month(), banded)).toMatchObject({ reason: 'band_straddles', value: null });
    const bare: ChainMonth = {
      ...month(),
      flows: month().flows.map((flow, k) => (k === 5 ? { numerator: 0, denominator: 0 } : flow)),
    };
    expect(told(bare, bare, bare)).toMatchObject({ reason: 'no_exposure', value: null });
  });
});

describe('cohorts by chain-ladder', () => {
  const cohort = (at: number, ...observed: number[]): LentCohort => ({ cohort: monthAt(at), lent: 1000, observed });
  const terms = { month: monthAt(4), horizon: 2, metric: 'v_ever_30' };
  const book = [
    cohort(0, 0, 10, 30, 42, 48),
    cohort(1, 0, 12, 30, 48),
    cohort(2, 0, 8, 32),
    cohort(3, 0, 14),
    cohort(4, 0),
  ];

  it('go to the oldest age that three of them have passed; the youngest stands outside the reserve', () => {
    const { reason, age, rows, reserve, observed, projected, error, low, high } = cohortLadder(book, terms);
    // only the factor from age 1 to 2 has three cohorts: 92 / 30; the fourth goes from 14 to 42.93
    expect({ reason, age }).toEqual({ reason: null, age: 2 });
    expect(rows.map((row) => Number(row.projected.toFixed(4)))).toEqual([30, 30, 32, 42.9333, 33.7333]);
    expect(rows[4]).toMatchObject({ age: 0, error: null, low: null, high: null });
    expect(reserve).toBeCloseTo(14 * (92 / 30 - 1), 9);
    expect({ observed, projected }).toEqual({ observed: 106, projected: expect.closeTo(106 + 14 * (92 / 30 - 1), 9) });
    // Mack: σ² = (10(3 − f)² + 12(2.5 − f)² + 8(4 − f)²) / 2 = 5.433333; se² = (14 f)² σ²/f² (1/14 + 1/30)
    expect(error).toBeCloseTo(14 * Math.sqrt(5.4333333333 * (1 / 14 + 1 / 30)), 6);
    expect(low).toBeLessThan(projected ?? 0);
    expect(high).toBeGreaterThan(projected ?? 0);
  });

  it('are not projected where fewer than three have passed an age', () => {
    expect(cohortLadder(book.slice(0, 2), terms)).toMatchObject({ reason: 'insufficient', projected: null, rows: [] });
  });

  it('tell what past ladders expected the cohorts of their time to add, and what came', () => {
    const older = Array.from({ length: 6 }, (_, at) => cohort(at, ...[0, 10, 20, 20, 20, 20].slice(0, 6 - at)));
    // made in the fifth month, the first in which three have passed age 1: the fourth should go from 10 to 20, the fifth from 0 to 10
    const { errors, past } = cohortLadder(older, { ...terms, month: monthAt(5) });
    expect(past).toEqual([
      { made_at: monthAt(4), target: monthAt(5), h: 1, predicted: expect.closeTo(20, 9), actual: 20 },
    ]);
    expect(errors).toMatchObject([{ h: 1, n: 1, bias: expect.closeTo(0, 9) }]);
  });
});

describe('flows', () => {
  it('are read group by group; a month without the one before has no transfer', () => {
    const row = (
      month: string,
      was: string,
      from: number | null,
      to: number | null,
      opening: number,
      closing: number,
    ) => ({
      ...{ month, was, from_bucket: from, to_bucket: to, opening, closing, product: 'A' },
    });
    const flows = readFlows(
      [
        row('2024-01', 'UNLOADED', null, 0, 0, 100),
        row('2024-02', 'M', 0, 1, 100, 90),
        row('2024-02', 'NEW', null, 0, 0, 50),
        row('2024-02', 'M', 1, null, 20, 0),
      ],
      ({ product }) => String(product),
    );
    const own = flows.get('A');
    expect(own?.get('2024-01')).toEqual({ balances: eight(100), lending: 0, transfer: null });
    expect(own?.get('2024-02')).toMatchObject({
      balances: eight(50, 90),
      lending: 50,
      transfer: { opening: eight(100, 20) },
    });
    expect(own?.get('2024-02')?.transfer?.closing[0]).toEqual(eight(0, 90));
  });
});
