import { isDeepStrictEqual } from 'node:util';
import type { Actor } from '../actor.ts';
import type { Alert, AlertEvent, Evaluation, EvaluationRun, RunEvent } from '../contract/alert.ts';
import type { StoredRule } from '../contract/rule.ts';
import type { Verdict } from '../state/evaluation-store.ts';
import type { State } from '../state/state.ts';
import { replay, type Series } from './replay.ts';

/** One active rule and the series it judges on a snapshot. */
export type RuleSeries = { rule: StoredRule; series: readonly Series[] };

/**
 * Replays every series and stores what is new: months not yet evaluated or restated since, alerts and their events;
 * all of it or nothing. Unchanged data stores nothing. An alert becomes superseded when its fire no longer arises, or
 * when its rule has changed or is no longer active while it fires.
 * Months after `asOf` wait, but no rule is taken back behind a month that it has already judged.
 */
export function record(
  state: State,
  actor: Actor,
  book: { snapshot: string; asOf: string },
  judged: readonly RuleSeries[],
  asOf: string = book.asOf,
): EvaluationRun {
  const { snapshot } = book;
  return state.transaction(() => {
    const stored = state.alerts.all();
    const current = new Set(judged.map(({ rule }) => versionKey(rule)));
    const outdated = stored.filter((alert) => alert.state === 'firing' && !current.has(versionKey(alert.rule)));
    const superseded = outdated.map((alert) => supersede(state, alert, snapshot));
    const added = judged.map((one) => recordRule(state, snapshot, one, stored, asOf));
    const run: EvaluationRun = {
      snapshot,
      as_of: asOf,
      rules: judged.length,
      evaluations: added.reduce((sum, { evaluations }) => sum + evaluations, 0),
      events: [...superseded, ...added.flatMap(({ events }) => events)],
    };
    const counts = { evaluations: run.evaluations, events: run.events.length };
    if (counts.evaluations + counts.events > 0) {
      state.audit.write(actor, 'evaluate', snapshot, { as_of: asOf, ...counts });
    }
    return run;
  });
}

function recordRule(
  state: State,
  snapshot: string,
  { rule, series }: RuleSeries,
  stored: readonly Alert[],
  asOf: string,
): Pick<EvaluationRun, 'evaluations' | 'events'> {
  const known = state.evaluations.newest(rule);
  const through = known.reduce((last, { month }) => (month > last ? month : last), asOf);
  const replays = series.map(({ group, points }) =>
    replay({ group, points: points.filter(({ month }) => month <= through) }, rule),
  );

  const arising = new Set(replays.flatMap(({ alerts }) => alerts.map(({ id }) => id)));
  const events = stored
    .filter((alert) => versionKey(alert.rule) === versionKey(rule) && alert.state !== 'superseded')
    .filter(({ id }) => !arising.has(id))
    .map((alert) => supersede(state, alert, snapshot));

  const knownVerdicts = new Map(known.map((evaluation) => [verdictKey(evaluation), verdictOf(evaluation)]));
  const verdicts = replays
    .flatMap((replayed) => replayed.verdicts)
    .filter((verdict) => !isDeepStrictEqual(knownVerdicts.get(verdictKey(verdict)), verdict));
  for (const verdict of verdicts) state.evaluations.append(rule, verdict, snapshot);

  for (const { group, alerts, stale } of replays) {
    const place = { rule: rule.id, version: rule.version, group };
    const note = (alert: string | null, happened: readonly AlertEvent[]): void => {
      events.push(...happened.map((event) => ({ ...event, rule: rule.id, group, alert })));
    };
    for (const alert of alerts) note(alert.id, state.alerts.save(alert, rule, snapshot));
    note(null, state.events.appendStale(stale, place, snapshot));
  }
  return { evaluations: verdicts.length, events };
}

function supersede(state: State, alert: Alert, snapshot: string): RunEvent {
  return { ...state.alerts.supersede(alert, snapshot), rule: alert.rule.id, group: alert.group, alert: alert.id };
}

const versionKey = ({ id, version }: { id: string; version: number }): string => `${id} ${version}`;
const verdictKey = ({ group, month }: Verdict): string => `${month} ${JSON.stringify(group)}`;

function verdictOf({ rule, rule_version, snapshot, evaluated_at, ...verdict }: Evaluation): Verdict {
  return verdict;
}
