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

/** The loads to follow where only so many can be: those the machine works on before those that wait for somebody. */
export function followedOf(loads: readonly Load[], most: number): readonly Load[] {
  const open = loads.filter(({ ended_at }) => ended_at === null);
  const waiting = open.filter(({ state }) => waitsForSomeone(state));
  return [...open.filter((load) => !waiting.includes(load)), ...waiting].slice(0, most);
}

/** Loads that have not ended, oldest first. */
export const openOf = (loads: readonly Load[]): readonly Load[] =>
  loads.filter(({ ended_at }) => ended_at === null).toReversed();
