import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, describe, expect, test } from 'vitest';
import { load } from '../../../server/load/load.ts';
import { snapshotPath } from '../../../server/load/publish.ts';
import { makeHome, writeTape } from '../book.ts';

const removes: (() => void)[] = [];
afterAll(() => {
  for (const remove of removes) remove();
});

const head = 'loan_id,product,as_of,orig_date,orig_amount,balance,dpd,status,chargeoff_amount';

/** Loads a tape into an empty home and asks the snapshot. */
async function snapshotOf(lines: string[]): Promise<(sql: string) => Promise<unknown[][]>> {
  const { home, remove } = makeHome();
  const result = await load(
    home,
    12,
    { files: [writeTape(home, 'tape.csv', `${[head, ...lines].join('\n')}\n`)], actor: 'test' },
    () => undefined,
  );
  const instance = await DuckDBInstance.create(snapshotPath(home, result.snapshot ?? ''), { access_mode: 'READ_ONLY' });
  const connection = await instance.connect();
  removes.push(() => {
    connection.closeSync();
    instance.closeSync();
    remove();
  });
  return async (sql) => (await connection.runAndReadAll(sql)).getRowsJson();
}

describe('G2, two months of domain.md §6', () => {
  const may = [
    'B1 1000 0',
    'B2 2000 0',
    'B3 500 0',
    'B4 1500 12',
    'B5 800 25',
    'B6 1200 88',
    'B7 600 40',
    'B8 3000 170',
    'B9 300 5',
    'B10 700 130',
  ];
  const june = [
    'B1 900 0',
    'B2 2000 20',
    'B3 0 0 paid_off',
    'B4 1500 42',
    'B5 700 0',
    'B6 0 0 charged_off 1200',
    'B7 600 58',
    'B8 3000 200',
    'B11 5000 0',
  ];
  const line = (as_of: string) => (text: string) => {
    const [id = '', balance, dpd, status = 'active', chargeoff = ''] = text.split(' ');
    return [id, 'P', as_of, id === 'B11' ? '2024-06-05' : '2023-12-01', 5000, balance, dpd, status, chargeoff].join(
      ',',
    );
  };
  const asked = snapshotOf([...may.map(line('2024-05-31')), ...june.map(line('2024-06-30'))]);

  test('every loan has its state now and before', async () => {
    const ask = await asked;
    expect(
      await ask(
        "SELECT loan_id, prior_bucket, state FROM loan_month WHERE month = '2024-06' ORDER BY length(loan_id), loan_id",
      ),
    ).toEqual([
      ['B1', 0, 'M0'],
      ['B2', 0, 'M1'],
      ['B3', 0, 'PAID'],
      ['B4', 1, 'M2'],
      ['B5', 1, 'M0'],
      ['B6', 3, 'WO'],
      ['B7', 2, 'M2'],
      ['B8', 6, 'M7'],
      ['B11', null, 'M0'],
    ]);
  });

  test('a loan without a row is PAID inferred from M0–M3 and GONE from M4+', async () => {
    const ask = await asked;
    const absent =
      'SELECT k.loan_id, a.state, a.prior_state, a.exit_state, a.exit_balance FROM book.loan_absent a JOIN book.loan_key k ON k.loan_no = a.loan_no ORDER BY 1';
    expect(await ask(absent)).toEqual([
      ['B10', 25, 9, 9, '700.00'],
      ['B9', 25, 1, 1, '300.00'],
    ]);
  });

  test('the cube holds opening and closing balances, and the charge-off once', async () => {
    const ask = await asked;
    expect(
      await ask(
        'SELECT sum(prior_balance)::VARCHAR, sum(loans) FILTER (prior_state <= 15), sum(balance)::VARCHAR, sum(loans) FILTER (state <= 15), sum(wo_amount)::VARCHAR FROM book.cube_month WHERE month = 24294',
      ),
    ).toEqual([['11600.00', '10', '13700.00', '7', '1200.00']]);
  });
});

describe('G3, first months past 30 of domain.md §6', () => {
  const lives: [id: string, orig: string, first: number, months: string[]][] = [
    ['C1', '2024-01-05', 0, ['1000 0', '900 0', '800 0', '700 0', '600 0']],
    ['C2', '2024-01-20', 0, ['2000 0', '2000 9', '2000 40', '1600 0', '1500 0']],
    ['C3', '2024-01-31', 0, ['3000 0', '3000 0', '3000 31', '3000 61', '0 0 charged_off 3000']],
    ['C4', '2024-01-10', 0, ['4000 0', '3500 0', '0 0 paid_off']],
    ['C5', '2024-02-01', 1, ['5000 0', '5000 30', '5000 60', '5000 91']],
    ['C6', '2024-02-29', 1, ['5000 0', '4600 0', '4200 0', '3800 0']],
  ];
  const ends = ['2024-01-31', '2024-02-29', '2024-03-31', '2024-04-30', '2024-05-31'];
  const asked = snapshotOf(
    lives.flatMap(([id, orig, first, months]) =>
      months.map((text, at) => {
        const [balance, dpd, status = 'active', chargeoff = ''] = text.split(' ');
        return [id, 'P', ends[first + at], orig, 5000, balance, dpd, status, chargeoff].join(',');
      }),
    ),
  );

  test('a loan keeps the first month of each threshold and its worst state', async () => {
    const ask = await asked;
    expect(
      await ask(
        'SELECT loan_id, cohort_month, first_month_30, first_month_60, first_month_90, worst_state FROM loan ORDER BY 1',
      ),
    ).toEqual([
      ['C1', '2024-01', null, null, null, 'M0'],
      ['C2', '2024-01', '2024-03', null, null, 'M2'],
      ['C3', '2024-01', '2024-03', '2024-04', '2024-05', 'WO'],
      ['C4', '2024-01', null, null, null, 'M0'],
      ['C5', '2024-02', '2024-04', '2024-05', '2024-05', 'M4'],
      ['C6', '2024-02', null, null, null, 'M0'],
    ]);
  });

  test('months on book are calendar months: lent on 31 January is 1 on 29 February', async () => {
    const ask = await asked;
    expect(await ask("SELECT month, mob FROM loan_month WHERE loan_id = 'C3' ORDER BY month LIMIT 2")).toEqual([
      ['2024-01', 0],
      ['2024-02', 1],
    ]);
  });
});
