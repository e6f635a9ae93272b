import { describe, expect, it } from 'vitest';
import {
  type Month,
  last,
  told,
  flat,
  of200,
  against,
  pp,
  rel,
  band,
  roll,
  gap,
  ahead,
  grown,
  ewma,
} from './judged.ts';

describe('worked examples', () => {
  const baseline = [20, 22, 19, 21, 20, 23, 18, 21, 20, 22, 19, 21].map((bad) => bad / 1000);
  const run = [0.023, 0.026, 0.028, 0.03, 0.031, 0.033];
  const g5 = [...baseline, ...run];

  it('G5: the EWMA of a flow is 4.70 standard errors out, critical', () => {
    const judged = last(g5, ewma, true);
    expect(judged).toMatchObject({ outcome: 'evaluated', level: 'critical' });
    if (judged.outcome !== 'evaluated') return;
    expect(judged.score).toBeCloseTo(4.7, 2);
    expect(judged.inputs['mean']).toBeCloseTo(0.0205, 10);
    expect(judged.inputs['sigma']).toBeCloseTo(0.004481, 6);
    const path = [0.021, 0.022, 0.0232, 0.02456, 0.025848, 0.027278];
    expect((judged.inputs['ewma'] as number[]).map((z) => Number(z.toFixed(6)))).toEqual(path);
  });

  it('G5: the first critical EWMA comes at i=5, a warning at i=4', () => {
    // a run of i months against the same baseline
    const at = (i: number) => told(last(g5.slice(0, 12 + i), { ...ewma, run: i }, true));
    expect([1, 2, 3, 4, 5, 6].map(at)).toEqual(['none', 'none', 'none', 'warn', 'critical', 'critical']);
  });

  it('G5: the CUSUM reaches 7.7118; it passes 4 and 5 at i=5', () => {
    const judged = last(g5, { ...ewma, chart: 'cusum' }, true);
    if (judged.outcome !== 'evaluated') throw new Error(judged.reason);
    const path = [0.0579, 0.7853, 1.959, 3.5791, 5.4223, 7.7118];
    expect((judged.inputs['cusum'] as number[]).map((c) => Number(c.toFixed(4)))).toEqual(path);
    expect(judged).toMatchObject({ level: 'critical' });
    const at = (i: number) => told(last(g5.slice(0, 12 + i), { ...ewma, chart: 'cusum', run: i }, true));
    expect([4, 5].map(at)).toEqual(['none', 'critical']);
  });

  it('G5: no month passes the 3 σ limit of .033943 by itself', () => {
    const judged = last(g5, { ...ewma, chart: 'p' }, true);
    if (judged.outcome !== 'evaluated') throw new Error(judged.reason);
    expect(judged.critical_at).toBeCloseTo(0.033943, 6);
    expect(judged.level).toBe('warn');
  });

  it('a stock is judged by what was seen of it, not by the wider limits of chance', () => {
    const judged = last(g5, ewma, false);
    if (judged.outcome !== 'evaluated') throw new Error(judged.reason);
    expect(judged.inputs['sigma']).toBeCloseTo(0.001446, 6);
  });

  it('the limits of a control chart, entered as the month’s value, are just at the limit', () => {
    for (const chart of ['ewma', 'cusum', 'p']) {
      const judged = last(g5, { ...ewma, chart }, true);
      if (judged.outcome !== 'evaluated' || judged.critical_at === null) throw new Error(chart);
      const there = last([...g5.slice(0, -1), judged.critical_at], { ...ewma, chart }, true);
      if (there.outcome !== 'evaluated') throw new Error(chart);
      expect(there.score).toBeCloseTo(chart === 'cusum' ? 5 : 3, 9);
    }
  });

  it('G10: six cohorts of 200 give the limits .043473 and .053960', () => {
    const judged = last([of200(9)], band);
    if (judged.outcome !== 'evaluated') throw new Error(judged.reason);
    expect(judged.inputs['reference']).toBeCloseTo(0.0225, 10);
    expect(judged.inputs['s']).toBeCloseTo(0.010487, 6);
    expect(judged.warn_at).toBeCloseTo(0.043473, 6);
    expect(judged.critical_at).toBeCloseTo(0.05396, 6);
  });

  it.each<[string, Record<string, unknown>, readonly Month[], number, number]>([
    ['change_pp', pp, [0.02, 0.03], 0.025, 0.03],
    ['change_rel', rel, [0.02, 0.03], 0.025, 0.03],
    ['roll_jump', roll, [...flat(6, 0.3), 0.36], 0.35, 0.4],
    ['benchmark_gap', gap, [{ value: 0.03, ...against('=', 0.02) }], 0.03, 0.05],
    ['exposure', grown, [100, 1, 1, 105], 110, 120],
  ])('%s says where its limits stand in the unit of the metric', (_kind, rule, months, warnAt, criticalAt) => {
    const judged = last(months, rule);
    if (judged.outcome !== 'evaluated') throw new Error(judged.reason);
    expect(judged.warn_at).toBeCloseTo(warnAt, 12);
    expect(judged.critical_at).toBeCloseTo(criticalAt, 12);
  });

  it('forecast_cross tells after how many months the limit is passed, and why it is quiet above it', () => {
    expect(last([{ value: 0.01, forecast: [0.014, 0.02, 0.026] }], ahead)).toMatchObject({
      score: 0.026,
      inputs: { h: 3 },
    });
    expect(last([{ value: 0.03, forecast: [0.03, 0.03, 0.03] }], ahead)).toMatchObject({
      ...{ level: 'none', inputs: { h: null, note: 'already_above' } },
    });
  });
});

describe('seasonal rules', () => {
  /** Two years in which the rate of a March is half of what the other months have. */
  const year = [0.02, 0.02, 0.01, ...flat(9)];
  const rule = { kind: 'threshold', warn: 0.025, critical: 0.05, seasonal: true };

  it('divide each month by the factor of its month of the year', () => {
    // whole .23/12; March .01 / (.23/12) = .52174, so .014 counts as .026833
    const judged = last([...year, ...year, 0.02, 0.02, 0.014], rule);
    if (judged.outcome !== 'evaluated') throw new Error(judged.reason);
    expect(judged.score).toBeCloseTo(0.014 / (0.01 / (0.23 / 12)), 12);
    expect(judged.level).toBe('warn');
    expect(judged.warn_at).toBeCloseTo(0.025 * (0.01 / (0.23 / 12)), 12);
    expect(told(last([...year, ...year, 0.02, 0.02, 0.013], rule))).toBe('none');
  });

  it('need two whole years before', () => {
    expect(told(last([...year, ...year.slice(1), 0.014], rule))).toBe('insufficient history_too_short');
    expect(told(last([...year, ...year, 0.02, 'not_reported', 0.014], rule))).toBe('insufficient history_too_short');
  });

  it('take January and February together, since the Spring Festival moves between them', () => {
    const moving = [0.01, 0.03, ...flat(10), 0.03, 0.01, ...flat(10)];
    // whatever way it falls, the two together are .02, as every month
    const judged = last([...moving, 0.01, 0.03], rule);
    if (judged.outcome !== 'evaluated') throw new Error(judged.reason);
    expect(judged.score).toBeCloseTo(0.02, 12);
    expect(judged.level).toBe('none');
  });
});
