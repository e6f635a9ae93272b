import { execFileSync } from 'node:child_process';
import { cpus, totalmem } from 'node:os';
import { root } from '../server/root.ts';

/** What a measurement was made on, without a name of it. */
export const machine = {
  cores: cpus().length,
  processor: cpus()[0]?.model ?? null,
  memory_gb: Math.round(totalmem() / 2 ** 30),
  platform: `${process.platform} ${process.arch}`,
  node: process.version,
};

/** The commit that was measured; `+` after it when files had been changed since. */
export function readCommit(): string {
  const git = (...args: string[]) => execFileSync('git', args, { cwd: root, encoding: 'utf8' }).trim();
  return `${git('rev-parse', '--short', 'HEAD')}${git('status', '--porcelain', '--untracked-files=no') ? '+' : ''}`;
}

/** YYYY-MM-DD */
export const today = new Date().toISOString().slice(0, 10);
