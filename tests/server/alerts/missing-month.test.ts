import { describe, expect, it } from 'vitest';
import { openAsks } from '../../../server/alerts/asks.ts';
import { askQualitySeries, lastDue } from '../../../server/alerts/quality-series.ts';
import { replay } from '../../../server/alerts/replay.ts';
import type { Source } from '../../../server/db/book.ts';
import type { RuleOf } from '../../../server/alerts/kind.ts';
import { makeRule } from './fixture.ts';

const source: Source = {
  ...{ id: 'bank', scheme: 'cn', topBucket: null, currency: 'CNY', generated: false, derived: null },
  ...{
    firstMonth: '2024-01',
    asOf: '2024-03',
    loadedAt: '2024-04-01T00:00:00Z',
    months: ['2024-01', '2024-02', '2024-03'],
  },
};
const rule = makeRule({
  ...{ kind: 'data_quality', checks: ['month_missing'], metric: undefined, group_by: undefined },
  ...{ warn: undefined, critical: undefined, clear: undefined, for: 1, min_den_count: 0 },
});

/** What the daily look says on a day, of a source loaded through March. */
async function alertsOn(today: string | null, of: Partial<Source> = {}): Promise<string[]> {
  const own = { ...source, ...of };
  const engine = { ask: async () => ({ columns: [], chunks: [], rowCount: 0 }), close: () => undefined };
  const book = { snapshot: '0001', engine, asOf: own.asOf, loadedAt: own.loadedAt, sources: [own] };
  const series = await askQualitySeries(openAsks(book, { today }), own, rule as RuleOf<'data_quality'>, 5);
  return series.flatMap((one) =>
    replay(one, rule).alerts.map(({ fired_month, severity }) => `${fired_month} ${severity}`),
  );
}

describe('a month that does not come', () => {
  it.each([
    ['2024-05-05', '2024-03'],
    ['2024-05-06', '2024-04'],
    ['2024-06-05', '2024-04'],
    ['2024-06-06', '2024-05'],
    ['2025-01-06', '2024-12'],
    ['2024-03-15', '2024-03'],
    ['2030-01-06', '2025-03'],
  ])('on %s the newest month due after March 2024 is %s', (today, due) => {
    expect(lastDue('2024-03', today, 5)).toBe(due);
  });

  it('is an alert from the day it is due, and is none once it is loaded', async () => {
    expect(await alertsOn('2024-05-05')).toEqual([]);
    expect(await alertsOn('2024-05-06')).toEqual(['2024-04 critical']);
    expect(await alertsOn('2024-05-06', { asOf: '2024-04', months: [...source.months, '2024-04'] })).toEqual([]);
  });

  it('is one alert a source, however long nothing comes', async () => {
    expect(await alertsOn('2024-12-31')).toEqual(['2024-04 critical']);
  });

  it('is not waited for of a generated book, nor where nobody asks what day it is', async () => {
    expect(await alertsOn('2024-12-31', { generated: true })).toEqual([]);
    expect(await alertsOn(null)).toEqual([]);
  });

  it('is an alert, too, where later ones have come', async () => {
    expect(await alertsOn(null, { months: ['2024-01', '2024-03'] })).toEqual(['2024-02 critical']);
  });
});
