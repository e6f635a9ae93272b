import { fork } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { root } from '../root.ts';
import type { Settings } from '../settings.ts';
import type { LoadJob, LoadMessage, LoadProgress, LoadResult } from './job.ts';

/** Runs one load in a process of its own and gives its end. Aborting kills the loader; the live snapshot stays. */
export function runLoad(
  settings: Pick<Settings, 'home' | 'keepSnapshots'>,
  job: LoadJob,
  onProgress: (progress: LoadProgress) => void,
  signal?: AbortSignal,
): Promise<LoadResult> {
  mkdirSync(settings.home, { recursive: true });
  return new Promise((settle, fail) => {
    const loader = fork(join(root, 'dist', 'server', 'load', 'process.js'), {
      env: {},
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    const abort = () => loader.kill('SIGKILL');
    signal?.addEventListener('abort', abort, { once: true });
    let result: LoadResult | null = null;
    loader.on('message', (message: LoadMessage) => {
      if ('progress' in message) onProgress(message.progress);
      else result = message.result;
    });
    loader.on('error', fail);
    loader.on('exit', (code, killed) => {
      signal?.removeEventListener('abort', abort);
      if (result) settle(result);
      else fail(new Error(`the loader ended without a result (${killed ?? `code ${code}`})`));
    });
    loader.send({
      home: settings.home,
      keep: settings.keepSnapshots,
      job: { ...job, files: job.files.map((file) => resolve(file)) },
    });
  });
}
