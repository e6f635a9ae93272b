import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { forewarn } from '../cli/forewarn.ts';
import { loadInto, makeHome, writeTape } from '../book.ts';
import { contents } from './contents.ts';

const homes = { clean: makeHome(), mended: makeHome() };
afterAll(() => {
  for (const { remove } of Object.values(homes)) remove();
});

const head = '借据号,产品,统计日期,贷款余额(万元),逾期天数,贷款状态,备注';
const row = (loan: string, day: string, more: { balance?: string; dpd?: string } = {}) =>
  [loan, 'P', day, more.balance ?? '1.5', more.dpd ?? '0', '正常', 'called twice'].join(',');
const month = (day: string) => Array.from({ length: 150 }, (_, at) => row(`L${String(at).padStart(4, '0')}`, day));
const tape = (lines: string[]) => `${[head, ...lines].join('\n')}\n`;
const sound = [...month('2024-05-31'), ...month('2024-06-30')];
/** Row 7 has days past due that are no number, row 160 no balance. */
const broken = sound.map((line, at) => {
  if (at === 6) return row('L0006', '2024-05-31', { dpd: 'many' });
  return at === 159 ? row('L0009', '2024-06-30', { balance: '' }) : line;
});

describe('rows set aside', () => {
  let csv = '';
  beforeAll(async () => {
    await loadInto(homes.clean.home, [writeTape(homes.clean.home, 'tape.csv', tape(sound))]);
    const result = await loadInto(homes.mended.home, [writeTape(homes.mended.home, 'tape.csv', tape(broken))]);
    expect(result.rows).toEqual({ read: 300, accepted: 298, quarantined: 2 });
    csv = (await forewarn(homes.mended.home, ['quarantine', '0001', '--format', 'csv'])).out;
  });

  test('are given as they stood in their file, with place and reason, without what was not read', () => {
    expect(csv.split('\r\n')).toEqual([
      'quarantined_by,quarantined_file,quarantined_row,quarantined_because,借据号,产品,统计日期,贷款余额(万元),逾期天数,贷款状态',
      '0001,tape.csv,7,dpd unreadable or out of range,L0006,P,2024-05-31,1.5,many,正常',
      '0001,tape.csv,160,balance missing,L0009,P,2024-06-30,,0,正常',
      '',
    ]);
  });

  test('are listed with column and what was given', async () => {
    const { out } = await forewarn(homes.mended.home, ['quarantine', '0001']);
    expect(out.split('\n').map((line) => line.split(/ {2,}/))).toEqual([
      ['file', 'row', 'column', 'given', 'reason', 'loan_id'],
      ['tape.csv', '7', 'dpd', 'many', 'dpd unreadable or out of range', 'L0006'],
      ['tape.csv', '160', 'balance', '–', 'balance missing', 'L0009'],
      [''],
    ]);
  });

  test('corrected and loaded again join their months: the book is that of the clean tape', async () => {
    const mended = csv.replace('many', '0').replace('2024-06-30,,0', '2024-06-30,1.5,0');
    const result = await loadInto(homes.mended.home, [writeTape(homes.mended.home, 'corrected.csv', mended)]);
    expect(result).toMatchObject({
      state: 'published',
      months: ['2024-05', '2024-06'],
      rows: { read: 2, accepted: 2 },
    });
    expect(await contents(homes.mended.home)).toEqual(await contents(homes.clean.home));
  });

  test('are refused beside a tape, and where they are of no load of this book', async () => {
    const corrected = writeTape(homes.clean.home, 'corrected.csv', csv.replaceAll('0001,tape', '0077,tape'));
    const other = writeTape(homes.clean.home, 'other.csv', tape(sound));
    expect((await loadInto(homes.clean.home, [corrected, other])).error?.message).toMatch(
      /other\.csv is a tape, other files hold corrected rows/,
    );
    expect((await loadInto(homes.clean.home, [corrected])).error?.message).toMatch(/load 0077 is not in this book/);
  });

  test('of a load that set none aside: nothing to give', async () => {
    const { code, err } = await forewarn(homes.clean.home, ['quarantine', '0001']);
    expect({ code, err: err.split('\n')[0] }).toEqual({ code: 1, err: 'error: no rows set aside by load 0001' });
  });
});
