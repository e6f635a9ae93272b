import { clean, cleanRows, columns, eachRow, insert, linesOf, oneRow, textOf, type Unusual } from './clean.ts';

const bad = (column: string, given: string) => `${column} unreadable or out of range: ${given}`;
const lines = linesOf(cleanRows);
/** The line of a row, counted from 1, with some of its cells changed. */
const line = (number: number, change: Record<string, string>) =>
  linesOf([{ ...cleanRows[number - 1], ...change }])[1] ?? '';
const one = (what: string, column: string, given: string, reason = bad(column, given)): Unusual => ({
  what,
  content: oneRow(5, { [column]: given }),
  gives: { aside: [[5, reason]] },
});
const names = columns.join(',');
/** As a sum of all rows stands below a table. */
const total = (change: Record<string, string>) =>
  columns.map((column) => change[column] ?? (column === 'balance' ? '5592000' : '')).join(',');

/** Single rows that cannot be accepted; few enough to be set aside. */
export const rowCases: Unusual[] = [
  one('days past due below zero', 'dpd', '-5'),
  one('days past due that are no whole number', 'dpd', '12.7'),
  one('days past due of five digits', 'dpd', '10000'),
  one('no days past due on an active loan', 'dpd', '', 'dpd missing'),
  one('a word for nothing as days past due', 'dpd', 'NULL', 'dpd missing'),
  one('no balance on an active loan', 'balance', '', 'balance missing'),
  one('a balance that is no number', 'balance', 'NaN'),
  one('a balance that is not finite', 'balance', 'Infinity'),
  one('an overflowing balance', 'balance', '1e308'),
  one('a formula', 'balance', '=SUM(A1)'),
  one('a spreadsheet’s word for an error', 'balance', '#N/A'),
  one('no loan id', 'loan_id', '', 'loan_id missing'),
  one('a loan id mangled by a spreadsheet', 'loan_id', '1.23E+17'),
  one('a loan id mangled to one digit', 'loan_id', '1E+17'),
  one('no month', 'as_of', '', 'as_of missing'),
  one('a month far ahead', 'as_of', '2999-06-30'),
  one('a month long past', 'as_of', '1869-06-30'),
  one('a day that is none', 'as_of', '2024-06-31'),
  one('a date as a spreadsheet counts it', 'orig_date', '45000'),
  one('a loan lent after the month', 'orig_date', '2024-07-01'),
  one('an unknown status', 'status', 'lost'),
  one('no status', 'status', '', 'status missing'),
  one('an overdue amount below zero', 'overdue_amount', '-1'),
  one('markup in place of a number', 'dpd', '<script>'),
  one('a line break in place of a number', 'dpd', '3\n0'),
  {
    what: 'the names of the columns again in the middle',
    content: insert(201, names),
    gives: { aside: [[201, bad('as_of', 'as_of')]], dropped: [] },
  },
  {
    what: 'a second line of names, in another language',
    content: insert(
      1,
      '借据号,产品,统计日期,放款日期,放款金额,贷款余额,逾期天数,逾期金额,状态,评级,渠道,利率,核销金额',
    ),
    gives: { aside: [[1, bad('as_of', '统计日期')]], dropped: [] },
  },
  {
    what: 'a total below the rows',
    content: clean + total({ loan_id: '合计' }) + '\n',
    gives: { aside: [[401, 'total of other rows: 合计']], dropped: [] },
  },
  {
    what: 'a total with a date, days and a word in English',
    content: `${clean}${total({ loan_id: 'Total', as_of: '2024-06-30', dpd: '0', status: 'active' })}\n`,
    gives: { aside: [[401, 'total of other rows: Total']], dropped: [] },
  },
  {
    what: 'a total named in another column',
    content: `${clean}${total({ product: '总计' })}\n`,
    gives: { aside: [[401, 'total of other rows: 总计']], dropped: [] },
  },
  {
    what: 'conflicting rows of few loans: the worst stands',
    content: `${lines.join('\n')}\n${line(6, { dpd: '0' })}\n`,
    gives: { aside: [[401, 'dup_conflict: 001005']], dropped: [] },
  },
  {
    what: 'a row that differs from another in its rate alone',
    content: `${lines[0]}\n${line(3, { rate: '0.2' })}\n${lines.slice(1).join('\n')}\n`,
    gives: { aside: [[1, 'dup_conflict: 001002']], dropped: [] },
  },
  {
    what: 'a row with an earlier date of the same month',
    content: oneRow(5, { as_of: '2024-06-15' }),
    gives: { aside: [[5, 'older date in the same month: 2024-06-15']] },
  },
  {
    what: 'every loan twice, at an earlier and at the last date of the month',
    content: textOf([...eachRow(() => ({ as_of: '2024-06-25', dpd: '0' })), ...cleanRows]),
    gives: {
      aside: cleanRows.map(
        (_row, at) => [at + 1, 'replaced by a later date of the month: 2024-06-25'] as [number, string],
      ),
      dropped: [],
    },
  },
  {
    what: 'more bad rows than the ceiling, allowed by the one who loads',
    content: textOf(eachRow((_row, at) => (at < 20 ? { dpd: 'x' } : {}))),
    job: { maxQuarantine: 0.1 },
    gives: { aside: Array.from({ length: 20 }, (_none, at) => [at + 1, bad('dpd', 'x')] as [number, string]) },
  },
];
