import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Book } from '../../../server/db/book.ts';
import { load } from '../../../server/load/load.ts';
import { metricIds } from '../../../server/metrics/library.ts';
import { figures, liveBook, makeHome, writeTape } from '../book.ts';
import { randomTape, tapeText } from '../load/random-tape.ts';
import { runs } from '../../tier.ts';

const { home, remove } = makeHome();
let book: Book;
beforeAll(async () => {
  const [rows = []] = fc.sample(randomTape(8), { numRuns: 1, seed: 11 });
  await load(home, 12, { files: [writeTape(home, 'tape.csv', tapeText(rows))], actor: 'test' }, () => undefined);
  book = await liveBook(home);
});
afterAll(() => {
  book.engine.close();
  remove();
});

const plainMetric = fc.constantFrom(
  ['balance_total', 'balance'],
  ['loan_cnt', 'count'],
  ['overdue_amount', 'balance'],
  ['overdue_balance_30', 'balance'],
  ['overdue_rate_30', 'count'],
  ['overdue_rate_90', 'balance'],
  ['overdue_amount_rate', 'balance'],
  ['coin_M2', 'count'],
);
const plainBy = fc.uniqueArray(fc.constantFrom('month', 'product', 'source'), { maxLength: 3 });
const plainOptions = fc.record({ scheme: fc.constantFrom('cn', 'lt30') });

describe('a figure is the same whichever aggregate it is read from', () => {
  test('cubes without cohort, with cohort, by segment and rows of loans agree', async () => {
    await fc.assert(
      fc.asyncProperty(plainMetric, plainBy, plainOptions, async ([id = '', basis = ''], dimensions, more) => {
        const query = { ...more, basis, ...(dimensions.length > 0 ? { by: dimensions.join(',') } : {}) };
        const plain = await figures(book, id, query);
        // a cohort filter that excludes nothing sends the question to the cube with cohorts; all values of a segment send it to the segment's
        expect(await figures(book, id, { ...query, cohort_from: '1990-01' })).toEqual(plain);
        const grades = ['A', 'B', '(unknown)'].map((value) => `grade:${value}`);
        expect(await figures(book, id, { ...query, where: grades })).toEqual(plain);
        const channels = ['app', 'shop', '(unknown)'].map((value) => `channel:${value}`);
        expect(await figures(book, id, { ...query, where: [...grades, ...channels] })).toEqual(plain);
      }),
      runs(25, 500),
    );
  });

  test('groups add up to the whole, the unknown included', async () => {
    for (const dimension of ['product', 'cohort', 'cohort_quarter', 'mob', 'grade', 'channel', 'bucket']) {
      const parts = await figures(book, 'balance_total', { by: `month,${dimension}` });
      const whole = await figures(book, 'balance_total', { by: 'month' });
      for (const { month, value } of whole) {
        const sum = parts.filter((part) => part.month === month).reduce((total, part) => total + Number(part.value), 0);
        expect(sum).toBeCloseTo(Number(value), 6);
      }
    }
  });
});

describe('vintages', () => {
  const vintage = fc.constantFrom('v_pit', 'v_pit_exwo', 'v_ever', 'v_cumloss_gross');
  const grouped = fc.constantFrom(
    'mob',
    'cohort,mob',
    'cohort_quarter,mob',
    'cohort_year,mob',
    'cohort,month',
    'source,mob',
  );
  const more = fc.record({
    basis: fc.constantFrom('balance', 'count'),
    scheme: fc.constantFrom('cn', 'lt30'),
    threshold: fc.constantFrom('1', '30', '90', '180'),
  });

  test('cubes of cohorts, of one segment and rows of loans agree', async () => {
    await fc.assert(
      fc.asyncProperty(vintage, grouped, more, async (id, by, options) => {
        const query = { ...options, by, ...(id === 'v_cumloss_gross' ? { basis: 'balance' } : {}) };
        const plain = await figures(book, id, query);
        const grades = ['A', 'B', '(unknown)'].map((value) => `grade:${value}`);
        const channels = ['app', 'shop', '(unknown)'].map((value) => `channel:${value}`);
        expect(await figures(book, id, { ...query, where: channels })).toEqual(plain);
        expect(await figures(book, id, { ...query, where: [...grades, ...channels] })).toEqual(plain);
      }),
      runs(25, 500),
    );
  });

  test('numerators and denominators of segments and products add up to the cohort', async () => {
    for (const id of ['v_pit', 'v_ever', 'v_cumloss_gross']) {
      const whole = await figures(book, id, { by: 'cohort,mob' });
      for (const part of ['grade', 'channel', 'product']) {
        const rows = await figures(book, id, { by: `cohort,mob,${part}` });
        for (const cell of whole) {
          const same = rows.filter(({ cohort, mob }) => cohort === cell.cohort && mob === cell.mob);
          for (const name of ['numerator', 'denominator']) {
            expect(same.reduce((sum, row) => sum + Number(row[name]), 0)).toBeCloseTo(Number(cell[name]), 6);
          }
        }
      }
    }
  });

  test('an ever curve never falls', async () => {
    for (const basis of ['balance', 'count']) {
      for (const threshold of ['1', '30', '90', '180']) {
        const rows = await figures(book, 'v_ever', { by: 'cohort,mob', basis, threshold });
        const cohorts = [...new Set(rows.map(({ cohort }) => cohort))];
        for (const cohort of cohorts) {
          const curve = rows.flatMap((row) => (row.cohort === cohort && row.value !== null ? [Number(row.value)] : []));
          expect(curve).toEqual(curve.toSorted((a, b) => a - b));
        }
      }
    }
  });
});

