import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { localActor } from '../../../server/actor.ts';
import { evaluateRules } from '../../../server/alerts/evaluate.ts';
import { carriersOfAmount, carriersOfRate, prominence } from '../../../server/alerts/explain/carriers.ts';
import { periodOf } from '../../../server/alerts/explain/period.ts';
import { type AlertAnswer, alertAnswer } from '../../../server/contract/case.ts';
import type { Explanation } from '../../../server/contract/explanation.ts';
import { writeBook } from '../../../server/demo/write-book.ts';
import { draftRule, makeRule } from '../alerts/fixture.ts';
import { loadInto } from '../book.ts';
import { openSite, type Site } from '../http/site.ts';

const parts = (groups: Record<string, [number, number | null]>) =>
  new Map(Object.entries(groups).map(([group, [numerator, denominator]]) => [group, { numerator, denominator }]));

describe('what moved a figure', () => {
  test('is rate and mix of each group, adding up to the change (first example of domain.md §5)', () => {
    const before = parts({ A: [40, 4000], B: [120, 4000], C: [100, 2000] });
    const after = parts({ A: [33, 3000], B: [140, 4000], C: [180, 3000] });
    const { value_from, value_to, rows } = carriersOfRate(before, after);
    expect([value_from, value_to]).toEqual([expect.closeTo(0.026, 12), expect.closeTo(0.0353, 12)]);
    expect(rows.map(({ group, total, overdue }) => [group, Number(total.toFixed(9)), overdue])).toEqual([
      ['C', 0.004935, 180],
      ['A', 0.002365, 33],
      ['B', 0.002, 140],
    ]);
  });

  test('is all mix of a group that is new (second example)', () => {
    const before = parts({ A: [40, 4000], B: [120, 6000] });
    const { rows } = carriersOfRate(before, parts({ A: [40, 4000], B: [110, 5000], D: [90, 1000] }));
    expect(rows[0]).toMatchObject({ group: 'D', change: 'new', rate_effect: 0, mix_effect: expect.closeTo(0.007, 9) });
    expect(rows.reduce((sum, { total }) => sum + total, 0)).toBeCloseTo(0.008, 12);
  });

  test('of an amount is what each group added', () => {
    const { value_from, value_to, rows } = carriersOfAmount(
      parts({ A: [500, null], B: [300, null] }),
      parts({ A: [450, null], C: [250, null] }),
    );
    expect([value_from, value_to]).toEqual([800, 700]);
    expect(rows.map(({ group, change, total }) => [group, change, total])).toEqual([
      ['B', 'left', -300],
      ['C', 'new', 250],
      ['A', 'stayed', -50],
    ]);
  });

  test('stands out where one group moved, not where all moved alike', () => {
    const alike = carriersOfRate(parts({ A: [10, 1000], B: [10, 1000] }), parts({ A: [20, 1000], B: [20, 1000] }));
    const alone = carriersOfRate(parts({ A: [10, 1000], B: [10, 1000] }), parts({ A: [30, 1000], B: [10, 1000] }));
    expect([prominence(alike), prominence(alone)]).toEqual([expect.closeTo(0, 12), expect.closeTo(0.005, 12)]);
  });
});

