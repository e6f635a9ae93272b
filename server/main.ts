import { join } from 'node:path';
import type { Logger } from 'pino';
import { localActor } from './actor.ts';
import { evaluateRules } from './alerts/evaluate.ts';
import { openNews } from './alerts/news.ts';
import { type Surroundings, surroundingsOf } from './alerts/surroundings.ts';
import { createApp } from './app.ts';
import type { Book } from './db/book.ts';
import { openShelf } from './db/shelf.ts';
import { openBook } from './metrics/open-book.ts';
import { listen } from './listen.ts';
import { openDesk } from './load/desk.ts';
import { demandLoopback } from './loopback.ts';
import { root } from './root.ts';
import type { Settings } from './settings.ts';
import { openHomeSandbox } from './sql/home-sandbox.ts';
import { openState } from './state/state.ts';

const PATIENCE_MS = 10_000;
/** How often the rules are judged without a load: a month that does not come is due on some day. */
const DAY_MS = 24 * 60 * 60 * 1000;

export type RunningServer = { address: string; stop(): Promise<void> };

/**
 * Takes the port, prepares the home, evaluates what is not evaluated yet, then answers; after each publish it
 * evaluates again. Requests that come before wait.
 */
export async function startServer(
  settings: Settings,
  log: Logger,
  prepare: () => Promise<void> = async () => undefined,
): Promise<RunningServer> {
  const { host, port } = settings;
  demandLoopback(host);
  const listening = await listen(host, port);
  try {
    await prepare();
    const work = await openHome(settings, log);
    listening.answer(createApp({ ...work, log, clientDir: join(root, 'dist/client'), host }));
    const stop = async (): Promise<void> => {
      const closed = listening.close(PATIENCE_MS);
      // ends the loads and the news, and with them the answers that follow them
      work.news.close();
      await Promise.all([work.desk.close(), work.sandbox.close()]);
      await closed;
      await work.close();
    };
    return { address: listening.address, stop };
  } catch (error) {
    await listening.close(0);
    throw error;
  }
}

async function openHome(settings: Settings, log: Logger) {
  const { home } = settings;
  const state = openState(home);
  const shelf = await openShelf(home, openBook);
  const sandbox = openHomeSandbox({ settings, shelf, state, log });
  const surroundings = (): Surroundings => surroundingsOf(sandbox, settings);
  let evaluating = Promise.resolve();
  const evaluate = (book: Book): Promise<void> => {
    evaluating = evaluating
      .then(async () => evaluateRules(book, state, localActor, surroundings()))
      .then(() => log.info({ snapshot: book.snapshot }, 'rules evaluated'))
      .catch((error: unknown) => log.error({ err: error, snapshot: book.snapshot }, 'rules could not be evaluated'));
    return evaluating;
  };
  sandbox.warm();
  const unwatch = shelf.onPublish((book) => {
    sandbox.warm();
    void evaluate(book);
  });
  const book = shelf.current();
  if (book) await evaluate(book);
  const tick = setInterval(() => {
    const live = shelf.current();
    if (live) void evaluate(live);
  }, DAY_MS);
  tick.unref();
  const settle = async (): Promise<void> => {
    await shelf.refresh();
    await evaluating;
  };
  const desk = await openDesk({ settings, state, shelf, log, settle });
  const close = async (): Promise<void> => {
    unwatch();
    clearInterval(tick);
    await evaluating;
    shelf.close();
    state.close();
  };
  return { state, shelf, desk, sandbox, news: openNews(state.audit), surroundings, close };
}
