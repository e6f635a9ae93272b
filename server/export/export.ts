import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { constants, setPriority } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { text } from 'node:stream/consumers';
import { root } from '../root.ts';
import type { ExportFormat } from './format.ts';

/** Memory of an export process for JavaScript's objects; buffers come on top. */
const memoryMb = 512;

/**
 * A result, given as the pieces of an Arrow stream of `rows` rows, in another format. It is written in a process of its own, with
 * nothing in its environment and the lowest priority but one; pieces are taken as those who read have room. Throws when the
 * pieces throw or the process fails, then what was read is not whole; leaving the loop early ends both.
 */
export async function* exportAs(
  format: ExportFormat,
  rows: number,
  pieces: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  const script = join(root, 'dist/server/export/process.js');
  const child = spawn(process.execPath, [`--max-old-space-size=${memoryMb}`, script, format, String(rows)], {
    env: {},
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const exited = once(child, 'exit');
  const said = text(child.stderr);
  if (child.pid !== undefined) setPriority(child.pid, constants.priority.PRIORITY_BELOW_NORMAL);
  let fault: unknown = null;
  const fed = pipeline(Readable.from(pieces), child.stdin).catch((error: unknown) => {
    fault = error;
    child.kill('SIGKILL');
  });
  try {
    yield* child.stdout;
    await fed;
    const [code] = await exited;
    // of a process that failed by itself what it said is the cause, not that it takes no more
    if (typeof code === 'number' && code !== 0) throw new Error(`the export failed: ${await said}`);
    if (fault) throw fault;
    if (code !== 0) throw new Error('the export was ended from outside');
  } finally {
    child.kill('SIGKILL');
    await fed;
  }
}
