import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { setPriority } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { root } from '../root.ts';
import { confinement } from './confinement.ts';
import { type Frame, type Order, readFrames, type Task } from './protocol.ts';

export type WorkerPlan = { snapshot: string; path: string; memoryMb: number };

/** One worker process: a snapshot, one task at a time. */
export type Worker = {
  snapshot: string;
  pid: number;
  /** Whether it can take a task, between tasks: false once its process is gone, or says nothing for long. */
  answers(): Promise<boolean>;
  /** Gives a task; its frames follow from `next`. */
  start(task: Task): void;
  /** The next frame; undefined when the process has ended. */
  next(): Promise<Frame | undefined>;
  interrupt(): void;
  kill(): void;
  /** bytes it holds in memory now; 0 where the platform does not say */
  memory(): number;
  /** Resolves once the process is gone, with the signal or code and the last of what it wrote to stderr. */
  ended: Promise<string>;
};

const threads = 2;
/** An idle worker answers at once; one that does not for so long will not. */
const silenceMs = 2000;
/** A worker gives way to the server, from its first instruction on. */
const nice = 10;
/** What Node and the engine map before any statement. */
const baseMb = 1536;
const megabyte = 2 ** 20;
const pageBytes = 4096;
const keptOfErrors = 2000;

/** Starts a worker and resolves once it can take a task. Throws when it ends before. */
export async function startWorker({ snapshot, path, memoryMb }: WorkerPlan): Promise<Worker> {
  const { before, uid } = await confinement();
  const program = [
    process.execPath,
    '--max-old-space-size=256',
    join(root, 'dist', 'server', 'sql', 'process.js'),
    path,
    String(memoryMb),
    String(threads),
    String(uid ?? ''),
  ];
  const [command = '', ...args] = [...before((baseMb + 2 * memoryMb) * megabyte), ...program];
  const child = spawn(command, args, { env: {}, cwd: '/', stdio: ['pipe', 'pipe', 'pipe'] });
  if (child.pid !== undefined) setPriority(child.pid, nice);
  const ended = endOf(child);
  const frames = readFrames(child.stdout);
  // what does not reach a worker that is gone is no news: its end is
  child.stdin.on('error', () => undefined);
  const say = (order: Order) => void child.stdin.write(`${JSON.stringify(order)}\n`);
  const first = await frames.next();
  if (first.done || child.pid === undefined) throw new Error(`a worker for SQL did not start: ${await ended}`);
  const { pid } = child;
  return {
    snapshot,
    pid,
    async answers() {
      say({ ping: true });
      const frame = await Promise.race([nextOf(frames), wait(silenceMs, undefined, { ref: false })]);
      return frame?.kind === 'ready';
    },
    start: (task) => say({ task }),
    next: () => nextOf(frames),
    interrupt: () => say({ interrupt: true }),
    kill() {
      child.kill('SIGKILL');
      // what it had still to say is not read any more
      child.stdout.destroy();
    },
    memory: () => residentBytes(pid),
    ended,
  };
}

async function nextOf(frames: AsyncGenerator<Frame, undefined>): Promise<Frame | undefined> {
  try {
    return (await frames.next()).value;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_STREAM_PREMATURE_CLOSE') return undefined;
    throw error;
  }
}

async function endOf(child: ChildProcess): Promise<string> {
  let errors = '';
  child.stderr?.on('data', (text: Buffer) => {
    errors = `${errors}${text.toString()}`.slice(-keptOfErrors);
  });
  const [code, signal] = await once(child, 'exit').catch((error: unknown) => [String(error)]);
  return `${signal ?? `code ${code}`} ${errors}`.trim();
}

function residentBytes(pid: number): number {
  if (process.platform !== 'linux') return 0;
  try {
    return Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]) * pageBytes;
  } catch (error) {
    if (error instanceof Error && 'code' in error && ['ENOENT', 'ESRCH'].includes(String(error.code))) return 0;
    throw error;
  }
}
