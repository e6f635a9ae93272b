import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readRuleFile, readStarterRules } from '../../../server/alerts/rule-file.ts';
import type { Rule } from '../../../server/contract/rule.ts';
import { UserError } from '../../../server/errors.ts';
import { temporaryFolder } from '../state/home.ts';

const lines = [
  '{',
  '  "id": "level",',
  '  "name": { "en": "Level", "zh": "水平" },',
  '  "kind": "threshold",',
  '  "metric": "overdue_rate_30",',
  '  "basis": "balance",',
  '  "scheme": "cn",',
  '  "warn": 0.03,',
  '  "critical": 0.05',
  '}',
];

/** Reads the rule above with some of its lines (from 1) replaced. */
function read(changed: Record<number, string>, name = 'level.json'): Rule {
  const path = join(temporaryFolder(), name);
  writeFileSync(path, lines.map((line, at) => changed[at + 1] ?? line).join('\n'));
  return readRuleFile(path);
}

function refusal(changed: Record<number, string>, name?: string): { code: string; message: string } {
  try {
    read(changed, name);
  } catch (error) {
    if (error instanceof UserError) return { code: error.code, message: error.message };
    throw error;
  }
  throw new Error('the rule was taken');
}

describe('a rule file', () => {
  it('fills in what is not given as domain.md §4.1 has it', () => {
    expect(read({})).toEqual({
      id: 'level',
      name: { en: 'Level', zh: '水平' },
      kind: 'threshold',
      metric: 'overdue_rate_30',
      basis: 'balance',
      scheme: 'cn',
      filter: { source: [], product: [], where: [] },
      group_by: [],
      direction: 'up',
      warn: 0.03,
      critical: 0.05,
      clear: 0.03,
      limits: [],
      seasonal: false,
      for: 1,
      clear_for: 1,
      min_den_balance: 0,
      min_den_count: 30,
      no_data: 'keep',
      stale_after: 2,
    });
  });

  it.each<[what: string, changed: Record<number, string>, where: RegExp]>([
    [
      'warn above critical',
      { 8: '  "warn": 0.06,' },
      /level\.json:9: critical: limits must be in the order clear ≤ warn ≤ critical$/,
    ],
    [
      'clear above warn',
      { 9: '  "critical": 0.05,\n  "clear": 0.031' },
      /level\.json:10: clear: limits must be in the order/,
    ],
    [
      'the order of a rise for a fall',
      { 4: '  "kind": "threshold", "direction": "down",' },
      /level\.json:9: .*clear ≥ warn ≥ critical$/,
    ],
    ['an unknown field', { 9: '  "critical": 0.05,\n  "limit": 1' }, /level\.json:10: .*limit/],
    ['an unknown kind', { 4: '  "kind": "magic",' }, /level\.json:4: kind: /],
    ['a name in one language', { 3: '  "name": { "en": "Level" },' }, /level\.json(:3)?: name: zh: /],
    [
      'a group that is no dimension',
      { 9: '  "critical": 0.05,\n  "group_by": ["colour"]' },
      /level\.json:10: group_by: 0: /,
    ],
    ['a group by month', { 9: '  "critical": 0.05,\n  "group_by": ["month"]' }, /level\.json:10: group_by: 0: /],
    ['no limit', { 8: '' }, /level\.json: warn: /],
    ['a forgotten comma', { 7: '  "scheme": "cn"' }, /level\.json:8: not JSON$/],
    ['a word without quotes', { 7: '  "scheme": cn,' }, /level\.json: not JSON$/],
    ['a file cut off', { 10: '' }, /level\.json:10: not JSON$/],
  ])('is refused for %s, with file and line', (_what, changed, where) => {
    const { code, message } = refusal(changed);
    expect(code).toBe('bad_rule');
    expect(message).toMatch(where);
  });

  it('is named after its id', () => {
    expect(refusal({}, 'other.json').message).toMatch(/other\.json:2: the id is "level"$/);
  });

  it('may have limits that are equal', () => {
    expect(read({ 8: '  "warn": 0.05,' })).toMatchObject({ warn: 0.05, critical: 0.05, clear: 0.05 });
  });
});

describe('the starter rules', () => {
  const rules = readStarterRules();
  const told = (scheme: string): string[] =>
    rules
      .filter((rule) => rule.scheme === scheme && rule.kind !== 'data_quality')
      .map(({ id, kind, metric, group_by, warn, critical }) =>
        [id.replace(`-${scheme}`, ''), kind, metric, group_by.join(), warn, critical].join(' '),
      );

  it('are P1 to P13 of domain.md §4.4, by amount and by rate, by product, cohort, channel and grade', () => {
    expect(told('cn')).toEqual([
      'benchmark-30 benchmark_gap overdue_rate_30 product 0.01 0.03',
      'entry-rate-cusum control_chart entry_rate product 4 5',
      'fpd-30-ewma control_chart fpd_30 channel 2.7 3',
      'overdue-30-change-pp change_pp overdue_rate_30 product 0.005 0.01',
      'overdue-30-change-year change_rel overdue_rate_30 product 0.25 0.5',
      'overdue-30-grade threshold overdue_rate_30 grade 0.03 0.05',
      'overdue-30-level threshold overdue_rate_30 product 0.03 0.05',
      'overdue-90-forecast forecast_cross overdue_rate_90 product 0.015 0.025',
      'overdue-90-level threshold overdue_rate_90 product 0.015 0.025',
      'overdue-amount-30 change_rel overdue_balance_30 product 0.25 0.5',
      'roll-m1-jump roll_jump worse_1 product 0.1 0.2',
      'vintage-early vintage_band v_ever product 2 3',
    ]);
    expect(rules.filter(({ kind }) => kind === 'data_quality').map(({ id }) => id)).toEqual(['data-quality']);
  });

  it('are the same under both schemes', () => {
    expect(told('lt30')).toEqual(told('cn'));
  });
});
