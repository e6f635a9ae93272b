import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const systemPaths = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const args = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A new browser of its own; null when this machine has none (see `setup`), which skips the tests that need it. */
export async function openChromium(): Promise<Browser | null> {
  const executablePath = findChromium();
  return executablePath === null ? null : chromium.launch({ executablePath, args });
}

/** Run once before the browser tests: installs Chromium when there is none. Where that fails it says why; CI then fails. */
export function setup(): void {
  if (findChromium() !== null) return;
  const asRoot = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  const commands = asRoot
    ? ['apt-get update -qq', 'apt-get install -y -qq --no-install-recommends chromium fonts-noto-cjk']
    : ['npx playwright-core install chromium'];
  try {
    for (const command of commands) execFileSync('sh', ['-c', command], { stdio: ['ignore', 'ignore', 'pipe'] });
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split('\n')[1] ?? error.message) : String(error);
    const line = `no Chromium, and "${commands.at(-1)}" failed: ${reason}`;
    if (process.env.CI === 'true') throw new Error(line, { cause: error });
    process.stdout.write(`browser tests skipped: ${line}\n`);
  }
}

function findChromium(): string | null {
  return [...systemPaths, chromium.executablePath()].find((path) => existsSync(path)) ?? null;
}
