import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { join } from 'node:path';
import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { root } from '../root.ts';
import type { ExportFormat } from './format.ts';

/** Memory of an export process for JavaScript's objects; buffers come on top. */
const memoryMb = 512;
const keptOfErrors = 2000;

/**
 * A result, given as the pieces of an Arrow stream of `rows` rows, in another format. It is written in a process of its own that has
 * nothing in its environment and gives way to other work; pieces are taken as those who read have room. Throws when the pieces throw or
 * the process fails, then what was read is not whole; leaving the loop early ends both.
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
  const ended = endOf(child);
  let fault: unknown = null;
  const fed = pipeline(Readable.from(pieces), child.stdin).catch((error: unknown) => {
    fault = error;
    child.kill('SIGKILL');
  });
  try {
    yield* child.stdout;
    await fed;
    const { code, said } = await ended;
    // of a process that failed by itself what it said is the cause, not that it takes no more
    if (code !== null && code !== 0) throw new Error(`the export failed: ${said}`);
    if (fault) throw fault;
    if (code === null) throw new Error(`the export was ended from outside: ${said}`);
  } finally {
    child.kill('SIGKILL');
    await fed;
  }
}

/** How the process ended, `code` null when it was killed or never began, and the last of what it wrote to stderr. */
function endOf(
  child: ChildProcessByStdio<Writable, Readable, Readable>,
): Promise<{ code: number | null; said: string }> {
  let said = '';
  child.stderr.on('data', (bytes: Buffer) => {
    said = `${said}${bytes.toString()}`.slice(-keptOfErrors);
  });
  return new Promise((resolve) => {
    child.once('error', ({ message }) => resolve({ code: null, said: message }));
    child.once('close', (code) => resolve({ code, said }));
  });
}
