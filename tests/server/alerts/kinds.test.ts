import { describe, expect, it } from 'vitest';
import {
  type Month,
  last,
  told,
  flat,
  cohorts,
  six,
  of200,
  against,
  pp,
  rel,
  band,
  ratio,
  roll,
  gap,
  ahead,
  grown,
  ewma,
} from './judged.ts';

describe('each kind fires, is quiet one step short, and says why it cannot judge', () => {
  it.each<[what: string, rule: Record<string, unknown>, months: readonly Month[], told: string]>([
    ['threshold past critical', { kind: 'threshold', warn: 0.03, critical: 0.05 }, [0.0501], 'critical'],
    ['threshold at its limit', { kind: 'threshold', warn: 0.03, critical: 0.05 }, [0.03], 'none'],
    [
      'threshold without a value',
      { kind: 'threshold', warn: 0.03, critical: 0.05 },
      ['not_reported'],
      'no_data not_reported',
    ],
    ['change_pp up by .006', pp, [0.02, 0.026], 'warn'],
    ['change_pp up by .011', pp, [0.02, 0.031], 'critical'],
    ['change_pp up by .005', pp, [0.02, 0.025], 'none'],
    ['change_pp in a first month', pp, [0.09], 'insufficient history_too_short'],
    ['change_pp after a gap', pp, [0.02, 'month_not_loaded', 0.09], 'no_data comparison_missing'],
    ['change_pp back after a month without loans', pp, [0.02, 'no_exposure', 0.09], 'no_data comparison_missing'],
    ['change_pp over a year', { ...pp, k: 12 }, [0.02, ...flat(11, 0.5), 0.026], 'warn'],
    ['change_pp over a year, a month short', { ...pp, k: 12 }, [...flat(11), 0.09], 'insufficient history_too_short'],
    ['change_pp that falls', { ...pp, direction: 'down', warn: -0.005, critical: -0.01 }, [0.02, 0.014], 'warn'],
    ['change_rel up by 26 %', rel, [0.02, 0.0252], 'warn'],
    ['change_rel up by 25 %', rel, [0.02, 0.025], 'none'],
    ['change_rel from under the floor', rel, [0.0009, 0.01], 'insufficient below_floor'],
    ['change_rel from the floor', rel, [0.001, 0.01], 'critical'],
    ['change_rel of 30 from 20 in 1000, z 1.432', { ...rel, z_min: 1.4322 }, [0.02, 0.03], 'warn'],
    ['change_rel of the same with a higher z', { ...rel, z_min: 1.4323 }, [0.02, 0.03], 'none'],
    [
      'change_rel with z where nobody says of how many',
      { ...rel, z_min: 1 },
      [0.02, { value: 0.04, sample: null }],
      'insufficient sample_unknown',
    ],
    ['vintage_band over ref + 3 s (.053960)', band, [of200(10.8)], 'critical'],
    ['vintage_band over ref + 2 s (.043473)', band, [of200(8.7)], 'warn'],
    ['vintage_band under it', band, [of200(8.69)], 'none'],
    ['vintage_band with five cohorts before', band, [of200(20, six.slice(1))], 'insufficient history_too_short'],
    ['vintage_band not due yet', band, ['immature'], 'no_data immature'],
    ['vintage_band as a ratio, ×2 and apart', ratio, [of200(9)], 'critical'],
    ['vintage_band as a ratio, ×1.9 but within 2 s', ratio, [of200(8.6)], 'none'],
    [
      'vintage_band as a ratio where nobody was ever bad',
      ratio,
      [of200(9, cohorts([0, 0, 0, 0, 0, 0]))],
      'insufficient history_too_short',
    ],
    ['roll_jump by .06', roll, [...flat(6, 0.3), 0.36], 'warn'],
    ['roll_jump by .05', roll, [...flat(6, 0.3), 0.35], 'none'],
    ['roll_jump with five months before', roll, [...flat(5, 0.3), 0.9], 'insufficient history_too_short'],
    [
      'roll_jump with three of six months',
      roll,
      ['no_exposure', 'no_exposure', 'no_exposure', ...flat(3, 0.3), 0.36],
      'warn',
    ],
    [
      'roll_jump with two of six months',
      roll,
      [...Array.from({ length: 4 }, () => 'no_exposure' as const), 0.3, 0.3, 0.9],
      'insufficient history_too_short',
    ],
    ['benchmark_gap .011 above', gap, [{ value: 0.031, ...against('=', 0.02) }], 'warn'],
    ['benchmark_gap .01 above', gap, [{ value: 0.03, ...against('≈', 0.02) }], 'none'],
    ['benchmark_gap without a benchmark', gap, [{ value: 0.09, benchmark: null }], 'no_data comparison_missing'],
    ['benchmark_gap of what is above 10 %, below it', gap, [{ value: 0.09, ...against('>', 0.1) }], 'none'],
    [
      'benchmark_gap of what is above 10 %, beyond it',
      gap,
      [{ value: 0.2, ...against('>', 0.1) }],
      'no_data indeterminate',
    ],
    ['benchmark_gap of what is below 2 %, beyond it', gap, [{ value: 0.06, ...against('<', 0.02) }], 'critical'],
    [
      'benchmark_gap of what is below 2 %, below it',
      gap,
      [{ value: 0.01, ...against('<', 0.02) }],
      'no_data indeterminate',
    ],
    [
      'benchmark_gap to a range from inside',
      gap,
      [{ value: 0.025, ...against('between', 0.02, { value_hi: 0.03 }) }],
      'none',
    ],
    [
      'benchmark_gap to the upper end of a range',
      gap,
      [{ value: 0.041, ...against('between', 0.02, { value_hi: 0.03 }) }],
      'warn',
    ],
    [
      'benchmark_gap to what may be another thing',
      gap,
      [{ value: 0.2, ...against('=', 0.02, { comparability: 'unknown' }) }],
      'warn',
    ],
    ['forecast_cross into critical', ahead, [{ value: 0.01, forecast: [0.014, 0.02, 0.026] }], 'critical'],
    ['forecast_cross into warn', ahead, [{ value: 0.015, forecast: [0.014, 0.02, 0.025] }], 'warn'],
    ['forecast_cross that stays below', ahead, [{ value: 0.01, forecast: [0.014, 0.015, 0.013] }], 'none'],
    ['forecast_cross from above warn', ahead, [{ value: 0.016, forecast: [0.017, 0.02, 0.02] }], 'none'],
    [
      'forecast_cross from above warn into critical',
      ahead,
      [{ value: 0.016, forecast: [0.017, 0.02, 0.03] }],
      'critical',
    ],
    [
      'forecast_cross with too few months to pool',
      ahead,
      [{ value: 0.01, forecast: null }],
      'insufficient history_too_short',
    ],
    ['exposure of a concentration', { kind: 'exposure', metric: 'hhi', warn: 0.2, critical: 0.3 }, [0.25], 'warn'],
    ['exposure grown by 11 % in three months', grown, [100, 1, 1, 111], 'warn'],
    ['exposure grown by 10 %', grown, [100, 1, 1, 110], 'none'],
    ['exposure of a young product', grown, [100, 1, 111], 'insufficient history_too_short'],
    [
      'data_quality past its limit',
      { kind: 'data_quality', metric: undefined, group_by: undefined, warn: 0.1, critical: 0.3 },
      [0.2],
      'warn',
    ],
    [
      'sql past its limit',
      { kind: 'sql', metric: undefined, group_by: undefined, sql: 'SELECT 1', warn: 1, critical: 3 },
      [2],
      'warn',
    ],
    [
      'control_chart with a month missing in its run',
      ewma,
      [...flat(14), 'month_not_loaded', ...flat(3)],
      'no_data comparison_missing',
    ],
    ['control_chart with a month missing in its baseline', ewma, ['month_not_loaded', ...flat(17)], 'none'],
    ['control_chart with a baseline of seven', ewma, flat(13), 'insufficient history_too_short'],
    ['control_chart with a baseline of eight', ewma, flat(14), 'none'],
  ])('%s', (_what, rule, months, expected) => {
    expect(told(last(months, { min_den_count: 0, ...rule }))).toBe(expected);
  });

  it('asks for as many loans and as much balance as the rule says, whatever the kind', () => {
    const small = { value: 0.5, loan_count: 29, balance: 1000 };
    expect(told(last([0.02, small], pp))).toBe('insufficient min_den_count');
    expect(told(last([0.02, small], { ...pp, min_den_count: 29, min_den_balance: 1001 }))).toBe(
      'insufficient min_den_balance',
    );
    expect(told(last([0.02, small], { ...pp, min_den_count: 29, min_den_balance: 1000 }))).toBe('critical');
  });
});
