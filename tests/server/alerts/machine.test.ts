import { describe, expect, it } from 'vitest';
import type { Judgement, Level } from '../../../server/alerts/kind.ts';
import { isClear, levelOf, scored } from '../../../server/alerts/kind.ts';
import { type Memory, start, step } from '../../../server/alerts/machine.ts';
import type { StoredRule } from '../../../server/contract/rule.ts';
import { makeRule } from './fixture.ts';

const values: Record<string, number> = { '.': 0.02, m: 0.028, w: 0.04, C: 0.06 };

/** One letter a month: `.` clear, `m` within limits but not clear, `w` past warn, `C` past critical, `0` no data, `i` insufficient. */
function judgementOf(letter: string, rule: StoredRule): Judgement {
  if (letter === '0') return { outcome: 'no_data', reason: 'not_reported' };
  if (letter === 'i') return { outcome: 'insufficient', reason: 'min_den_count' };
  const value = values[letter] ?? Number.NaN;
  return scored(value, rule, (limit) => limit);
}

/** One letter a month: `o` ok, `p` pending, `W` and `C` firing with that severity. */
function letterOf({ state, severity }: Memory): string {
  return { ok: 'o', pending: 'p', firing: severity === 'critical' ? 'C' : 'W' }[state];
}

function run(months: string, rule: StoredRule): { states: string; events: string[] } {
  let memory = start;
  let states = '';
  const events: string[] = [];
  for (const [at, letter] of [...months].entries()) {
    const stepped = step(memory, judgementOf(letter, rule), rule);
    memory = stepped.memory;
    states += letterOf(memory);
    events.push(...stepped.events.map(({ kind, severity }) => `${at + 1} ${kind} ${severity}`));
  }
  return { states, events };
}

type Case = [no_data: 'keep' | 'ok' | 'alert', forMonths: number, clearFor: number, months: string, states: string];

describe('the state machine', () => {
  it.each<Case>([
    // one month is enough, in and out
    ['keep', 1, 1, '.w.', 'oWo'],
    ['keep', 1, 1, 'wm.', 'WWo'],
    ['keep', 1, 1, 'wCw', 'WCC'],
    ['keep', 1, 1, 'w0.', 'WWo'],
    ['keep', 1, 1, '0w00.', 'oWWWo'],
    ['keep', 1, 1, 'iwi.', 'oWWo'],
    // two clear months to resolve; a month within limits starts the count again, a month without data does not
    ['keep', 1, 2, 'w...', 'WWoo'],
    ['keep', 1, 2, 'w.m..', 'WWWWo'],
    ['keep', 1, 2, 'w.0.', 'WWWo'],
    ['keep', 1, 2, 'w.i.', 'WWWo'],
    // two months in breach to fire, at the milder of the two
    ['keep', 2, 1, 'wmww.', 'popWo'],
    ['keep', 2, 1, 'CC', 'pC'],
    ['keep', 2, 1, 'Cw', 'pW'],
    ['keep', 2, 1, 'wCC', 'pWC'],
    ['keep', 2, 1, 'w0w', 'ppW'],
    ['keep', 2, 1, 'wiw', 'ppW'],
    ['keep', 2, 1, 'ww.w', 'pWop'],
    ['keep', 2, 2, 'ww..ww', 'pWWopW'],
    // no data counts as within limits while not firing
    ['ok', 1, 1, '0w0.', 'oWWo'],
    ['ok', 2, 1, 'w0ww', 'popW'],
    ['ok', 2, 1, 'wiw', 'ppW'],
    ['ok', 2, 2, 'ww.0.', 'pWWWo'],
    // no data counts as past warn while not firing
    ['alert', 1, 1, '0.', 'Wo'],
    ['alert', 1, 1, '000', 'WWW'],
    ['alert', 1, 1, 'i', 'o'],
    ['alert', 2, 1, '00.', 'pWo'],
    ['alert', 2, 1, 'w0C', 'pWW'],
    ['alert', 2, 2, 'C0CC', 'pWWC'],
  ])('no_data %s, for %i, clear_for %i: %s gives %s', (no_data, forMonths, clear_for, months, states) => {
    expect(run(months, makeRule({ no_data, for: forMonths, clear_for })).states).toBe(states);
  });

  it('fires, escalates and resolves once each, and never steps down while firing', () => {
    const { events } = run('wCCw..', makeRule({ for: 1, clear_for: 2 }));
    expect(events).toEqual(['1 fire warn', '2 escalate critical', '6 resolve critical']);
  });

  it('says once that data is stale, and again only after a value has come', () => {
    const { events } = run('.000.00', makeRule({ stale_after: 2 }));
    expect(events).toEqual(['3 data_stale warn', '7 data_stale warn']);
  });

  it('says that data is stale while firing too', () => {
    expect(run('w00', makeRule({ for: 1 })).events).toEqual(['1 fire warn', '3 data_stale warn']);
  });

  it('does not count insufficient months towards stale data', () => {
    expect(run('.ii0i0', makeRule({ stale_after: 2 })).events).toEqual(['6 data_stale warn']);
  });

  it('mirrors the limits for a rule that watches a fall', () => {
    const rule = makeRule({ direction: 'down', warn: 0.03, critical: 0.025, clear: 0.05, for: 1, clear_for: 1 });
    // .02 is below critical, .028 below warn, .04 within limits but not clear, .06 clear
    expect(run('mwC.', rule).states).toBe('WWoC');
  });
});

describe('levels', () => {
  const up = makeRule();
  const down = makeRule({ direction: 'down', warn: 0.05, critical: 0.03, clear: 0.05 });

  it.each<[number, Level, Level]>([
    [0.03, 'none', 'warn'],
    [0.0300000005, 'none', 'warn'],
    [0.030000002, 'warn', 'warn'],
    [0.05, 'warn', 'none'],
    [0.050000002, 'critical', 'none'],
    [0.029999998, 'none', 'critical'],
    [0.1 + 0.2 - 0.25, 'warn', 'none'],
  ])('%d is %s on the way up and %s on the way down: equality is no breach', (value, rising, falling) => {
    expect(levelOf(value, up)).toBe(rising);
    expect(levelOf(value, down)).toBe(falling);
  });

  it('a value that equals the clear limit is clear', () => {
    expect([0.025, 0.0250000005, 0.025000002].map((value) => isClear(value, makeRule()))).toEqual([true, true, false]);
    expect([0.05, 0.0499999995, 0.049999998].map((value) => isClear(value, down))).toEqual([true, true, false]);
  });
});
