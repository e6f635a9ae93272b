import { expect, test } from 'vitest';
import { idOf, newDraft, ownFields, ruleBody, ruleKinds, withKind } from '../../client/views/rules/rule-draft.ts';
import { ruleKinds as contractKinds, ruleFields, ruleSchema } from '../../server/contract/rule.ts';

const named = { ...newDraft('cn'), id: 'one', name: { en: 'One', zh: '一' } };

test('the editor knows exactly the kinds of the contract, and of each exactly its fields', () => {
  expect([...ruleKinds].sort()).toEqual([...contractKinds].sort());
  const common = ruleFields(null).filter((name) => name !== 'kind');
  for (const kind of ruleKinds) {
    const own = ruleFields(kind).filter((name) => name !== 'kind' && !common.includes(name));
    expect([...ownFields(kind)].sort(), kind).toEqual(own.sort());
  }
});

test('what a new rule of any kind begins with is a rule', () => {
  for (const kind of ruleKinds) {
    const draft = withKind(named, kind);
    const body = ruleBody(kind === 'sql' ? { ...draft, sql: 'SELECT 1' } : draft);
    expect(ruleSchema.safeParse(body).error?.issues ?? [], kind).toEqual([]);
  }
});

test('a change of kind takes no field of another kind along and drops limits in another unit', () => {
  const draft = withKind(
    { ...named, limits: [{ group: { product: 'CASH' }, warn: 0.1, critical: 0.2 }] },
    'vintage_band',
  );
  expect(ruleBody(draft)).toMatchObject({ kind: 'vintage_band', warn: 1.25, critical: 1.5, limits: [] });
  expect(ruleBody(withKind(draft, 'threshold'))).not.toHaveProperty('mob_min');
});

test('an id is made of a name; a name in Chinese makes none', () => {
  expect(idOf(' 30+ rate, by Product! ')).toBe('30-rate-by-product');
  expect(idOf('逾期率')).toBe('');
});
