import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Replayed } from '../../../server/alerts/replay.ts';
import { replayRule } from '../../../server/alerts/replay-rule.ts';
import type { Surroundings } from '../../../server/alerts/surroundings.ts';
import type { Book } from '../../../server/db/book.ts';
import { figures, liveBook, makeHome } from '../book.ts';
import { loadDemo } from '../workbench/demo-book.ts';
import { draftRule } from './fixture.ts';

/** One small generated book for all of it: 26 months, planted events and all. */
const { home, remove } = makeHome();
let book: Book;
beforeAll(async () => {
  await loadDemo(home, { loans: 1800, months: 26, seed: 11 });
  book = await liveBook(home);
}, 60_000);
afterAll(() => {
  book.engine.close();
  remove();
});

const replayed = (changes: Record<string, unknown>, surroundings: Surroundings = {}): Promise<Replayed[]> =>
  replayRule(book, draftRule({ warn: undefined, critical: undefined, clear: undefined, ...changes }), surroundings);
const limits = { warn: 0.03, critical: 0.05 };
const newest = (groups: readonly Replayed[], group: Record<string, string>) =>
  groups.find((one) => Object.entries(group).every(([name, value]) => one.group[name] === value))?.verdicts.at(-1);
const cash = { product: 'CASH' };

describe('a rule of each kind on a book', () => {
  it.each<[string, Record<string, unknown>, string[]]>([
    ['a stock by product', { kind: 'threshold', ...limits }, ['product']],
    ['a stock by a segment', { kind: 'threshold', group_by: ['grade'], ...limits }, ['grade']],
    [
      'a stock by product and cohort',
      { kind: 'threshold', group_by: ['product', 'cohort'], ...limits },
      ['product', 'cohort'],
    ],
    [
      'an amount',
      { kind: 'change_rel', metric: 'overdue_balance_30', k: 1, floor: 1000, warn: 0.1, critical: 0.2 },
      ['product'],
    ],
    ['a flow', { kind: 'control_chart', metric: 'entry_rate', chart: 'cusum' }, ['product']],
    [
      'payment defaults by channel',
      { kind: 'control_chart', metric: 'fpd_30', basis: 'count', group_by: ['channel'] },
      ['channel'],
    ],
    ['cohorts by age', { kind: 'threshold', metric: 'v_pit', group_by: ['mob'], ...limits }, ['mob']],
    ['a concentration', { kind: 'exposure', metric: 'hhi', group_by: [], dim: 'grade', warn: 0.2, critical: 0.5 }, []],
    ['the k largest', { kind: 'exposure', metric: 'top_k_share', group_by: [], k: 2, warn: 0.5, critical: 0.9 }, []],
    ['a relative risk', { kind: 'threshold', metric: 'lift', group_by: ['grade'], warn: 2, critical: 3 }, ['grade']],
  ])('%s: each group has its months, values and limits', async (_what, changes, names) => {
    const groups = await replayed({ min_den_count: 1, ...changes });
    expect(groups.length).toBeGreaterThan(0);
    for (const { group } of groups) expect(Object.keys(group)).toEqual(['source', ...names]);
    const judged = groups.flatMap(({ verdicts }) => verdicts.filter(({ outcome }) => outcome === 'evaluated'));
    expect(judged.length).toBeGreaterThan(0);
    for (const { value, score, level, warn_at } of judged) {
      expect([value, score, level, warn_at]).not.toContain(null);
    }
  });

  it('judges what the metric says: value, numerator and denominator of GET /api/metrics', async () => {
    const verdict = newest(await replayed({ kind: 'threshold', ...limits }), cash);
    const [row] = await figures(book, 'overdue_rate_30', { by: 'product', product: 'CASH' });
    expect(verdict).toMatchObject({ value: row?.value, numerator: row?.numerator, denominator: row?.denominator });
    const [count] = await figures(book, 'loan_cnt', { product: 'CASH' });
    expect(verdict?.inputs['loans']).toBe(count?.value);
  });

  it('counts the loans a flow starts from, not those outstanding', async () => {
    const rule = { kind: 'roll_jump', metric: 'worse_1', warn: 0.05, critical: 0.1, min_den_count: 1 };
    const verdict = newest(await replayed(rule), cash);
    const [row] = await figures(book, 'worse_1', { product: 'CASH', basis: 'count' });
    expect(verdict?.inputs['loans']).toBe(row?.denominator);
  });

  it('judges cohorts at each age of the rule, against the reference that the curves show', async () => {
    const groups = await replayed({
      kind: 'vintage_band',
      metric: 'v_ever',
      basis: 'count',
      mob_min: 2,
      mob_max: 4,
      min_den_count: 1,
    });
    const rows = await figures(book, 'v_ever', { by: 'product,cohort,mob', product: 'CASH', basis: 'count' });
    const shown = new Map(rows.map((row) => [`${row.cohort} ${row.mob}`, row]));
    const own = groups.filter(({ group }) => group['product'] === 'CASH' && (group['cohort'] ?? '') >= '2024-11');
    let compared = 0;
    for (const { group, verdicts } of own) {
      expect(verdicts.length).toBeLessThanOrEqual(3);
      for (const { month, outcome, value, inputs } of verdicts) {
        if (outcome !== 'evaluated') continue;
        const age =
          Number(month.slice(0, 4)) * 12 +
          Number(month.slice(5)) -
          (Number(group['cohort']?.slice(0, 4)) * 12 + Number(group['cohort']?.slice(5)));
        const row = shown.get(`${group['cohort']} ${age}`);
        expect(value).toBe(row?.value);
        expect(inputs['reference']).toBeCloseTo(Number(row?.reference), 12);
        expect(inputs['s']).toBeCloseTo(Number(row?.reference_s), 12);
        compared += 1;
      }
    }
    expect(compared).toBeGreaterThan(20);
  });

  it('forecasts from the transfers of six months; the balances they begin with are those of the book', async () => {
    const groups = await replayed({ kind: 'forecast_cross', metric: 'overdue_rate_90', warn: 0.015, critical: 0.025 });
    const verdicts = groups.find(({ group }) => group['product'] === 'CASH')?.verdicts ?? [];
    expect(verdicts.slice(0, 6).map(({ reason }) => reason)).toEqual(
      Array.from({ length: 6 }, () => 'history_too_short'),
    );
    const path = verdicts.at(-1)?.inputs['path'] as number[];
    expect(path).toHaveLength(6);
    // a month ahead it is nearer to what came than the rate as it stood
    const errors = verdicts.slice(6, -1).map(({ inputs, value }, at) => {
      const came = verdicts[at + 7]?.value ?? 0;
      return [Math.abs(((inputs['path'] as number[])[0] ?? 0) - came), Math.abs((value ?? 0) - came)];
    });
    const total = (which: number) => errors.reduce((sum, error) => sum + (error[which] ?? 0), 0);
    expect(total(0)).toBeLessThan(0.8 * total(1));
  });

  it('compares with the newest figure published by then, of the same product, basis and scheme', async () => {
    const groups = await replayed({ kind: 'benchmark_gap', warn: 0.01, critical: 0.03 });
    const march = groups
      .find(({ group }) => group['product'] === 'CASH')
      ?.verdicts.find(({ month }) => month === '2026-03');
    // the figure of 2025-12 came out in February, that of 2026-03 only in May
    expect(march?.inputs).toMatchObject({ benchmark: 'generated-cash-30', published: 0.0216 });
    const auto = newest(groups, { product: 'AUTO' });
    expect(auto).toMatchObject({ outcome: 'no_data', reason: 'comparison_missing' });
  });

  it('measures each month of a load, and finds a sound book sound', async () => {
    const groups = await replayed({ kind: 'data_quality', metric: undefined, group_by: undefined });
    expect(groups.map(({ group }) => group['check'])).toEqual([
      'rows_fell',
      'walk_break',
      'month_missing',
      'duplicates',
      'new_product',
    ]);
    expect(groups.flatMap(({ alerts }) => alerts)).toEqual([]);
    const judged = groups.map(({ verdicts }) => verdicts.filter(({ outcome }) => outcome === 'evaluated').length);
    expect(judged).toEqual([25, 25, 26, 26, 25]);
  });

  it('runs a statement of its own and takes its texts for groups', async () => {
    const sql = async () => [
      { month: '2026-09', channel: 'app', share: 0.1 },
      { month: '2026-10', channel: 'app', share: 0.4 },
      { month: '2026-10', channel: 'branch', share: 0.2 },
    ];
    const rule = { kind: 'sql', metric: undefined, group_by: undefined, sql: 'SELECT …', warn: 0.3, critical: 0.5 };
    const groups = await replayed(rule, { sql });
    expect(groups.map(({ group, verdicts }) => [group, verdicts.map(({ level }) => level)])).toEqual([
      [{ channel: 'app' }, ['none', 'warn']],
      [{ channel: 'branch' }, ['none']],
    ]);
    const shaped = (row: Record<string, string | number>) => replayed(rule, { sql: async () => [row] });
    await expect(shaped({ month: '2026-10', a: 1, b: 2 })).rejects.toThrow('month, a, b');
    await expect(shaped({ day: '2026-10', a: 1 })).rejects.toThrow('day, a');
    await expect(shaped({ month: 'October', a: 1 })).rejects.toThrow('October');
    await expect(replayed(rule)).rejects.toThrow('none can be run here');
  });
});
