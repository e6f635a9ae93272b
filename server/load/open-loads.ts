import { rmSync } from 'node:fs';
import type { Actor } from '../actor.ts';
import type { ErrorBody } from '../contract/error.ts';
import type { Load } from '../contract/load.ts';
import type { PreviewAnswer } from '../contract/load-preview.ts';
import type { LoadRecord } from '../state/load-store.ts';
import type { State } from '../state/state.ts';
import { showFinding } from './finding.ts';
import { showLoad } from './history.ts';
import type { LoadFacts, LoadJob, LoadProgress } from './job.ts';

/** What happens to a load, as its watchers hear it; the last is a state that is an end. */
export type LoadEvent =
  | { event: 'state'; data: Load }
  | { event: 'progress'; data: LoadProgress }
  | { event: 'findings'; data: Pick<Load, keyof LoadFacts> };
type Listener = (event: LoadEvent) => void;

export type Ending = {
  state: 'published' | 'rejected' | 'failed' | 'cancelled';
  error: ErrorBody['error'] | null;
};

/** A load that has not ended. */
export type OpenLoad = {
  record: LoadRecord;
  job: LoadJob;
  actor: Actor;
  /** waits for a look before it publishes */
  hold: boolean;
  /** holds its files */
  folder: string;
  progress: LoadProgress | null;
  preview: PreviewAnswer | null;
  /** kills its loader, while one is at work */
  kill: (() => void) | null;
  /** publishes what is held */
  publish: (() => void) | null;
  /** how it ends when its loader is stopped */
  ending: Ending | null;
};

/** The loads of this server that have not ended: every change is stored, then told to those who watch. */
export function openLoads(state: State, clock: () => Date) {
  const loads = new Map<string, OpenLoad>();
  const listeners = new Map<string, Set<Listener>>();
  let standing: ReadonlySet<string> = new Set();

  const show = (record: LoadRecord): Load => showLoad(record, standing, loads.get(record.id)?.progress);
  const tell = (id: string, event: LoadEvent): void => {
    for (const listener of listeners.get(id) ?? []) listener(event);
  };
  const save = (load: OpenLoad, change: Partial<LoadRecord>): void => {
    load.record = { ...load.record, ...change };
    state.loads.save(load.record);
  };
  return {
    /** Says which numbers the live snapshot is made of. */
    stand(numbers: ReadonlySet<string>): void {
      standing = numbers;
    },
    show,
    all: () => [...loads.values()],
    find: (id: string) => loads.get(id),
    add(load: OpenLoad): void {
      loads.set(load.record.id, load);
      state.transaction(() => {
        state.loads.save(load.record);
        const { files, names, actor, ...asked } = load.job;
        state.audit.write(load.actor, 'load.submit', load.record.id, { files: load.record.files, ...asked });
      });
    },
    change(load: OpenLoad, change: Partial<LoadRecord>): void {
      save(load, change);
      tell(load.record.id, { event: 'state', data: show(load.record) });
    },
    progress(load: OpenLoad, progress: LoadProgress): void {
      load.progress = progress;
      tell(load.record.id, { event: 'progress', data: progress });
    },
    facts(load: OpenLoad, facts: LoadFacts): void {
      save(load, facts);
      tell(load.record.id, { event: 'findings', data: { ...facts, findings: facts.findings.map(showFinding) } });
    },
    end(load: OpenLoad, { state: ending, error }: Ending): void {
      const { id } = load.record;
      const snapshot = ending === 'published' ? load.record.snapshot : null;
      state.transaction(() => {
        save(load, { state: ending, error, snapshot, ended_at: clock().toISOString() });
        state.audit.write(load.actor, 'load.end', id, { state: ending, snapshot, error });
      });
      loads.delete(id);
      rmSync(load.folder, { recursive: true, force: true });
      tell(id, { event: 'state', data: show(load.record) });
      listeners.delete(id);
    },
    /** Calls the listener with the state as it is, then with what happens; returns the way to stop. */
    watch(record: LoadRecord, listener: Listener): () => void {
      listener({ event: 'state', data: show(record) });
      if (!loads.has(record.id)) return () => undefined;
      const all = listeners.get(record.id) ?? new Set();
      listeners.set(record.id, all.add(listener));
      return () => all.delete(listener);
    },
  };
}

export type OpenLoads = ReturnType<typeof openLoads>;
