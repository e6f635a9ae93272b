import type { RunEvent } from '../../contract/alert.ts';
import type { RulePreview } from '../../contract/preview.ts';
import type { Rule } from '../../contract/rule.ts';
import type { Book } from '../../db/book.ts';
import type { Replayed } from '../replay.ts';
import { replayRule } from '../replay-rule.ts';
import type { Surroundings } from '../surroundings.ts';
import { type Judged, suggestLimits } from './suggest.ts';

/** What a rule, stored or not, would have done on this book, would do now, and how often it may be wrong. Stores nothing. */
export async function previewRule(book: Book, rule: Rule, surroundings: Surroundings = {}): Promise<RulePreview> {
  const replayed = await replayRule(book, rule, surroundings);
  return {
    groups: replayed.map(({ group, verdicts }) => ({
      group,
      points: verdicts.map(({ group: _group, inputs: _inputs, ...point }) => point),
    })),
    events: replayed.flatMap((one) => eventsOf(rule, one)),
    would_fire_now: replayed.filter(({ verdicts }) => verdicts.at(-1)?.state === 'firing').length,
    ...expectedFalseAlarms(replayed, book.asOf),
    suggested: suggestLimits(replayed.map(judgedOf), rule.direction),
  };
}

/**
 * G · α of domain.md §4.3: the groups judged in the newest month times the share of months in which one fired, every
 * alert of history taken for a false one. One half is added to the alerts: a short history without any proves little.
 */
export function expectedFalseAlarms(
  replayed: readonly Pick<Replayed, 'verdicts' | 'alerts'>[],
  newest: string,
): Pick<RulePreview, 'expected_false_alarms_per_month' | 'expected_from'> {
  const judged = ({ verdicts }: Pick<Replayed, 'verdicts'>) =>
    verdicts.filter(({ outcome }, at) => outcome === 'evaluated' && verdicts[at - 1]?.state !== 'firing');
  const groups = replayed.filter(({ verdicts }) =>
    verdicts.some(({ month, outcome }) => month === newest && outcome === 'evaluated'),
  ).length;
  const fires = replayed.reduce((sum, { alerts }) => sum + alerts.length, 0);
  const months = replayed.reduce((sum, one) => sum + judged(one).length, 0);
  return {
    expected_false_alarms_per_month: groups * ((fires + 0.5) / (months + 1)),
    expected_from: { groups, fires, months },
  };
}

function judgedOf({ group, verdicts }: Replayed): Judged {
  const values = verdicts.flatMap(({ month, score }) => (score === null ? [] : [{ month, value: score }]));
  return { group, values };
}

function eventsOf(rule: Rule, { group, alerts, stale }: Replayed): RunEvent[] {
  const of = (alert: string | null) => ({ rule: rule.id, group, alert });
  return [
    ...alerts.flatMap(({ id, events }) => events.map((event) => ({ ...event, ...of(id) }))),
    ...stale.map((event) => ({ ...event, ...of(null) })),
  ];
}
