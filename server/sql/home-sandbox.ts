import { join } from 'node:path';
import type { Logger } from 'pino';
import type { Shelf } from '../db/shelf.ts';
import type { Settings } from '../settings.ts';
import type { State } from '../state/state.ts';
import { openSandbox, type Sandbox, type SandboxSettings } from './sandbox.ts';

/** The sandbox on the live snapshot of a home; every run goes on record. */
export function openHomeSandbox(parts: {
  settings: SandboxSettings & Pick<Settings, 'home'>;
  shelf: Shelf;
  state: State;
  log: Logger;
}): Sandbox {
  const { settings, shelf, state, log } = parts;
  const live = () => {
    const snapshot = shelf.current()?.snapshot;
    return snapshot === undefined ? null : { snapshot, path: join(settings.home, 'snapshots', `${snapshot}.duckdb`) };
  };
  return openSandbox({ settings, live, record: (run) => state.sqlRuns.add(run), log });
}
