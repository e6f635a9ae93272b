import { isDeepStrictEqual } from 'node:util';
import type { Actor } from '../actor.ts';
import type { Alert, AlertEvent, Evaluation, EvaluationRun, RunEvent } from '../contract/alert.ts';
import type { StoredRule } from '../contract/rule.ts';
import type { Checkpoint } from '../state/checkpoint-store.ts';
import type { Verdict } from '../state/evaluation-store.ts';
import type { State } from '../state/state.ts';
import { prefixDigests } from './digest.ts';
import { replay, type Replayed, type Series } from './replay.ts';

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
  asOf?: string,
  failed: EvaluationRun['failed'] = [],
): EvaluationRun {
  const { snapshot } = book;
  return state.transaction(() => {
    const stored = state.alerts.all();
    const current = new Set(judged.map(({ rule }) => versionKey(rule)));
    const isCurrent = ({ rule }: Alert) =>
      current.has(versionKey(rule)) || failed.some(({ rule: id }) => id === rule.id);
    const outdated = stored.filter((alert) => alert.state === 'firing' && !isCurrent(alert));
    const superseded = outdated.map((alert) => supersede(state, alert, snapshot));
    const added = judged.map((one) => recordRule(state, snapshot, one, stored, asOf ?? newestOf(one, book.asOf)));
    const run: EvaluationRun = {
      snapshot,
      as_of: asOf ?? book.asOf,
      rules: judged.length,
      evaluations: added.reduce((sum, { evaluations }) => sum + evaluations, 0),
      events: [...superseded, ...added.flatMap(({ events }) => events)],
      failed,
    };
    const counts = { evaluations: run.evaluations, events: run.events.length };
    if (counts.evaluations + counts.events > 0) {
      state.audit.write(actor, 'evaluate', snapshot, { as_of: run.as_of, ...counts });
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
  const checkpoint = state.checkpoints.get(rule);
  const known = checkpoint ? [] : state.evaluations.newest(rule);
  const knownOf = byGroup(known);
  const through = known.reduce((last, { month }) => (month > last ? month : last), later(asOf, checkpoint?.through));
  const runs = series.map((one) => runOf(upTo(one, through), rule, checkpoint));

  const arising = new Set(runs.flatMap(({ replayed }) => replayed.alerts.map(({ id }) => id)));
  const unchanged = new Set(runs.flatMap(({ key, from }) => (from === null ? [] : [key])));
  const events = stored
    .filter((alert) => versionKey(alert.rule) === versionKey(rule) && alert.state !== 'superseded')
    .filter(({ id, group }) => !arising.has(id) && !unchanged.has(groupKey(group)))
    .map((alert) => supersede(state, alert, snapshot));

  const verdicts = runs.flatMap(({ replayed, from }) => {
    if (from !== null) return replayed.verdicts;
    const before = checkpoint
      ? state.evaluations.ofGroup(rule, replayed.group)
      : (knownOf.get(groupKey(replayed.group)) ?? []);
    const knownVerdicts = new Map(before.map((evaluation) => [evaluation.month, verdictOf(evaluation)]));
    return replayed.verdicts.filter((verdict) => !isDeepStrictEqual(knownVerdicts.get(verdict.month), verdict));
  });
  state.evaluations.append(rule, verdicts, snapshot);

  for (const { replayed, isSame } of runs) {
    if (isSame) continue;
    const { group, alerts, stale } = replayed;
    const place = { rule: rule.id, version: rule.version, group };
    const note = (alert: string | null, happened: readonly AlertEvent[]): void => {
      events.push(...happened.map((event) => ({ ...event, rule: rule.id, group, alert })));
    };
    for (const alert of alerts) note(alert.id, state.alerts.save(alert, rule, snapshot));
    note(null, state.events.appendStale(stale, place, snapshot));
  }
  const groups = new Map(runs.map(({ key, replayed, digest }) => [key, { ...replayed.end, digest }]));
  const isSame = runs.every((run) => run.isSame) && groups.size === checkpoint?.groups.size;
  if (!isSame || through !== checkpoint.through) state.checkpoints.save(rule, { through, groups });
  return { evaluations: verdicts.length, events };
}

/** One group replayed: whole, or (`from` not null) on from where its unchanged months left it. */
type GroupRun = { key: string; from: number | null; isSame: boolean; digest: string; replayed: Replayed };

function runOf(series: Series, rule: StoredRule, checkpoint: Checkpoint | null): GroupRun {
  const key = groupKey(series.group);
  const digests = prefixDigests(series.points);
  const digest = `${digests.at(-1)}${series.expires ?? ''}`;
  const before = checkpoint?.groups.get(key);
  if (!checkpoint || !before) return { key, from: null, isSame: false, digest, replayed: replay(series, rule) };
  const { memory, open } = before;
  if (before.digest === digest) {
    // nothing is new, and an alert that has ended is not looked at again
    const replayed = {
      group: series.group,
      verdicts: [],
      alerts: open ? [open] : [],
      stale: [],
      end: { memory, open },
    };
    return { key, from: series.points.length, isSame: true, digest, replayed };
  }
  const count = series.points.filter(({ month }) => month <= checkpoint.through).length;
  if (before.digest !== digests[count])
    return { key, from: null, isSame: false, digest, replayed: replay(series, rule) };
  return {
    key,
    from: count,
    isSame: false,
    digest,
    replayed: replay(series, rule, { count, standing: { memory, open } }),
  };
}

function upTo(series: Series, through: string): Series {
  const { points, expires = null } = series;
  if ((points.at(-1)?.month ?? '') <= through && (expires ?? '') <= through) return series;
  return {
    ...series,
    points: points.filter(({ month }) => month <= through),
    expires: expires !== null && expires <= through ? expires : null,
  };
}

/** Months that are due and have not come are judged too. */
const newestOf = ({ series }: RuleSeries, asOf: string): string =>
  series.reduce((newest, { points }) => later(newest, points.at(-1)?.month), asOf);

const later = (a: string, b: string | undefined): string => (b !== undefined && b > a ? b : a);
const groupKey = (group: Record<string, string>): string => JSON.stringify(group);

function supersede(state: State, alert: Alert, snapshot: string): RunEvent {
  return { ...state.alerts.supersede(alert, snapshot), rule: alert.rule.id, group: alert.group, alert: alert.id };
}

const versionKey = ({ id, version }: { id: string; version: number }): string => `${id} ${version}`;

function byGroup(evaluations: readonly Evaluation[]): ReadonlyMap<string, Evaluation[]> {
  const groups = new Map<string, Evaluation[]>();
  for (const evaluation of evaluations) {
    const key = groupKey(evaluation.group);
    const group = groups.get(key);
    if (group) group.push(evaluation);
    else groups.set(key, [evaluation]);
  }
  return groups;
}

function verdictOf({ rule, rule_version, snapshot, evaluated_at, hash, ...verdict }: Evaluation): Verdict {
  return verdict;
}
