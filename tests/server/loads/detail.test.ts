import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Load } from '../../../server/contract/load.ts';
import type { LoadMonthsAnswer, OffendersAnswer } from '../../../server/contract/load-detail.ts';
import { type RunningDesk, startDesk } from './server.ts';

const head = 'loan_id,product,as_of,orig_date,balance,dpd,status';
const row = (loan: string, day: string, balance: number, dpd: number, product = 'CASH') =>
  [loan, product, day, '2023-12-05', balance, dpd, 'active'].join(',');
const tape = (rows: readonly string[]) => `${[head, ...rows].join('\n')}\n`;
const [january, february] = ['2024-01-31', '2024-02-29'];
/** A goes from current to 20 days, B stays overdue and pays 50, C is no longer overdue, D jumps by more days than went by. */
const first = [
  row('A', january, 100, 0),
  row('B', january, 200, 10),
  row('C', january, 300, 5),
  row('D', january, 400, 0, 'CAR'),
];
const second = [
  row('A', february, 90, 20),
  row('B', february, 150, 39),
  row('C', february, 300, 0),
  row('D', february, 400, 200, 'CAR'),
];

let desk: RunningDesk;
let loads: Load[];
beforeAll(async () => {
  desk = await startDesk();
  loads = [await desk.load(tape([...first, ...second]), { control_total: ['balance=1940', 'loans=8'] })];
  // February again: A pays more, C no longer comes, E is new
  loads.push(
    await desk.load(
      tape([row('A', february, 80, 20), ...second.slice(1, 2), ...second.slice(3), row('E', february, 500, 0)]),
    ),
  );
});
afterAll(() => desk.stop());

const monthsOf = async (at: number) => (await desk.ask<LoadMonthsAnswer>(`loads/${loads[at]?.id}/months`)).body.rows;

test('each month of a load tells its rows and adds up over products and cohorts, from the month before and along the overdue walk', async () => {
  const [before, after] = await monthsOf(0);
  expect(before).toEqual({
    ...{ month: '2024-01', rows: 4, added: 4, changed: 0, unchanged: 0, removed: 0 },
    ...{ loans: 4, balance: 1000, products_loans: 4, products_balance: 1000, cohorts_loans: 4, cohorts_balance: 1000 },
    ...{
      roll_loans: null,
      rolled_loans: null,
      opening: null,
      entered: null,
      left: null,
      change: null,
      closing: 500,
      gap: null,
    },
  });
  expect(after).toMatchObject({
    ...{
      month: '2024-02',
      loans: 4,
      balance: 940,
      products_balance: 940,
      cohorts_balance: 940,
      roll_loans: 4,
      rolled_loans: 4,
    },
    // B and C were overdue with 500; A (90) and D (400) enter, C (300) leaves, B falls by 50
    ...{ opening: 500, entered: 490, left: 300, change: -50, closing: 640, gap: 0 },
  });
});

test('a month that came again says which rows are new, in place of others, as before, and gone', async () => {
  expect(await monthsOf(1)).toMatchObject([
    { month: '2024-02', rows: 4, added: 1, changed: 1, unchanged: 2, removed: 1 },
  ]);
});

test('a load is asked of the snapshot it made, whatever came later', async () => {
  expect((await monthsOf(0))[1]).toMatchObject({ rows: 4, added: 4, balance: 940 });
});

test('the rows of a finding are as many as it counts, also as CSV', async () => {
  const found = loads[0]?.findings.find(({ rule }) => rule === 'dpd_jump');
  const path = `loads/${loads[0]?.id}/findings/dpd_jump`;
  const { body } = await desk.ask<OffendersAnswer>(path);
  expect(found).toMatchObject({ count: body.rows.length, name: body.name, policy: 'kept' });
  const detail = '0 days past due on 2024-01-31, 200 on 2024-02-29';
  expect(body).toMatchObject({
    name: { zh: '逾期天数跳变' },
    next: null,
    rows: [{ month: '2024-02', loan_id: 'D', detail }],
  });
  const response = await fetch(`${desk.address}/api/${path}?format=csv`);
  expect(await response.text()).toBe(`month,loan_id,detail\r\n2024-02,D,"${detail}"\r\n`);
});

test('totals stated by the lender are told beside what the rows give; others refuse the load', async () => {
  const totals = loads[0]?.findings.filter(({ rule }) => rule === 'control_total') ?? [];
  expect(totals.map(({ sample }) => sample).toSorted()).toEqual([
    'balance: stated 1940.00, the accepted rows give 1940.00',
    'loans: stated 8, the accepted rows give 8',
  ]);
  const { body } = await desk.upload({ 'tape.csv': tape(first) }, { control_total: '{"balance": 999.99}' });
  expect((await desk.until(body.id, 'rejected')).error?.message).toMatch(/give 1000\.00, stated is 999\.99/);
});

test('what has no rows there is told why', async () => {
  const of = (rule: string) => desk.ask(`loads/${loads[0]?.id}/findings/${rule}`);
  expect(await of('value_missing')).toMatchObject({
    status: 404,
    body: { error: { hint: expect.stringContaining('quarantine') } },
  });
  expect(await of('..%2Fbook%2Floads')).toMatchObject({
    status: 404,
    body: { error: { message: 'no rule "../book/loads"' } },
  });
  expect(await desk.ask('loads/nowhere/months')).toMatchObject({ status: 404 });
});
