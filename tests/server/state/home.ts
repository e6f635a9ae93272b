import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { openState, type State, type StateOptions } from '../../../server/state/state.ts';

/** A folder that goes away with the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'forewarn-state-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A state of its own for the test, without rules unless some are given, at a fixed instant. */
export function temporaryState(options: StateOptions = {}): State {
  const state = openState(temporaryFolder(), {
    clock: () => new Date('2024-07-01T08:00:00Z'),
    starterRules: () => [],
    ...options,
  });
  onTestFinished(() => state.close());
  return state;
}
