import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { decomposeQuery } from '../../../server/contract/decompose.ts';
import type { Book } from '../../../server/db/book.ts';
import { load } from '../../../server/load/load.ts';
import { askDecompose } from '../../../server/metrics/decompose.ts';
import { figures, liveBook, makeHome, writeTape } from '../book.ts';

/** Two sources, one loan a cohort: `short` has January to April 2024, `long` January to June. Each loan stands at 100 of 1000 lent, not overdue. */
const { home, remove } = makeHome();
let book: Book;
beforeAll(async () => {
  const ends = ['2024-01-31', '2024-02-29', '2024-03-31', '2024-04-30', '2024-05-31', '2024-06-30'];
  for (const [source, months] of [
    ['short', 4],
    ['long', 6],
  ] as const) {
    const lines = ends
      .slice(0, months)
      .flatMap((end, at) =>
        ['01', '02', '03', '04']
          .slice(0, at + 1)
          .map((month) => `L${month},P,${end},2024-${month}-05,1000,100,0,active`),
      );
    const text = ['loan_id,product,as_of,orig_date,orig_amount,balance,dpd,status', ...lines].join('\n');
    const files = [writeTape(home, `${source}.csv`, `${text}\n`)];
    await load(home, 12, { files, source, actor: 'test' }, () => undefined);
  }
  book = await liveBook(home);
});
afterAll(() => {
  book.engine.close();
  remove();
});

/** The rows of an answer that have no value, as `month source reason` and the like. */
const nullsOf = async (id: string, query: Record<string, string>) =>
  (await figures(book, id, query))
    .filter(({ value }) => value === null)
    .map((row) => [...(query.by?.split(',') ?? []).map((name) => row[name]), row.reason].join(' '));

describe('a source that ends before another', () => {
  // one of each way to a figure: cells of a month, of the one before, of several, of payments, of instalments
  test.each(['overdue_rate_30', 'hhi', 'nfr_0', 'wo_rate_3m', 'entry_rate_due', 'fpd_30', 'fpd_unobserved'])(
    'has no %s of the months after its end, as if asked alone',
    async (id) => {
      const alone = await figures(book, id, { by: 'month,source', source: 'short', to: '2024-06' });
      expect(alone.slice(-2)).toMatchObject(
        ['2024-05', '2024-06'].map((month) => ({ month, value: null, reason: 'month_not_loaded' })),
      );
      const beside = await figures(book, id, { by: 'month,source' });
      expect(beside.filter(({ source }) => source === 'short')).toEqual(alone);
    },
  );

  test('has none of the newest month of all either, where no month is said', async () => {
    for (const id of ['loan_cnt', 'overdue_rate_30', 'wo_amount', 'fpd_30'])
      expect(await nullsOf(id, { by: 'source' })).toContain('short month_not_loaded');
    expect(await nullsOf('v_ever', { by: 'cohort,source', cohort_to: '2024-01' })).toEqual([
      '2024-01 short month_not_loaded',
    ]);
  });

  test('has none of the months before it that are asked for, and says nothing of those that are not', async () => {
    const nulls = await nullsOf('loan_cnt', { by: 'month,source', from: '2023-12', to: '2024-04' });
    expect(nulls).toEqual(['2023-12 long month_not_loaded', '2023-12 short month_not_loaded']);
    expect(await nullsOf('loan_cnt', { by: 'month,source', to: '2024-04' })).toEqual([]);
  });

  test('has left the whole by then: what moved the rate says so', async () => {
    const query = decomposeQuery.parse({ metric: 'overdue_rate_30', from: '2024-04', to: '2024-05', by: 'source' });
    expect((await askDecompose(book, query)).rows).toMatchObject([
      { group: 'long', change: 'stayed' },
      { group: 'short', change: 'left' },
    ]);
  });
});

