import { evaluateRules } from '../alerts/evaluate.ts';
import type { Surroundings } from '../alerts/surroundings.ts';
import type { Shelf } from '../db/shelf.ts';
import type { State } from '../state/state.ts';
import { chosenBook } from './chosen-book.ts';
import type { Handlers } from './handler.ts';

/** The record of evaluations, and a run of the rules on the live book. */
export const evaluationHandlers = ({
  shelf,
  state,
  surroundings,
}: {
  shelf: Shelf;
  state: State;
  surroundings: () => Surroundings;
}) =>
  ({
    'GET /api/evaluations': ({ query }) => {
      const { rows, next } = state.evaluations.list(query);
      return { rows, next: next === null ? null : String(next) };
    },
    'POST /api/evaluations': async ({ body, actor }) =>
      evaluateRules(await chosenBook(shelf), state, actor, { ...surroundings(), asOf: body.as_of }),
  }) satisfies Partial<Handlers>;
