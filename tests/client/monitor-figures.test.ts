import { expect, test } from 'vitest';
import { defaultAddress } from '../../client/lib/address.ts';
import { addFigures } from '../../client/lib/rates.ts';
import { select } from '../../client/lib/selection.ts';
import { bucketName, bucketSum, readBuckets } from '../../client/views/monitor/bucket.ts';
import { firstMapMonth, readCohorts } from '../../client/views/monitor/cohort.ts';
import { kpiChange, kpiSeries } from '../../client/views/monitor/kpi.ts';
import { bucketNames } from '../../client/views/monitor/rate-name.ts';
import { catalog } from './catalog.ts';
import { figure } from './figure.ts';

const selection = select({ ...defaultAddress, from: '2026-08' }, catalog)?.selection;
if (!selection) throw new Error('the catalog has sources');

test('buckets stand M1 first; one without a row in a loaded month holds nothing, one never occupied is left out', () => {
  const series = readBuckets(
    [
      figure({ month: '2026-09', bucket: 0, value: 900 }),
      figure({ month: '2026-09', bucket: 2, value: 30 }),
      figure({ month: '2026-10', bucket: 0, value: 880 }),
      figure({ month: '2026-10', bucket: 1, value: 50 }),
      figure({ month: '2026-10', bucket: 2, value: 40 }),
    ],
    selection,
  );
  expect(series).toEqual({
    months: ['2026-08', '2026-09', '2026-10'],
    loaded: [false, true, true],
    buckets: [
      { bucket: 1, amounts: [null, 0, 50] },
      { bucket: 2, amounts: [null, 30, 40] },
    ],
  });
  expect(bucketSum(series, 2)).toBe(90);
  expect(bucketSum(series, 0)).toBeNull();
});

test('in a loaded month without a loan past due nothing is overdue; of one not loaded nothing is known', () => {
  const series = readBuckets([figure({ month: '2026-10', bucket: 0, value: 880 })], selection);
  expect([0, 1, 2].map((at) => bucketSum(series, at))).toEqual([null, null, 0]);
});

test('the map has the newest cohorts, oldest first; too young or too few is hollow', () => {
  const rates = ['2026-08', '2026-09', '2026-10'].map((month) => figure({ month, cohort: '2026-08', value: 0.01 }));
  const small = figure({ cohort: '2026-05', value: 0.2 });
  const unknown = figure({ cohort: '(unknown)', value: 0.5 });
  const loans = [figure({ cohort: '2026-08', denominator: 30 }), figure({ cohort: '2026-05', denominator: 29 })];
  const { months, rows } = readCohorts([...rates, small, unknown], loans, '2022-01');
  expect(months).toEqual(['2026-08', '2026-09', '2026-10']);
  expect(rows.map(({ cohort }) => cohort)).toEqual(['2026-05', '2026-08']);
  expect(rows[0]?.cells.map(({ hollow }) => hollow)).toEqual([true]);
  expect(rows[1]?.cells.map(({ mob, hollow }) => [mob, hollow])).toEqual([
    [0, true],
    [1, true],
    [2, false],
  ]);
});

test('a cohort that was lent long before the first month loaded says how old it was then', () => {
  const of = (cohort: string) => readCohorts([figure({ cohort, value: 0.1 })], [], '2026-06').rows[0]?.firstSeen;
  expect(of('2026-03')).toBe(3);
  expect(of('2026-04')).toBeNull();
  const late = readCohorts([figure({ cohort: '2026-07', value: 0.1, truncated: true })], [], '2026-06').rows[0];
  expect(late).toMatchObject({ firstSeen: null, truncated: true });
});

test('the open top bucket of a source in bands goes by its band, another by its number', () => {
  const banded = { top_bucket: { bucket: 4, label: '90+' } };
  expect([3, 4, 7].map((bucket) => bucketName(bucket, banded))).toEqual(['M3', '90+', 'M7+']);
  expect([4, 7].map((bucket) => bucketName(bucket, { top_bucket: null }))).toEqual(['M4', 'M7+']);
  expect(bucketNames(['2', '4'], { ...selection.source, ...banded })).toBe('M2 + 90+');
});

test('the map shows at most thirteen months, and none before the range', () => {
  expect(firstMapMonth({ from: '2020-01', to: '2026-10' })).toBe('2025-10');
  expect(firstMapMonth({ from: '2026-08', to: '2026-10' })).toBe('2026-08');
});

test('shares of two buckets add up; where one is not known the sum is not', () => {
  const m2 = [
    figure({ product: 'A', numerator: 3, denominator: 100, value: 0.03 }),
    figure({ product: 'B', value: 0.1 }),
  ];
  const m3 = [
    figure({ product: 'A', numerator: 2, denominator: 100, value: 0.02 }),
    figure({ product: 'B', value: null }),
  ];
  expect(addFigures(m2, m3)).toEqual([
    figure({ product: 'A', numerator: 5, denominator: 100, value: 0.05 }),
    figure({ product: 'B', value: null }),
  ]);
});

test('a key figure changes against the month before; without one, or from nothing, it says so', () => {
  const months = ['2026-09', '2026-10'];
  const of = (values: (number | null)[]) =>
    kpiChange(
      kpiSeries(
        values.map((value, at) => figure({ month: months[at] ?? '', value })),
        months,
        'value',
      ),
    );
  expect(of([200, 250])).toEqual({ difference: 50, share: 0.25 });
  expect(of([0, 250])).toEqual({ difference: 250, share: null });
  expect(of([null, 250])).toBeNull();
  expect(kpiChange({ values: [1], reason: null })).toBeNull();
});
