import { beforeAll, describe, expect, test } from 'vitest';
import { rowsByLoan, type TapeRow, tapeRows, writtenFiles } from './tapes.ts';

const millisecondsADay = 86_400_000;
const facts = [
  'customer_id,product,orig_date,orig_amount,first_due_date,term_months,rate,repay_method',
  'grade,channel,region,occupation,age,income_annual,funder,currency,dpd_method',
].flatMap((names) => names.split(','));

let loans: TapeRow[][];
/** Pairs of rows of one loan, a month apart. */
let steps: { before: TapeRow; after: TapeRow }[];

beforeAll(async () => {
  loans = rowsByLoan(tapeRows(await writtenFiles({ loans: 4000, months: 30, seed: 5 }, [])));
  steps = loans.flatMap((rows) => rows.slice(1).map((after, at) => ({ before: rows[at] ?? {}, after })));
});

const dayOf = (date: string | undefined): number => Date.parse(`${date}T00:00:00Z`) / millisecondsADay;
const monthOf = (date: string | undefined): number => Number(date?.slice(0, 4)) * 12 + Number(date?.slice(5, 7));
const cents = (money: string | undefined): number => Math.round(Number(money) * 100);
const failing = <T>(items: readonly T[], holds: (item: T) => boolean): T | undefined =>
  items.find((item) => !holds(item));

