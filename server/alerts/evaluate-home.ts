import { pino } from 'pino';
import type { Actor } from '../actor.ts';
import type { EvaluationRun } from '../contract/alert.ts';
import { openShelf } from '../db/shelf.ts';
import { noteHistory } from '../load/history.ts';
import { openBook } from '../metrics/open-book.ts';
import type { Settings } from '../settings.ts';
import { openHomeSandbox } from '../sql/home-sandbox.ts';
import type { Sandbox } from '../sql/sandbox.ts';
import { openState } from '../state/state.ts';
import { evaluateRules } from './evaluate.ts';
import { surroundingsOf } from './surroundings.ts';

/** Evaluates the live book of a home that no server of this process has open; null when nothing is loaded. */
export async function evaluateHome(
  settings: Settings,
  actor: Actor,
  options: { asOf?: string | undefined } = {},
): Promise<EvaluationRun | null> {
  const { home } = settings;
  const shelf = await openShelf(home, openBook);
  const state = openState(home);
  let sandbox: Sandbox | null = null;
  try {
    const book = shelf.current();
    if (!book) return null;
    await noteHistory(book, state, actor);
    const isStatement = state.rules.list().some(({ active, kind }) => active && kind === 'sql');
    sandbox = isStatement
      ? openHomeSandbox({ settings, shelf, state, log: pino({ level: 'warn' }, pino.destination(2)) })
      : null;
    return await evaluateRules(book, state, actor, { ...surroundingsOf(sandbox, settings), ...options });
  } finally {
    await sandbox?.close();
    state.close();
    shelf.close();
  }
}
