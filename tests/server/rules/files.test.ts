import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { localActor } from '../../../server/actor.ts';
import { differencesOf, ruleText } from '../../../server/alerts/rule-text.ts';
import { readStarterRules } from '../../../server/alerts/rule-file.ts';
import { type Rule, ruleSchema } from '../../../server/contract/rule.ts';
import { openState } from '../../../server/state/state.ts';
import { draftRule } from '../alerts/fixture.ts';
import { overdueTape } from '../alerts/tape.ts';
import { loadInto, makeHome, writeTape } from '../book.ts';
import { forewarn } from '../cli/forewarn.ts';

const read = (text: string): Rule => ruleSchema.parse(JSON.parse(text));

describe('a rule as text', () => {
  test('reads back as the same rule and leaves out what goes without saying', () => {
    const rule = draftRule({ min_den_count: 50, seasonal: true });
    const text = ruleText(rule);
    expect(read(text)).toEqual(rule);
    expect(Object.keys(JSON.parse(text))).toEqual([
      ...['id', 'name', 'kind', 'metric', 'basis', 'scheme', 'group_by', 'warn', 'critical'],
      ...['clear', 'for', 'clear_for', 'min_den_count', 'seasonal'],
    ]);
    expect(ruleText(read(text))).toBe(text);
  });

  test.each(readStarterRules().map((rule) => [rule.id, rule] as const))('of starter rule %s too', (_id, rule) => {
    expect(read(ruleText(rule))).toEqual(rule);
  });
});

test('two versions differ in the fields that differ', () => {
  const from = draftRule({ kind: 'threshold', warn: 0.03 });
  expect(differencesOf(from, from)).toEqual([]);
  expect(differencesOf(from, draftRule({ warn: 0.035, filter: { product: ['CASH'] } }))).toEqual([
    { field: 'filter', from: { source: [], product: [], where: [] }, to: { source: [], product: ['CASH'], where: [] } },
    { field: 'warn', from: 0.03, to: 0.035 },
  ]);
});

describe('forewarn rules', () => {
  const place = makeHome();
  const home = join(place.home, 'home');
  const folder = join(place.home, 'rules');
  afterAll(() => place.remove());
  beforeAll(async () => {
    mkdirSync(home);
    const months = ['2024-01', '2024-02'].map((month) => ({ month, product: 'CASH', loans: 50, overdue: 9 }));
    await loadInto(home, [writeTape(home, 'tape.csv', overdueTape(months))], { source: 'bank' });
    const state = openState(home, { starterRules: () => [] });
    state.rules.save(draftRule({ id: 'one', warn: 0.3, critical: 0.4 }), localActor);
    state.rules.save(draftRule({ id: 'two', warn: 0.3, critical: 0.4 }), localActor);
    state.close();
  });

  const rules = (...args: string[]) => forewarn(home, ['rules', ...args]);
  const change = (id: string, edit: (text: string) => string) => {
    const path = join(folder, `${id}.json`);
    writeFileSync(path, edit(readFileSync(path, 'utf8')));
  };

  test('writes rules into files; changed there they are compared, and taken over by all of them or none', async () => {
    expect((await rules('export', folder)).code).toBe(0);
    expect(readdirSync(folder)).toEqual(['one.json', 'two.json']);
    expect((await rules('check', folder)).out).toBe('2 rules are sound\n');

    change('one', (text) => text.replace('"warn": 0.3', '"warn": 0.1'));
    expect((await rules('diff', folder)).out).toBe('one: changed\n  warn: 0.3 → 0.1\ntwo: same\n');

    change('two', (text) => text.replace('"metric": "overdue_rate_30"', '"metric": "overdue_rat"'));
    const refused = await rules('import', folder);
    expect([refused.code, refused.err]).toEqual([
      1,
      expect.stringMatching(/two\.json:\d+: metric: no metric "overdue_rat"/),
    ]);
    expect((await rules()).out).toContain('one v1  threshold overdue_rate_30 0.3/0.4');

    change('two', (text) => text.replace('"metric": "overdue_rat"', '"metric": "overdue_rate_30"'));
    const taken = await rules('import', folder, '--json');
    expect(JSON.parse(taken.out).rows.map((row: { change: string }) => row.change)).toEqual(['changed', 'same']);
    expect((await rules('diff', folder)).out).toBe('one: same\ntwo: same\n');
    const state = openState(home);
    expect(state.rules.list().map(({ id, version }) => `${id} v${version}`)).toEqual(['one v2', 'two v1']);
    expect(state.alerts.all().map(({ rule }) => `${rule.id} v${rule.version}`)).toEqual(['one v2']);
    expect(state.audit.list().filter(({ action }) => action === 'rule.change')).toMatchObject([{ subject: 'one' }]);
    state.close();
  });

  test('says everything that is wrong, each with file and line', async () => {
    change('one', (text) => text.replace('"warn": 0.1', '"warn": 0.9'));
    change('two', (text) => text.replace('"kind": "threshold"', '"kind": "magic"'));
    const { code, err } = await rules('check', folder);
    expect(code).toBe(1);
    expect(err).toMatch(/one\.json:\d+: critical: limits must be in the order/);
    expect(err).toMatch(/two\.json:\d+: kind: /);
    expect((await rules('check', join(folder, 'none.json'))).err).toContain('no such file or folder');
  });
});
