import { describe, expect, it } from 'vitest';
import { localActor } from '../../../server/actor.ts';
import { record } from '../../../server/alerts/record.ts';
import type { Series } from '../../../server/alerts/replay.ts';
import type { EvaluationRun } from '../../../server/contract/alert.ts';
import type { State } from '../../../server/state/state.ts';
import { temporaryState } from '../state/home.ts';
import { draftRule, makeSeries, type Reading } from './fixture.ts';

/** A state with one rule (for 1, clear_for 1) and how to evaluate it on a snapshot. */
function setUp(): {
  state: State;
  evaluate(snapshot: string, readings: readonly Reading[] | Series[], asOf?: string): EvaluationRun;
} {
  const state = temporaryState();
  state.rules.save(draftRule({ for: 1, clear_for: 1 }), localActor);
  return {
    state,
    evaluate(snapshot, readings, asOf) {
      const series = readings.every((one): one is Series => typeof one === 'object')
        ? readings
        : [makeSeries(readings as Reading[])];
      const judged = state.rules.list().map((rule) => ({ rule, series }));
      const newest =
        series
          .flatMap(({ points }) => points.map(({ month }) => month))
          .sort()
          .at(-1) ?? '2024-01';
      return record(state, localActor, { snapshot, asOf: newest }, judged, asOf);
    },
  };
}

const inbox = (state: State): string[] =>
  state.alerts.all().map(({ fired_month, state: now, severity }) => `${fired_month} ${now} ${severity}`);
const eventsOf = (state: State): string[] =>
  state.alerts.all().flatMap(({ events }) => events.map(({ month, kind }) => `${month} ${kind}`));

