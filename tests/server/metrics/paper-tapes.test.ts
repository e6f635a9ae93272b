import { afterAll, describe, expect, test } from 'vitest';
import { walkQuery } from '../../../server/contract/migration.ts';
import type { Book } from '../../../server/db/book.ts';
import { load } from '../../../server/load/load.ts';
import { askWalk } from '../../../server/metrics/walk.ts';
import { figures, liveBook, makeHome, writeTape } from '../book.ts';

const ends = ['2024-01-31', '2024-02-29', '2024-03-31', '2024-04-30'];
const head = 'loan_id,as_of,product,orig_date,orig_amount,balance,dpd,status,chargeoff_amount,recovery_amount';
const closing: (() => void)[] = [];
afterAll(() => {
  for (const close of closing) close();
});

/** A tape of loans: a cell a month, `product: balance dpd status chargeoff recovery`, empty for no row. */
function tapeOf(loans: Record<string, string[]>): string {
  const lines = Object.entries(loans).flatMap(([loan, months]) =>
    months.flatMap((cell, month) => {
      const [said = '', product = 'P'] = cell.split(': ').toReversed();
      const [balance, dpd, status = 'active', chargeoff = '', recovery = ''] = said.split(' ');
      const facts = [loan, ends[month], product, '2024-01-05', 1000];
      return cell === '' ? [] : [[...facts, balance, dpd, status, chargeoff, recovery].join(',')];
    }),
  );
  return [head, ...lines].join('\n');
}

const bookOf = (...sources: Record<string, string[]>[]) => bookOfText(...sources.map(tapeOf));

/** A book of one tape a source. */
async function bookOfText(...tapes: string[]): Promise<Book> {
  const { home, remove } = makeHome();
  for (const [at, text] of tapes.entries()) {
    const files = [writeTape(home, `tape-${at}.csv`, `${text}\n`)];
    await load(home, 12, { files, source: `s${at + 1}`, actor: 'test' }, () => undefined);
  }
  const book = await liveBook(home);
  closing.push(() => {
    book.engine.close();
    remove();
  });
  return book;
}

const valuesOf = async (book: Book, id: string, query: Record<string, string>) =>
  (await figures(book, id, query)).map(({ value, reason }) => value ?? reason);

describe('charge-offs', () => {
  const asked = bookOf({
    // charged off 800 of the 1000 outstanding; the amount is told once, and grows by 50 two months later
    A: ['1000 40', '0 0 charged_off 800 30', '0 0 charged_off', '0 0 charged_off 850 5'],
    // pays 20 in a month of arrears: no recovery, nothing was charged off
    B: ['500 10 active  20', '500 0', '500 0', '500 0'],
  });

  test('an amount that is not repeated is not charged off again', async () => {
    expect(await valuesOf(await asked, 'wo_amount', { by: 'month' })).toEqual([0, 800, 0, 50]);
  });

  test('only what comes after a charge-off is a recovery', async () => {
    const found = await valuesOf(await asked, 'recovery_amount', { by: 'month' });
    expect(found).toEqual([0, 30, 'not_reported', 5]);
  });

  test('"ever" counts a loan once: the balance it was first bad with, or its charge-offs where they are more', async () => {
    const book = await bookOf({
      C: ['1000 0', '900 31', '0 0 charged_off 950', '0 0 charged_off 980'],
      D: ['1000 0', '900 31', '0 0 charged_off 700', '0 0 charged_off 950'],
      E: ['1000 0', '1000 0', '0 0 charged_off 600', '0 0 charged_off 650'],
    });
    const curve = await valuesOf(book, 'v_ever', { by: 'mob' });
    expect(curve).toEqual([0, 1800 / 3000, (950 + 900 + 600) / 3000, (980 + 950 + 650) / 3000]);
  });

  test('a loan charged off in part and then sold while bad is bad for good', async () => {
    const book = await bookOf({ F: ['900 40 active 100', '0 0 sold', '0 0 sold'], G: ['500 0', '500 0', '500 0'] });
    expect(await valuesOf(book, 'v_pit', { by: 'mob', basis: 'count' })).toEqual([0.5, 0.5, 0.5]);
  });
});

