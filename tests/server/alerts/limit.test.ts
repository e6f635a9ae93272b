import { describe, expect, it } from 'vitest';
import { type Figure, limitFor } from '../../../server/contract/limit.ts';
import { makeRule } from './fixture.ts';

const cash: Figure = {
  ...{ metric: 'overdue_rate_30', basis: 'balance', scheme: 'cn' },
  group: { source: 'bank', product: 'CASH' },
};
const shown = (changes: Record<string, unknown>, figure: Partial<Figure> = {}) =>
  limitFor([makeRule(changes)], { ...cash, ...figure });

describe('the limit shown', () => {
  it('is that of the active rule on exactly this metric, basis, scheme and group', () => {
    expect(shown({})).toMatchObject({ warn: 0.03, critical: 0.05 });
    expect(shown({}, { metric: 'overdue_rate_90' })).toBeNull();
    expect(shown({}, { basis: 'count' })).toBeNull();
    expect(shown({}, { scheme: 'lt30' })).toBeNull();
    expect(shown({}, { group: { source: 'bank' } })).toBeNull();
    expect(shown({}, { group: { source: 'bank', product: 'CASH', grade: 'A' } })).toBeNull();
    expect(limitFor([{ ...makeRule(), active: false }], cash)).toBeNull();
  });

  it('counts a rule narrowed to the group, not one narrowed to another or to a part of it', () => {
    expect(shown({ filter: { product: ['CASH', 'CARD'] } })).not.toBeNull();
    expect(shown({ filter: { product: ['CARD'] } })).toBeNull();
    expect(shown({ filter: { source: ['bank'] } })).not.toBeNull();
    expect(shown({ filter: { source: ['other'] } })).toBeNull();
    expect(shown({ filter: { where: ['grade:A'] } })).toBeNull();
    const gradeA = { group: { source: 'bank', grade: 'A' } };
    expect(shown({ group_by: ['grade'], filter: { where: ['grade:A', 'grade:B'] } }, gradeA)).not.toBeNull();
    expect(shown({ group_by: ['grade'], filter: { where: ['grade:B'] } }, gradeA)).toBeNull();
    expect(shown({ group_by: [], filter: { product: ['CASH'] } }, { group: { source: 'bank' } })).toBeNull();
  });

  it('is the one with the lowest critical limit of several, and none of none', () => {
    const loose = makeRule({ id: 'loose', warn: 0.03, critical: 0.08 });
    const strict = makeRule({ id: 'strict', warn: 0.04, critical: 0.045, clear: 0.04 });
    expect(limitFor([loose, strict, makeRule()], cash)?.id).toBe('strict');
    expect(limitFor([], cash)).toBeNull();
  });
});
