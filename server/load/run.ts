import { fork } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { root } from '../root.ts';
import type { Settings } from '../settings.ts';
import type { LoaderTask } from './process.ts';
import { goAhead, type LoadJob, type LoadMessage, type LoadProgress, type LoadResult } from './job.ts';

/** A loader at work: its end, and the word that it may publish what it has built. */
export type Loader = { ended: Promise<LoadResult>; publish(): void };
export type LoaderMessage = Exclude<LoadMessage, { result: LoadResult }>;
type Home = Pick<Settings, 'home' | 'keepSnapshots'>;

/** Starts one load in a process of its own. Aborting kills it; unless it was told to publish, nothing has changed then. */
export function startLoader(
  settings: Home,
  job: LoadJob,
  onMessage: (message: LoaderMessage) => void,
  signal?: AbortSignal,
): Loader {
  mkdirSync(settings.home, { recursive: true });
  const loader = fork(join(root, 'dist', 'server', 'load', 'process.js'), {
    env: {},
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const ended = new Promise<LoadResult>((settle, fail) => {
    const abort = () => loader.kill('SIGKILL');
    signal?.addEventListener('abort', abort, { once: true });
    let result: LoadResult | null = null;
    loader.on('message', (message: LoadMessage) => {
      if ('result' in message) result = message.result;
      else onMessage(message);
    });
    loader.on('error', fail);
    loader.on('exit', (code, killed) => {
      signal?.removeEventListener('abort', abort);
      if (result) settle(result);
      else fail(new Error(`the loader ended without a result (${killed ?? `code ${code}`})`));
    });
  });
  // what does not reach a loader that is gone is no news: its exit is
  const say = (message: LoaderTask | typeof goAhead) => void loader.send(message, () => undefined);
  say({
    home: settings.home,
    keep: settings.keepSnapshots,
    job: { ...job, files: job.files.map((file) => resolve(file)) },
  });
  return { ended, publish: () => say(goAhead) };
}

/** Runs one load to its end and publishes what it gives. */
export function runLoad(
  settings: Home,
  job: LoadJob,
  onProgress: (progress: LoadProgress) => void,
  signal?: AbortSignal,
): Promise<LoadResult> {
  const { ended, publish } = startLoader(
    settings,
    job,
    (message) => {
      if ('progress' in message) onProgress(message.progress);
      if ('built' in message) publish();
    },
    signal,
  );
  return ended;
}
