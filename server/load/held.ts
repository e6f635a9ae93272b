import type { Actor } from '../actor.ts';
import { foreseeRules } from '../alerts/evaluate.ts';
import type { HeldPreview } from '../contract/load-preview.ts';
import type { Book } from '../db/book.ts';
import { openBook } from '../metrics/open-book.ts';
import type { State } from '../state/state.ts';
import { compareBooks } from './difference.ts';
import type { BuiltSnapshot } from './job.ts';

/** What publishing a snapshot that is built would change of the live book and of the alerts. */
export async function previewHeld(
  { snapshot, path }: BuiltSnapshot,
  live: Book | null,
  state: State,
  actor: Actor,
): Promise<Omit<HeldPreview, 'until'>> {
  const next = await openBook(path, snapshot);
  try {
    const kept = next.sources.map(({ id }) => id);
    const { events } = await foreseeRules(next, state, actor);
    return {
      state: 'held',
      left_out: (live?.sources ?? []).map(({ id }) => id).filter((id) => !kept.includes(id)),
      rows: await compareBooks(live, next),
      alerts: events,
    };
  } finally {
    next.engine.close();
  }
}
