import { Socket } from 'node:net';
import { createInterface } from 'node:readline';
import { failureFrom, type Run, startRun } from './answer.ts';
import { closeInheritedFiles } from './inherited-files.ts';
import { openLocked } from './locked-engine.ts';
import { type Order, type Task, writeData, writeFrame } from './protocol.ts';

/*
 * The worker: one snapshot, one statement at a time. Orders come on stdin, frames go to stdout; when the server is gone, so is it.
 * Arguments: the snapshot's file, megabytes of memory, threads, the uid to become (empty: it stays who it is).
 */
const [, , path = '', memoryMb = '', threads = '', uid = ''] = process.argv;

/** A task that goes all the ways an answer takes, so that nothing is read from disk or compiled later. */
const warmUp: Omit<Task, 'encoding'> = { sql: "SELECT 1 AS a, 'b' AS b, [1] AS c", params: {}, rows: 1 };

let current: Run | null = null;
const out = new Socket({ fd: 1, readable: false, writable: true });
closeInheritedFiles();
const engine = await openLocked(path, Number(memoryMb), Number(threads));
for (const encoding of ['arrow', 'json'] as const) await perform({ ...warmUp, encoding }, async () => undefined);
if (uid !== '') becomeUser(Number(uid));

const end = (): never => process.exit();
out.on('error', end);
createInterface({ input: process.stdin })
  .on('line', (line) => {
    const order = JSON.parse(line) as Order;
    if ('interrupt' in order) current?.interrupt();
    else if ('ping' in order) void say(writeFrame({ kind: 'ready' }));
    else void perform(order.task, say);
  })
  // a running statement would hold up an orderly exit
  .on('close', () => process.kill(process.pid, 'SIGKILL'));
await say(writeFrame({ kind: 'ready' }));

async function perform(task: Task, tell: (frame: Uint8Array[]) => Promise<unknown>): Promise<void> {
  const run = await startRun(engine, task);
  current = run;
  try {
    const { head, pieces } = await run.answer;
    let taken = tell(writeFrame({ kind: 'head', head }));
    // the next piece is made while the pipe takes this one
    for (const parts of pieces) {
      await taken;
      taken = tell(writeData(parts));
    }
    await taken;
    await tell(writeFrame({ kind: 'end' }));
  } catch (error) {
    await tell(writeFrame({ kind: 'failure', failure: failureFrom(error, task) }));
  } finally {
    current = null;
    run.close();
  }
}

/** Resolves once the pipe takes more. */
async function say(frame: Uint8Array[]): Promise<void> {
  out.cork();
  const takesMore = frame.map((bytes) => out.write(bytes)).every((took) => took);
  out.uncork();
  if (!takesMore) await new Promise((resolve) => out.once('drain', resolve));
}

/** The snapshot is open by now; from here on nothing of the owner of the data can be opened. */
function becomeUser(id: number): void {
  process.setgroups?.([]);
  process.setgid?.(id);
  process.setuid?.(id);
}
