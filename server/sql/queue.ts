import { UserError } from '../errors.ts';

export type QueueLimits = {
  /** at the same time, in all and of one actor: one place stays free for another */
  running: number;
  runningOfActor: number;
  /** waiting, in all and of one actor */
  waiting: number;
  waitingOfActor: number;
};
export type Queue = {
  /** Waits for a turn and gives the way to end it. Throws sql_busy at once when too many wait; rejects with the signal's reason. */
  enter(actor: string, signal: AbortSignal): Promise<() => void>;
};

type Waiting = { actor: string; begin: () => void };

const retryAfterS = 2;

/** Turns for actors: the one who runs least is next, and of those who run as much the one who was served longest ago. */
export function openQueue(limits: QueueLimits): Queue {
  const running = new Map<string, number>();
  const served = new Map<string, number>();
  let waiting: Waiting[] = [];
  let turns = 0;
  const runningOf = (actor: string) => running.get(actor) ?? 0;
  const total = () => [...running.values()].reduce((sum, count) => sum + count, 0);
  const count = (actor: string, change: number) => {
    const left = runningOf(actor) + change;
    if (left > 0) running.set(actor, left);
    else running.delete(actor);
  };

  const serve = (): void => {
    while (total() < limits.running) {
      const [next] = waiting
        .filter(({ actor }) => runningOf(actor) < limits.runningOfActor)
        .toSorted(
          (a, b) => runningOf(a.actor) - runningOf(b.actor) || (served.get(a.actor) ?? 0) - (served.get(b.actor) ?? 0),
        );
      if (!next) return;
      waiting = waiting.filter((one) => one !== next);
      turns += 1;
      served.set(next.actor, turns);
      count(next.actor, 1);
      next.begin();
    }
  };

  return {
    enter: (actor, signal) =>
      new Promise((resolve, reject) => {
        const ofActor = waiting.filter((one) => one.actor === actor).length;
        if (waiting.length >= limits.waiting || ofActor >= limits.waitingOfActor) {
          throw new UserError(
            'sql_busy',
            `${waiting.length} statements wait already, ${ofActor} of them yours`,
            `ask again in ${retryAfterS} s`,
            { retryAfterS },
          );
        }
        let isOver = false;
        const leave = () => {
          if (isOver) return;
          isOver = true;
          count(actor, -1);
          serve();
        };
        const gone = () => {
          waiting = waiting.filter((one) => one !== entry);
          reject(signal.reason);
        };
        const entry: Waiting = {
          actor,
          begin: () => {
            signal.removeEventListener('abort', gone);
            resolve(leave);
          },
        };
        signal.addEventListener('abort', gone, { once: true });
        waiting.push(entry);
        serve();
      }),
  };
}