describe('recording an evaluation', () => {
  it('stores a record of every month, alerts and events, and an audit entry', () => {
    const { state, evaluate } = setUp();
    const run = evaluate('0001', [0.02, 'not_reported', 0.04, 0.06]);
    expect(run).toMatchObject({ snapshot: '0001', as_of: '2024-04', rules: 1, evaluations: 4 });
    expect(
      run.events.map(({ month, kind, severity, rule, group }) => ({ month, kind, severity, rule, group })),
    ).toEqual([
      {
        month: '2024-03',
        kind: 'fire',
        severity: 'warn',
        rule: 'overdue-30-level-cn',
        group: { source: 'bank', product: 'CASH' },
      },
      {
        month: '2024-04',
        kind: 'escalate',
        severity: 'critical',
        rule: 'overdue-30-level-cn',
        group: { source: 'bank', product: 'CASH' },
      },
    ]);
    const [alert] = state.alerts.all();
    expect(alert).toMatchObject({
      rule: { id: 'overdue-30-level-cn', version: 1, name: { zh: '30+ 逾期率（分产品）' } },
      ...{ metric: 'overdue_rate_30', basis: 'balance', scheme: 'cn', group: { source: 'bank', product: 'CASH' } },
      ...{ state: 'firing', severity: 'critical', workflow: 'new', limit: 0.05 },
      ...{ fired_month: '2024-03', resolved_month: null, last: { month: '2024-04', value: 0.06, reason: null } },
    });
    expect(state.evaluations.newest({ id: 'overdue-30-level-cn', version: 1 })[1]).toEqual({
      ...{ rule: 'overdue-30-level-cn', rule_version: 1, group: { source: 'bank', product: 'CASH' }, month: '2024-02' },
      ...{
        snapshot: '0001',
        evaluated_at: '2024-07-01T08:00:00.000Z',
        value: null,
        numerator: null,
        denominator: null,
      },
      ...{ level: null, state: 'ok', outcome: 'no_data', reason: 'not_reported' },
      ...{ score: null, warn_at: null, critical_at: null, inputs: { loans: 100, balance: 1000 } },
      hash: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect(state.audit.list().at(-1)).toMatchObject({
      ...{
        actor: 'local',
        action: 'evaluate',
        subject: '0001',
        detail: { as_of: '2024-04', evaluations: 4, events: 2 },
      },
    });
  });

  it('stores nothing when run again over the same data, not even an audit entry', () => {
    const { state, evaluate } = setUp();
    const readings = ['not_reported', 'not_reported', 0.04, 'not_reported', 0.02, 0.06] as const;
    evaluate('0001', readings);
    const before = {
      audit: state.audit.list(),
      alerts: state.alerts.all(),
      log: state.evaluations.list({ limit: 99 }),
    };
    expect(evaluate('0002', readings)).toMatchObject({ evaluations: 0, events: [] });
    expect({
      audit: state.audit.list(),
      alerts: state.alerts.all(),
      log: state.evaluations.list({ limit: 99 }),
    }).toEqual(before);
  });

  it('adds only what a further month brings', () => {
    const { state, evaluate } = setUp();
    evaluate('0001', [0.02, 0.04]);
    const run = evaluate('0002', [0.02, 0.04, 0.02]);
    expect(run.evaluations).toBe(1);
    expect(run.events).toMatchObject([{ kind: 'resolve', month: '2024-03', alert: state.alerts.all()[0]?.id }]);
    expect(inbox(state)).toEqual(['2024-02 resolved warn']);
    expect(eventsOf(state)).toEqual(['2024-02 fire', '2024-03 resolve']);
  });

  it('evaluates a restated month again and keeps the earlier record beside it', () => {
    const { state, evaluate } = setUp();
    evaluate('0001', [0.02, 0.021, 0.02]);
    expect(evaluate('0002', [0.02, 0.022, 0.02]).evaluations).toBe(1);
    const { rows } = state.evaluations.list({ month: '2024-02', limit: 9 });
    expect(rows.map(({ snapshot, value }) => `${snapshot} ${value}`)).toEqual(['0002 0.022', '0001 0.021']);
    expect(state.evaluations.newest({ id: 'overdue-30-level-cn', version: 1 }).map(({ value }) => value)).toEqual([
      0.02, 0.022, 0.02,
    ]);
  });

  it('supersedes an alert whose fire no longer arises after a restatement', () => {
    const { state, evaluate } = setUp();
    evaluate('0001', [0.02, 0.04]);
    const run = evaluate('0002', [0.02, 0.03]);
    expect(run.events).toMatchObject([{ kind: 'superseded', month: '2024-02', severity: 'warn' }]);
    expect(inbox(state)).toEqual(['2024-02 superseded warn']);
    expect(eventsOf(state)).toEqual(['2024-02 fire', '2024-02 superseded']);
    expect(evaluate('0003', [0.02, 0.03])).toMatchObject({ evaluations: 0, events: [] });
  });

  it('makes another alert when the fire moves to another month', () => {
    const { state, evaluate } = setUp();
    evaluate('0001', [0.02, 0.02, 0.04]);
    evaluate('0002', [0.02, 0.04, 0.04]);
    expect(inbox(state)).toEqual(['2024-03 superseded warn', '2024-02 firing warn']);
  });

  it('tells what an alert went through as the restated data has it', () => {
    const { state, evaluate } = setUp();
    evaluate('0001', [0.04, 0.06, 0.06]);
    const run = evaluate('0002', [0.04, 0.04, 0.06]);
    expect(eventsOf(state)).toEqual(['2024-01 fire', '2024-03 escalate']);
    expect(run.events).toMatchObject([{ kind: 'escalate', month: '2024-03' }]);
  });

  it('supersedes what a roll-back takes away and takes it up again when it is loaded again', () => {
    const { state, evaluate } = setUp();
    evaluate('0002', [0.02, 0.04]);
    evaluate('0001', [0.02]);
    expect(inbox(state)).toEqual(['2024-02 superseded warn']);
    const run = evaluate('0003', [0.02, 0.04]);
    expect(run).toMatchObject({ evaluations: 0, events: [{ kind: 'fire', month: '2024-02' }] });
    expect(inbox(state)).toEqual(['2024-02 firing warn']);
    expect(eventsOf(state)).toEqual(['2024-02 fire']);
  });

  it('supersedes the open alerts of a source that has left the book', () => {
    const { state, evaluate } = setUp();
    evaluate('0001', [makeSeries([0.04], { group: { source: 'demo', product: 'CASH' } })]);
    evaluate('0002', [makeSeries([0.02], { group: { source: 'bank', product: 'CASH' } })]);
    expect(inbox(state)).toEqual(['2024-01 superseded warn']);
  });

  it('closes the open alert of a changed rule as superseded; the new version raises its own', () => {
    const { state, evaluate } = setUp();
    evaluate('0001', [0.04, 0.02, 0.04]);
    state.rules.save(draftRule({ for: 1, clear_for: 1, warn: 0.035 }), localActor);
    const run = evaluate('0001', [0.04, 0.02, 0.04]);
    expect(run.events.map(({ kind, month }) => `${month} ${kind}`)).toEqual([
      '2024-03 superseded',
      '2024-01 fire',
      '2024-02 resolve',
      '2024-03 fire',
    ]);
    expect(
      state.alerts
        .all()
        .map(({ rule, fired_month, state: now }) => `v${rule.version} ${fired_month} ${now}`)
        .sort(),
    ).toEqual(['v1 2024-01 resolved', 'v1 2024-03 superseded', 'v2 2024-01 resolved', 'v2 2024-03 firing']);
  });

  it('leaves months after as_of for another run, and never goes back behind a month already judged', () => {
    const { state, evaluate } = setUp();
    const readings = [0.02, 0.04, 0.04, 0.02];
    expect(evaluate('0001', readings, '2024-02')).toMatchObject({ as_of: '2024-02', evaluations: 2 });
    expect(inbox(state)).toEqual(['2024-02 firing warn']);
    expect(evaluate('0001', readings)).toMatchObject({ as_of: '2024-04', evaluations: 2 });
    expect(evaluate('0001', readings, '2024-02')).toMatchObject({ evaluations: 0, events: [] });
    expect(inbox(state)).toEqual(['2024-02 resolved warn']);
  });

  it('keeps the notice of stale data of a group without an alert, once', () => {
    const { evaluate } = setUp();
    const readings = [0.02, 'month_not_loaded', 'month_not_loaded', 0.02] as const;
    expect(evaluate('0001', readings).events).toMatchObject([{ kind: 'data_stale', month: '2024-03', alert: null }]);
    expect(evaluate('0002', [...readings, 0.02]).events).toEqual([]);
  });
});