describe('a loan on the tapes of a generated book', () => {
  test('keeps its identifier, with leading zero, and the facts of its lending on every row', () => {
    expect(failing(loans, (rows) => /^0\d{9}$/.test(rows[0]?.loan_id ?? ''))).toBeUndefined();
    expect(failing(steps, ({ before, after }) => facts.every((fact) => before[fact] === after[fact]))).toBeUndefined();
  });

  test('has one row a month, at month-end, without gap', () => {
    const lastDay = ({ as_of = '' }: TapeRow): boolean =>
      new Date(Date.parse(`${as_of}T00:00:00Z`) + millisecondsADay).getUTCDate() === 1;
    expect(failing(loans.flat(), lastDay)).toBeUndefined();
    expect(failing(steps, ({ before, after }) => monthOf(after.as_of) === monthOf(before.as_of) + 1)).toBeUndefined();
  });

  test('is first seen in the month it was lent, unless it is older than the first tape', () => {
    const first = '2024-05-31';
    expect(
      failing(loans, ([row]) => row?.as_of === first || monthOf(row?.as_of) === monthOf(row?.orig_date)),
    ).toBeUndefined();
    expect(loans.filter(([row]) => (row?.orig_date ?? '') < '2024-05').length).toBeGreaterThan(1000);
  });

  test('falls at most as many days further behind as passed', () => {
    const active = steps.filter(({ before, after }) => before.status === 'active' && after.status === 'active');
    expect(
      failing(active, ({ before, after }) => {
        const days = dayOf(after.as_of) - dayOf(before.as_of);
        return Number(after.dpd) <= Number(before.dpd) + days;
      }),
    ).toBeUndefined();
  });

  test('is as many days past due as passed since one of its due dates', () => {
    const overdue = loans.flat().filter(({ status, dpd }) => status === 'active' && Number(dpd) > 0);
    expect(overdue.length).toBeGreaterThan(500);
    expect(
      failing(overdue, (row) => {
        const due = new Date((dayOf(row.as_of) - Number(row.dpd)) * millisecondsADay).toISOString();
        return due.slice(8, 10) === row.first_due_date?.slice(8, 10) && due.slice(0, 10) >= (row.first_due_date ?? '');
      }),
    ).toBeUndefined();
  });

  test('is past due exactly when an amount is overdue, and never by more principal than its balance', () => {
    const active = loans.flat().filter(({ status }) => status === 'active');
    expect(failing(active, (row) => Number(row.dpd) > 0 === cents(row.overdue_amount) > 0)).toBeUndefined();
    expect(
      failing(
        active,
        (row) =>
          cents(row.overdue_principal) <= Math.max(0, cents(row.balance)) &&
          cents(row.overdue_principal) <= cents(row.overdue_amount),
      ),
    ).toBeUndefined();
  });

  test('owes between nothing and what was lent; only a card may be overpaid', () => {
    expect(
      failing(loans.flat(), (row) => {
        const least = row.repay_method === 'revolving' ? -0.01 * cents(row.orig_amount) : 0;
        return cents(row.balance) >= least && cents(row.balance) <= cents(row.orig_amount);
      }),
    ).toBeUndefined();
  });

  test('pays down its balance: an instalment loan never owes more than the month before', () => {
    const instalments = steps.filter(({ after }) => after.repay_method !== 'revolving');
    expect(failing(instalments, ({ before, after }) => cents(after.balance) <= cents(before.balance))).toBeUndefined();
  });

  test('comes back from more than 30 days to 0 only by paying what was overdue, or by a restructuring that is told', () => {
    const back = steps.filter(
      ({ before, after }) => Number(before.dpd) > 30 && after.status === 'active' && after.dpd === '0',
    );
    expect(back.length).toBeGreaterThan(20);
    expect(
      failing(
        back,
        ({ before, after }) =>
          cents(after.paid_amount) >= cents(before.overdue_amount) ||
          (after.restructured === 'true' && after.restructure_date === after.as_of),
      ),
    ).toBeUndefined();
  });

  test.each([
    ['paid_off', 1000],
    ['sold', 10],
    ['closed_other', 5],
  ])('ends with one row and no balance when it is %s', (end, least) => {
    const ended = loans.filter((rows) => rows.some(({ status }) => status === end));
    expect(ended.length).toBeGreaterThan(least);
    expect(
      failing(ended, (rows) => rows.findIndex(({ status }) => status === end) === rows.length - 1),
    ).toBeUndefined();
    expect(failing(ended, (rows) => cents(rows.at(-1)?.balance) === 0)).toBeUndefined();
  });

  test('is classed at least as its days past due demand, and as special mention for a year after a new plan', () => {
    const floor = (dpd: number): string => (dpd > 360 ? 'L' : dpd > 270 ? 'D' : dpd > 90 ? 'SS' : dpd > 0 ? 'SM' : 'N');
    const active = loans.flat().filter(({ status }) => status === 'active');
    expect(
      failing(active, (row) => {
        const least = floor(Number(row.dpd));
        const planned = row.restructured === 'true' && monthOf(row.as_of) - monthOf(row.restructure_date) < 12;
        return row.five_class === (least === 'N' && planned ? 'SM' : least);
      }),
    ).toBeUndefined();
    expect(new Set(active.map(({ five_class }) => five_class))).toEqual(new Set(['N', 'SM', 'SS', 'D']));
  });

  test('says what plan it was given exactly when it was restructured', () => {
    expect(
      failing(
        loans.flat(),
        (row) =>
          (row.restructured === 'true') === (row.restructure_type !== '') &&
          (row.restructured === 'true') === (row.restructure_date !== ''),
      ),
    ).toBeUndefined();
  });

  test('is charged off for its last balance after more than 180 days, for good, and recovers no more than that', () => {
    const offs = steps.filter(({ before, after }) => before.status === 'active' && after.status === 'charged_off');
    expect(offs.length).toBeGreaterThan(20);
    expect(
      failing(
        offs,
        ({ before, after }) =>
          Number(before.dpd) > 180 &&
          after.chargeoff_amount === before.balance &&
          after.chargeoff_date === after.as_of &&
          cents(after.balance) === 0,
      ),
    ).toBeUndefined();
    expect(
      failing(steps, ({ before, after }) => before.status !== 'charged_off' || after.status === 'charged_off'),
    ).toBeUndefined();
    expect(
      failing(
        loans,
        (rows) =>
          rows.reduce((sum, row) => sum + cents(row.recovery_amount), 0) <= cents(rows.at(-1)?.chargeoff_amount),
      ),
    ).toBeUndefined();
  });
});
