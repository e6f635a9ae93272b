import { UserError } from '../errors.ts';
import { describeFault } from './fault.ts';
import type { LoadJob, LoadMessage, LoadResult } from './job.ts';
import { load } from './load.ts';
import { takeLock } from './lock.ts';

export type LoaderTask = { home: string; keep: number; job: LoadJob };

const say = (message: LoadMessage): Promise<void> =>
  new Promise((done) => {
    if (process.send) process.send(message, () => done());
    else done();
  });

/** The loader process: takes one task over IPC, answers progress and one result, ends. Holds no secret, knows no state.db. */
process.once('message', (task: LoaderTask) => {
  void work(task).then(async (result) => {
    await say({ result });
    process.disconnect();
  });
});
process.once('disconnect', () => process.exit());

async function work({ home, keep, job }: LoaderTask): Promise<LoadResult> {
  const nothing: LoadResult = {
    id: null,
    state: 'failed',
    snapshot: null,
    source: null,
    months: [],
    rows: { read: 0, accepted: 0, quarantined: 0 },
    findings: [],
    error: null,
  };
  try {
    const release = takeLock(home);
    try {
      return await load(home, keep, job, (progress) => void say({ progress }));
    } finally {
      release();
    }
  } catch (error) {
    if (error instanceof UserError) return { ...nothing, state: 'rejected', error: error.body.error };
    const fault = describeFault(error, home);
    if (fault.code === 'internal') process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
    return { ...nothing, error: fault };
  }
}
