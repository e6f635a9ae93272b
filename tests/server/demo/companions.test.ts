import { beforeAll, describe, expect, test } from 'vitest';
import { csvRows, rowsByLoan, type TapeRow, tapeRows, writtenFiles } from './tapes.ts';

let files: Map<string, string>;
let rows: TapeRow[];

beforeAll(async () => {
  files = await writtenFiles({ loans: 4000, months: 14, seed: 6 });
  rows = tapeRows(files);
});

const table = (name: string): TapeRow[] => csvRows(files.get(name) ?? '');

test('originations.csv has each loan of the tapes once, as the tapes tell it', () => {
  const onTapes = rowsByLoan(rows).map(([row = {}]) => ({
    loan_id: row.loan_id,
    orig_date: row.orig_date,
    orig_amount: row.orig_amount,
    product_orig: row.product,
    grade_orig: row.grade,
    channel: row.channel,
    term_months: row.term_months,
    first_due_date: row.first_due_date,
  }));
  expect(table('originations.csv')).toEqual(onTapes);
});

test('benchmark.csv has the founding points as not comparable, and quarters with a value', () => {
  const points = table('benchmark.csv');
  expect(points.filter(({ comparability }) => comparability === 'unknown')).toMatchObject([
    { name_zh: '某消金公司', op: '>', value: '0.10' },
    { name_zh: '某P2P平台', op: '=', value: '0.0217' },
  ]);
  const quarterEnds = points.every(({ period }) => /-(03-31|06-30|09-30|12-31)$/.test(period ?? ''));
  expect(quarterEnds && points.every(({ value }) => Number(value) > 0)).toBe(true);
});

describe('collections.csv', () => {
  const key = ({ loan_id }: TapeRow, month: string | undefined): string => `${loan_id} ${month}`;

  test('has actions on loans that were past due at the month-end before, and on no others', () => {
    const months = [...new Set(rows.map(({ as_of }) => as_of?.slice(0, 7)))];
    const worked = new Set(table('collections.csv').map((action) => key(action, action.action_at?.slice(0, 7))));
    const pool = new Set(
      rows
        .filter(({ status, dpd }) => status === 'active' && Number(dpd) > 0)
        .map((row) => key(row, months[months.indexOf(row.as_of?.slice(0, 7)) + 1])),
    );
    expect(worked.size).toBeGreaterThan(300);
    expect([...worked].filter((one) => !pool.has(one))).toEqual([]);
    // some are worked by nobody
    expect(worked.size).toBeLessThan(0.95 * pool.size);
  });

  test('numbers its actions and uses only the channels and results of a collection log', () => {
    const actions = table('collections.csv');
    expect(new Set(actions.map(({ action_id }) => action_id)).size).toBe(actions.length);
    const seen = (column: string): Set<string | undefined> => new Set(actions.map((action) => action[column]));
    expect(seen('channel')).toEqual(new Set(['sms', 'app_push', 'phone', 'visit', 'outsource', 'legal']));
    expect(seen('result')).toEqual(
      new Set([
        ...['connected', 'no_answer', 'wrong_number', 'ptp', 'refused', 'paid'],
        ...['sent', 'delivered', 'filed', 'judged', ''],
      ]),
    );
    expect(actions.filter(({ action_at }) => !/^\d{4}-\d\d-\d\d \d\d:\d\d:00$/.test(action_at ?? ''))).toEqual([]);
  });

  test('attributes what the tape says was paid, once, after the last other action of the month', () => {
    const paidOnTape = new Map(rows.map((row) => [key(row, row.as_of?.slice(0, 7)), row.paid_amount]));
    const byCase = new Map<string, TapeRow[]>();
    for (const action of table('collections.csv')) {
      const one = key(action, action.action_at?.slice(0, 7));
      byCase.set(one, [...(byCase.get(one) ?? []), action]);
    }
    const wrong = [...byCase].filter(([one, actions]) => {
      const payments = actions.filter(({ result }) => result === 'paid');
      const tape = paidOnTape.get(one);
      if (payments.length === 0) return Number(tape) !== 0;
      const isLast = actions.every(({ action_at = '' }) => action_at <= (payments[0]?.action_at ?? ''));
      return payments.length > 1 || payments[0]?.paid_amount !== tape || !isLast;
    });
    expect(wrong).toEqual([]);
  });

  test('has a date and an amount with each promise to pay and with nothing else', () => {
    const wrong = table('collections.csv').filter(
      ({ result, ptp_date = '', ptp_amount, action_at = '' }) =>
        (result === 'ptp') !== (ptp_date !== '') ||
        (result === 'ptp') !== (ptp_amount !== '') ||
        (result === 'ptp' && ptp_date <= action_at.slice(0, 10)),
    );
    expect(wrong).toEqual([]);
  });
});
