import { describe, expect, test } from 'vitest';
import type { MigrationAnswer } from '../../server/contract/migration.ts';
import { defaultAddress } from '../../client/lib/address.ts';
import { monthsShown, select, type Selection } from '../../client/lib/selection.ts';
import { averageOf, newestOf, reach, readFlow } from '../../client/views/migration/flow.ts';
import { historyOf, stepOf, readMatrix } from '../../client/views/migration/matrix.ts';
import { readWalk } from '../../client/views/migration/overdue-walk.ts';
import { firstRead, seriesQuery } from '../../client/views/migration/question.ts';
import { catalog } from './catalog.ts';
import { figure } from './figure.ts';

const selection = select(defaultAddress, catalog)?.selection as Selection;
const asked = { selection, roll: 'roll_bal', window: 1 } as const;

type Row = MigrationAnswer['rows'][number];
const row = (month: string, from: string, to: string, loans: number, value: number | null): Row => ({
  ...{ month, from, to, loans, value },
  opening_balance: loans * 100,
  closing_balance: loans * 90,
});

/** Matrices of M0 to M0 and M1, one a month; a month without a share is not loaded. */
function answer(shares: readonly (number | null)[], window = 1): MigrationAnswer {
  const months = shares.map((share, at) => ({
    month: monthsShown({ from: '2025-01', to: '2026-12' })[at] ?? '',
    reason: share === null ? ('month_not_loaded' as const) : null,
    missing_share: share === null ? null : 0,
  }));
  const rows = months.flatMap(({ month }, at) => {
    const share = shares[at] ?? null;
    if (share === null) return [];
    const moved = Math.round(share * 1000);
    const stayed = row(month, 'M0', 'M0', 1000 - moved, 1 - share);
    return moved === 0 ? [stayed] : [stayed, row(month, 'M0', 'M1', moved, share)];
  });
  const [first] = months;
  const last = months.at(-1);
  if (!first || !last) throw new Error('no month');
  return { ...last, from: first.month, measure: 'roll_bal', window, snapshot: '1', months, rows };
}
const usual = [0.02, 0.021, 0.019, 0.02, 0.021, 0.019, 0.02, 0.021, 0.019, 0.02, 0.021, 0.019];

describe('the matrix', () => {
  test('has the buckets that occur and the exits that occur, the size of each row, the change of each cell', () => {
    const months = answer([...usual, 0.05]);
    months.rows.push(row(months.month, 'M1', 'PAID', 5, 1));
    const { columns, rows } = readMatrix({ months, average: answer([0.02]) }, 'roll_bal');
    expect(columns).toEqual(['M0', 'M1', 'PAID']);
    expect(rows.map(({ from, loans, opening_balance }) => [from, loans, opening_balance])).toEqual([
      ['M0', 1000, 100_000],
      ['M1', 5, 500],
    ]);
    const cell = rows[0]?.cells.get('M1');
    expect([cell?.value, cell?.average]).toEqual([0.05, 0.02]);
    expect(cell?.change).toBeCloseTo(0.03, 12);
    expect(cell?.step).toBe('worse-3');
    expect(rows[0]?.cells.get('M0')?.step).toBe('worse-3');
  });

  test('shows no exits as net transfer', () => {
    const months = answer([0.02]);
    months.rows.push(row(months.month, 'M0', 'PAID', 5, null));
    expect(readMatrix({ months, average: answer([0.02]) }, 'transfer').columns).toEqual(['M0', 'M1']);
  });

  test('does not judge a bucket of fewer than 30 loans, nor one without months before', () => {
    const few = answer([...usual, 0.04]);
    few.rows.forEach((one) => (one.loans = Math.ceil(one.loans / 50)));
    const step = (months: MigrationAnswer) =>
      readMatrix({ months, average: answer([0.02]) }, 'roll_bal').rows[0]?.cells.get('M1')?.step;
    expect(step(few)).toBe('norm');
    expect(step(answer([0.02, 0.021, 0.04]))).toBe('norm');
  });

  test('does not take for unusual what chance alone does among few loans', () => {
    const rare = [0.01, 0.011, 0.009, 0.01, 0.011, 0.009, 0.01, 0.02];
    const months = answer(rare);
    const step = () => readMatrix({ months, average: answer([0.01]) }, 'roll_bal').rows[0]?.cells.get('M1')?.step;
    // 10 of 1,000 is 3.2 standard deviations of chance; ten times as few loans leave less than 2
    expect(step()).toBe('worse-2');
    for (const one of months.rows) one.loans = Math.ceil(one.loans / 10);
    expect(step()).toBe('norm');
  });

  test.each([
    ['M1', 'M2', 2.5, 'worse-1'],
    ['M1', 'M2', -2.5, 'better-1'],
    ['M1', 'M0', -3.5, 'worse-2'],
    ['M2', 'WO', 6, 'worse-3'],
    ['M0', 'M0', 4, 'better-2'],
    ['M3', 'M3', 9, 'norm'],
    ['M3', 'PAID', -9, 'norm'],
    ['M1', 'M2', 1.9, 'norm'],
  ])('%s to %s at %d standard deviations has step %s', (from, to, deviation, step) => {
    expect(stepOf({ from, to }, deviation)).toBe(step);
  });
});