describe('the period an alert is explained by', () => {
  const months = (last: number, skip: number[] = []) =>
    Array.from({ length: last }, (_, at) => ({
      month: `2024-${String(at + 1).padStart(2, '0')}`,
      numerator: skip.includes(at + 1) ? null : 1,
    }));
  const alert = (fired_month: string, month: string) => ({ fired_month, last: { month, value: 1, reason: null } });

  test.each([
    ['half a year', alert('2024-08', '2024-09'), months(9), { from: '2024-03', to: '2024-09' }],
    ['the month before it fired', alert('2024-02', '2024-11'), months(11), { from: '2024-01', to: '2024-11' }],
    [
      'the next earlier month with a figure',
      alert('2024-08', '2024-09'),
      months(9, [3]),
      { from: '2024-02', to: '2024-09' },
    ],
    ['the first month there is', alert('2024-02', '2024-03'), months(3), { from: '2024-01', to: '2024-03' }],
    ['what was known when it ended', alert('2024-07', '2024-08'), months(12), { from: '2024-02', to: '2024-08' }],
    ['nothing, of one month alone', alert('2024-01', '2024-01'), months(1), null],
  ])('is %s', (_what, one, evaluations, expected) => {
    expect(periodOf(one, makeRule(), evaluations)).toEqual(expected);
  });

  test('is what a change is measured from', () => {
    const rule = makeRule({ kind: 'change_pp', k: 3 });
    expect(periodOf(alert('2024-08', '2024-09'), rule, months(9))).toEqual({ from: '2024-06', to: '2024-09' });
  });
});

describe('a planted segment', () => {
  let site: Site;
  let alert: AlertAnswer;
  beforeAll(async () => {
    site = await openSite(async (home) => {
      const order = { loans: 8000, months: 24, seed: 13, format: 'csv', plant: ['cohort'] } as const;
      const { tapes } = await writeBook(join(home, 'tapes'), order, () => undefined);
      await loadInto(home, tapes, { source: 'book' });
    });
    const common = { for: 1, clear_for: 1, filter: { product: ['CASH'] }, min_den_count: 0 };
    site.state.rules.save(draftRule({ id: 'rate', warn: 0.02, critical: 0.03, clear: 0.02, ...common }), localActor);
    const amount = { metric: 'overdue_balance_30', warn: 1, critical: 2, clear: 1, ...common };
    site.state.rules.save(draftRule({ id: 'amount', ...amount }), localActor);
    const book = site.shelf.current();
    if (book) await evaluateRules(book, site.state, localActor);
    alert = await answerOf('rate');
  });
  afterAll(() => site.close());

  async function answerOf(rule: string): Promise<AlertAnswer> {
    const { rows } = site.state.alerts.list({ state: ['firing'], severity: [], workflow: [], limit: 1000 });
    const id = rows.find((one) => one.rule.id === rule)?.id;
    const { status, body } = await site.ask(`/api/alerts/${id}`);
    expect(status, body).toBe(200);
    return alertAnswer.parse(JSON.parse(body));
  }
  const shown = (explanation: Explanation) => {
    if ('reason' in explanation) throw new Error(explanation.reason);
    return explanation;
  };

  test('comes first in the explanation of its alert, and its dimension comes first', () => {
    const { by, value_from, value_to } = shown(alert.explanation);
    expect([by[0]?.dimension, by[0]?.rows[0]?.group]).toEqual(['channel', 'partner_api']);
    for (const { rows } of by) {
      const total = rows.reduce((sum, row) => sum + row.total, 0);
      expect(total).toBeCloseTo((value_to ?? 0) - (value_from ?? 0), 12);
    }
    expect(by.map(({ dimension }) => dimension)).not.toContain('product');
  });

  test('has its money and the loans that add up to it', async () => {
    expect(alert).toMatchObject({ currency: 'CNY', amount_reason: null });
    const { status, body } = await site.ask(`/api/loans?${alert.loans}&limit=1000`);
    expect(status).toBe(200);
    const counted = JSON.parse(body).rows.reduce((sum: number, row: { counted: number }) => sum + row.counted, 0);
    expect(counted).toBeCloseTo(alert.amount ?? 0, 2);
  });

  test('comes first of an amount too, which has the overdue walk beside it', async () => {
    const { by, walk } = shown((await answerOf('amount')).explanation);
    expect(by[0]).toMatchObject({ dimension: 'channel' });
    expect(by[0]?.rows[0]).toMatchObject({ group: 'partner_api', rate_effect: null });
    expect(walk).toMatchObject({ month: alert.last.month, opening: expect.any(Number) });
  });
});
