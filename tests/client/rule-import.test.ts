import { expect, test } from 'vitest';
import { lineOf, readRuleFile } from '../../client/views/rules/rule-import.ts';
import { ruleSchema, type StoredRule } from '../../server/contract/rule.ts';

const written = {
  id: 'one',
  name: { en: 'One', zh: '一' },
  kind: 'threshold',
  metric: 'overdue_rate_30',
  warn: 0.03,
  critical: 0.05,
};
const live = [
  { ...ruleSchema.parse(written), version: 3, active: true, created_at: '2026-11-01T00:00:00Z' },
] as StoredRule[];

test('a file is compared field by field with what is live; what it leaves out is not', () => {
  expect(readRuleFile(JSON.stringify(written), live)[0]?.differs).toEqual([]);
  const [changed] = readRuleFile(JSON.stringify([{ ...written, warn: 0.02 }]), live);
  expect(changed?.differs).toEqual([{ field: 'warn', before: '0.03', after: '0.02' }]);
  expect(readRuleFile(JSON.stringify({ ...written, id: 'two' }), live)[0]?.live).toBeUndefined();
});

test('the order of fields within a field is no difference, and an exported rule comes back as it is', () => {
  expect(readRuleFile(JSON.stringify({ ...written, name: { zh: '一', en: 'One' } }), live)[0]?.differs).toEqual([]);
  expect(readRuleFile(JSON.stringify(live), live)[0]?.differs).toEqual([]);
});

test('what is no rule is refused, and a refusal is given its line', () => {
  expect(() => readRuleFile('[{"name": 1}]', live)).toThrow('a rule is an object with an id');
  const text = JSON.stringify(
    [
      { id: 'zero', warn: 1 },
      { ...written, warn: 9 },
    ],
    null,
    2,
  );
  const line = lineOf(text, 'one', 'warn: limits must be in the order');
  expect(text.split('\n')[(line ?? 0) - 1]).toContain('"warn": 9');
  expect(lineOf(text, 'one', 'nothing: here')).toBeNull();
});
