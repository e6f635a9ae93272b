import type { Actor } from '../actor.ts';
import type { EvaluationRun } from '../contract/alert.ts';
import { openShelf } from '../db/shelf.ts';
import { noteHistory } from '../load/history.ts';
import { openBook } from '../metrics/open-book.ts';
import { openState } from '../state/state.ts';
import { evaluateRules } from './evaluate.ts';

/** Evaluates the live book of a home that no server of this process has open; null when nothing is loaded. */
export async function evaluateHome(
  home: string,
  actor: Actor,
  options: { asOf?: string | undefined } = {},
): Promise<EvaluationRun | null> {
  const shelf = await openShelf(home, openBook);
  const state = openState(home);
  try {
    const book = shelf.current();
    if (!book) return null;
    await noteHistory(book, state, actor);
    return await evaluateRules(book, state, actor, options);
  } finally {
    state.close();
    shelf.close();
  }
}
