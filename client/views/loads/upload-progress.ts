import type { Load, LoadState } from '../../../server/contract/load.ts';

/** The step a load stands at: upload, map columns, check, publish; 4 when it is published. Null for one that ended before. */
export function stepOf(state: LoadState, progress: Load['progress'], asked: boolean): number | null {
  if (state === 'queued') return asked ? 1 : 0;
  if (state === 'reading') return progress === null || progress.stage === 'reading' ? (asked ? 1 : 0) : 2;
  const steps: Partial<Record<LoadState, number>> = {
    needs_mapping: 1,
    checking: 2,
    held: 3,
    publishing: 3,
    published: 4,
  };
  return steps[state] ?? null;
}

/** A load that waits for a person rather than for the machine. */
export const waitsForSomeone = (state: LoadState): boolean => state === 'needs_mapping' || state === 'held';

/** Loads that have not ended, oldest first, and what is known of one followed by its id. */
export const openOf = (loads: readonly Load[]): readonly Load[] =>
  loads.filter(({ ended_at }) => ended_at === null).toReversed();
