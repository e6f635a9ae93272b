import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { monthIndex, monthText } from '../../../queries/meaning.ts';
import { expectedFalseAlarms } from '../../../server/alerts/preview/preview.ts';
import { type Judged, suggestLimits } from '../../../server/alerts/preview/suggest.ts';
import { replay } from '../../../server/alerts/replay.ts';
import { rulePreview } from '../../../server/contract/preview.ts';
import { makeRule, makeSeries, type Reading } from '../alerts/fixture.ts';
import { overdueTape } from '../alerts/tape.ts';
import { loadInto, writeTape } from '../book.ts';
import { openSite, type Site } from '../http/site.ts';

describe('expected false alarms', () => {
  const rule = makeRule({ for: 1, clear_for: 1 });
  const expected = (...groups: Reading[][]) => {
    const last = Math.max(...groups.map(({ length }) => length));
    return expectedFalseAlarms(
      groups.map((readings) => replay(makeSeries(readings), rule)),
      `2024-0${last}`,
    );
  };

  test('are the groups of the newest month times the share of months in which one fired', () => {
    // fires in months 2 and 4; it could have fired in 1, 2, 4 of the first group and in all 5 of the other
    expect(expected([0.02, 0.04, 0.02, 0.04, 0.04], [0.02, 0.02, 0.02, 0.02, 0.02])).toEqual({
      expected_false_alarms_per_month: expect.closeTo(2 * (2.5 / 9), 12),
      expected_from: { groups: 2, fires: 2, months: 8 },
    });
  });

  test('are not nothing where a short history had none, and fewer the longer it had none', () => {
    const short = expected([0.02, 0.02]).expected_false_alarms_per_month;
    const long = expected([0.02, 0.02, 0.02, 0.02, 0.02, 0.02]).expected_false_alarms_per_month;
    expect([short, long]).toEqual([expect.closeTo(0.5 / 3, 12), expect.closeTo(0.5 / 7, 12)]);
  });

  test('count no group that has no figure now', () => {
    expect(expected([0.02, 0.02, 'no_exposure'], [0.02, 0.02, 0.02]).expected_from.groups).toBe(1);
  });
});

describe('suggested limits', () => {
  const judged = (values: number[], group: Record<string, string> = { source: 'bank' }): Judged => ({
    group,
    values: values.map((value, at) => ({ month: monthText(monthIndex('2020-01') + at), value })),
  });
  const hundred = Array.from({ length: 100 }, (_, at) => (at + 1) / 1000);

  test('leave 5 %, 1 % and 10 % of history past them, rounded outwards', () => {
    expect(suggestLimits([judged(hundred)], 'up')).toMatchObject({ warn: 0.095, critical: 0.099, clear: 0.09 });
    expect(suggestLimits([judged(hundred.map((value) => value * 1.234))], 'up')).toMatchObject({
      warn: 0.12,
      critical: 0.13,
      clear: 0.12,
    });
  });

  test('of a fall are at the other end', () => {
    expect(suggestLimits([judged(hundred)], 'down')).toMatchObject({ warn: 0.006, critical: 0.002, clear: 0.011 });
  });

  test('are given group by group where each has two years of values', () => {
    const groups = [
      judged(hundred.slice(0, 24), { source: 'bank', product: 'CASH' }),
      judged(hundred.slice(0, 23), { source: 'bank', product: 'CARD' }),
    ];
    const suggested = suggestLimits(groups, 'up');
    expect(suggested?.limits).toEqual([
      { group: { source: 'bank', product: 'CASH' }, warn: 0.023, critical: 0.024, clear: 0.022 },
    ]);
    expect(suggested?.how).toBe('P95 · P99 · P90, n = 47, 2020-01 – 2021-12');
  });

  test('are none of a history that is too short', () => {
    expect(suggestLimits([judged(hundred.slice(0, 23))], 'up')).toBeNull();
    expect(suggestLimits([], 'up')).toBeNull();
  });
});

describe('a preview over HTTP', () => {
  let site: Site;
  beforeAll(async () => {
    const overdue = [1, 4, 1, 1, 6];
    const months = overdue.map((late, at) => ({
      month: `2024-0${at + 1}`,
      product: 'CASH',
      loans: 100,
      overdue: late,
    }));
    site = await openSite((home) =>
      loadInto(home, [writeTape(home, 'tape.csv', overdueTape(months))], { source: 'bank' }),
    );
  });
  afterAll(() => site.close());

  const preview = async (changes: Record<string, unknown>) => {
    const {
      version: _version,
      active: _active,
      created_at: _at,
      ...rule
    } = makeRule({ id: 'draft', for: 1, clear_for: 1 });
    const body = JSON.stringify({ rule: { ...rule, ...changes } });
    const headers = { 'Content-Type': 'application/json' };
    const answer = await site.ask('/api/rules/preview', { method: 'POST', headers, body });
    return { status: answer.status, body: JSON.parse(answer.body) };
  };

  test('is what the rule would have done and would do now, and stores nothing', async () => {
    const { status, body } = await preview({});
    expect(status).toBe(200);
    const { groups, events, ...rest } = rulePreview.parse(body);
    expect(groups[0]?.points.map(({ month, level, state, warn_at }) => [month, level, state, warn_at])).toEqual([
      ['2024-01', 'none', 'ok', 0.03],
      ['2024-02', 'warn', 'firing', 0.03],
      ['2024-03', 'none', 'ok', 0.03],
      ['2024-04', 'none', 'ok', 0.03],
      ['2024-05', 'critical', 'firing', 0.03],
    ]);
    expect(events.map(({ month, kind, severity, rule }) => `${month} ${kind} ${severity} ${rule}`)).toEqual([
      '2024-02 fire warn draft',
      '2024-03 resolve warn draft',
      '2024-05 fire critical draft',
    ]);
    expect(rest).toMatchObject({
      would_fire_now: 1,
      expected_from: { groups: 1, fires: 2, months: 4 },
      suggested: null,
    });
    expect([site.state.rules.get('draft'), site.state.alerts.all()]).toEqual([null, []]);
  });

  test('is refused with the field', async () => {
    expect(await preview({ warn: 1 })).toMatchObject({
      status: 422,
      body: { error: { code: 'bad_rule', message: expect.stringMatching(/^rule: critical: limits must be/) } },
    });
    expect(await preview({ metric: 'odd' })).toMatchObject({
      status: 422,
      body: { error: { code: 'bad_rule', message: expect.stringMatching(/^metric: no metric "odd"/) } },
    });
  });
});
