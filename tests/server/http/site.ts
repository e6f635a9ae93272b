import { mkdirSync, writeFileSync } from 'node:fs';
import { type IncomingHttpHeaders, request, type RequestOptions } from 'node:http';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { pino } from 'pino';
import { openNews } from '../../../server/alerts/news.ts';
import { surroundingsOf } from '../../../server/alerts/surroundings.ts';
import { createApp } from '../../../server/app.ts';
import { openShelf } from '../../../server/db/shelf.ts';
import { listen } from '../../../server/listen.ts';
import { openDesk } from '../../../server/load/desk.ts';
import { openBook } from '../../../server/metrics/open-book.ts';
import { readSettings, type Settings } from '../../../server/settings.ts';
import { openHomeSandbox } from '../../../server/sql/home-sandbox.ts';
import { openState } from '../../../server/state/state.ts';
import { makeHome } from '../book.ts';

export type Answer = { status: number; headers: IncomingHttpHeaders; body: string };

/** A real server on a home of its own, with a small client folder; `prepare` loads what the tests ask of, `given` are settings. */
export async function openSite(
  prepare: (home: string) => Promise<unknown> = async () => undefined,
  given: Partial<Settings> = {},
) {
  const { home, remove } = makeHome();
  await prepare(home);
  const clientDir = join(home, 'client');
  mkdirSync(join(clientDir, 'assets'), { recursive: true });
  writeFileSync(join(clientDir, 'index.html'), '<!doctype html><title>Forewarn</title>');
  const script = join(clientDir, 'assets', 'app-1a2b.js');
  writeFileSync(script, 'export {};');
  writeFileSync(`${script}.br`, brotliCompressSync('export {};'));
  writeFileSync(`${script}.gz`, gzipSync('export {};'));
  writeFileSync(join(clientDir, 'assets', 'font-1a2b.woff2'), 'font');
  const logged: Record<string, unknown>[] = [];
  const log = pino({ level: 'warn' }, { write: (line: string) => void logged.push(JSON.parse(line)) });
  const state = openState(home);
  const shelf = await openShelf(home, openBook);
  const settings = { ...readSettings({}), home, uploadMb: 8, ...given };
  const desk = await openDesk({ settings, state, shelf, log, settle: () => shelf.refresh() });
  const sandbox = openHomeSandbox({ settings, shelf, state, log });
  const news = openNews(state.audit);
  const surroundings = () => ({ ...surroundingsOf(sandbox, settings), today: null });
  const listening = await listen('127.0.0.1', 0);
  listening.answer(createApp({ shelf, state, desk, sandbox, news, surroundings, log, clientDir, host: '127.0.0.1' }));
  return {
    shelf,
    state,
    desk,
    sandbox,
    news,
    surroundings,
    home,
    logged,
    address: listening.address,
    /** One request on a connection of its own; any header may be set, Host too. */
    ask: (path: string, { body, ...options }: RequestOptions & { body?: string } = {}): Promise<Answer> =>
      new Promise((resolve, reject) => {
        const asking = request(`${listening.address}${path}`, { agent: false, ...options }, (response) => {
          text(response).then(
            (received) => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: received }),
            reject,
          );
        });
        asking.on('error', reject).end(body);
      }),
    close: async () => {
      await Promise.all([desk.close(), sandbox.close()]);
      await listening.close(0);
      shelf.close();
      state.close();
      remove();
    },
  };
}

export type Site = Awaited<ReturnType<typeof openSite>>;
