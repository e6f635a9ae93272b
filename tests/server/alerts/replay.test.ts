import { describe, expect, it } from 'vitest';
import { replay } from '../../../server/alerts/replay.ts';
import { makePoint, makeRule, makeSeries } from './fixture.ts';

const told = ({ month, kind, severity, value }: { month: string; kind: string; severity: string; value: unknown }) =>
  `${month} ${kind} ${severity} ${value}`;

describe('replay', () => {
  it('gives the states and events of domain.md G6', () => {
    const { verdicts, alerts, stale } = replay(
      makeSeries([
        0.02,
        0.031,
        0.029,
        0.032,
        0.034,
        'month_not_loaded',
        0.052,
        0.055,
        0.028,
        0.024,
        0.026,
        0.024,
        0.023,
        0.031,
      ]),
      makeRule(),
    );
    expect(verdicts.map(({ state }) => state)).toEqual([
      ...['ok', 'pending', 'ok', 'pending'],
      ...Array.from({ length: 8 }, () => 'firing'),
      ...['ok', 'pending'],
    ]);
    expect(verdicts.map(({ level }) => level)).toEqual([
      ...['none', 'warn', 'none', 'warn', 'warn', null, 'critical', 'critical'],
      ...['none', 'none', 'none', 'none', 'none', 'warn'],
    ]);
    expect(verdicts[5]).toMatchObject({ outcome: 'no_data', reason: 'month_not_loaded', value: null });
    expect(stale).toEqual([]);
    expect(alerts).toHaveLength(1);
    expect(alerts[0]).toMatchObject({
      state: 'resolved',
      severity: 'critical',
      fired_month: '2024-05',
      resolved_month: '2025-01',
      last: { month: '2025-01', value: 0.023, reason: null },
    });
    expect(alerts[0]?.events.map(told)).toEqual([
      '2024-05 fire warn 0.034',
      '2024-08 escalate critical 0.055',
      '2025-01 resolve critical 0.023',
    ]);
  });

  it('gives the same fire the same id, and another rule version, group or month another one', () => {
    const id = (changes: object, group?: Record<string, string>, first = '2024-01') =>
      replay(makeSeries([0.04, 0.04], group ? { group, first } : { first }), { ...makeRule(), ...changes }).alerts[0]
        ?.id;
    const same = id({});
    expect(id({ warn: 0.031 })).toBe(same);
    const others = [
      id({ version: 2 }),
      id({ id: 'x' }),
      id({}, { source: 'bank', product: 'CARD' }),
      id({}, undefined, '2024-02'),
    ];
    expect(new Set([same, ...others]).size).toBe(5);
    expect(same).toMatch(/^[0-9a-f]{32}$/);
  });

  it('retires a firing group after three loaded months without a row and records it no more', () => {
    const { verdicts, alerts } = replay(
      makeSeries([
        0.04,
        'no_exposure',
        'month_not_loaded',
        'no_exposure',
        'no_exposure',
        'no_exposure',
        'month_not_loaded',
      ]),
      makeRule({ for: 1, stale_after: 9 }),
    );
    expect(verdicts.map(({ month, state }) => `${month} ${state}`)).toEqual([
      '2024-01 firing',
      '2024-02 firing',
      '2024-03 firing',
      '2024-04 firing',
      '2024-05 ok',
    ]);
    expect(alerts[0]).toMatchObject({ state: 'retired', resolved_month: null });
    expect(alerts[0]?.events.map(told)).toEqual(['2024-01 fire warn 0.04', '2024-05 retired warn null']);
  });

  it('does not retire while a row comes back in between, even an insufficient one', () => {
    const readings = [0.04, 'no_exposure', 'no_exposure', 0.04, 'no_exposure', 'no_exposure'] as const;
    expect(replay(makeSeries(readings), makeRule({ for: 1 })).alerts[0]?.state).toBe('firing');
    const { group, points } = makeSeries(readings);
    const few = points.map((point) => (point.month === '2024-04' ? makePoint(point.month, 0.04, 29) : point));
    expect(replay({ group, points: few }, makeRule({ for: 1 })).alerts[0]?.state).toBe('firing');
  });

  it('watches a group that comes back as one never seen before', () => {
    const gone = ['no_exposure', 'no_exposure', 'no_exposure'] as const;
    const { verdicts, alerts } = replay(makeSeries([0.04, ...gone, 0.04, 0.04]), makeRule());
    expect(verdicts.map(({ state }) => state)).toEqual(['pending', 'pending', 'pending', 'ok', 'pending', 'firing']);
    expect(alerts.map(({ fired_month }) => fired_month)).toEqual(['2024-06']);
  });

  it('does not fire again and again for a group that has left, when no data is an alert', () => {
    const gone = Array.from({ length: 9 }, () => 'no_exposure' as const);
    const { alerts } = replay(makeSeries([0.02, ...gone]), makeRule({ for: 1, no_data: 'alert' }));
    expect(alerts.map(({ state, fired_month }) => `${fired_month} ${state}`)).toEqual(['2024-02 retired']);
  });

  it('judges nothing by fewer loans or less balance than the rule asks for', () => {
    const point = makePoint('2024-01', 0.9, 29);
    const one = (changes: Record<string, unknown>) =>
      replay({ group: { source: 'bank' }, points: [point] }, makeRule(changes)).verdicts[0];
    expect(one({})).toMatchObject({
      outcome: 'insufficient',
      reason: 'min_den_count',
      value: 0.9,
      level: null,
      state: 'ok',
    });
    expect(one({ min_den_count: 29 })).toMatchObject({ outcome: 'evaluated', reason: null, state: 'pending' });
    expect(one({ min_den_count: 0, min_den_balance: 1000.01 })).toMatchObject({ reason: 'min_den_balance' });
    expect(one({ min_den_count: 0, min_den_balance: 1000 })).toMatchObject({ outcome: 'evaluated' });
  });

  it('never resolves an alert because data is missing', () => {
    const { alerts } = replay(makeSeries([0.04, 0.04, 'month_not_loaded', 'band_straddles']), makeRule());
    expect(alerts[0]).toMatchObject({
      state: 'firing',
      last: { month: '2024-04', value: null, reason: 'band_straddles' },
    });
  });

  it('makes a new alert when a series resolves and breaches again', () => {
    const { alerts } = replay(makeSeries([0.04, 0.02, 0.06]), makeRule({ for: 1, clear_for: 1 }));
    expect(alerts.map(({ fired_month, state, severity }) => `${fired_month} ${state} ${severity}`)).toEqual([
      '2024-01 resolved warn',
      '2024-03 firing critical',
    ]);
  });

  it('keeps the stale notice apart while no alert is open, and on the alert while one is', () => {
    const readings = ['not_reported', 'not_reported', 0.04, 'not_reported', 'not_reported'] as const;
    const { alerts, stale } = replay(makeSeries(readings), makeRule({ for: 1 }));
    expect(stale.map(told)).toEqual(['2024-02 data_stale warn null']);
    expect(alerts[0]?.events.map(told)).toEqual(['2024-03 fire warn 0.04', '2024-05 data_stale warn null']);
  });
});
