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
  it('are P1 and P2 of domain.md §4.4 under both schemes', () => {
    const rules = readStarterRules().map(({ id, metric, basis, scheme, group_by, warn, critical, clear, ...rule }) =>
      [id, metric, basis, scheme, group_by.join(), warn, critical, clear, rule.for, rule.clear_for].join(' '),
    );
    expect(rules).toEqual([
      'overdue-30-level-cn overdue_rate_30 balance cn product 0.03 0.05 0.025 2 2',
      'overdue-30-level-lt30 overdue_rate_30 balance lt30 product 0.03 0.05 0.025 2 2',
      'overdue-90-level-cn overdue_rate_90 balance cn product 0.015 0.025 0.015 1 2',
      'overdue-90-level-lt30 overdue_rate_90 balance lt30 product 0.015 0.025 0.015 1 2',
    ]);
  });
});