describe('beyond what is loaded', () => {
  test('an age that no loan of a cohort can have reached is immature, up to the month asked for', async () => {
    const query = { source: 'short', cohort_from: '2024-03', cohort_to: '2024-03', by: 'cohort,mob' };
    expect(await nullsOf('v_ever', query)).toEqual([]);
    expect(await nullsOf('v_ever', { ...query, to: '2024-06' })).toEqual(['2024-03 2 immature', '2024-03 3 immature']);
    expect(await nullsOf('v_pit', { by: 'mob', source: 'short', to: '2024-06' })).toEqual(['4 immature', '5 immature']);
  });

  test('as of an earlier month all later ages are immature, those of cohorts lent later too', async () => {
    const query = { source: 'short', by: 'cohort,mob', to: '2024-02' };
    const reasons = (await figures(book, 'v_ever', query)).map(({ cohort, mob, value, reason }) =>
      [cohort, mob, value ?? reason].join(' '),
    );
    expect(reasons).toEqual([
      '2024-01 0 0',
      '2024-01 1 0',
      '2024-02 0 0',
      '2024-02 1 immature',
      '2024-03 0 immature',
      '2024-03 1 immature',
      '2024-04 0 immature',
      '2024-04 1 immature',
    ]);
  });

  test('a cohort in a month that is not loaded is month_not_loaded, before the first and after the last', async () => {
    const query = { source: 'short', by: 'cohort,month', cohort_to: '2024-01' };
    expect(await nullsOf('v_ever', { ...query, to: '2024-06' })).toEqual([
      '2024-01 2024-05 month_not_loaded',
      '2024-01 2024-06 month_not_loaded',
    ]);
    expect(await nullsOf('v_ever', { source: 'short', by: 'cohort', cohort_to: '2024-01', to: '2024-05' })).toEqual([
      '2024-01 month_not_loaded',
    ]);
  });

  test.each(['v_ever', 'v_cumloss_net', 'tpd_0'])(
    '%s of cohorts nothing can have been lent to yet is immature',
    async (id) => {
      const query = { source: 'long', cohort_from: '2024-04', cohort_to: '2024-08' };
      const isEarly = id.includes('pd_');
      expect(await nullsOf(id, { ...query, by: isEarly ? 'cohort' : 'cohort,mob', cohort_from: '2024-07' })).toEqual(
        isEarly ? ['2024-07 immature', '2024-08 immature'] : ['2024-07 0 immature', '2024-08 0 immature'],
      );
      expect(await nullsOf(id, { ...query, by: isEarly ? 'cohort_quarter' : 'cohort_quarter,mob' })).toContain(
        isEarly ? '2024-Q3 immature' : '2024-Q3 0 immature',
      );
    },
  );

  test('a payment default of a month not loaded is month_not_loaded, by itself and by group', async () => {
    const query = { source: 'short', from: '2023-12', to: '2024-05' };
    const nulls = await nullsOf('fpd_30', { ...query, by: 'month' });
    expect(nulls).toEqual(expect.arrayContaining(['2023-12 month_not_loaded', '2024-05 month_not_loaded']));
    expect(await nullsOf('fpd_30', { ...query, by: 'month,product' })).toEqual([
      '2023-12 P month_not_loaded',
      '2024-05 P month_not_loaded',
    ]);
    expect(await nullsOf('fpd_30', { source: 'short', to: '2024-07' })).toEqual(['month_not_loaded']);
  });

  test('of a cohort whose verdict is not reached it is immature, as of an earlier month too', async () => {
    // lent on 5 March, first due on 5 April: more than 30 days overdue is possible at the end of May
    const query = { source: 'long', by: 'cohort', cohort_from: '2024-03', cohort_to: '2024-03' };
    expect(await nullsOf('fpd_30', query)).toEqual([]);
    expect(await nullsOf('fpd_30', { ...query, to: '2024-04' })).toEqual(['2024-03 immature']);
  });

  test('at most ten years of it are told', async () => {
    const rows = await figures(book, 'v_ever', {
      by: 'cohort,month',
      cohort_to: '2024-01',
      from: '0001-01',
      to: '9999-12',
    });
    expect(rows).toHaveLength(6 + 120);
    expect(await figures(book, 'fpd_30', { by: 'month', from: '0001-01', to: '9999-12' })).toHaveLength(6 + 2 * 120);
  });
});