describe('questions', () => {
  test('a month in the middle that was not loaded is a null with its reason in every group', async () => {
    const other = makeHome();
    const line = (id: string, month: string, product: string) => `${id},${product},${month},100,0,active`;
    const text = [
      'loan_id,product,as_of,balance,dpd,status',
      line('A', '2024-01-31', 'P'),
      line('B', '2024-01-31', 'Q'),
      line('A', '2024-03-31', 'P'),
    ].join('\n');
    await load(
      other.home,
      12,
      { files: [writeTape(other.home, 'tape.csv', `${text}\n`)], actor: 'test' },
      () => undefined,
    );
    const gapped = await liveBook(other.home);
    const rows = await figures(gapped, 'balance_total', { by: 'month,product' });
    expect(rows.map(({ month, product, value, reason }) => [month, product, value, reason])).toEqual([
      ['2024-01', 'P', 100, null],
      ['2024-01', 'Q', 100, null],
      ['2024-02', 'P', null, 'month_not_loaded'],
      ['2024-02', 'Q', null, 'month_not_loaded'],
      ['2024-03', 'P', 100, null],
    ]);
    gapped.engine.close();
    other.remove();
  });

  test('every metric runs, and gives the columns its header names', async () => {
    for (const { id, metric } of metricIds()) {
      const by = metric.family === 'vintage' ? 'cohort,mob' : id === 'lift' ? 'grade' : 'month';
      // no plan was made in this book
      if (id === 'redefault') continue;
      expect((await figures(book, id, { by })).length).toBeGreaterThan(0);
    }
  });

  test.each([
    ['nonsense', {}, /no metric "nonsense"/],
    ['overdue_rate_45', {}, /no metric "overdue_rate_45"/],
    ['overdue_rate_30', { by: 'bucket' }, /cannot be asked by bucket/],
    ['overdue_rate_30', { by: 'grade,channel' }, /one segment at a time/],
    ['overdue_rate_30', { by: 'cohort,cohort_year' }, /one cohort grain at a time/],
    ['overdue_rate_30', { by: 'month,month' }, /names month twice/],
    ['v_pit', { by: 'product' }, /would mix cohorts of different ages/],
    ['v_ever', { by: 'cohort_quarter,month' }, /would mix cohorts of different ages/],
    ['nfr_1', { basis: 'count' }, /has no basis=count/],
    ['wo_amount', { by: 'bucket' }, /cannot be asked by bucket: it is of loans that are in none/],
    ['fpd_30', { by: 'mob' }, /cannot be asked by mob: each loan is judged once/],
    ['lift', { by: 'month' }, /compares the values of a segment with the whole/],
    ['lift', { by: 'grade', where: 'grade:A' }, /where=grade:… would leave some out/],
    ['redefault', { by: 'product' }, /would mix cohorts of different ages/],
    ['overdue_rate_30', { where: 'colour:red' }, /no segment "colour"/],
    ['overdue_rate_30', { source: 'elsewhere' }, /no source "elsewhere"/],
  ] as [string, Record<string, string>, RegExp][])(
    '%s %j is refused with what would be right',
    async (id, query, says) => {
      await expect(figures(book, id, query)).rejects.toThrow(says);
    },
  );
});
