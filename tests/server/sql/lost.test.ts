import { expect, test } from 'vitest';
import { runLimited } from '../../../server/sql/limited-run.ts';
import type { Worker } from '../../../server/sql/worker.ts';

const gone = (how: string): Worker => ({
  snapshot: '0001',
  pid: 0,
  answers: async () => false,
  start: () => undefined,
  next: async () => undefined,
  interrupt: () => undefined,
  kill: () => undefined,
  memory: () => 0,
  ended: Promise.resolve(how),
});

test.each([
  ['SIGABRT terminate called after throwing an instance of std::bad_alloc', '(SIGABRT)'],
  ['code 134 # Fatal error in native code', '(code 134)'],
  ['SIGKILL', '(SIGKILL)'],
])('a lost worker is told by its signal or code: nothing of its trace', async (how, told) => {
  const task = { sql: 'SELECT 1', params: {}, rows: 1, encoding: 'json' } as const;
  const { head } = runLimited(gone(how), task, { timeoutS: 5, memoryMb: 100 }, new AbortController().signal);
  await expect(head).rejects.toMatchObject({
    code: 'sql_worker_lost',
    message: `the process that ran the statement ended ${told}`,
  });
});
