import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { isBankCard, isIdCard } from '../../../server/load/identity.ts';
import type { LoadJob } from '../../../server/load/job.ts';
import { load } from '../../../server/load/load.ts';
import { toRows } from '../../../server/wire/rows.ts';
import { liveBook, makeHome, writeTape } from '../book.ts';

const removes: (() => void)[] = [];
afterAll(() => {
  for (const remove of removes) remove();
});

/** Loads tapes one after another into one home and gives the loans of the newest snapshot. */
async function loans(tapes: { text: string | Buffer; job?: Partial<LoadJob> }[]) {
  const { home, remove } = makeHome();
  removes.push(remove);
  let findings: string[] = [];
  for (const [at, { text, job }] of tapes.entries()) {
    const result = await load(
      home,
      12,
      { ...job, files: [writeTape(home, `tape-${at}.csv`, text)], actor: 'test' },
      () => undefined,
    );
    findings = result.findings.map(({ rule, sample }) => `${rule}: ${sample}`);
  }
  const book = await liveBook(home);
  const text = (name: string) => ({ meaning: 'text' as const, about: name });
  const columns = [
    'loan_id',
    'as_of',
    'orig_date',
    'orig_amount',
    'balance',
    'dpd',
    'dpd_hi',
    'overdue_amount',
    'status',
    'rate',
    'grade',
  ];
  const rows = toRows(
    await book.engine.ask(
      {
        header: {
          question: 'loans',
          params: {},
          columns: Object.fromEntries(columns.map((name) => [name, text(name)])),
          order: [],
          metric: null,
        },
        sql: `SELECT ${columns.map((name) => `${name}::VARCHAR AS ${name}`).join(', ')} FROM loan_month ORDER BY loan_id, as_of`,
      },
      {},
    ),
  );
  book.engine.close();
  return { rows, findings };
}

/** 借据号,统计日期,产品名称,放款日期,放款金额(万元),贷款余额(万元),逾期天数,逾期金额（元）,贷款状态,风险等级 and one row, in GB18030. */
const chinese = Buffer.from(
  'bde8bedd' +
    'bac52ccdb3bcc6c8d5c6da2cb2fac6b7c3fbb3c62cb7c5bfeec8d5c6da2cb7c5bfeebdf0b6ee28cdf2d4aa292cb4fbbfeed3e0b6ee28cdf2d4aa292cd3e2c6dacceccafd2cd3e2c6dabdf0b6eea3a8d4aaa3a92cb4fbbfeed7b4ccac2cb7e7cfd5b5c8bcb60a' +
    '41322c32303234c4ea36d4c23330c8d52c5846442c323032332d31312d31352c322c302e382c33312c3930302cd5fdb3a32c420a',
  'hex',
);

describe('a tape with names of its own', () => {
  test('Chinese names, dates, units in the header and GB18030 need no word from anyone', async () => {
    const { rows } = await loans([{ text: chinese }]);
    expect(rows).toEqual([
      {
        loan_id: 'A2',
        as_of: '2024-06-30',
        orig_date: '2023-11-15',
        orig_amount: '20000.00',
        balance: '8000.00',
        dpd: '31',
        dpd_hi: null,
        overdue_amount: '900.00',
        status: 'active',
        rate: null,
        grade: 'B',
      },
    ]);
  });

  test('LendingClub: status gives state and band of days, never the investors’ part or the amount asked for', async () => {
    const head =
      'id,member_id,issue_d,funded_amnt,loan_amnt,out_prncp,out_prncp_inv,loan_status,grade,int_rate,purpose,delinq_amnt';
    const line = (id: number, balance: number, status: string, rate: string) =>
      `${id},9,Dec-2015,1000,1200,${balance},1,${status},A,${rate},car,77`;
    const text = [
      head,
      line(1, 800, 'Current', ' 13.56%'),
      line(2, 700, 'Late (31-120 days)', '18'),
      line(3, 500, 'In Grace Period', '0.2'),
      line(4, 0, 'Charged Off', '0.2'),
      line(5, 0, 'Does not meet the credit policy. Status:Fully Paid', '1'),
      line(6, 400, 'Default', '20'),
      line(7, 300, 'Late (16-30 days)', '20'),
    ].join('\n');
    const { rows, findings } = await loans([
      { text: `${text}\n`, job: { asOf: '2016-03', map: { product: 'purpose' } } },
    ]);
    expect(
      rows.map(({ loan_id, orig_date, orig_amount, balance, dpd, dpd_hi, status, rate }) => [
        loan_id,
        orig_date,
        orig_amount,
        balance,
        dpd,
        dpd_hi,
        status,
        rate,
      ]),
    ).toEqual([
      ['1', '2015-12-01', '1000.00', '800.00', '0', '0', 'active', '0.1356'],
      ['2', '2015-12-01', '1000.00', '700.00', '31', '120', 'active', '0.18'],
      ['3', '2015-12-01', '1000.00', '500.00', '1', '15', 'active', '0.2'],
      ['4', '2015-12-01', '1000.00', '0.00', null, null, 'charged_off', '0.2'],
      ['5', '2015-12-01', '1000.00', '0.00', null, null, 'paid_off', '1.0'],
      ['6', '2015-12-01', '1000.00', '400.00', '121', '9999', 'active', '0.2'],
      ['7', '2015-12-01', '1000.00', '300.00', '16', '30', 'active', '0.2'],
    ]);
    expect(findings).toContain('column_unread: member_id, loan_amnt, out_prncp_inv, delinq_amnt');
  });

  test('a mapping once given is kept for the source', async () => {
    const tape = (month: string) => `nr,as_of,product,UPB (千元),late\nA,${month},P,8,31\n`;
    const job = { map: { loan_id: 'nr', balance: 'UPB (千元)', dpd: 'late' } };
    const { rows } = await loans([{ text: tape('2024-05-31'), job }, { text: tape('2024-06-30') }]);
    expect(rows.map(({ as_of, balance, dpd }) => [as_of, balance, dpd])).toEqual([
      ['2024-05-31', '8000.00', '31'],
      ['2024-06-30', '8000.00', '31'],
    ]);
  });

  test('a unit said on the command line counts', async () => {
    const { rows } = await loans([
      { text: 'loan_id,as_of,product,balance,dpd\nA,2024-06-30,P,123456,0\n', job: { units: { balance: '分' } } },
    ]);
    expect(rows[0]?.balance).toBe('1234.56');
  });
});

test('a changed digit is no identity card and no bank card', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 16 }), fc.integer({ min: 1, max: 9 }), (at, by) => {
      const changed = (text: string) => text.slice(0, at) + String((Number(text[at]) + by) % 10) + text.slice(at + 1);
      expect(isIdCard(changed('11010519491231002X'))).toBe(false);
      if (at < 16) expect(isBankCard(changed('4111111111111111'))).toBe(false);
    }),
  );
  expect(isIdCard('11010519491231002X') && isBankCard('4111111111111111')).toBe(true);
});
