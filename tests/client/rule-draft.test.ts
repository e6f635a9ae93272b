import { expect, test } from 'vitest';
import {
  idOf,
  newDraft,
  ownFields,
  ruleBody,
  ruleKinds,
  withGroupLimits,
  withKind,
} from '../../client/views/rules/rule-draft.ts';
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

test('limits that history suggests are taken for each group; the source is named only where there are several', () => {
  const limit = { warn: 0.01, critical: 0.02, clear: 0.009 };
  const of = (source: string, product: string) => ({ group: { source, product }, ...limit });
  const taken = (...limits: ReturnType<typeof of>[]) => withGroupLimits(named, { limits }).limits;
  expect(taken(of('a', 'CASH'), of('a', 'CARD'))).toEqual([
    { group: { product: 'CASH' }, ...limit },
    { group: { product: 'CARD' }, ...limit },
  ]);
  expect(taken(of('a', 'CASH'), of('b', 'CASH'))).toEqual([of('a', 'CASH'), of('b', 'CASH')]);
});
