import { gzipSync } from 'node:zlib';
import {
  clean,
  cleanRows,
  columns,
  endingWith,
  insert,
  linesOf,
  refused,
  renamed,
  textOf,
  type Unusual,
} from './clean.ts';
import { toGb18030 } from './gb18030.ts';

const lines = linesOf(cleanRows);
const named = (names: Record<string, string>) => textOf(cleanRows, { header: renamed(names) });
const bytes = Buffer.from(clean);
/** The bytes of the clean tape with others in place of the first n of row 200's product. */
const spoilt = (text: Buffer, ...others: number[]) => {
  const copy = Buffer.from(text);
  copy.set(others, copy.indexOf('\n001199,') + 8);
  return copy;
};
/** In place of row 5 its line in another form. */
const withLine = (edit: (line: string) => string) =>
  `${lines.map((line, at) => (at === 5 ? edit(line) : line)).join('\n')}\n`;

/** Files that are no sound table. Line 1 holds the names; row 5 stands in line 7, for row 4 has a line break. */
export const malformed: Unusual[] = [
  refused('an empty file', '', /^tape\.csv is empty$/),
  refused('blank lines alone', '\n\n  \n', /^tape\.csv, line 1 is empty$/),
  refused('a header and no rows', `${lines[0]}\n`, /^tape\.csv has a header line and no rows$/),
  refused('a folder', (folder) => folder, /is not a file$/),
  refused('a file that is not there', (folder) => `${folder}/none.csv`, /^none\.csv cannot be read$/),
  refused(
    'no header at all',
    clean.slice(clean.indexOf('\n') + 1),
    /^tape\.csv, line 1 holds values where the names of the columns should stand$/,
  ),
  refused(
    'a required column missing',
    named({ balance: 'saldo' }),
    /^tape\.csv, line 1: the required column balance is missing$/,
  ),
  refused('no days past due at all', named({ dpd: 'x' }), /^tape\.csv, line 1: the required column dpd is missing$/),
  refused(
    'the worst ever days past due in place of the current',
    named({ dpd: '历史最大逾期天数' }),
    /^tape\.csv, line 1: the required column dpd is missing$/,
  ),
  refused(
    'periods in place of days',
    named({ dpd: '逾期期数' }),
    /^tape\.csv, line 1: the required column dpd is missing$/,
  ),
  refused('a column twice', named({ orig_amount: 'balance' }), /^tape\.csv, line 1: column "balance" stands twice/),
  refused(
    'a column twice, in upper and lower case',
    named({ orig_amount: 'BALANCE' }),
    /^tape\.csv, line 1: column "balance" stands twice/,
  ),
  refused(
    'a million columns',
    `${columns.join(',')}${',x'.repeat(1_000_000)}\n`,
    /^tape\.csv, line 1 is longer than 256 KiB$/,
  ),
  refused(
    'six thousand columns',
    `${columns.join(',')}${Array.from({ length: 6000 }, (_none, at) => `,c${at}`).join('')}\n`,
    /^tape\.csv, line 1 has 6013 columns, more than 5000$/,
  ),
  refused('one line of four million characters', insert(7, `X,${'x'.repeat(4_000_000)}`), /^tape\.csv, line \d+: /),
  refused(
    'a field too many',
    withLine((line) => `${line},9`),
    /^tape\.csv, line 7: has more fields than the 13 of the header$/,
  ),
  refused(
    'a field too few',
    withLine((line) => line.replace(/,[^,]*$/, '')),
    /^tape\.csv, line 7: has 12 fields where the header has 13$/,
  ),
  refused(
    'a separator at the end of the names alone',
    clean.replace('\n', ',\n'),
    /^tape\.csv, line 2: has 13 fields where the header has 14$/,
  ),
  refused(
    'another separator from the middle on',
    withLine((line) => line.replaceAll(',', ';')),
    /^tape\.csv, line 7: has 1 fields where the header has 13$/,
  ),
  refused(
    'a quote opened and not closed',
    withLine((line) => line.replace(',', ',"')),
    /^tape\.csv, line \d+: a quote is opened and not closed$/,
  ),
  refused(
    'cut off in the middle of a line',
    clean.slice(0, clean.indexOf('\n001300') + 20),
    /^tape\.csv, line \d+: has \d fields where the header has 13$/,
  ),
  refused(
    'cut off inside the last field that matters',
    textOf(cleanRows, { header: columns }).slice(0, clean.lastIndexOf('active')).concat('act,A,,0.18,'),
    /^tape\.csv, row \d+: the file ends in the middle of its last row/,
  ),
  refused(
    'cut off inside an amount that ends the row',
    endingWith('orig_amount').slice(0, -2),
    /^tape\.csv, column orig_amount: the file ends without a line break in "20000\.5", which is shorter than all other/,
  ),
  refused(
    'cut off inside a date that ends the row',
    endingWith('orig_date').slice(0, -2),
    /^tape\.csv, column orig_date: the file ends without a line break in "2023-04-2", which is shorter than all other/,
  ),
  refused(
    'an end of file mark of old systems',
    `${clean}\x1a`,
    /^tape\.csv, line \d+: has 1 fields where the header has 13$/,
  ),
  refused('a NUL byte', clean.replace('\n001100,', '\n001\x0000,'), /^tape\.csv: character \d+ is NUL$/),
  refused('a program', Buffer.from('\x7fELF\x02\x01\x01\0\0\0\0', 'latin1'), /^tape\.csv: character 8 is NUL$/),
  refused(
    'random bytes',
    Buffer.from(Array.from({ length: 3000 }, (_none, at) => 128 + ((at * 7919) % 127))),
    /^tape\.csv/,
  ),
  refused(
    'a web page in place of the tape',
    '<!doctype html>\n<html>\n<body>Please sign in</body>\n</html>\n',
    /^tape\.csv, line \d+: /,
  ),
  refused('JSON', JSON.stringify(cleanRows, null, 1), /^tape\.csv, line \d+: /),
  refused('UTF-8 with bytes that are none', spoilt(bytes, 0xff, 0xfe), /^tape\.csv, line \d{3}: is no text in utf-8$/),
  refused(
    'UTF-8 cut inside a character',
    bytes.subarray(0, bytes.lastIndexOf('期') + 2),
    /^tape\.csv, line \d{3}: is no text in utf-8$/,
  ),
  refused(
    'UTF-8 with a line of GB18030',
    Buffer.concat([bytes, toGb18030(lines[1] ?? '')]),
    /^tape\.csv, line \d{3}: is no text in utf-8$/,
  ),
  refused(
    'GB18030 with bytes that are none',
    spoilt(toGb18030(clean), 0xff, 0xff),
    /^tape\.csv, line \d{3}: is no text in gb18030$/,
  ),
  refused(
    'UTF-16 cut inside a character',
    Buffer.from(`\uFEFF${clean}`, 'utf16le').subarray(0, -1),
    /^tape\.csv, line \d{3}: is no text in utf-16le$/,
  ),
  refused('gzip in gzip', gzipSync(gzipSync(clean)), /^tape\.csv, line \d+: |^tape\.csv: character/),
];