test('the history of a cell: nobody went is 0, nobody was there is no value, nor is a month that is not loaded', () => {
  const months = answer([0.02, 0, null]);
  const values = (from: string, to: string) =>
    historyOf(months, from, to, 'roll_bal').map(({ value, reason }) => value ?? reason);
  expect(values('M0', 'M1')).toEqual([0.02, 0, 'month_not_loaded']);
  expect(values('M2', 'M3')).toEqual(['no_exposure', 'no_exposure', 'month_not_loaded']);
});

test('months are read as far back as the average needs, and not before the source begins', () => {
  expect(firstRead(asked)).toBe(selection.from);
  const short = { ...asked, selection: { ...selection, from: '2026-08' } };
  expect(firstRead(short)).toBe('2025-10');
  expect(firstRead({ ...short, selection: { ...short.selection, range: { from: '2026-01', to: '2026-10' } } })).toBe(
    '2026-01',
  );
  expect(String(seriesQuery(asked))).toContain('measure=roll_bal&window=1');
});

describe('net flow rates', () => {
  const months = monthsShown({ from: '2025-07', to: '2026-10' });
  const figures = months.map((month, at) =>
    figure({ month, numerator: at + 1, denominator: 100, value: (at + 1) / 100 }),
  );
  const shown = { ...selection, from: '2026-08' };

  test('are pooled as sums over sums, and compared with the 12 months before the window', () => {
    const flow = readFlow(1, figures, { selection: shown, roll: 'roll_bal', window: 3 });
    expect(newestOf(flow)).toBeCloseTo((14 + 15 + 16) / 300, 12);
    const before = Array.from({ length: 12 }, (_, at) => at + 2);
    expect(averageOf(flow)).toBeCloseTo(before.reduce((sum, one) => sum + one, 0) / 1200, 12);
  });

  test('have no value where a month of the window has none, and say why', () => {
    const gap = figures.map((one) =>
      one.month === '2026-09' ? figure({ month: one.month, reason: 'month_not_loaded' }) : one,
    );
    const { points } = readFlow(1, gap, { selection: shown, roll: 'roll_bal', window: 3 });
    expect(points.at(-1)).toEqual({ month: '2026-10', value: null, reason: 'month_not_loaded' });
  });

  test('one after the other say what reaches M7+, never more than all of it', () => {
    const flows = [0, 1, 2, 3, 4, 5, 6].map((k) => ({
      k,
      points: [{ month: '2026-10', value: k === 0 ? 0.1 : 1.2, reason: null }],
      average: null,
      spread: null,
    }));
    expect(reach(flows, 1, newestOf)).toBe(1);
    expect(reach(flows, 0, newestOf)).toBeCloseTo(0.1 * 1.2 ** 6, 12);
    expect(reach(flows, 0, averageOf)).toBeNull();
    expect(reach(flows.slice(0, 6), 0, newestOf)).toBeNull();
  });
});

describe('the overdue walk', () => {
  const walk = {
    ...{ month: '2026-10', snapshot: '1', reason: null },
    ...{ opening: 100, entries: { NEW: 5, M0: 30 }, exits: { WO: 10, M0: 20 }, change: -4, closing: 101 },
  };

  test('is a chain of bars from opening to closing', () => {
    const { steps = [], residual, entered, left } = readWalk(walk) ?? {};
    expect(steps.map(({ id, start, end }) => [id, start, end])).toEqual([
      ['opening', 0, 100],
      ['entry M0', 100, 130],
      ['entry NEW', 130, 135],
      ['change', 135, 131],
      ['exit M0', 131, 111],
      ['exit WO', 111, 101],
      ['closing', 0, 101],
    ]);
    expect([entered, left, residual]).toEqual([35, 30, 0]);
  });

  test('says what it does not explain, to the cent', () => {
    expect(readWalk({ ...walk, closing: 100.98 })?.residual).toBe(0.02);
  });

  test('is none where the month has none', () => {
    expect(readWalk({ ...walk, reason: 'month_not_loaded', opening: null, change: null, closing: null })).toBeNull();
  });
});
