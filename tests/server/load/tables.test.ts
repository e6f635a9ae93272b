import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, describe, expect, test } from 'vitest';
import type { LoadJob, LoadResult } from '../../../server/load/job.ts';
import { currentSnapshot, snapshotPath } from '../../../server/load/publish.ts';
import { figures, liveBook, loadInto, makeHome, writeTape } from '../book.ts';

const removes: (() => void)[] = [];
afterAll(() => {
  for (const remove of removes) remove();
});

const csv = (lines: readonly string[]) => `${lines.join('\n')}\n`;
const tapeHead = 'loan_id,product,as_of,balance,dpd,status,orig_date,orig_amount';
const tape = csv([
  tapeHead,
  'A1,P,2024-01-31,1000,0,active,2024-01-05,1000',
  'A1,P,2024-02-29,900,10,active,2024-01-05,1000',
  'A1,P,2024-03-31,800,40,active,2024-01-05,1000',
]);
const originations = 'loan_id,orig_date,orig_amount,product_orig,grade_orig,channel,term_months,first_due_date';
const actions = 'action_id,loan_id,action_at,channel,agency,result,ptp_date,ptp_amount,cost,paid_amount';
const benchmarks =
  'benchmark_id,name_zh,metric_id,basis,scheme,product,period,op,value,value_hi,source,published_on,comparability';

/** A home with the tape loaded, and how to load more into it and ask it. */
async function bookWith(...first: string[]) {
  const { home, remove } = makeHome();
  removes.push(remove);
  let nth = 0;
  const loading = (texts: readonly string[], job: Partial<LoadJob> = {}): Promise<LoadResult> => {
    const files = texts.map((text) => writeTape(home, `file-${nth++}.csv`, text));
    return loadInto(home, files, job);
  };
  expect(await loading([tape, ...first])).toMatchObject({ state: 'published', error: null });
  const ask = async (sql: string): Promise<unknown[][]> => {
    const instance = await DuckDBInstance.create(snapshotPath(home, currentSnapshot(home) ?? ''), {
      access_mode: 'READ_ONLY',
    });
    const connection = await instance.connect();
    const rows = (await connection.runAndReadAll(sql)).getRowsJson();
    connection.closeSync();
    instance.closeSync();
    return rows;
  };
  return { home, load: loading, ask };
}

describe('originations', () => {
  test('fix cohort, amount and product; a loan no tape has shown is in the denominator of its cohort', async () => {
    const { home, ask } = await bookWith(
      csv([originations, 'A1,2023-12-20,1500,Q,B,app,12,2024-01-20', 'U1,2023-12-21,500,Q,B,shop,12,2024-01-21']),
    );
    expect(
      await ask('SELECT cohort_month, mob, product_orig, grade_orig, channel FROM loan_month ORDER BY mob'),
    ).toEqual([1, 2, 3].map((mob) => ['2023-12', mob, 'Q', 'B', 'app']));
    const book = await liveBook(home);
    const share = async (query: Record<string, string>) =>
      (await figures(book, 'v_ever', { by: 'cohort,mob', ...query })).map(({ mob, numerator, denominator }) => [
        mob,
        numerator,
        denominator,
      ]);
    // the tape begins a month after the cohort: MOB 0 is not loaded
    expect((await share({ basis: 'count' })).filter(([, numerator]) => numerator !== null)).toEqual([
      [1, 0, 2],
      [2, 0, 2],
      [3, 1, 2],
    ]);
    expect((await share({ basis: 'balance' })).at(-1)).toEqual([3, 800, 2000]);
    expect(await figures(book, 'v_ever', { by: 'cohort,mob,channel', basis: 'count', where: 'channel:shop' })).toEqual(
      expect.arrayContaining([expect.objectContaining({ mob: 3, numerator: 0, denominator: 1 })]),
    );
    book.engine.close();
  });

  test('may come alone and later: the book is derived anew; a loan loaded again is replaced', async () => {
    const { load, ask } = await bookWith();
    await load([csv([originations, 'A1,2023-12-20,1500,Q,B,app,12,2024-01-20'])]);
    const result = await load([csv([originations, 'A1,2024-01-02,1600,,,,,'])]);
    expect(result).toMatchObject({ state: 'published', source: 'main', months: [] });
    expect(await ask('SELECT cohort_month, orig_amount, product_orig, grade_orig FROM loan')).toEqual([
      ['2024-01', '1600.00', 'P', '(unknown)'],
    ]);
    expect(await ask('SELECT count(*)::INTEGER FROM originations')).toEqual([[1]]);
    expect(await ask('SELECT count(*)::INTEGER FROM loan_month')).toEqual([[3]]);
  });

  test('are known by the names Chinese tapes use, and their unit', async () => {
    const { ask } = await bookWith(csv(['借据号,放款日期,放款金额(万元),产品', 'A1,2023-12-20,0.15,现金']));
    expect(await ask('SELECT orig_amount, product_orig FROM loan')).toEqual([['1500.00', '现金']]);
  });

  test('alone need a book, and where it has several sources, the name of theirs', async () => {
    const { home, remove } = makeHome();
    removes.push(remove);
    const lent = csv([originations, 'A1,2023-12-20,1500,Q,B,app,12,2024-01-20']);
    const alone = await loadInto(home, [writeTape(home, 'lent.csv', lent)]);
    expect(alone.error?.message).toBe('no tape among the files');
    const { load } = await bookWith();
    await load([tape], { source: 'other' });
    expect((await load([lent])).error?.message).toBe('of which source these loans are is not said');
    expect((await load([lent], { source: 'third' })).error?.message).toBe('no tape of source third has been loaded');
    expect(await load([lent], { source: 'main' })).toMatchObject({ state: 'published', source: 'main' });
  });
});

