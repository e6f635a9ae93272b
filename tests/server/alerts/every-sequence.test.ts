import { describe, expect, it } from 'vitest';
import { type Judgement, scored } from '../../../server/alerts/kind.ts';
import { isGone, start, step } from '../../../server/alerts/machine.ts';
import type { StoredRule } from '../../../server/contract/rule.ts';
import { isLong } from '../../tier.ts';
import { makeRule } from './fixture.ts';

/**
 * One letter a month: `.` clear, `m` within limits but not clear, `w` past warn, `C` past critical, `0` no data, `x` no
 * row of the group, `?` cannot be compared for certain, `i` too few loans.
 */
const letters = '.mwC0x?i';
const values: Record<string, number> = { '.': 0.02, m: 0.028, w: 0.04, C: 0.06 };

function judgementOf(letter: string, rule: StoredRule): Judgement {
  const value = values[letter];
  if (value !== undefined) return scored(value, rule, (limit) => limit);
  if (letter === 'i') return { outcome: 'insufficient', reason: 'min_den_count' };
  return {
    outcome: 'no_data',
    reason: letter === '0' ? 'not_reported' : letter === 'x' ? 'no_exposure' : 'indeterminate',
  };
}

/** The machine, month by month: the state after it and the events of it. */
function run(months: string, rule: StoredRule): string {
  let memory = start;
  return [...months]
    .map((letter) => {
      const judgement = judgementOf(letter, rule);
      if (isGone(memory, judgement)) return 'gone';
      const stepped = step(memory, judgement, rule);
      memory = stepped.memory;
      const happened = stepped.events.map(({ kind, severity }) => `${kind} ${severity}`);
      return [memory.severity ?? memory.state, ...happened].join(', ');
    })
    .join(' | ');
}

/** The same by the words of domain.md §4.1 and §4.2, with all levels kept and counted anew each month. */
function spoken(months: string, rule: StoredRule): string {
  const names = ['none', 'warn', 'critical'];
  let hist: number[] = [];
  let [firing, pending] = [0, false];
  let [clears, nulls, absent] = [0, 0, 0];
  const told: string[] = [];
  for (const letter of months) {
    const events: string[] = [];
    if (letter === 'x' && absent >= 3) {
      told.push('gone');
      continue;
    }
    const isNull = '0x?'.includes(letter);
    let level = '.m'.includes(letter) ? 0 : letter === 'w' ? 1 : letter === 'C' ? 2 : null;
    if (level !== null) nulls = 0;
    if (isNull && firing === 0 && rule.no_data === 'ok') level = 0;
    else if (isNull && firing === 0 && rule.no_data === 'alert') level = 1;
    else if (isNull && letter !== '?') {
      nulls += 1;
      if (nulls === rule.stale_after) events.push('data_stale warn');
    }
    if (level !== null) {
      hist.push(level);
      const sustained = hist.length < rule.for ? 0 : Math.min(...hist.slice(-rule.for));
      if (firing === 0) {
        pending = sustained === 0 && level > 0;
        if (sustained > 0) {
          firing = sustained;
          clears = 0;
          events.push(`fire ${names[sustained]}`);
        }
      } else {
        const rises = sustained > firing;
        if (rises) firing = sustained;
        clears = letter === '.' ? clears + 1 : 0;
        if (clears >= rule.clear_for) {
          events.push(`resolve ${names[firing]}`);
          firing = 0;
          hist = [];
        } else if (rises) events.push(`escalate ${names[firing]}`);
      }
    }
    absent = letter === 'x' ? absent + 1 : 0;
    if (absent === 3) {
      if (firing > 0) events.push(`retired ${names[firing]}`);
      [firing, pending, clears, nulls, hist] = [0, false, 0, 0, []];
    }
    told.push([firing > 0 ? names[firing] : pending ? 'pending' : 'ok', ...events].join(', '));
  }
  return told.join(' | ');
}

/** Every sequence of that many letters. */
function* sequences(length: number): Generator<string> {
  const count = letters.length ** length;
  for (let number = 0; number < count; number++) {
    let text = '';
    for (let rest = number, at = 0; at < length; at++, rest = Math.floor(rest / letters.length)) {
      text += letters[rest % letters.length];
    }
    yield text;
  }
}

const table = (['keep', 'ok', 'alert'] as const).flatMap((no_data) =>
  [1, 2, 3].flatMap((months) => [1, 2].map((clear_for) => ({ no_data, for: months, clear_for }))),
);
const length = isLong ? 5 : 4;

describe('the state machine after every sequence of months', () => {
  it.each(table)('no_data $no_data, for $for, clear_for $clear_for', (terms) => {
    const rule = makeRule({ ...terms, stale_after: 2 });
    let [compared, moved] = [0, new Set<string>()];
    // enough months before to be firing, to be nearly so, or to have seen nothing
    for (const before of ['', 'w'.repeat(terms.for - 1), 'w'.repeat(terms.for), 'C'.repeat(terms.for)]) {
      for (const months of sequences(length)) {
        const [found, said] = [run(before + months, rule), spoken(before + months, rule)];
        if (found !== said) expect(`${before}${months}: ${found}`).toBe(`${before}${months}: ${said}`);
        compared += 1;
        for (const [kind] of found.matchAll(/fire|escalate|resolve|retired|data_stale|pending|gone/g)) moved.add(kind);
      }
    }
    expect(compared).toBe(4 * letters.length ** length);
    const all = ['data_stale', 'escalate', 'fire', 'gone', 'pending', 'resolve', 'retired'];
    expect([...moved].sort()).toEqual(terms.for === 1 ? all.filter((kind) => kind !== 'pending') : all);
  });
});
