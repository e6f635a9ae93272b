import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { monthText } from '../../../queries/meaning.ts';
import { type BookSize, simulateBook } from '../../../server/demo/book.ts';
import type { Loan } from '../../../server/demo/loan.ts';
import { demoBook } from '../../../server/demo/make.ts';
import { type Parameters, readParameters } from '../../../server/demo/parameters.ts';
import { csvRows, overdueRate, tapeRows, writtenFiles } from './tapes.ts';

const parameters = readParameters();
const codes = parameters.products.map(({ code }) => code);

const isOutstanding = ({ status, balance }: Loan): boolean => status === 'active' && balance > 0;

/** N+ balance rate of each product, by month. */
function rates(size: BookSize, threshold: number, given: Parameters = parameters) {
  const table = new Map<string, number[]>(codes.map((code) => [code, []]));
  const months: string[] = [];
  for (const { month, loans } of simulateBook(given, size)) {
    months.push(monthText(month));
    codes.forEach((code, at) => {
      table.get(code)?.push(overdueRate((loans[at] ?? []).filter(isOutstanding), threshold));
    });
  }
  return { months, of: (code: string): number[] => table.get(code) ?? [] };
}

describe('the bytes of a generated book', () => {
  const digest = async (seed: number): Promise<string> => {
    const hash = createHash('sha256');
    for (const [name, text] of await writtenFiles({ loans: 500, months: 6, seed })) hash.update(name).update(text);
    return hash.digest('hex');
  };

  test('are the same for the same seed and others for another', async () => {
    const first = await digest(1);
    expect(await digest(1)).toBe(first);
    expect(await digest(2)).not.toBe(first);
    expect(await digest(1 + 2 ** 32)).not.toBe(first);
  });

  test('are one tape a month with exactly the loans asked for, labels for every code, and what was planted', async () => {
    const files = await writtenFiles({ loans: 1500, months: 5, seed: 3 });
    expect([...files.keys()]).toEqual([
      'benchmark.csv',
      'collections.csv',
      'labels.csv',
      'originations.csv',
      'tape-2026-06.csv',
      'tape-2026-07.csv',
      'tape-2026-08.csv',
      'tape-2026-09.csv',
      'tape-2026-10.csv',
      'truth.json',
    ]);
    const rows = tapeRows(files);
    expect(new Set(rows.map((row) => row.loan_id)).size).toBe(1500);

    const labels = csvRows(files.get('labels.csv') ?? '');
    for (const dimension of ['product', 'grade', 'channel', 'region', 'occupation', 'funder']) {
      const named = labels.filter((label) => label.dimension === dimension).map(({ code }) => code);
      expect(named).toEqual(expect.arrayContaining([...new Set(rows.map((row) => row[dimension]))]));
    }
    expect(JSON.parse(files.get('truth.json') ?? '')).toMatchObject({
      seed: 3,
      loans: 1500,
      first_month: '2026-06',
      last_month: '2026-10',
      events: [
        { kind: 'cohort', product: 'CASH', channel: 'partner_api', cohort_from: '2025-10' },
        { kind: 'cohort', product: 'SME' },
        { kind: 'channel', product: 'PAY', channel: 'branch', month_from: '2026-01' },
        { kind: 'reage', product: 'CARD' },
        { kind: 'relapse', product: 'AUTO' },
        { kind: 'collections', channel: 'outsource', against: 'phone' },
      ],
    });
  });
});

describe('a generated book', () => {
  test('is near the level its parameters aim at, in every product and from the first month on', () => {
    const aims: Record<string, number> = {
      CASH: 0.019,
      SME: 0.019,
      CARD: 0.013,
      CONS: 0.015,
      EDU: 0.012,
      PAY: 0.008,
      HOME: 0.007,
      AUTO: 0.009,
    };
    const rate = rates({ loans: 60_000, months: 24, seed: 11 }, 30, { ...parameters, events: [] });
    const mean = (months: number[]): number => months.reduce((sum, month) => sum + month, 0) / months.length;
    const isNear = ([code, aim]: [string, number]): boolean =>
      [rate.of(code).slice(0, 12), rate.of(code).slice(12)].every(
        (months) => mean(months) > 0.5 * aim && mean(months) < 1.5 * aim,
      );
    expect(Object.entries(aims).filter((aim) => !isNear(aim))).toEqual([]);
  });

  test('changes in no other product when an event is planted in one', () => {
    const size = { loans: 4000, months: 24, seed: 4 };
    const planted = rates(size, 30);
    const calm = rates(size, 30, { ...parameters, events: [] });
    const changed = codes.filter((code) => JSON.stringify(planted.of(code)) !== JSON.stringify(calm.of(code)));
    expect(changed).toEqual(['CASH', 'SME', 'CARD', 'PAY', 'AUTO']);
  });

  test('has exactly the loans asked for, however few', () => {
    for (const loans of [1, 7, 40]) {
      const seen = new Set<string>();
      for (const { loans: books } of simulateBook(parameters, { loans, months: 24, seed: 2 })) {
        for (const loan of books.flat()) seen.add(loan.facts.id);
      }
      expect(seen.size).toBe(loans);
    }
  });
});

describe('the demo book', () => {
  const over30 = rates(demoBook, 30);
  const over90 = rates(demoBook, 90);
  const monthsAbove = (code: string, limit: number): string[] =>
    over30.months.filter((_, at) => (over30.of(code)[at] ?? 0) > limit);

  test('has 36 months up to 2026-10', () => {
    expect(over30.months).toHaveLength(36);
    expect(over30.months.at(-1)).toBe('2026-10');
  });

  test('has cash loans past 3 % 30+ from 2026-04 and past 5 % in the last two months', () => {
    expect(monthsAbove('CASH', 0.03)).toEqual([
      '2026-04',
      '2026-05',
      '2026-06',
      '2026-07',
      '2026-08',
      '2026-09',
      '2026-10',
    ]);
    expect(monthsAbove('CASH', 0.05)).toEqual(['2026-09', '2026-10']);
  });

  test('has small-business loans past 3 % 30+ from 2026-08, not past 5 %', () => {
    expect(monthsAbove('SME', 0.03)).toEqual(['2026-08', '2026-09', '2026-10']);
    expect(monthsAbove('SME', 0.05)).toEqual([]);
  });

  test('is calm elsewhere: 30+ below 2.5 % and 90+ below 1.5 % in every month', () => {
    const isCalm = (code: string): boolean =>
      Math.max(...over30.of(code)) < 0.025 && Math.max(...over90.of(code)) < 0.015;
    expect(codes.filter((code) => !isCalm(code))).toEqual(['CASH', 'SME']);
  });

  test('has its bad cash loans in the partner channel', () => {
    const last = [...simulateBook(parameters, demoBook)].at(-1);
    const cash = (last?.loans[codes.indexOf('CASH')] ?? []).filter(isOutstanding);
    const rateOf = (partner: boolean): number =>
      overdueRate(
        cash.filter(({ facts }) => (facts.channel.code === 'partner_api') === partner),
        30,
      );
    expect(rateOf(true)).toBeGreaterThan(0.08);
    expect(rateOf(false)).toBeLessThan(0.025);
  });
});
