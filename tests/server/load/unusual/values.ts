import {
  type CleanRow,
  clean,
  cleanRows,
  columns,
  eachRow,
  linesOf,
  renamed,
  same,
  textOf,
  type Unusual,
} from './clean.ts';

const wide = (text: string) => text.replace(/[!-~]/g, (mark) => String.fromCharCode(mark.charCodeAt(0) + 0xfee0));
const money = ['orig_amount', 'balance', 'overdue_amount', 'chargeoff_amount'];
/** All money of a row as another text; empty stays empty. */
const inMoney = (write: (amount: number) => string) =>
  eachRow((row) => Object.fromEntries(money.map((column) => [column, row[column] ? write(Number(row[column])) : ''])));
const inDates = (write: (year: string, month: string, day: string) => string): CleanRow[] =>
  eachRow((row) => {
    const written = (date = '') => {
      const [year = '', month = '', day = ''] = date.split('-');
      return write(year, month, day);
    };
    return { as_of: written(row.as_of), orig_date: written(row.orig_date) };
  });
/** The date of the month as one text in every row; a month says enough. */
const asOf = (text: string) => textOf(eachRow(() => ({ as_of: text })));
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const monthName = (month: string) => months[Number(month) - 1] ?? '';
const grouped = (amount: number) => amount.toLocaleString('en', { minimumFractionDigits: 2 });
const dateForms: [string, (year: string, month: string, day: string) => string][] = [
  ['2024/6/30', (y, m, d) => `${y}/${Number(m)}/${Number(d)}`],
  ['2024.06.30', (y, m, d) => `${y}.${m}.${d}`],
  ['20240630', (y, m, d) => `${y}${m}${d}`],
  ['2024年6月30日', (y, m, d) => `${y}年${Number(m)}月${Number(d)}日`],
  ['30-Jun-2024', (y, m, d) => `${d}-${monthName(m)}-${y}`],
  ['06/30/2024, which only a 13th to 31st tells', (y, m, d) => `${m}/${d}/${y}`],
  ['30/06/2024', (y, m, d) => `${d}/${m}/${y}`],
  ['2024-06-30 00:00:00', (y, m, d) => `${y}-${m}-${d} 00:00:00`],
  ['2024-06-30T00:00:00Z', (y, m, d) => `${y}-${m}-${d}T00:00:00Z`],
];

/** Digits, units, rates and dates as lenders write them. */
export const valueForms: Unusual[] = [
  {
    what: 'full-width digits and letters',
    content: textOf(
      eachRow((row) =>
        Object.fromEntries(
          ['as_of', 'balance', 'dpd', 'grade', 'status'].map((column) => [column, wide(row[column] ?? '')]),
        ),
      ),
    ),
    gives: same,
  },
  {
    what: 'full-width names of columns',
    content: clean.replace(columns.join(','), columns.map(wide).join(',')),
    gives: same,
  },
  { what: 'thousands separators', content: textOf(inMoney(grouped)), gives: same },
  {
    what: 'amounts with a plus and with more digits',
    content: textOf(inMoney((amount) => `${amount < 0 ? '' : '+'}${amount.toFixed(4)}`)),
    gives: same,
  },
  {
    what: 'amounts in 万元, said in the names',
    content: textOf(
      inMoney((amount) => (amount / 10_000).toFixed(6)),
      { header: renamed(Object.fromEntries(money.map((column) => [column, `${column}(万元)`]))) },
    ),
    gives: same,
  },
  {
    what: 'amounts in 千元, said in the names',
    content: textOf(
      inMoney((amount) => (amount / 1000).toFixed(5)),
      { header: renamed(Object.fromEntries(money.map((column) => [column, `${column}（千元）`]))) },
    ),
    gives: same,
  },
  {
    what: 'amounts in 分, as was asked',
    content: textOf(inMoney((amount) => String(Math.round(amount * 100)))),
    job: { units: Object.fromEntries(money.map((column) => [column, '分'])) },
    gives: same,
  },
  { what: 'rates as 18%', content: textOf(eachRow(() => ({ rate: '18%' }))), gives: same },
  { what: 'rates as 18', content: textOf(eachRow(() => ({ rate: '18' }))), gives: same },
  {
    what: 'words for nothing',
    content: textOf(
      eachRow((row, at) => ({ grade: row.grade || (['NULL', 'N/A', '-', '—', '\\N', 'null', '  '][at % 7] ?? '') })),
    ),
    gives: same,
  },
  {
    what: 'words of status in Chinese',
    content: textOf(
      eachRow((row) => ({
        status: { active: '正常', paid_off: '结清', charged_off: '核销', sold: '转让' }[row.status ?? ''] ?? '',
      })),
    ),
    gives: same,
  },
  ...dateForms.map(
    ([what, write]): Unusual => ({ what: `dates as ${what}`, content: textOf(inDates(write)), gives: same }),
  ),
  ...['2024-06', '202406', '062024', '2024年6月', 'Jun-2024', '06/2024'].map(
    (text): Unusual => ({
      what: `months as ${text}, loans of that month among them`,
      content: asOf(text),
      gives: { same: true, rawDate: '2024-06-01' },
    }),
  ),
  {
    what: 'dates as 03/04/2024 with the order said',
    content: textOf(eachRow((row) => ({ orig_date: dmy(row.orig_date ?? '') }))),
    job: { dateOrder: 'dmy' },
    gives: same,
  },
  {
    what: 'no column of months, the month as was asked',
    content: textOf(
      eachRow(() => ({})),
      { header: renamed({ as_of: 'x' }) },
    ),
    job: { asOf: '2024-06' },
    gives: { same: true, rawDate: '2024-06-01' },
  },
  {
    what: 'a name that reads as a path, quotes and signs in it',
    name: '.._.._etc 😀 "q" ; rm -rf.csv',
    content: clean,
    gives: same,
  },
  {
    what: 'identifiers in columns that are not read',
    content: withIdentifiers(),
    gives: { same: true, finds: 'column_unread' },
  },
  { what: 'two files, each a half', content: halves(), gives: same },
  {
    what: 'two files, a half in each form',
    content: [halves()[0] ?? '', (halves()[1] ?? '').replaceAll('\n', '\r\n')],
    gives: same,
  },
  {
    what: 'each row twice',
    content: clean + clean.slice(clean.indexOf('\n') + 1),
    gives: { same: true, finds: 'dup_identical' },
  },
  {
    what: 'a title above the names',
    content: `2024年6月贷款台账,,\n制表：王,,\n\n${clean}`,
    gives: { same: true, finds: 'lines_above' },
  },
];

function dmy(date: string): string {
  return date.split('-').toReversed().join('/');
}

function halves(): string[] {
  const rows = eachRow(() => ({}));
  return [textOf(rows.slice(0, 150)), textOf(rows.slice(150))];
}

function withIdentifiers(): string {
  const more = (at: number) => (at === 0 ? '姓名,手机号' : `王${at},138${String(at).padStart(8, '0')}`);
  return linesOf(cleanRows)
    .map((line, at) => `${line},${more(at)}\n`)
    .join('');
}
