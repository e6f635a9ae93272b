import { monthIndex } from '../../../queries/meaning.ts';
import { epsilon } from '../kind.ts';

/** A month of the outcome that a rule should have warned of; `value` null: there is none. Months not loaded are left out. */
export type Outcome = { month: string; value: number | null };

/** One group over history: how its outcome went, and what the rule said. All oldest first. */
export type Track = {
  group: Record<string, string>;
  outcomes: readonly Outcome[];
  /** months in which an alert fired */
  alerts: readonly string[];
  /** months the rule could judge, and whether an alert was firing at their end */
  judged: readonly { month: string; firing: boolean }[];
};

/** An event: the outcome reaches the threshold after it stayed below for `quiet` loaded months (domain.md §4.5). */
export type Terms = {
  direction: 'up' | 'down';
  threshold: number;
  quiet: number;
  /** months ahead in which an event makes an alert right */
  horizon: number;
};
/** Only this much of history counts; what is after `last` is not yet known. */
export type Period = { first?: string | undefined; last?: string | undefined };

export const verdicts = ['hit', 'false_alarm', 'in_event', 'censored'] as const;
export type AlertVerdict = { month: string; verdict: (typeof verdicts)[number]; lead: number | null };

export type GroupScore = {
  group: Record<string, string>;
  events: { month: string; lead: number | null; verdict: 'hit' | 'missed' | 'too_early' }[];
  alerts: AlertVerdict[];
};

/** Events and alerts of one group, each with its verdict. Pure. */
export function scoreGroup(track: Track, terms: Terms, { first, last }: Period = {}): GroupScore {
  const within = (month: string): boolean => (first ?? month) <= month && month <= (last ?? month);
  const outcomes = track.outcomes.filter(({ month }) => month <= (last ?? month));
  const end = monthIndex(outcomes.at(-1)?.month ?? last ?? '0001-01');
  const onsets = onsetsOf(outcomes, terms).filter(within);
  const reached = new Set(outcomes.filter(({ value }) => isReached(value, terms)).map(({ month }) => month));
  const alerts = track.alerts.filter(within).map((month): AlertVerdict => {
    const at = monthIndex(month);
    if (reached.has(month)) return { month, verdict: 'in_event', lead: null };
    const event = onsets.find((onset) => monthIndex(onset) > at && monthIndex(onset) <= at + terms.horizon);
    if (event !== undefined) return { month, verdict: 'hit', lead: monthIndex(event) - at };
    return { month, verdict: at + terms.horizon > end ? 'censored' : 'false_alarm', lead: null };
  });
  const start = track.judged.find(({ month }) => within(month))?.month;
  const events = onsets.map((month): GroupScore['events'][number] => {
    const at = monthIndex(month);
    const earliest = alerts.find(
      ({ month: fired, verdict }) =>
        verdict === 'hit' && monthIndex(fired) >= at - terms.horizon && monthIndex(fired) < at,
    );
    if (start === undefined || at - terms.horizon < monthIndex(start))
      return { month, lead: null, verdict: 'too_early' };
    if (!earliest) return { month, lead: null, verdict: 'missed' };
    return { month, lead: at - monthIndex(earliest.month), verdict: 'hit' };
  });
  return { group: track.group, events, alerts };
}

/** Months in which the outcome reaches the threshold, with `quiet` loaded months below it just before. */
function onsetsOf(outcomes: readonly Outcome[], terms: Terms): string[] {
  return outcomes.flatMap(({ month, value }, at) => {
    const before = outcomes.slice(Math.max(0, at - terms.quiet), at);
    const isQuiet =
      before.length === terms.quiet && before.every((one) => one.value !== null && !isReached(one.value, terms));
    return isQuiet && isReached(value, terms) ? [month] : [];
  });
}

/** Reaching counts, with what is mere rounding below. */
function isReached(value: number | null, { direction, threshold }: Terms): boolean {
  if (value === null) return false;
  return direction === 'up' ? value >= threshold - epsilon : value <= threshold + epsilon;
}
