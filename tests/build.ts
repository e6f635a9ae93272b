import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from '../server/root.ts';

/** Builds the server once before the tests, for those that run it as a process. Types are the linter's to check. */
export function setup(): void {
  build('tsc', '-p', 'tsconfig.server.json', '--noCheck');
}

export function build(tool: string, ...args: string[]): void {
  // Under the runner's own NODE_ENV, `test`, the client would be built of its packages' development code.
  const env = { ...process.env, NODE_ENV: 'production' };
  execFileSync(join(root, 'node_modules/.bin', tool), args, { cwd: root, stdio: 'inherit', env });
}
