import { describe, expect, it } from 'vitest';
import type { Point } from '../../../server/alerts/kind.ts';
import { replay } from '../../../server/alerts/replay.ts';
import type { RuleKind } from '../../../server/contract/rule.ts';
import { makePoint, makeRule } from './fixture.ts';
import {
  against,
  ahead,
  band,
  ewma,
  flat,
  gap,
  grown,
  last,
  type Month,
  of200,
  pointsOf,
  pp,
  rel,
  roll,
  ruleOf,
  told,
} from './judged.ts';

/**
 * What every kind must show: months that fire, the same one step short of its limit, and a history too short to judge
 * (null: the kind looks at the month alone).
 */
type Row = {
  rule: Record<string, unknown>;
  fires: readonly Month[];
  oneShort: readonly Month[];
  tooShort: readonly Month[] | null;
};
const own = { metric: undefined, group_by: undefined };
const rows: Record<RuleKind, Row> = {
  threshold: {
    ...{ rule: { kind: 'threshold', warn: 0.03, critical: 0.05 } },
    ...{ fires: [0.0301], oneShort: [0.03], tooShort: null },
  },
  change_pp: { rule: pp, fires: [0.02, 0.0251], oneShort: [0.02, 0.025], tooShort: [0.09] },
  change_rel: { rule: rel, fires: [0.02, 0.0251], oneShort: [0.02, 0.025], tooShort: [0.09] },
  // G10: warn above .043473
  vintage_band: { rule: band, fires: [of200(8.695)], oneShort: [of200(8.694)], tooShort: [of200(9, [])] },
  // σ .0001, its least: one month raises the mean of twelve by λ·Δ, the limit is 2.7·σ·sqrt(λ/(2−λ)·(1−(1−λ)^2))
  control_chart: {
    ...{ rule: { ...ewma, run: 1 }, fires: [...flat(12), 0.020271], oneShort: [...flat(12), 0.02027] },
    tooShort: [...flat(7), 0.09],
  },
  roll_jump: { rule: roll, fires: [...flat(6, 0.3), 0.351], oneShort: [...flat(6, 0.3), 0.35], tooShort: [0.9] },
  benchmark_gap: {
    ...{
      rule: gap,
      fires: [{ value: 0.0301, ...against('=', 0.02) }],
      oneShort: [{ value: 0.03, ...against('=', 0.02) }],
    },
    tooShort: null,
  },
  forecast_cross: {
    ...{ rule: ahead, fires: [{ value: 0.01, forecast: [0.01, 0.0151, 0.01] }] },
    ...{
      oneShort: [{ value: 0.01, forecast: [0.01, 0.015, 0.01] }],
      tooShort: [{ value: 0.01, forecast: [0.9, 0.9] }],
    },
  },
  exposure: { rule: grown, fires: [100, 1, 1, 110.1], oneShort: [100, 1, 1, 110], tooShort: [100, 1, 110.1] },
  data_quality: {
    ...{ rule: { kind: 'data_quality', ...own, warn: 0.1, critical: 0.3 } },
    ...{ fires: [0.101], oneShort: [0.1], tooShort: null },
  },
  sql: {
    ...{ rule: { kind: 'sql', ...own, sql: 'SELECT 1', warn: 1, critical: 3 } },
    ...{ fires: [1.1], oneShort: [1], tooShort: null },
  },
};

describe.each(Object.entries(rows))('a rule of kind %s', (_kind, { rule: changes, fires, oneShort, tooShort }) => {
  const rule = { min_den_count: 0, ...changes };

  it('fires past its limit and is quiet at it', () => {
    expect(told(last(fires, rule))).toBe('warn');
    expect(told(last(oneShort, rule))).toBe('none');
  });

  it('says so where it has too little history', () => {
    if (tooShort) expect(told(last(tooShort, rule))).toBe('insufficient history_too_short');
    // without a history a first month is judged like any other
    else expect(told(last(fires.slice(-1), rule))).toBe('warn');
  });

  it('does not judge a month that is not loaded or has nothing outstanding, and says which', () => {
    for (const reason of ['month_not_loaded', 'no_exposure'] as const) {
      expect(told(last([...fires.slice(0, -1), reason], rule))).toBe(`no_data ${reason}`);
    }
  });

  it('keeps an alert through a gap in what is loaded, and retires it once its group has been gone for three months', () => {
    const gone = (reason: 'month_not_loaded' | 'no_exposure') =>
      [1, 2, 3].map((at): Point => makePoint(`2030-0${at}`, reason));
    const states = (after: readonly Point[]) =>
      replay(
        { group: { source: 'bank' }, points: [...pointsOf(fires), ...after] },
        ruleOf({ ...rule, for: 1 }),
      ).alerts.map(({ state, events }) => `${state} ${events.at(-1)?.kind}`);
    expect(states([])).toEqual(['firing fire']);
    expect(states(gone('month_not_loaded'))).toEqual(['firing data_stale']);
    expect(states(gone('no_exposure'))).toEqual(['retired retired']);
  });
});

describe('an alert whose last month has been judged', () => {
  const months = (readings: readonly number[]) => readings.map((reading, at) => makePoint(`2024-0${at + 1}`, reading));
  const ended = (readings: readonly number[], expires: string | null) =>
    replay(
      { group: { source: 'bank', cohort: '2023-12' }, points: months(readings), expires },
      makeRule({ for: 2, clear_for: 1 }),
    );
  const events = ({ alerts }: ReturnType<typeof ended>) =>
    alerts.map(({ state, events: all }) => [
      state,
      ...all.map(({ month, kind, severity }) => `${month} ${kind} ${severity}`),
    ]);

  it.each<[what: string, readings: readonly number[], expires: string | null, told: string[][]]>([
    ['firing', [0.04, 0.04], '2024-03', [['retired', '2024-02 fire warn', '2024-03 expired warn']]],
    ['firing, its end not loaded yet', [0.04, 0.04], null, [['firing', '2024-02 fire warn']]],
    [
      'firing as critical',
      [0.04, 0.06, 0.06],
      '2024-04',
      [['retired', '2024-02 fire warn', '2024-03 escalate critical', '2024-04 expired critical']],
    ],
    ['resolved before', [0.04, 0.04, 0.02], '2024-04', [['resolved', '2024-02 fire warn', '2024-03 resolve warn']]],
    ['pending', [0.02, 0.04], '2024-03', []],
  ])('%s', (_what, readings, expires, expected) => {
    const replayed = ended(readings, expires);
    expect(events(replayed)).toEqual(expected);
    expect(replayed.end.open === null).toBe(expires !== null || expected.length === 0);
  });
});
