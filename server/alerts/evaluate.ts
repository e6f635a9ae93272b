import type { Actor } from '../actor.ts';
import type { EvaluationRun } from '../contract/alert.ts';
import type { StoredRule } from '../contract/rule.ts';
import type { Book } from '../db/book.ts';
import type { State } from '../state/state.ts';
import { record, type RuleSeries } from './record.ts';
import { askSeries } from './series.ts';

/** Judges every active rule on the sources of its scheme and stores what is new of it; `asOf` (YYYY-MM) leaves later months for another run. */
export async function evaluateRules(
  book: Book,
  state: State,
  actor: Actor,
  { asOf }: { asOf?: string | undefined } = {},
): Promise<EvaluationRun> {
  return record(state, actor, book, await judgedOf(book, state), asOf);
}

/** What evaluateRules would store, without storing it. */
export async function foreseeRules(book: Book, state: State, actor: Actor): Promise<EvaluationRun> {
  const judged = await judgedOf(book, state);
  return state.rehearse(() => record(state, actor, book, judged));
}

async function judgedOf(book: Book, state: State): Promise<RuleSeries[]> {
  const judged: RuleSeries[] = [];
  for (const rule of state.rules.list().filter(({ active }) => active)) judged.push(await seriesOf(book, rule));
  return judged;
}

/** The series that a rule judges, of every source of its scheme. */
export async function seriesOf(book: Book, rule: StoredRule): Promise<RuleSeries> {
  const sources = book.sources.filter(
    ({ id, scheme }) => scheme === rule.scheme && (rule.filter.source.length === 0 || rule.filter.source.includes(id)),
  );
  const series = await Promise.all(sources.map((source) => askSeries(book, source, rule)));
  return { rule, series: series.flat() };
}