test('a loan charged off and bad again counts once, and is not lost where charge-offs are left out', async () => {
  const book = await bookOf({ A: ['1000 0', '0 0 charged_off 600', '400 40'], B: ['500 0', '500 0', '500 0'] });
  expect(await valuesOf(book, 'v_pit', { by: 'mob', basis: 'count' })).toEqual([0, 0.5, 0.5]);
  expect(await valuesOf(book, 'v_pit_exwo', { by: 'mob', basis: 'count' })).toEqual([0, 0, 0.5]);
});

test('late entries of a source count while it is observed', async () => {
  const book = await bookOf(
    { A: ['1000 0', '1000 0', '1000 0', '1000 0'] },
    { B: ['1000 0', '1000 0', '1000 0'], C: ['', '', '500 0'] },
  );
  const cells = await figures(book, 'v_ever', { by: 'cohort,mob' });
  expect(cells.map(({ n_cohorts, truncated }) => [n_cohorts, truncated])).toEqual([
    [1, true],
    [1, true],
    [1, true],
    [1, false],
  ]);
});

describe('lagged rates', () => {
  test('a group with nothing outstanding any more still has its charge-offs and its past', async () => {
    const book = await bookOf({ A: ['1000 40', '0 0 charged_off 800', '0 0 charged_off 800'], B: ['', '', '500 0'] });
    expect(await valuesOf(book, 'lag_M1', { by: 'month' })).toEqual(['month_not_loaded', 0, 'no_exposure']);
    expect(await valuesOf(book, 'lag_M1+', { by: 'month' })).toEqual(['month_not_loaded', 0.8, 'no_exposure']);
  });

  test('a source that was not loaded then is not left out of the denominator in silence', async () => {
    const book = await bookOf({ A: ['1000 0', '1000 31', '1000 0'] }, { B: ['', '1000 31', '1000 31'] });
    expect(await valuesOf(book, 'lag_M2', { by: 'month,source' })).toEqual([
      'month_not_loaded',
      'month_not_loaded',
      'month_not_loaded',
      0,
      'month_not_loaded',
    ]);
    expect(await valuesOf(book, 'lag_M2', { by: 'month' })).toEqual(Array(3).fill('month_not_loaded'));
  });
});

describe('a loan that changes its product', () => {
  const asked = bookOf({
    A: ['P: 1000 0', 'Q: 900 20', 'Q: 0 0 charged_off 900 0'],
    B: ['P: 500 40', 'P: 500 50', 'Q: 500 70'],
    C: ['Q: 300 0', 'Q: 300 0', 'Q: 300 0'],
  });

  test('is charged off under the one it has then, asked for by group or by filter', async () => {
    const book = await asked;
    for (const id of ['wo_amount', 'wo_rate', 'ncl_rate', 'nfr_1', 'nfr_2', 'worse_1', 'lag_M1+']) {
      const groups = await figures(book, id, { by: 'product' });
      for (const { product, value } of groups) {
        const [one] = await figures(book, id, { product: String(product) });
        expect({ id, product, value: one?.value }).toEqual({ id, product, value });
      }
    }
    expect(await valuesOf(book, 'wo_amount', { product: 'Q' })).toEqual([900]);
  });

  test('leaves the overdue walk of the old and enters that of the new, regrouped', async () => {
    const book = await asked;
    const walk = async (product: string) => askWalk(book, walkQuery.parse({ product }));
    expect(await walk('P')).toMatchObject({
      opening: 500,
      entries: {},
      exits: { regrouped: 500 },
      change: 0,
      closing: 0,
    });
    expect(await walk('Q')).toMatchObject({
      opening: 900,
      entries: { regrouped: 500 },
      exits: { WO: 900 },
      closing: 500,
    });
  });
});

