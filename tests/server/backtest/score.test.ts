import { describe, expect, test } from 'vitest';
import { monthIndex, monthText } from '../../../queries/meaning.ts';
import { scoreGroup, type Terms, type Track } from '../../../server/alerts/backtest/score.ts';
import { tally } from '../../../server/alerts/backtest/tally.ts';

const start = monthIndex('2023-01');
/** Month 1 is 2023-01. */
const month = (number: number): string => monthText(start + number - 1);
const numberOf = (text: string): number => monthIndex(text) - start + 1;

/** A group whose outcome in months 1, 2, … is as given; null without a value, `gap` not loaded. */
function makeTrack(
  outcomes: readonly (number | null | 'gap')[],
  alerts: readonly number[],
  firing: number[] = [],
): Track {
  const months = outcomes.flatMap((value, at) => (value === 'gap' ? [] : [{ month: month(at + 1), value }]));
  return {
    group: { source: 'bank' },
    outcomes: months,
    alerts: alerts.map(month),
    judged: outcomes.map((_, at) => ({ month: month(at + 1), firing: firing.includes(at + 1) })),
  };
}

const terms: Terms = { direction: 'up', threshold: 0.02, quiet: 3, horizon: 6 };
/** Alerts and events in words: `4 hit 3`, `12 false_alarm`. */
function tell(track: Track, changed: Partial<Terms> = {}, period: { first?: string; last?: string } = {}) {
  const { alerts, events } = scoreGroup(track, { ...terms, ...changed }, period);
  const words = (all: readonly { month: string; verdict: string; lead: number | null }[]) =>
    all.map(({ month: at, verdict, lead }) => [numberOf(at), verdict, lead].filter((part) => part !== null).join(' '));
  return { alerts: words(alerts), events: words(events) };
}

// domain.md §6 G8
const g8 = [
  ...[0.01, 0.011, 0.012, 0.013, 0.015, 0.018, 0.021, 0.022, 0.019, 0.018, 0.017],
  ...[0.016, 0.015, 0.014, 0.013, 0.014, 0.015, 0.016, 0.018, 0.022, 0.024, 0.023],
];

describe('G8 of domain.md §6', () => {
  test('alerts 4 and 16 are right, 12 is false, both events were warned of', () => {
    expect(tell(makeTrack(g8, [4, 12, 16]))).toEqual({
      alerts: ['4 hit 3', '12 false_alarm', '16 hit 4'],
      events: ['7 hit 3', '20 hit 4'],
    });
  });

  test('precision 2/3, recall 2/2, leads 3 and 4', () => {
    expect(tally([makeTrack(g8, [4, 12, 16], [4, 5, 6])], terms)).toEqual({
      ...{ events: 2, hits: 2, missed: 0, too_early: 0 },
      ...{ alerts: 3, true_alarms: 2, false_alarms: 1, in_event: 0, censored: 0 },
      ...{ precision: 2 / 3, recall: 1, lead: { median: 3.5, values: [3, 4] } },
      ...{ alerts_per_group_year: 36 / 22, share_firing: 3 / 22 },
    });
  });
});

describe('an event', () => {
  const low = 0.01;
  test('is reached at the threshold itself, and with what is mere rounding below it', () => {
    expect(tell(makeTrack([low, low, low, 0.02], [])).events).toEqual(['4 too_early']);
    expect(tell(makeTrack([low, low, low, 0.02 - 5e-10], [])).events).toEqual(['4 too_early']);
    expect(tell(makeTrack([low, low, low, 0.02 - 2e-9], [])).events).toEqual([]);
  });

  test('needs three loaded months below before it; a month not loaded is passed over, one without a value is not', () => {
    expect(tell(makeTrack([low, low, 0.02], [])).events).toEqual([]);
    expect(tell(makeTrack([0.02, low, low, 0.02], [])).events).toEqual([]);
    expect(tell(makeTrack([low, low, 'gap', low, 0.02], [])).events).toEqual(['5 too_early']);
    expect(tell(makeTrack([low, low, null, low, 0.02], [])).events).toEqual([]);
  });

  test('counts for recall once a whole horizon of judged months is before it', () => {
    expect(tell(makeTrack([...Array(6).fill(low), 0.02], [])).events).toEqual(['7 missed']);
    expect(tell(makeTrack([...Array(5).fill(low), 0.02], [3])).events).toEqual(['6 too_early']);
  });

  test('of a fall is reached from above', () => {
    const track = makeTrack([0.03, 0.03, 0.03, 0.03, 0.03, 0.03, 0.03, 0.02], [5]);
    expect(tell(track, { direction: 'down' })).toEqual({ alerts: ['5 hit 3'], events: ['8 hit 3'] });
  });
});

describe('an alert', () => {
  const rise = [...Array(7).fill(0.01), 0.02, 0.02, ...Array(9).fill(0.01)];
  test('is right from one month before the event to a whole horizon before it, not in its month', () => {
    expect(tell(makeTrack(rise, [2])).alerts).toEqual(['2 hit 6']);
    expect(tell(makeTrack(rise, [1])).alerts).toEqual(['1 false_alarm']);
    expect(tell(makeTrack(rise, [7])).alerts).toEqual(['7 hit 1']);
    expect(tell(makeTrack(rise, [8, 9])).alerts).toEqual(['8 in_event', '9 in_event']);
  });

  test('in an event warns of no later one', () => {
    const twice = [...Array(6).fill(0.01), 0.02, 0.01, 0.01, 0.01, 0.02];
    expect(tell(makeTrack(twice, [7]))).toEqual({ alerts: ['7 in_event'], events: ['7 missed', '11 missed'] });
  });

  test('whose horizon reaches beyond the newest month is not called false', () => {
    expect(tell(makeTrack(rise, [12, 13])).alerts).toEqual(['12 false_alarm', '13 censored']);
  });

  test('is right before it is censored', () => {
    expect(tell(makeTrack([...Array(8).fill(0.01), 0.02], [6])).alerts).toEqual(['6 hit 3']);
  });

  test('the earliest gives the lead of its event', () => {
    expect(tell(makeTrack(rise, [3, 6])).events).toEqual(['8 hit 5']);
  });
});

describe('a period', () => {
  const track = makeTrack(g8, [4, 12, 16]);
  test('that ends knows nothing of what comes after', () => {
    expect(tell(track, {}, { last: month(17) })).toEqual({
      alerts: ['4 hit 3', '12 censored', '16 censored'],
      events: ['7 hit 3'],
    });
  });

  test('that begins later knows what was before, but counts nothing of it', () => {
    expect(tell(track, {}, { first: month(14) })).toEqual({ alerts: ['16 hit 4'], events: ['20 hit 4'] });
    expect(tell(track, {}, { first: month(15) })).toEqual({ alerts: ['16 hit 4'], events: ['20 too_early'] });
  });
});

test('nothing to count is null, not zero', () => {
  expect(tally([], terms)).toMatchObject({
    ...{ events: 0, precision: null, recall: null, lead: { median: null, values: [] } },
    ...{ alerts_per_group_year: null, share_firing: null },
  });
});
