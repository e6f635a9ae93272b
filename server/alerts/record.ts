import { isDeepStrictEqual } from 'node:util';
import type { Actor } from '../actor.ts';
import type { Alert, AlertEvent, Evaluation, EvaluationRun } from '../contract/alert.ts';
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
    const run: EvaluationRun = { snapshot, as_of: asOf, rules: judged.length, evaluations: 0, events: [] };
    const note = (rule: string, group: Alert['group'], alert: string | null, events: readonly AlertEvent[]): void => {
      run.events.push(...events.map((event) => ({ ...event, rule, group, alert })));
    };
    const supersede = (alert: Alert): void =>
      note(alert.rule.id, alert.group, alert.id, [state.alerts.supersede(alert, snapshot)]);

    const stored = state.alerts.all();
    const current = new Set(judged.map(({ rule }) => versionKey(rule)));
    for (const alert of stored) if (alert.state === 'firing' && !current.has(versionKey(alert.rule))) supersede(alert);

    for (const { rule, series } of judged) {
      const known = state.evaluations.newest(rule);
      const through = known.reduce((month, evaluation) => (evaluation.month > month ? evaluation.month : month), asOf);
      const replays = series.map(({ group, points }) => ({
        group,
        ...replay({ group, points: points.filter(({ month }) => month <= through) }, rule),
      }));

      const arising = new Set(replays.flatMap(({ alerts }) => alerts.map(({ id }) => id)));
      for (const alert of stored) {
        if (versionKey(alert.rule) !== versionKey(rule) || arising.has(alert.id)) continue;
        if (alert.state !== 'superseded') supersede(alert);
      }
      const knownVerdicts = new Map(known.map((evaluation) => [verdictKey(evaluation), verdictOf(evaluation)]));
      for (const { group, verdicts, alerts, stale } of replays) {
        for (const verdict of verdicts) {
          if (isDeepStrictEqual(knownVerdicts.get(verdictKey(verdict)), verdict)) continue;
          state.evaluations.append(rule, verdict, snapshot);
          run.evaluations += 1;
        }
        for (const alert of alerts) note(rule.id, group, alert.id, state.alerts.save(alert, rule, snapshot));
        const place = { rule: rule.id, version: rule.version, group };
        note(rule.id, group, null, state.events.appendStale(stale, place, snapshot));
      }
    }
    if (run.evaluations + run.events.length > 0) {
      state.audit.write(actor, 'evaluate', snapshot, {
        as_of: asOf,
        evaluations: run.evaluations,
        events: run.events.length,
      });
    }
    return run;
  });
}

const versionKey = ({ id, version }: { id: string; version: number }): string => `${id} ${version}`;
const verdictKey = ({ group, month }: Verdict): string => `${month} ${JSON.stringify(group)}`;

function verdictOf({ rule, rule_version, snapshot, evaluated_at, ...verdict }: Evaluation): Verdict {
  return verdict;
}
