import { isDeepStrictEqual } from 'node:util';
import type { Actor } from '../actor.ts';
import { backtestRule } from '../alerts/backtest/backtest.ts';
import { checkRule } from '../alerts/check-rule.ts';
import { evaluateRules } from '../alerts/evaluate.ts';
import { draftOf } from '../alerts/rule-folder.ts';
import { previewRule } from '../alerts/preview/preview.ts';
import type { Surroundings } from '../alerts/surroundings.ts';
import type { Rule, StoredRule } from '../contract/rule.ts';
import type { Shelf } from '../db/shelf.ts';
import { UserError } from '../errors.ts';
import type { State } from '../state/state.ts';
import { chosenBook } from './chosen-book.ts';
import type { Handlers } from './handler.ts';

type RuleParts = { shelf: Shelf; state: State; surroundings: () => Surroundings };

/** Rules in their present version; made, changed and taken out of use. What is published is judged at once. */
export const ruleHandlers = ({ shelf, state, surroundings }: RuleParts) => {
  const judge = async (actor: Actor): Promise<void> => {
    const book = shelf.current();
    if (book) await evaluateRules(book, state, actor, surroundings());
  };
  const publish = async (rule: Rule, actor: Actor): Promise<StoredRule> => {
    checkRule(rule, shelf.current());
    const stored = state.rules.save(rule, actor);
    await judge(actor);
    return stored;
  };
  /** The active version that a draft would replace; null where it is the same. */
  const liveVersion = (draft: Rule): Rule | null => {
    const live = state.rules.get(draft.id);
    if (!live?.active) return null;
    const rule = draftOf(live);
    return isDeepStrictEqual(rule, draft) ? null : rule;
  };
  return {
    'GET /api/rules': () => ({ rows: state.rules.list(), next: null }),
    'POST /api/rules': async ({ body, actor, response }) => {
      if (state.rules.get(body.id)?.active) refuseTaken(body.id);
      const rule = await publish(body, actor);
      response.location(`/api/rules/${rule.id}`);
      return rule;
    },
    'GET /api/rules/{id}': ({ params: { id } }) => state.rules.get(id) ?? refuseUnknown(id),
    'PUT /api/rules/{id}': ({ params: { id }, body, actor }) => {
      if (!state.rules.get(id)) refuseUnknown(id);
      if (body.id !== id) refuseOther(id, body.id);
      return publish(body, actor);
    },
    'DELETE /api/rules/{id}': async ({ params: { id }, actor }) => {
      if (!state.rules.retire(id, actor)) refuseUnknown(id);
      await judge(actor);
      return null;
    },
    'GET /api/rules/{id}/versions': ({ params: { id } }) => {
      const rows = state.rules.versions(id);
      return rows.length > 0 ? { rows, next: null } : refuseUnknown(id);
    },
    'POST /api/rules/preview': async ({ body: { rule } }) => {
      const book = await chosenBook(shelf);
      checkRule(rule, book);
      return previewRule(book, rule, surroundings());
    },
    'POST /api/rules/backtest': async ({ body }) => {
      const book = await chosenBook(shelf);
      checkRule(body.rule, book);
      return backtestRule(book, body, liveVersion(body.rule), surroundings());
    },
  } satisfies Partial<Handlers>;
};

function refuseUnknown(id: string): never {
  throw new UserError('not_found', `no rule "${id}"`, 'GET /api/rules lists them');
}

function refuseTaken(id: string): never {
  throw new UserError('bad_rule', `id: a rule "${id}" exists`, 'PUT changes it; a new rule needs another id');
}

function refuseOther(id: string, given: string): never {
  throw new UserError('bad_rule', `id: the rule is "${id}", its body says "${given}"`, 'a rule keeps its id');
}
