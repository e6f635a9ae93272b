import { UserError } from '../errors.ts';
import type { Head, Task } from './protocol.ts';
import type { Worker } from './worker.ts';

export type RunLimits = { timeoutS: number; memoryMb: number };
/** A run in progress: its head, then its bytes; the bytes end well only if all of them came. */
export type LimitedRun = { head: Promise<Head>; bytes: () => AsyncGenerator<Buffer>; wasStopped: () => boolean };

type Stop = 'sql_timeout' | 'sql_memory' | 'sql_cancelled';

/** After an interrupt the engine has this long to come back before its process is killed. */
const graceMs = 1000;
const lookEveryMs = 50;
/** Beside the engine's own limit: what Node, vectors and texts take. */
const besideMb = 512;
const megabyte = 2 ** 20;

/**
 * Runs a task on a worker within its time and memory; the signal cancels it. A stopped run is interrupted first, and its process
 * killed when that does not help: only that is a limit. Rejects with UserError sql_…, or what the statement was refused with.
 */
export function runLimited(
  worker: Worker,
  task: Task,
  { timeoutS, memoryMb }: RunLimits,
  signal: AbortSignal,
): LimitedRun {
  let stopped: Stop | null = null;
  let timers: NodeJS.Timeout[] = [];
  const rest = (): void => {
    for (const timer of timers) clearTimeout(timer);
    timers = [];
  };
  const stop = (why: Stop): void => {
    if (stopped) return;
    stopped = why;
    worker.interrupt();
    if (why === 'sql_memory') worker.kill();
    else timers.push(setTimeout(() => worker.kill(), graceMs));
  };
  const watchMemory = (): void => {
    if (worker.memory() > (memoryMb + besideMb) * megabyte) stop('sql_memory');
    timers.push(setTimeout(watchMemory, lookEveryMs));
  };
  const cancel = () => stop('sql_cancelled');
  const lost = async (): Promise<Error> => {
    const how = await worker.ended;
    return stopped ? stopError(stopped, timeoutS) : lostError(how);
  };

  const begin = async (): Promise<Head> => {
    if (signal.aborted) cancel();
    signal.addEventListener('abort', cancel, { once: true });
    timers.push(setTimeout(() => stop('sql_timeout'), timeoutS * 1000));
    watchMemory();
    worker.start(task);
    try {
      const frame = await worker.next();
      if (!frame) throw await lost();
      if (stopped) throw stopError(stopped, timeoutS);
      if (frame.kind === 'head') return frame.head;
      if (frame.kind !== 'failure') throw new Error(`a worker answered ${frame.kind} instead of a head`);
      const { code, message, hint, line, column } = frame.failure;
      throw new UserError(code, message, hint, { line, column });
    } finally {
      rest();
    }
  };
  const bytes = async function* (): AsyncGenerator<Buffer> {
    try {
      for (;;) {
        const frame = await worker.next();
        if (!frame) throw await lost();
        if (frame.kind === 'data') yield frame.bytes;
        else if (frame.kind === 'end') break;
        else throw new Error(`a worker failed while it sent its result: ${JSON.stringify(frame)}`);
      }
      if (stopped) throw stopError(stopped, timeoutS);
    } finally {
      rest();
      signal.removeEventListener('abort', cancel);
    }
  };
  return { head: begin(), bytes, wasStopped: () => stopped !== null };
}

function stopError(why: Stop, timeoutS: number): UserError {
  if (why === 'sql_cancelled') return new UserError(why, 'the statement was cancelled');
  if (why === 'sql_timeout') {
    return new UserError(
      why,
      `the statement took longer than ${timeoutS} s and was stopped`,
      'ask for fewer months or rows, or ask a cube instead of loan_month; FOREWARN_SQL_TIMEOUT_S is the limit',
    );
  }
  return new UserError(
    why,
    'the statement took more memory than a statement may use and was stopped',
    'aggregate before you sort, join or collect; FOREWARN_SQL_MEMORY_MB is the limit',
  );
}

const lostError = (how: string): UserError =>
  new UserError(
    'sql_worker_lost',
    `the process that ran the statement ended (${/^(?:code )?\S+/.exec(how)?.[0] ?? 'unknown'})`,
    'another is ready: ask again; if it ends each time, the statement is more than the engine can take',
  );
