import type { Actor } from '../actor.ts';
import type { EvaluationRun } from '../contract/alert.ts';
import type { RuleKind } from '../contract/rule.ts';
import type { Book } from '../db/book.ts';
import { UserError } from '../errors.ts';
import type { State } from '../state/state.ts';
import { openAsks } from './asks.ts';
import { record, type RuleSeries } from './record.ts';
import { seriesOf } from './rule-series.ts';
import type { Surroundings } from './surroundings.ts';

/** Judges every active rule on the sources of its scheme and stores what is new of it; `asOf` (YYYY-MM) leaves later months for another run. */
export async function evaluateRules(
  book: Book,
  state: State,
  actor: Actor,
  { asOf, ...surroundings }: Surroundings & { asOf?: string | undefined } = {},
): Promise<EvaluationRun> {
  const { judged, failed } = await judgedOf(book, state, surroundings);
  return record(state, actor, book, judged, asOf, failed);
}

/** What evaluateRules would store, without storing it; statements, and what is due, wait until it is published. */
export async function foreseeRules(book: Book, state: State, actor: Actor): Promise<EvaluationRun> {
  const { judged, failed } = await judgedOf(book, state, {}, ['sql', 'data_quality']);
  return state.rehearse(() => record(state, actor, book, judged, undefined, failed));
}

async function judgedOf(book: Book, state: State, surroundings: Surroundings, later: readonly RuleKind[] = []) {
  const asks = openAsks(book, surroundings);
  const judged: RuleSeries[] = [];
  const failed: EvaluationRun['failed'] = [];
  for (const rule of state.rules.list().filter(({ active }) => active)) {
    if (later.includes(rule.kind)) {
      failed.push({ rule: rule.id, message: `rules of kind ${rule.kind} are judged once the load is published` });
      continue;
    }
    try {
      judged.push({ rule, series: await seriesOf(asks, rule, surroundings.dueDay) });
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      failed.push({ rule: rule.id, message: error.message });
    }
  }
  return { judged, failed };
}
