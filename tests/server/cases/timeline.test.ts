import { describe, expect, it } from 'vitest';
import { localActor } from '../../../server/actor.ts';
import { record } from '../../../server/alerts/record.ts';
import { timelineOf } from '../../../server/alerts/timeline.ts';
import type { State } from '../../../server/state/state.ts';
import { draftRule, makeSeries, type Reading } from '../alerts/fixture.ts';
import { temporaryState } from '../state/home.ts';

/** A state whose clock goes on by a day with each evaluation. */
function setUp() {
  let day = 1;
  const clock = () => new Date(`2024-07-${String(day).padStart(2, '0')}T08:00:00Z`);
  const state: State = temporaryState({ clock });
  state.rules.save(draftRule({ for: 1, clear_for: 1 }), localActor);
  return {
    state,
    evaluate(snapshot: string, readings: readonly Reading[]): string {
      day += 1;
      const judged = state.rules.list().map((rule) => ({ rule, series: [makeSeries(readings)] }));
      record(state, localActor, { snapshot, asOf: `2024-0${readings.length}` }, judged);
      return state.alerts.all()[0]?.id ?? '';
    },
    tell: (id: string): string[] =>
      timelineOf(state.events.everOf(id), state.cases.ofAlert(id)).map((entry) =>
        [entry.at.slice(8, 10), entry.kind, entry.month, entry.text, entry.withdrawn ? 'withdrawn' : null]
          .filter(Boolean)
          .join(' '),
      ),
  };
}

describe('the timeline of an alert', () => {
  it('tells events and what people did in the order in which they became known', () => {
    const { state, evaluate, tell } = setUp();
    const id = evaluate('0001', [0.02, 0.04]);
    state.cases.acknowledge(id, null, localActor);
    state.cases.comment(id, 'partner changed its cut-off', localActor);
    evaluate('0002', [0.02, 0.04, 0.06]);
    expect(tell(id)).toEqual([
      '02 fire 2024-02',
      '02 acknowledge',
      '02 comment partner changed its cut-off',
      '03 escalate 2024-03',
    ]);
  });

  it('keeps an event where it was first known, marks the restatement and what it took away', () => {
    const { state, evaluate, tell } = setUp();
    const id = evaluate('0001', [0.04, 0.06]);
    state.cases.acknowledge(id, 'seen', localActor);
    evaluate('0002', [0.04, 0.04, 0.06]);
    expect(tell(id)).toEqual([
      '02 fire 2024-01',
      '02 escalate 2024-02 withdrawn',
      '02 acknowledge seen',
      '03 restated',
      '03 escalate 2024-03',
    ]);
  });

  it('is empty of restatements while the data only goes on', () => {
    const { evaluate, tell } = setUp();
    evaluate('0001', [0.04]);
    const id = evaluate('0002', [0.04, 0.02]);
    expect(tell(id)).toEqual(['02 fire 2024-01', '03 resolve 2024-02']);
  });
});
