import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { localActor } from '../../../server/actor.ts';
import { record } from '../../../server/alerts/record.ts';
import { replay, type Series } from '../../../server/alerts/replay.ts';
import type { StoredRule } from '../../../server/contract/rule.ts';
import type { State } from '../../../server/state/state.ts';
import { temporaryState } from '../state/home.ts';
import { draftRule, makeRule, makeSeries, type Reading } from './fixture.ts';

const rules = fc.record({
  for: fc.integer({ min: 1, max: 3 }),
  clear_for: fc.integer({ min: 1, max: 3 }),
  no_data: fc.constantFrom('keep', 'ok', 'alert'),
  stale_after: fc.integer({ min: 1, max: 4 }),
});
const value = fc.constantFrom(0.02, 0.025, 0.028, 0.031, 0.04, 0.05, 0.051, 0.06);
const readings = fc
  .array(fc.oneof({ weight: 5, arbitrary: value }, fc.constantFrom<Reading>('no_exposure', 'not_reported')), {
    minLength: 36,
    maxLength: 36,
  })
  .map((months): Reading[] => [0.02, ...months.slice(1)]);
/** Two groups of one source over 36 months; the months not loaded are the same for both. */
const books = fc
  .tuple(readings, readings, fc.array(fc.boolean(), { minLength: 36, maxLength: 36 }))
  .map(([cash, card, loaded]): Series[] => {
    const withGaps = (months: Reading[]) =>
      months.map((reading, at) => (at === 0 || at === 35 || at % 5 > 0 || loaded[at] ? reading : 'month_not_loaded'));
    return [
      makeSeries(withGaps(cash), { group: { source: 'bank', product: 'CASH' } }),
      makeSeries(withGaps(card), { group: { source: 'bank', product: 'CARD' } }),
    ];
  });

const through = (series: readonly Series[], count: number): Series[] =>
  series.map(({ group, points }) => ({ group, points: points.slice(0, count) }));

/** All that is stored, less when and on which snapshot; the evaluations in the order of their months. */
function stored(state: State, rule: StoredRule) {
  const log = state.evaluations.list({ limit: 1000 }).rows;
  return {
    alerts: state.alerts.all(),
    count: log.length,
    evaluations: state.evaluations.newest(rule).map(({ snapshot, evaluated_at, ...evaluation }) => evaluation),
  };
}

describe('order of loads', () => {
  it('36 months at once leave the same evaluations, alerts and events as 36 loads', () => {
    fc.assert(
      fc.property(rules, books, (made, book) => {
        const run = (counts: readonly number[]) => {
          const state = temporaryState();
          const rule = state.rules.save(draftRule(made), localActor);
          const events = counts.flatMap((count) => {
            const series = through(book, count);
            const asOf = series[0]?.points.at(-1)?.month ?? '';
            return record(state, localActor, { snapshot: String(count), asOf }, [{ rule, series }]).events;
          });
          const byPlace = events.map((event) => JSON.stringify(event)).sort();
          return { ...stored(state, rule), events: byPlace };
        };
        const isLoaded = (count: number) => book[0]?.points[count - 1]?.reason !== 'month_not_loaded';
        const loads = Array.from({ length: 36 }, (_, at) => at + 1).filter(isLoaded);
        expect(run(loads)).toEqual(run([36]));
      }),
      { numRuns: 12 },
    );
  });

  it('later months change no earlier verdict', () => {
    fc.assert(
      fc.property(rules, books, fc.integer({ min: 1, max: 35 }), (rule, book, count) => {
        for (const [at, series] of through(book, count).entries()) {
          const past = replay(series, makeRule(rule)).verdicts;
          const whole = book[at] && replay(book[at], makeRule(rule)).verdicts;
          expect(whole?.slice(0, past.length)).toEqual(past);
        }
      }),
      { numRuns: 50 },
    );
  });
});
