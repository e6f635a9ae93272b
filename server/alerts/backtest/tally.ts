import type { BacktestFigures } from '../../contract/backtest.ts';
import { type GroupScore, type Period, scoreGroup, type Terms, type Track, verdicts } from './score.ts';

/** How a rule did over all its groups, or over a period of their history (domain.md §4.5). Pure. */
export function tally(tracks: readonly Track[], terms: Terms, period: Period = {}): BacktestFigures {
  return tallyOf(
    tracks.map((track) => scoreGroup(track, terms, period)),
    tracks,
    period,
  );
}

/** The same of scores that are at hand; `tracks` are those that were scored over the period. */
export function tallyOf(
  scores: readonly GroupScore[],
  tracks: readonly Track[],
  { first, last }: Period,
): BacktestFigures {
  const events = scores.flatMap((score) => score.events);
  const alerts = scores.flatMap((score) => score.alerts);
  const judged = tracks.flatMap((track) =>
    track.judged.filter(({ month }) => (first ?? month) <= month && month <= (last ?? month)),
  );
  const eventsThat = (verdict: string): number => events.filter((event) => event.verdict === verdict).length;
  const [right = 0, wrong = 0, inEvent = 0, censored = 0] = verdicts.map(
    (verdict) => alerts.filter((alert) => alert.verdict === verdict).length,
  );
  const [hits, missed] = [eventsThat('hit'), eventsThat('missed')];
  const leads = events.flatMap(({ lead }) => (lead === null ? [] : [lead])).sort((a, b) => a - b);
  return {
    events: events.length,
    hits,
    missed,
    too_early: eventsThat('too_early'),
    alerts: alerts.length,
    true_alarms: right,
    false_alarms: wrong,
    in_event: inEvent,
    censored,
    precision: ratio(right, right + wrong),
    recall: ratio(hits, hits + missed),
    lead: { median: medianOf(leads), values: leads },
    alerts_per_group_year: ratio(alerts.length * 12, judged.length),
    share_firing: ratio(judged.filter(({ firing }) => firing).length, judged.length),
  };
}

const ratio = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);

function medianOf(sorted: readonly number[]): number | null {
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}
