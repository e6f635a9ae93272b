import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { root } from '../server/root.ts';

/** A server of this build on a port of its own; `memory` in MiB, null where the platform does not say. */
export type BenchServer = { address: string; memory(): number | null; stop(): Promise<void> };

/** Starts `serve` on a home (which becomes the demo where it is empty), with these settings, and resolves once it answers. */
export async function startServer(home: string, settings: Record<string, string> = {}): Promise<BenchServer> {
  const server = spawn(process.execPath, [join(root, 'dist/server/cli/main.js'), 'serve', '--port', '0'], {
    env: { ...process.env, FOREWARN_HOME: home, FOREWARN_DEMO: '1', ...settings },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = await once(createInterface(server.stdout), 'line');
  return {
    address: String(line).replace('Forewarn is on ', ''),
    memory() {
      if (process.platform !== 'linux') return null;
      const [, kilobytes] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${server.pid}/status`, 'utf8')) ?? [];
      return Math.round(Number(kilobytes) / 1024);
    },
    async stop() {
      const gone = once(server, 'exit');
      server.kill('SIGTERM');
      await gone;
    },
  };
}
