import type { Logger } from 'pino';
import type { ErrorBody } from '../contract/error.ts';
import type { Shelf } from '../db/shelf.ts';
import type { Settings } from '../settings.ts';
import type { State } from '../state/state.ts';
import { describeFault } from './fault.ts';
import { previewHeld } from './held.ts';
import type { BuiltSnapshot } from './job.ts';
import type { Ending, OpenLoad, OpenLoads } from './open-loads.ts';
import { currentSnapshot } from './publish.ts';
import { type Loader, type LoaderMessage, startLoader } from './run.ts';
import { tidyAfterLoader } from './tidy.ts';

type QueueParts = {
  settings: Pick<Settings, 'home' | 'keepSnapshots'>;
  state: State;
  shelf: Shelf;
  log: Logger;
  loads: OpenLoads;
  settle: () => Promise<void>;
  clock: () => Date;
  holdMs?: number;
};

const halfHourMs = 30 * 60_000;
/** After so long a load tries again that another process did not let begin. */
const busyMs = 1_000;

const stateOf = { reading: 'reading', checking: 'checking', building: 'checking', publishing: 'publishing' } as const;

const stop = (message: string): ErrorBody['error'] => ({ code: 'load_stopped', message, hint: 'load again' });
/** The end of what runs or waits when its server stops. */
export const stopped: Ending = { state: 'failed', error: stop('the server stopped before the load was published') };
const undecided: Ending = { state: 'cancelled', error: stop('it was held, and nobody published it in time') };

/** Open loads, one after the other, each worked on by a loader process. */
export function createQueue(parts: QueueParts) {
  const { settings, state, shelf, log, loads, settle, clock, holdMs = halfHourMs } = parts;
  const waiting: OpenLoad[] = [];
  let working: Promise<void> | null = null;
  let closed = false;

  const push = (load: OpenLoad): void => {
    waiting.push(load);
    next();
  };
  const next = (): void => {
    if (working || closed) return;
    const load = waiting.shift();
    if (!load) return;
    working = work(load)
      .catch((error: unknown) => loads.end(load, fault(load, error)))
      .finally(() => {
        working = null;
        next();
      });
  };
  const fault = (load: OpenLoad, error: unknown): Ending => {
    log.error({ err: error, load: load.record.id }, 'a load failed');
    return { state: 'failed', error: describeFault(error, settings.home) };
  };

  /** Works on one load up to its end, or to a question. */
  async function work(load: OpenLoad): Promise<void> {
    const killing = new AbortController();
    load.kill = () => killing.abort();
    const loader = startLoader(settings, load.job, (message) => hear(load, loader, message), killing.signal);
    const outcome = await outcomeOf(load, loader);
    Object.assign(load, { kill: null, publish: null, progress: null });
    if (outcome === 'question' && !load.ending) loads.change(load, { state: 'needs_mapping' });
    else if (outcome === 'busy' && !load.ending)
      setTimeout(() => loads.find(load.record.id) && push(load), busyMs).unref();
    else if (typeof outcome === 'string') loads.end(load, load.ending ?? stopped);
    else {
      if (outcome.state === 'published') await settle();
      loads.end(load, outcome);
    }
  }

  function hear(load: OpenLoad, loader: Loader, message: LoaderMessage): void {
    if ('facts' in message) loads.facts(load, message.facts);
    else if ('question' in message) load.preview = message.question;
    else if ('built' in message) {
      take(load, loader, message.built).catch((error: unknown) => {
        load.ending ??= fault(load, error);
        load.kill?.();
      });
    } else {
      load.progress = message.progress;
      const reached = stateOf[message.progress.stage];
      if (load.record.state !== reached) loads.change(load, { state: reached });
      loads.progress(load, message.progress);
    }
  }

  /** Publishes what is built, at once or, where a look was asked for, when somebody says so. */
  async function take(load: OpenLoad, loader: Loader, built: BuiltSnapshot): Promise<void> {
    const commit = (): void => {
      Object.assign(load, { preview: null, publish: null });
      loads.change(load, { state: 'publishing', snapshot: built.snapshot });
      loader.publish();
    };
    if (!load.hold) return commit();
    const preview = await previewHeld(built, shelf.current(), state, load.actor);
    if (!load.kill || load.ending) return;
    const until = new Date(clock().getTime() + holdMs).toISOString();
    const timer = setTimeout(() => {
      load.ending = undecided;
      load.kill?.();
    }, holdMs).unref();
    Object.assign(load, { preview: { ...preview, until } });
    load.publish = () => {
      clearTimeout(timer);
      commit();
    };
    loads.change(load, { state: 'held' });
  }

  async function outcomeOf(load: OpenLoad, loader: Loader): Promise<Ending | 'question' | 'busy'> {
    try {
      const { state: reached, error } = await loader.ended;
      if (reached === 'needs_mapping') return 'question';
      if (error?.code === 'load_busy') return 'busy';
      if (load.ending && reached !== 'published') return load.ending;
      return { state: reached === 'checked' ? 'failed' : reached, error };
    } catch (error) {
      // killed, by us or by the system: what it had published before stays published
      const { record } = load;
      if (record.state === 'publishing' && record.snapshot === currentSnapshot(settings.home))
        return { state: 'published', error: null };
      tidyAfterLoader(settings.home);
      return load.ending ?? fault(load, error);
    }
  }

  return {
    push,
    /** Ends a load before its time; resolves when nothing of it is left. */
    async stop(load: OpenLoad, ending: Ending): Promise<void> {
      load.ending = ending;
      if (load.kill) {
        load.kill();
        await working;
      } else {
        if (waiting.includes(load)) waiting.splice(waiting.indexOf(load), 1);
        loads.end(load, ending);
      }
    },
    async close(): Promise<void> {
      closed = true;
      for (const load of loads.all().filter(({ record }) => record.state !== 'publishing')) {
        load.ending = stopped;
        load.kill?.();
      }
      await working;
      for (const load of loads.all()) loads.end(load, stopped);
    },
  };
}