describe('collection actions, benchmarks and labels', () => {
  test('are stored with codes for their words, by key the last load stands', async () => {
    const { load, ask } = await bookWith();
    await load([
      csv([
        actions,
        'X1,A1,2024-03-02 09:15:00,电催,,承诺还款,2024-03-09,20.5,1,',
        'X2,A1,2024-03-03,sms,,sent,,,0.1,',
      ]),
      csv([
        benchmarks,
        'b1,某同业,overdue_rate_30,balance,cn,P,2024-03-31,between,2.1%,0.025,report,2024-05-01,same',
        'b1,某同业,overdue_rate_30,balance,cn,P,2024Q2,≈,0.022,,report,2024-08-01,approx',
      ]),
      csv(['dimension,code,name_en,name_zh', 'product,P,Payday,发薪贷']),
    ]);
    await load([csv([actions, 'X1,A1,2024-03-02 09:15:00,visit,,paid,,,5,20.5'])]);
    expect(
      await ask(
        'SELECT action_id, action_at::VARCHAR, channel, result, ptp_amount, paid_amount FROM collection_action ORDER BY 1',
      ),
    ).toEqual([
      ['X1', '2024-03-02 09:15:00', 'visit', 'paid', null, '20.50'],
      ['X2', '2024-03-03 00:00:00', 'sms', 'sent', null, null],
    ]);
    expect(
      await ask('SELECT period, op, value, value_hi, published_by, comparability FROM benchmark ORDER BY 1'),
    ).toEqual([
      ['2024-03', 'between', 0.021, 0.025, 'report', 'same'],
      ['2024-06', '≈', 0.022, null, 'report', 'approx'],
    ]);
    expect(await ask('SELECT name_en, name_zh FROM label')).toEqual([['Payday', '发薪贷']]);
  });

  test('bring no month and leave the book as it is', async () => {
    const { load, ask } = await bookWith();
    const before = await ask('SELECT * FROM book.cube_month');
    const result = await load([csv(['dimension,code,name_en,name_zh', 'product,P,Payday,', 'funder,F1,,银行'])]);
    expect(result).toMatchObject({ months: [], rows: { read: 2, accepted: 2, quarantined: 0 } });
    expect(await ask('SELECT * FROM book.cube_month')).toEqual(before);
  });
});

