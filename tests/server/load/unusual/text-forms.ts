import { gzipSync } from 'node:zlib';
import {
  type CleanRow,
  clean,
  cleanRows,
  columns,
  endingWith,
  insert,
  linesOf,
  renamed,
  same,
  textOf,
  type Unusual,
} from './clean.ts';
import { toGb18030 } from './gb18030.ts';

const utf16 = (text: string, bigEnd = false) => {
  const bytes = Buffer.from(text, 'utf16le');
  return bigEnd ? bytes.swap16() : bytes;
};
const chinese = renamed({ loan_id: '借据号', product: '产品名称', balance: '贷款余额（元）', dpd: '逾期天数' });
const lines = linesOf(cleanRows);
const withColumn = (name: string, value: string) => lines.map((line, at) => `${line},${at ? value : name}\n`).join('');
const spaced = (rows: readonly CleanRow[]): CleanRow[] =>
  rows.map((row) => Object.fromEntries(Object.entries(row).map(([column, text]) => [column, ` ${text}  `])));
/** A character that stands between two reads of the file. */
const splitAt = (size: number) => {
  const head = `${columns.join(',')},note\n`;
  const [first = '', ...others] = lines.slice(1).map((line) => `${line},`);
  return `${head}${first}${'x'.repeat(size - Buffer.byteLength(head + first) - 1)}𠮷\n${others.join('\n')}\n`;
};

/** Encodings, separators, line ends and quotes. */
export const textForms: Unusual[] = [
  { what: 'UTF-8 with a byte order mark', content: `\uFEFF${clean}`, gives: same },
  { what: 'UTF-16, little end first', content: utf16(`\uFEFF${clean}`), gives: same },
  { what: 'UTF-16, big end first', content: utf16(`\uFEFF${clean}`, true), gives: same },
  { what: 'UTF-16 without a mark', content: utf16(clean), gives: same },
  {
    what: 'UTF-16 without a mark, with characters whose low byte is zero',
    content: utf16(withColumn('备注', '一'), true),
    gives: same,
  },
  { what: 'UTF-16 with Windows line ends', content: utf16(`\uFEFF${textOf(cleanRows, { end: '\r\n' })}`), gives: same },
  { what: 'GB18030, characters of two and of four bytes', content: toGb18030(clean), gives: same },
  {
    what: 'GB18030 with Chinese names, separated by tabs',
    content: toGb18030(textOf(cleanRows, { header: chinese, delimiter: '\t' })),
    gives: same,
  },
  { what: 'GB18030 in gzip', name: 'tape.csv.gz', content: gzipSync(toGb18030(clean)), gives: same },
  { what: 'UTF-8, a character cut by the edge of a read', content: splitAt(65_536), gives: same },
  { what: 'tabs', name: 'tape.tsv', content: textOf(cleanRows, { delimiter: '\t' }), gives: same },
  { what: 'pipes', name: 'tape.txt', content: textOf(cleanRows, { delimiter: '|' }), gives: same },
  { what: 'semicolons', content: textOf(cleanRows, { delimiter: ';' }), gives: same },
  { what: 'Windows line ends', content: textOf(cleanRows, { end: '\r\n' }), gives: same },
  {
    what: 'line ends of both kinds',
    content: clean.replace('\n001002', '\r\n001002').replace('\n001200', '\r\n001200'),
    gives: same,
  },
  { what: 'old Macintosh line ends', content: textOf(cleanRows, { end: '\r' }), gives: same },
  { what: 'no line break at the end', content: clean.trimEnd(), gives: { same: true, finds: 'no_final_newline' } },
  { what: 'quotes around everything', content: textOf(cleanRows, { quoteAll: true }), gives: same },
  { what: 'a separator at the end of every line', content: lines.map((line) => `${line},\n`).join(''), gives: same },
  { what: 'blank lines in the middle', content: insert(200, '', ''), gives: same },
  { what: 'blank lines at the end', content: `${clean}\n\n\r\n`, gives: same },
  { what: 'blank lines at the top', content: `\n\n${clean}`, gives: same },
  { what: 'lines of separators alone at the end', content: `${clean}${',,,,,,,,,,,,\n'.repeat(3)}`, gives: same },
  {
    what: 'spaces around values and names',
    content: textOf(spaced(cleanRows), { header: columns.map((column) => ` ${column} `) }),
    gives: same,
  },
  { what: 'columns in another order', content: endingWith('orig_date'), gives: same },
  {
    what: 'no line break after a whole number',
    content: endingWith('orig_amount').trimEnd(),
    gives: { same: true, finds: 'no_final_newline' },
  },
  {
    what: 'names in another case, with spaces and dots',
    content: textOf(cleanRows, { header: renamed({ loan_id: 'Loan ID', as_of: 'AS-OF', orig_date: 'Orig.Date' }) }),
    gives: same,
  },
  {
    what: 'a name with a line break in it',
    content: textOf(cleanRows, { header: renamed({ balance: '贷款余额\n(元)' }) }),
    gives: same,
  },
  {
    what: 'a column nobody asked for',
    content: lines.map((line, at) => `${line},${at ? 'x' : 'remark'}\n`).join(''),
    gives: { same: true, finds: 'column_unread' },
  },
  {
    what: 'columns that have names of our own',
    content: lines.map((line, at) => `${line},${at ? 'x,y,z' : 'row_no,FILE_NO,rowid'}\n`).join(''),
    gives: { same: true, finds: 'column_unread' },
  },
  {
    what: 'a thousand columns more',
    content: lines
      .map((line, at) => `${line}${Array.from({ length: 1000 }, (_none, nth) => (at ? ',' : `,c${nth}`)).join('')}\n`)
      .join(''),
    gives: { same: true, finds: 'column_unread' },
  },
  {
    what: 'a name with quotes and SQL in it',
    content: lines.map((line, at) => `${line},${at ? '1' : `"x'""; DROP TABLE y; --"`}\n`).join(''),
    gives: same,
  },
];
