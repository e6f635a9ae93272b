import { describe, expect, it } from 'vitest';
import { ruleKinds, ruleSchema } from '../../../server/contract/rule.ts';
import { limitsOf } from '../../../server/contract/rule-limits.ts';

const common = { id: 'r', name: { en: 'Rule', zh: '规则' } };
const read = (rule: Record<string, unknown>) => ruleSchema.parse({ ...common, ...rule });
const refusal = (rule: Record<string, unknown>) =>
  ruleSchema
    .safeParse({ ...common, ...rule })
    .error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);

/** The least that has to be said of a rule of each kind, and what the kind fills in (domain.md §4.3). */
const least: [kind: string, said: Record<string, unknown>, filled: Record<string, unknown>][] = [
  ['threshold', { metric: 'overdue_rate_30', warn: 0.03, critical: 0.05 }, { clear: 0.03, seasonal: false }],
  ['change_pp', { metric: 'overdue_rate_30', warn: 0.005, critical: 0.01 }, { k: 1 }],
  ['change_rel', { metric: 'overdue_rate_30', warn: 0.25, critical: 0.5 }, { k: 12, floor: 0.001 }],
  ['vintage_band', { metric: 'v_ever' }, { unit: 's', warn: 2, critical: 3, clear: 2, mob_min: 2, mob_max: 6 }],
  ['control_chart', { metric: 'fpd_30' }, { chart: 'ewma', lambda: 0.2, baseline: 12, run: 6, warn: 2.7, critical: 3 }],
  ['roll_jump', { metric: 'worse_1', warn: 0.05, critical: 0.1 }, { window: 6 }],
  ['benchmark_gap', { metric: 'overdue_rate_30', warn: 0.01, critical: 0.03 }, {}],
  ['forecast_cross', { metric: 'overdue_rate_90', warn: 0.015, critical: 0.025 }, { horizon: 6 }],
  ['exposure', { metric: 'hhi', warn: 0.2, critical: 0.3 }, { dim: 'product', k: 5, months: 3 }],
  ['data_quality', {}, { metric: 'data_quality', min_den_count: 0 }],
  ['sql', { sql: 'SELECT 1', warn: 1, critical: 2 }, { metric: 'sql', min_den_count: 0 }],
];

describe('a rule', () => {
  it('is of one of the kinds of domain.md §4.3', () => {
    expect(least.map(([kind]) => kind)).toEqual(ruleKinds);
  });

  it.each(least)('of kind %s needs no more than %o', (kind, said, filled) => {
    expect(read({ kind, ...said })).toMatchObject({ ...filled, for: 1, clear_for: 1, no_data: 'keep', stale_after: 2 });
  });

  it.each<[Record<string, unknown>, Record<string, unknown>]>([
    [
      { kind: 'vintage_band', metric: 'v_ever', unit: 'ratio' },
      { warn: 1.25, critical: 1.5 },
    ],
    [
      { kind: 'control_chart', metric: 'entry_rate', chart: 'cusum' },
      { warn: 4, critical: 5, k: 0.5 },
    ],
    [
      { kind: 'vintage_band', metric: 'v_ever', critical: 4 },
      { warn: 2, critical: 4 },
    ],
  ])('%o has the limits of what it compares', (said, filled) => {
    expect(read(said)).toMatchObject(filled);
  });

  it.each<[Record<string, unknown>, RegExp]>([
    [{ kind: 'vintage_band', metric: 'overdue_rate_30' }, /^metric: .*v_ever/],
    [{ kind: 'vintage_band', metric: 'v_ever', mob_min: 7 }, /^mob_max: /],
    [{ kind: 'vintage_band', metric: 'v_ever', group_by: ['cohort'] }, /^group_by: .*product/],
    [{ kind: 'vintage_band', metric: 'v_ever', warn: 4 }, /^critical: limits must be in the order/],
    [{ kind: 'roll_jump', metric: 'overdue_rate_30', warn: 0.1, critical: 0.2 }, /^metric: .*worse_1/],
    [{ kind: 'forecast_cross', metric: 'npl_ratio', warn: 0.1, critical: 0.2 }, /^metric: .*overdue_rate_90/],
    [{ kind: 'change_pp', metric: 'overdue_rate_30', warn: 0.1, critical: 0.2, k: 2 }, /^k: /],
    [{ kind: 'threshold', metric: 'overdue_rate_30', warn: 0.1, critical: 0.2, lambda: 0.2 }, /lambda/],
    [{ kind: 'sql', sql: 'SELECT 1', warn: 1, critical: 2, group_by: ['product'] }, /^group_by: /],
    [{ kind: 'data_quality', checks: [] }, /^checks: /],
    [
      {
        kind: 'threshold',
        metric: 'hhi',
        warn: 1,
        critical: 2,
        limits: [{ group: { grade: 'A' }, warn: 3, critical: 2 }],
      },
      /^limits\.0\.critical: limits must be in the order/,
    ],
  ])('%o is refused by the name of its field', (said, named) => {
    expect(refusal(said)?.join('\n')).toMatch(named);
  });

  it('may have limits for each group from a table: the first row that fits, else its own', () => {
    const rule = read({
      ...{ kind: 'threshold', metric: 'overdue_rate_30', group_by: ['grade'], warn: 0.03, critical: 0.05, clear: 0.02 },
      limits: [
        { group: { grade: 'A', source: 'bank' }, warn: 0.01, critical: 0.02, clear: 0.005 },
        { group: { grade: 'A' }, warn: 0.015, critical: 0.025 },
      ],
    });
    const of = (group: Record<string, string>) => Object.values(limitsOf(rule, group));
    expect(of({ source: 'bank', grade: 'A' })).toEqual([0.01, 0.02, 0.005]);
    expect(of({ source: 'other', grade: 'A' })).toEqual([0.015, 0.025, 0.015]);
    expect(of({ source: 'bank', grade: 'B' })).toEqual([0.03, 0.05, 0.02]);
  });
});
