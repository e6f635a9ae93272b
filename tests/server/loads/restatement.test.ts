import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ChangesAnswer } from '../../../server/contract/load.ts';
import type { MetricAnswer } from '../../../server/contract/metric.ts';
import { overdueTape } from '../alerts/tape.ts';
import { type RunningDesk, startDesk } from './server.ts';

const head = 'loan_id,product,as_of,balance,dpd,grade';
const january = [
  'A,CASH,2024-01-31,100,0,good',
  'B,CASH,2024-01-31,200,0,good',
  'C,CASH,2024-01-31,300,45,',
  'D,CASH,2024-01-31,400,0,fair',
];
/** B is restated in two values, C comes again as it was, D no longer comes, E is new, A is spelled otherwise only. */
const again = [
  'B,CASH,2024-01-31,150,40,good',
  'C,CASH,2024-01-31,300,45,',
  'E,CASH,2024-01-31,500,0,good',
  'A,CASH,2024/01/31,100.00,0,good',
];
const tape = (rows: readonly string[]) => `${[head, ...rows].join('\n')}\n`;

let desk: RunningDesk;
beforeAll(async () => {
  desk = await startDesk();
  await desk.load(tape(january));
  await desk.load(tape(again));
});
afterAll(() => desk.stop());

const balance = { column: 'balance', field: { en: 'Balance', zh: '贷款余额' } };
const days = { column: 'dpd', field: { en: 'Days past due', zh: '逾期天数' } };
const row = { column: null, field: null };
const expected = [
  { month: '2024-01', loan_id: 'B', change: 'changed', ...balance, before: '200.00', after: '150.00' },
  { month: '2024-01', loan_id: 'B', change: 'changed', ...days, before: '0', after: '40' },
  { month: '2024-01', loan_id: 'D', change: 'removed', ...row, before: null, after: null },
];

test('what a load changed of an earlier month is listed value by value; rows that came again unchanged are not', async () => {
  const { body } = await desk.ask<ChangesAnswer>('loads/0002/changes');
  expect(body).toEqual({ load: body.load, source: 'main', rows: expected, next: null });
  expect((await desk.ask<ChangesAnswer>('loads/0001/changes')).body.rows).toEqual([]);
});

test('pages put together are the whole list', async () => {
  const rows: ChangesAnswer['rows'] = [];
  let after = '';
  do {
    const { body } = await desk.ask<ChangesAnswer>(`loads/0002/changes?limit=1${after}`);
    rows.push(...body.rows);
    after = body.next === null ? '' : `&after=${body.next}`;
  } while (after !== '');
  expect(rows).toEqual(expected);
  expect(await desk.ask('loads/0002/changes?after=nowhere')).toMatchObject({ status: 400 });
});

test('the same as CSV', async () => {
  const response = await fetch(`${desk.address}/api/loads/0002/changes?format=csv`);
  expect(await response.text()).toBe(
    [
      'month,loan_id,change,column,before,after',
      '2024-01,B,changed,balance,200.00,150.00',
      '2024-01,B,changed,dpd,0,40',
      '2024-01,D,removed,,,',
      '',
    ].join('\r\n'),
  );
});

test('figures are restated; as they were reported the snapshot of then gives them', async () => {
  const ask = async (more: string) =>
    (await desk.ask<MetricAnswer>(`metrics/overdue_rate_30?from=2024-01&to=2024-01${more}`)).body.rows[0];
  expect(await ask('')).toMatchObject({ numerator: 450, denominator: 1050 });
  expect(await ask('&snapshot=0001')).toMatchObject({ numerator: 300, denominator: 1000 });
});

test('what a load changed stays as it was when a later one changes it again', async () => {
  await desk.load(tape(['B,CASH,2024-01-31,120,40,good', ...again.slice(1)]));
  expect((await desk.ask<ChangesAnswer>('loads/0002/changes')).body.rows).toEqual(expected);
  expect((await desk.ask<ChangesAnswer>('loads/0003/changes')).body.rows).toEqual([
    { month: '2024-01', loan_id: 'B', change: 'changed', ...balance, before: '150.00', after: '120.00' },
  ]);
});

test('the order in which three months come by upload makes no difference', async () => {
  const months = ['2024-01', '2024-02', '2024-03'].map((month, at) =>
    overdueTape([{ month, product: 'CASH', loans: 50, overdue: 3 * at }]),
  );
  const metrics = ['overdue_rate_30', 'v_pit', 'v_ever', 'coin_M1'];
  const answers: unknown[] = [];
  for (const [source, order] of [
    ['early', [0, 1, 2]],
    ['late', [2, 0, 1]],
  ] as const) {
    for (const at of order) await desk.load(months[at] ?? '', { source });
    const rows = metrics.map(async (metric) => {
      const by = metric.startsWith('v_') ? 'cohort,mob' : 'month,product';
      return (await desk.ask<MetricAnswer>(`metrics/${metric}?by=${by}&source=${source}`)).body.rows;
    });
    answers.push(await Promise.all(rows));
  }
  expect(answers[1]).toEqual(answers[0]);
});
