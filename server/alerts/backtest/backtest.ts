import type { BacktestAnswer, BacktestBody } from '../../contract/backtest.ts';
import type { Rule } from '../../contract/rule.ts';
import type { Book } from '../../db/book.ts';
import { UserError } from '../../errors.ts';
import { questionNamed } from '../../metrics/library.ts';
import { toRows } from '../../wire/rows.ts';
import type { Replayed } from '../replay.ts';
import { replayRule } from '../replay-rule.ts';
import type { Surroundings } from '../surroundings.ts';
import { askOutcomes } from './outcome.ts';
import { type Period, scoreGroup, type Terms, type Track } from './score.ts';
import { tallyOf } from './tally.ts';

/**
 * Replays a rule over the history of a book against the outcome it should warn of (domain.md §4.5); `live`: the
 * version to compare it with. With `tune_to` the figures are of the months after it, and `tuned` of those up to it.
 * Throws bad_rule, and what asking the outcome throws.
 */
export async function backtestRule(
  book: Book,
  { rule, event, horizon, tune_to }: BacktestBody,
  live: Rule | null,
  surroundings: Surroundings = {},
): Promise<BacktestAnswer> {
  const terms: Terms = { direction: event.direction, threshold: event.threshold, quiet: event.q, horizon };
  const replayed = await replayRule(book, rule, surroundings);
  const outcomes = await askOutcomes(book, rule, event.metric, replayed);
  const tracks = tracksOf(replayed, outcomes);
  const months = [...new Set(tracks.flatMap(({ judged }) => judged.map(({ month }) => month)))].sort();
  const last = months.at(-1);
  if (tune_to !== undefined && (last === undefined || tune_to >= last || tune_to < (months[0] ?? ''))) {
    throw new UserError(
      'bad_parameter',
      `tune_to=${tune_to} leaves nothing to report on`,
      `choose a month from ${months[0] ?? 'none'} to the one before ${last ?? 'none'}`,
    );
  }
  const first = months.find((month) => month > (tune_to ?? ''));
  const period: Period = { first: tune_to === undefined ? undefined : first };
  const scores = tracks.map((track) => scoreGroup(track, terms, period));
  return {
    ...tallyOf(scores, tracks, period),
    ...{ event, horizon, first: first ?? null, last: last ?? null },
    as_known: await isAsKnown(book, replayed),
    by_group: scores,
    ...(tune_to === undefined ? {} : { tuned: figuresOf(tracks, terms, { last: tune_to }) }),
    ...(live ? { live: figuresOf(await tracksOfLive(book, live, event.metric, surroundings), terms, period) } : {}),
  };
}

async function tracksOfLive(book: Book, live: Rule, metric: string, surroundings: Surroundings): Promise<Track[]> {
  const replayed = await replayRule(book, live, surroundings);
  return tracksOf(replayed, await askOutcomes(book, live, metric, replayed));
}

function figuresOf(tracks: readonly Track[], terms: Terms, period: Period): ReturnType<typeof tallyOf> {
  return tallyOf(
    tracks.map((track) => scoreGroup(track, terms, period)),
    tracks,
    period,
  );
}

function tracksOf(replayed: readonly Replayed[], outcomes: ReadonlyMap<string, Track['outcomes']>): Track[] {
  return replayed.map(({ group, verdicts, alerts }) => ({
    group,
    outcomes: outcomes.get(JSON.stringify(group)) ?? [],
    alerts: alerts.map(({ fired_month }) => fired_month),
    judged: verdicts
      .filter(({ outcome }) => outcome === 'evaluated')
      .map(({ month, state }) => ({ month, firing: state === 'firing' })),
  }));
}

/** Whether the figures are those that were known month by month, and no later revision of them. */
async function isAsKnown(book: Book, replayed: readonly Replayed[]): Promise<boolean> {
  const judged = new Set(replayed.map(({ group }) => group.source));
  const rows = toRows(await book.engine.ask(questionNamed('book/as_known'), {}));
  return rows.filter(({ source }) => judged.has(String(source))).every(({ as_known }) => as_known === true);
}
