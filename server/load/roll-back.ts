import type { Actor } from '../actor.ts';
import { UserError } from '../errors.ts';
import type { LoadRecord } from '../state/load-store.ts';
import type { State } from '../state/state.ts';
import { takeLock } from './lock.ts';
import { goBackTo, keptSnapshots } from './publish.ts';

/** What rolling a load back means: the loads that are undone, last first, and the snapshot that is live again. */
export type RollBack = { undone: LoadRecord[]; snapshot: string };

/** What rolling this load back would do. Throws not_found, wrong_state, or snapshot_gone where no snapshot before it is kept. */
export function planRollBack(home: string, state: State, id: string): RollBack {
  const load = state.loads.get(id);
  if (!load) throw new UserError('not_found', `no load "${id}"`, 'npx forewarn loads lists them');
  if (load.undone) throw new UserError('wrong_state', `load ${id} was rolled back at ${load.undone.at}`);
  if (load.state !== 'published' || load.snapshot === null)
    throw new UserError('wrong_state', `load ${id} is ${load.state}`, 'only a published load can be rolled back');
  const number = Number(load.snapshot);
  const snapshot = keptSnapshots(home)
    .filter((kept) => Number(kept) < number)
    .at(-1);
  if (snapshot === undefined)
    throw new UserError(
      'snapshot_gone',
      `there is no kept snapshot from before load ${load.snapshot}`,
      'load the right tape instead: it replaces its months',
    );
  return { undone: state.loads.standing().filter((later) => Number(later.snapshot) >= number), snapshot };
}

/** Makes the snapshot before this load the live one; throws load_busy while a load runs. Who called evaluates the rules anew. */
export function rollBack(home: string, state: State, id: string, actor: Actor): RollBack {
  const release = takeLock(home);
  try {
    const { undone, snapshot } = planRollBack(home, state, id);
    return state.transaction(() => {
      const records = state.loads.undo(undone, snapshot, actor);
      goBackTo(home, snapshot);
      return { undone: records, snapshot };
    });
  } finally {
    release();
  }
}
