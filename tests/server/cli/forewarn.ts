import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { buffer, text } from 'node:stream/consumers';
import { root } from '../../../server/root.ts';

export type Run = { code: number | null; out: string; bytes: Buffer; err: string };

/** Starts the built command line on a home, as a process of its own. */
export function startForewarn(home: string, args: readonly string[], env: Record<string, string> = {}): ChildProcess {
  return spawn(process.execPath, [join(root, 'dist/server/cli/main.js'), ...args], {
    env: { PATH: process.env.PATH ?? '', FOREWARN_HOME: home, FOREWARN_DEMO: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** Runs one command to its end. */
export async function forewarn(home: string, args: readonly string[], env: Record<string, string> = {}): Promise<Run> {
  const { stdout, stderr, exited } = streamsOf(startForewarn(home, args, env));
  const [bytes, err, code] = await Promise.all([buffer(stdout), text(stderr), exited]);
  return { code, bytes, out: bytes.toString(), err };
}

export function streamsOf(child: ChildProcess) {
  const { stdout, stderr } = child;
  if (!stdout || !stderr) throw new Error('started without pipes');
  const exited = new Promise<number | null>((resolve) => {
    child.once('exit', resolve);
  });
  return { stdout, stderr, exited };
}
