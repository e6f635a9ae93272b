import type { Logger } from 'pino';
import { startWorker, type Worker } from './worker.ts';

export type Snapshot = { snapshot: string; path: string };
/** The worker processes of one server: each is taken for one task; one that did well is kept for the next. */
export type Workers = {
  /** A worker on the live snapshot; undefined snapshot: null. */
  take(live: Snapshot): Promise<Worker>;
  giveBack(worker: Worker): void;
  /** Kills it and starts another in its place. */
  discard(worker: Worker): void;
  /** The live snapshot is this one now: idle workers on another go, and from here on a spare is always warm. */
  turn(live: Snapshot): void;
  close(): Promise<void>;
};

/** Tasks after which a worker makes room for a fresh one. */
const mostTasks = 200;

export function openWorkers(memoryMb: number, log: Logger): Workers {
  const all = new Set<Worker>();
  const tasks = new WeakMap<Worker, number>();
  let idle: Worker[] = [];
  let live: Snapshot | null = null;
  let starting: Promise<Worker> | null = null;
  let keepsSpare = false;
  let isClosed = false;

  const start = async (of: Snapshot): Promise<Worker> => {
    const worker = await startWorker({ ...of, memoryMb });
    all.add(worker);
    if (isClosed) worker.kill();
    void worker.ended.then(() => {
      all.delete(worker);
      if (!idle.includes(worker)) return;
      idle = idle.filter((other) => other !== worker);
      warm();
    });
    return worker;
  };
  /** Starts a spare in the background, where one is wanted, unless one is there or on its way. */
  const warm = (): void => {
    if (isClosed || !keepsSpare || !live || starting || idle.length > 0) return;
    const of = live;
    starting = start(of);
    starting.then(
      (worker) => {
        starting = null;
        keep(worker);
      },
      (error: unknown) => {
        starting = null;
        log.error({ err: error }, 'a worker for SQL could not be started');
      },
    );
  };
  /** An idle one that still answers, or the one that is starting unless another task takes it first. */
  const ready = async (wanted: Snapshot): Promise<Worker | null> => {
    for (;;) {
      const found = idle.find(({ snapshot }) => snapshot === wanted.snapshot);
      idle = idle.filter((other) => other !== found);
      if (found && (await found.answers())) return found;
      if (found) discard(found);
      else if (!starting) return null;
      else await starting.catch(() => undefined);
    }
  };
  const keep = (worker: Worker): void => {
    if (worker.snapshot === live?.snapshot && !isClosed) idle.push(worker);
    else discard(worker);
  };
  const discard = (worker: Worker): void => {
    idle = idle.filter((other) => other !== worker);
    worker.kill();
    warm();
  };

  return {
    async take(wanted) {
      live = wanted;
      const worker = (await ready(wanted)) ?? (await start(wanted));
      tasks.set(worker, (tasks.get(worker) ?? 0) + 1);
      warm();
      return worker;
    },
    giveBack(worker) {
      if ((tasks.get(worker) ?? 0) >= mostTasks || idle.length >= 2) discard(worker);
      else keep(worker);
    },
    discard,
    turn(wanted) {
      keepsSpare = true;
      live = wanted;
      for (const worker of idle.filter(({ snapshot }) => snapshot !== wanted.snapshot)) discard(worker);
      warm();
    },
    async close() {
      isClosed = true;
      const ends = [...all].map(({ kill, ended }) => {
        kill();
        return ended;
      });
      await Promise.all(ends);
    },
  };
}
