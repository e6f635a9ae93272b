import type { Command } from 'commander';
import { pino } from 'pino';
import { openShelf } from '../db/shelf.ts';
import { openBook } from '../metrics/open-book.ts';
import { makeDemo } from '../demo/make.ts';
import { startServer } from '../main.ts';
import { readSettings, type Settings } from '../settings.ts';
import { showProgress } from './progress.ts';
import { wholeNumber } from './whole-number.ts';

export function serveCommand(program: Command): void {
  program
    .command('serve')
    .description('start the server; on an empty home it makes the demo book first (FOREWARN_DEMO=0: it does not)')
    .option('--port <number>', 'port, 0 for any free one (default: FOREWARN_PORT, else 4180)', wholeNumber)
    .option('--host <address>', 'address to listen on (default: FOREWARN_HOST, else 127.0.0.1)')
    .action((flags: { port?: number; host?: string }) => serve({ ...readSettings(process.env), ...flags }));
}

async function serve(settings: Settings): Promise<void> {
  const log = pino({ level: 'warn' }, pino.destination(2));
  const server = await startServer(settings, log, async () => {
    if (settings.demo && (await isEmpty(settings.home))) await makeDemo(settings, showProgress());
  });
  process.stdout.write(`Forewarn is on ${server.address}\n`);
  // a second signal ends the process at once
  const stopped = new Promise<string>((resolve) => {
    for (const name of ['SIGINT', 'SIGTERM']) process.once(name, resolve);
  });
  process.stdout.write(`${await stopped}: stopping\n`);
  await server.stop();
}

async function isEmpty(home: string): Promise<boolean> {
  const shelf = await openShelf(home, openBook);
  const empty = shelf.current() === null;
  shelf.close();
  return empty;
}