describe('a month that is not loaded', () => {
  const asked = bookOf({ A: ['1000 31', '', '1000 31', '0 0 charged_off 700'] });

  test('has no figure, asked for by month or alone', async () => {
    const book = await asked;
    expect(await valuesOf(book, 'overdue_rate_30', { by: 'month' })).toEqual([1, 'month_not_loaded', 1, 'no_exposure']);
    expect(await valuesOf(book, 'overdue_rate_30', { to: '2024-02' })).toEqual(['month_not_loaded']);
    expect(await valuesOf(book, 'loan_cnt', { to: '2024-02', by: 'source' })).toEqual(['month_not_loaded']);
  });

  test('has no figure by a group either, and the month before it is not 0 but unknown', async () => {
    const book = await asked;
    for (const by of ['product', 'bucket', 'cohort'] as const) {
      const [row, ...others] = await figures(book, 'balance_total', { by, from: '2024-02', to: '2024-02' });
      expect([row, others]).toMatchObject([{ [by]: null, value: null, reason: 'month_not_loaded' }, []]);
    }
    for (const id of ['lag_M1', 'lag_M1+', 'entry_rate', 'roll_rate_1', 'wo_rate']) {
      expect(await figures(book, id, { from: '2024-03', to: '2024-03' })).toMatchObject([
        { numerator: null, denominator: null, value: null, reason: 'month_not_loaded' },
      ]);
    }
  });

  test('is the same before the first and after the last that is loaded, where it is asked for', async () => {
    const book = await asked;
    const rows = await figures(book, 'overdue_rate_30', { from: '2023-12', to: '2024-05', by: 'month' });
    const lost = rows.filter(({ reason }) => reason === 'month_not_loaded').map(({ month }) => month);
    expect([rows.length, lost]).toEqual([6, ['2023-12', '2024-02', '2024-05']]);
    expect(await valuesOf(book, 'overdue_rate_30', { to: '2024-05' })).toEqual(['month_not_loaded']);
    expect(await valuesOf(book, 'wo_amount', { from: '2024-03', to: '2024-05' })).toEqual(['month_not_loaded']);
    expect(await figures(book, 'loan_cnt', { from: '0001-01', to: '9999-12', by: 'month' })).toHaveLength(4 + 2 * 120);
  });

  test('is not passed over in a sum over months', async () => {
    const book = await asked;
    expect(await valuesOf(book, 'wo_amount', { from: '2024-01', to: '2024-04' })).toEqual(['month_not_loaded']);
    expect(await valuesOf(book, 'wo_amount', { from: '2024-03', to: '2024-04' })).toEqual([700]);
  });
});

describe('days past due told in bands', () => {
  const lines = (month: string, bands: string[]) =>
    bands.map((band, loan) => `L${loan},${month},P,100,${band},0,active,${loan === 3 ? 'L' : ''}`);
  const asked = (...bands: string[]) => {
    const columns = 'loan_id,as_of,product,balance,bucket_raw,overdue_amount,status,five_class';
    return bookOfText([columns, ...lines('2024-01-31', bands), ...lines('2024-02-29', bands)].join('\n'));
  };

  test('90+ may be 90 days, which is not yet NPL: unless delivered as loss, the ratio is not known', async () => {
    const book = await asked('current', '30-59', '90+', '90+');
    expect(await valuesOf(book, 'overdue_rate_90', { scheme: 'lt30' })).toEqual([0.5]);
    for (const id of ['npl_ratio', 'sml_ratio', 'overdue90_to_npl']) {
      expect(await valuesOf(book, id, {})).toEqual(['band_straddles']);
    }
    const known = await asked('current', '30-59', '60-89', '90+');
    expect(await valuesOf(known, 'npl_ratio', {})).toEqual([0.25]);
    expect(await valuesOf(known, 'sml_ratio', {})).toEqual([0.5]);
    expect(await valuesOf(known, 'entry_rate', {})).toEqual([0]);
  });

  test('the bucket that a band without an end stands in is the open top one, named by it; a band with an end opens none', async () => {
    const topOf = async (...bands: string[]) => (await asked(...bands)).sources[0]?.topBucket;
    // under cn 90 days are still M3
    expect(await topOf('current', '60-89', '90+')).toEqual({ bucket: 3, label: '90+' });
    expect(await topOf('current', '91+')).toEqual({ bucket: 4, label: '90+' });
    expect(await topOf('0-29', '31-60')).toBeNull();
  });

  test('0 to 29 days may be current or overdue: what counts from the first day is not known', async () => {
    const book = await asked('0-29', '30-59');
    for (const id of ['overdue_rate_1', 'overdue_amount', 'overdue_amount_rate', 'sml_ratio', 'entry_rate']) {
      expect(await valuesOf(book, id, {})).toEqual(['band_straddles']);
    }
    expect(await valuesOf(book, 'npl_ratio', {})).toEqual([0]);
  });
});

test('a rate without an interval has no bounds', async () => {
  const book = await bookOf({ A: ['1000 0', '1000 31'] });
  expect(await figures(book, 'entry_rate')).toMatchObject([{ value: 1, n: null, low: null, high: null }]);
});
