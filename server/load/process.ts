import { UserError } from '../errors.ts';
import { describeFault } from './fault.ts';
import { goAhead, type LoadJob, type LoadMessage, type LoadResult, type LoadTalk } from './job.ts';
import { load } from './load.ts';
import { takeLock } from './lock.ts';
import { MappingNeeded } from './mapping.ts';

export type LoaderTask = { home: string; keep: number; job: LoadJob };

const say = (message: LoadMessage): Promise<void> =>
  new Promise((done) => {
    if (process.send) process.send(message, () => done());
    else done();
  });

const allowed = new Promise<void>((resolve) => {
  process.on('message', (message) => message === goAhead && resolve());
});
const talk: LoadTalk = {
  tell: (facts) => void say({ facts }),
  goAhead: async (built) => {
    await say({ built });
    await allowed;
  },
};

/** The loader process: takes one task over IPC, answers progress, waits for the word before it publishes, gives one result, ends. Holds no secret, knows no state.db. */
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
      return await load(home, keep, job, (progress) => void say({ progress }), talk);
    } finally {
      release();
    }
  } catch (error) {
    if (error instanceof MappingNeeded) {
      await say({ question: error.question });
      return { ...nothing, state: 'needs_mapping' };
    }
    if (error instanceof UserError) return { ...nothing, state: 'rejected', error: error.body.error };
    const fault = describeFault(error, home);
    if (fault.code === 'internal') process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
    return { ...nothing, error: fault };
  }
}
