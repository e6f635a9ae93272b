import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { LoadJob } from '../../../server/load/job.ts';
import { loadInto, makeHome, writeTape } from '../book.ts';

const { home, remove } = makeHome();
const good = readFileSync('tests/fixtures/g1.csv', 'utf8');
const lines = good.trim().split('\n');
/** G1 with one line put in another form; line 1 is the header. */
const withLine = (at: number, edit: (line: string) => string) =>
  `${lines.map((line, index) => (index === at - 1 ? edit(line) : line)).join('\n')}\n`;
/** A tape of n sound loans, to have something that a few bad rows are a small share of. */
const many = (n: number, more: string[] = []) =>
  `${['loan_id,product,as_of,balance,dpd,status', ...Array.from({ length: n }, (_none, at) => `L${String(at).padStart(5, '0')},P,2024-07-31,100,0,active`), ...more].join('\n')}\n`;

beforeAll(async () => {
  expect((await loadInto(home, ['tests/fixtures/g1.csv'])).state).toBe('published');
});
afterAll(remove);

const cases: { what: string; text: string | Buffer; name?: string; job?: Partial<LoadJob>; says: RegExp }[] = [
  {
    what: 'a required column missing',
    text: good.replace('balance', 'saldo'),
    says: /line 1: the required column balance is missing/,
  },
  {
    what: 'no days past due at all',
    text: good.replace(',dpd,', ',x,'),
    says: /line 1: the required column dpd is missing/,
  },
  {
    what: 'cut off in the middle of a line',
    text: good.slice(0, good.indexOf('A8') + 12),
    says: /line 9: has \d fields where the header has 10/,
  },
  {
    what: 'cut off inside the last field',
    text: `${many(200).trimEnd().slice(0, -3)}`,
    says: /row 200: the file ends in the middle of its last row/,
  },
  {
    what: 'a gzip stream cut off',
    name: 'tape.csv.gz',
    text: gzipSync(many(2000)).subarray(0, 300),
    says: /cut off: its gzip stream ends early/,
  },
  {
    what: 'a gzip stream with a wrong checksum',
    name: 'tape.csv.gz',
    text: flipped(gzipSync(many(2000))),
    says: /no sound gzip file/,
  },
  { what: 'a quote opened and not closed', text: withLine(4, (line) => line.replace('XFD', '"XFD')), says: /quote/ },
  {
    what: 'a field too many',
    text: withLine(5, (line) => `${line},9,9`),
    says: /line 5: has more fields than the 10 of the header/,
  },
  { what: 'a NUL byte', text: withLine(6, (line) => line.replace('XFD', 'X\0D')), says: /character \d+ is NUL/ },
  { what: 'no rows', text: `${lines[0]}\n`, says: /header line and no rows/ },
  { what: 'an empty file', text: '', says: /is empty/ },
  {
    what: 'a column twice',
    text: good.replace('orig_amount', 'balance'),
    says: /line 1: column "balance" stands twice/,
  },
  {
    what: 'conflicting rows for more than 1 % of loans and months',
    text: many(100, ['L00001,P,2024-07-31,100,45,active', 'L00002,P,2024-07-31,100,45,active']),
    says: /2 of 100 loans and months \(2\.00 %\) stand more than once.*row \d+, loan_id L0000\d, month 2024-07/,
  },
  {
    what: 'days past due below zero',
    text: withLine(3, (line) => line.replace(',30,', ',-5,')),
    says: /dpd unreadable or out of range \(1 rows, first tape\.csv, row 2: "-5"\)/,
  },
  {
    what: 'days past due that are no whole number',
    text: withLine(3, (line) => line.replace(',30,', ',12.7,')),
    says: /dpd .*"12\.7"/,
  },
  {
    what: 'a date far off',
    text: withLine(3, (line) => line.replace('2024-06-30', '2999-06-30')),
    says: /as_of .*"2999-06-30"/,
  },
  {
    what: 'a balance that is no number',
    text: withLine(3, (line) => line.replace(',8000,', ',NaN,')),
    says: /balance .*"NaN"/,
  },
  {
    what: 'an overflowing balance',
    text: withLine(3, (line) => line.replace(',8000,', ',1e308,')),
    says: /balance .*"1e308"/,
  },
  { what: 'no loan id', text: withLine(3, (line) => line.replace('A2', '')), says: /loan_id missing/ },
  {
    what: 'a loan id mangled by a spreadsheet',
    text: withLine(3, (line) => line.replace('A2', '1.23E+17')),
    says: /loan_id .*"1\.23E\+17"/,
  },
  {
    what: 'no days past due on an active loan',
    text: withLine(3, (line) => line.replace(',30,', ',,')),
    says: /dpd missing/,
  },
  { what: 'an unknown status', text: withLine(3, (line) => line.replace('active', 'lost')), says: /status .*"lost"/ },
  {
    what: 'a loan lent after the month',
    text: withLine(3, (line) => line.replace('2023-11-15', '2024-07-15')),
    says: /orig_date .*"2024-07-15"/,
  },
  {
    what: 'a mapping to a column that is not there',
    text: good,
    job: { map: { balance: 'UPB' } },
    says: /--map balance=UPB names no column/,
  },
  {
    what: 'a mapping of a field that is none',
    text: good,
    job: { map: { ballance: 'balance' } },
    says: /no canonical column of this name/,
  },
  { what: 'a layout that does not exist', text: good, job: { layout: 'nobody' }, says: /no layout "nobody"/ },
  {
    what: 'a layout for other files',
    text: good,
    job: { layout: 'cmbs-absee' },
    says: /is no input of layout cmbs-absee/,
  },
  {
    what: 'another scheme than the source has',
    text: good,
    job: { scheme: 'lt30' },
    says: /source main has scheme cn, this load says lt30/,
  },
  {
    what: 'a control total that is not the tape’s',
    text: good,
    job: { controlTotals: { loans: 12, balance: 76_900 } },
    says: /control total balance: the accepted rows give 76800\.00, stated is 76900\.00/,
  },
  {
    what: 'two currencies in one tape',
    text: `${lines.map((line, at) => `${line},${at === 0 ? 'currency' : at === 3 ? 'USD' : 'CNY'}`).join('\n')}\n`,
    says: /row 3, column currency: USD in a load of CNY/,
  },
];

/** Checksum of the unpacked data changed. */
function flipped(packed: Buffer): Buffer {
  const at = packed.length - 8;
  packed[at] = (packed[at] ?? 0) ^ 0xff;
  return packed;
}

test('a tape that gives the totals its lender states is taken', async () => {
  const job = { controlTotals: { loans: 12, balance: 76_800 }, dryRun: true };
  expect((await loadInto(home, ['tests/fixtures/g1.csv'], job)).state).toBe('checked');
});

describe('a refused load says where and why, and changes nothing', () => {
  test.each(cases)('$what', async ({ text, name = 'tape.csv', job, says }) => {
    const before = readdirSync(join(home, 'snapshots'));
    const result = await loadInto(home, [writeTape(home, name, text)], job);
    expect(result).toMatchObject({ state: 'rejected', snapshot: null });
    expect(result.error?.message).toMatch(says);
    expect(readdirSync(join(home, 'snapshots'))).toEqual(before);
    expect(readdirSync(join(home, 'inbox'))).toEqual([]);
    expect(readFileSync(join(home, 'current'), 'utf8')).toBe('0001\n');
  });
});