const benchmark = (more: string) => csv([benchmarks, `b1,,${more}`]);
const refused: [what: string, text: string, says: RegExp][] = [
  ['an origination without a date', csv([originations, 'A1,,1500,,,,,']), /row 1, orig_date missing/],
  [
    'an amount that is no number',
    csv([originations, 'A1,2024-01-05,lots,,,,,']),
    /row 1, orig_amount unreadable.*"lots"/,
  ],
  ['nothing lent', csv([originations, 'A1,2024-01-05,0,,,,,']), /orig_amount is not above 0: "0"/],
  [
    'due before it was lent',
    csv([originations, 'A1,2024-01-05,9,,,,,2024-01-05']),
    /first_due_date is not after orig_date/,
  ],
  ['a mangled loan id', csv([originations, '1.23E+17,2024-01-05,9,,,,,']), /loan_id out of range/],
  ['an action without its loan', csv([actions, 'X1,,2024-03-02,sms,,,,,,']), /loan_id missing/],
  ['a channel of its own', csv([actions, 'X1,A1,2024-03-02,pigeon,,,,,,']), /channel is none of phone, sms.*"pigeon"/],
  ['a result of its own', csv([actions, 'X1,A1,2024-03-02,sms,,shrug,,,,']), /result is none of connected.*"shrug"/],
  [
    'two actions of one id',
    csv([actions, 'X1,A1,2024-03-02,sms,,,,,,', 'X1,A1,2024-03-03,sms,,,,,,']),
    /row 1, dup_conflict/,
  ],
  ['an op of its own', benchmark('overdue_rate_30,balance,cn,,2024-03-31,>=,0.1,,,,same'), /op is none of =, ≈.*">="/],
  [
    'between without an end',
    benchmark('overdue_rate_30,balance,cn,,2024-03-31,between,0.1,,,,same'),
    /value_hi goes with op between/,
  ],
  [
    'a range upside down',
    benchmark('overdue_rate_30,balance,cn,,2024-03-31,between,0.1,0.05,,,same'),
    /value_hi is not above value/,
  ],
  [
    'same, of a basis not known',
    benchmark('overdue_rate_30,,cn,,2024-03-31,>,0.1,,,,same'),
    /comparability cannot be same/,
  ],
  ['no word on comparability', benchmark('overdue_rate_30,balance,cn,,2024-03-31,>,0.1,,,,'), /comparability missing/],
  [
    'a metric that is none',
    benchmark('overdue_rait,balance,cn,,2024-03-31,>,0.1,,,,approx'),
    /metric_id is no metric of the catalog: "overdue_rait"/,
  ],
  [
    'a label of no dimension',
    csv(['dimension,code,name_en,name_zh', 'colour,P,Red,']),
    /dimension is none of source, product, .*"colour"/,
  ],
  [
    'a label without a name',
    csv(['dimension,code,name_en,name_zh', 'product,P,,']),
    /name_en and name_zh are both missing/,
  ],
  [
    'a column that is missing',
    csv(['action_id,loan_id,action_at', 'X1,A1,2024-03-02']),
    /line 1: the column channel of collection_action is missing/,
  ],
];

describe('a table that cannot be stored is refused with file, row, column and reason', () => {
  const open = bookWith();
  test.each(refused)('%s', async (_what, text, says) => {
    const { load } = await open;
    const result = await load([text]);
    expect(result).toMatchObject({ state: 'rejected', snapshot: null });
    expect(result.error?.message).toMatch(says);
    expect(result.error?.message).toMatch(/file-\d+\.csv/);
  });

  test('below the ceiling the bad rows are set aside, and can be had again', async () => {
    const { load, ask } = await bookWith();
    const lent = Array.from({ length: 199 }, (_, at) => `U${at},2024-01-05,100,,,,,`);
    const result = await load([csv([originations, ...lent, 'U200,2024-01-05,-1,,,,,'])]);
    expect(result.rows).toEqual({ read: 200, accepted: 199, quarantined: 1 });
    expect(result.findings).toContainEqual(expect.objectContaining({ rule: 'value_unreadable', count: 1 }));
    expect(
      await ask(
        "SELECT row_number::INTEGER, column_name, given, loan_id, json_extract_string(original, 'orig_amount') FROM book.quarantine",
      ),
    ).toEqual([[200, 'orig_amount', '-1', 'U200', '-1']]);
  });
});
