import { pino } from 'pino';
import type { TestProject } from 'vitest/node';
import { makeDemo } from '../../server/demo/make.ts';
import { startServer } from '../../server/main.ts';
import { readSettings } from '../../server/settings.ts';
import { makeHome } from '../server/book.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of a server on the demo book, for all browser tests to read from. */
    demo: string;
  }
}

export async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const { home, remove } = makeHome();
  const settings = { ...readSettings({ FOREWARN_HOME: home }), port: 0 };
  const server = await startServer(settings, pino({ level: 'silent' }), () => makeDemo(settings, () => {}));
  provide('demo', server.address);
  return async () => {
    await server.stop();
    remove();
  };
}
