import {
  type CleanRow,
  clean,
  cleanRows,
  eachRow,
  linesOf,
  oneRow,
  refused,
  renamed,
  textOf,
  type Unusual,
} from './clean.ts';

const lines = linesOf(cleanRows);
const all = (change: CleanRow) => textOf(eachRow(() => change));
const named = (names: Record<string, string>) => textOf(cleanRows, { header: renamed(names) });
const cards = ['4111111111111111', '5500005555555559', '6011000990139424'];
/** In place of row 5 its line in another form. */
const withLine = (edit: (line: string) => string) =>
  `${lines.map((line, at) => (at === 5 ? edit(line) : line)).join('\n')}\n`;

/** Sound tables that are refused for what they hold or how they are asked for. */
export const refusals: Unusual[] = [
  refused(
    'ambiguous dates',
    all({ orig_date: '03/04/2024' }),
    /column orig_date: "03\/04\/2024" may be day\/month or month\/day/,
  ),
  refused(
    'dates as a spreadsheet counts them',
    all({ as_of: '45473' }),
    /^400 of 400 rows \(100\.00 %\) cannot be accepted: as_of unreadable or out of range \(400 rows, first tape\.csv, row 1: "45473"\)$/,
  ),
  refused(
    'more bad rows than the ceiling',
    textOf(eachRow((_row, at) => (at < 5 ? { dpd: 'x' } : {}))),
    /^5 of 400 rows \(1\.25 %\) cannot be accepted: dpd unreadable or out of range \(5 rows, first tape\.csv, row 1: "x"\)$/,
  ),
  refused(
    'one bad row with more of the balance than the ceiling',
    oneRow(5, { balance: '9000000', dpd: 'x' }),
    /^rows with \d\d\.\d\d % of the balance cannot be accepted: dpd unreadable .* row 5: "x"\)$/,
  ),
  refused(
    'conflicting rows for more than 1 % of loans',
    `${lines.join('\n')}\n${linesOf(cleanRows.slice(100, 105).map((row) => ({ ...row, balance: '1' })))
      .slice(1)
      .join('\n')}\n`,
    /^5 of 400 loans and months \(1\.25 %\) stand more than once with different values, first at tape\.csv, row \d+, loan_id 0011\d\d, month 2024-06$/,
  ),
  refused(
    'half of the rows with an earlier date of the month',
    textOf(eachRow((_row, at) => (at % 2 ? { as_of: '2024-06-25' } : {}))),
    /^200 of 400 rows \(50\.00 %\) cannot be accepted: older date in the same month \(200 rows, first tape\.csv, row 2: "2024-06-25"\)$/,
  ),
  refused(
    'two currencies',
    lines.map((line, at) => `${line},${at === 0 ? 'currency' : at === 3 ? 'USD' : 'CNY'}\n`).join(''),
    /^tape\.csv, row 3, column currency: USD in a load of CNY$/,
  ),
  refused('another currency than the source has', clean, /source main has currency CNY, this load says USD/, {
    job: { currency: 'USD' },
  }),
  refused('another scheme than the source has', clean, /source main has scheme cn, this load says lt30/, {
    job: { scheme: 'lt30' },
  }),
  refused(
    'a control total of balance that is not the tape’s',
    clean,
    /^control total balance: the accepted rows give \d+\.00, stated is 1\.00; rows set aside hold 0\.00$/,
    { job: { controlTotals: { balance: 1 } } },
  ),
  refused(
    'a control total of loans that is not the tape’s',
    clean,
    /^control total loans: the accepted rows give 400, stated is 401/,
    { job: { controlTotals: { loans: 401 } } },
  ),
  refused(
    'a mapping to a column that is not there',
    clean,
    /^tape\.csv: --map balance=UPB names no column of the file$/,
    { job: { map: { balance: 'UPB' } } },
  ),
  refused('a mapping of a field that is none', clean, /ballance: no canonical column of this name/, {
    job: { map: { ballance: 'balance' } },
  }),
  refused('a unit that is none', clean, /^--unit balance=million: no such unit$/, {
    job: { units: { balance: 'million' } },
  }),
  refused('a layout that does not exist', clean, /^no layout "\.\.\/nobody"$/, { job: { layout: '../nobody' } }),
  refused('a layout for other files', clean, /^tape\.csv is no input of layout cmbs-absee$/, {
    job: { layout: 'cmbs-absee' },
  }),
  refused('names of persons, mapped', named({ channel: '姓名' }), /^tape\.csv, column "姓名" names persons$/, {
    job: { map: { channel: '姓名' } },
  }),
  refused(
    'mobile numbers in a mapped column',
    textOf(eachRow((_row, at) => ({ channel: `138${String(at).padStart(8, '0')}` }))),
    /^tape\.csv, column "channel" holds mobile numbers$/,
  ),
  refused(
    'identity cards as loan ids',
    all({ loan_id: '11010519491231002X' }),
    /^tape\.csv, column "loan_id" holds identity card numbers$/,
  ),
  refused(
    'bank cards in a mapped column',
    textOf(eachRow((_row, at) => ({ channel: cards[at % 3] ?? '' }))),
    /^tape\.csv, column "channel" holds bank card numbers$/,
  ),
  refused(
    'the same tape beside one with a bad line',
    [clean, withLine((line) => `${line},9`)],
    /^1-tape\.csv, line 7: has more fields than the 13 of the header$/,
  ),
];
