import { setTimeout } from 'node:timers/promises';
import { pino } from 'pino';
import { afterEach, expect, test, vi } from 'vitest';
import type { EvaluationsAnswer } from '../../../server/contract/alert.ts';
import type { HealthAnswer } from '../../../server/contract/catalog.ts';
import { listen } from '../../../server/listen.ts';
import { type RunningServer, startServer } from '../../../server/main.ts';
import { readSettings } from '../../../server/settings.ts';
import { loadInto, makeHome } from '../book.ts';

const log = pino({ level: 'silent' });
const endings: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of endings.splice(0).toReversed()) await end();
});

async function start(home: string, port = 0, prepare?: () => Promise<void>): Promise<RunningServer> {
  const server = await startServer({ ...readSettings({ FOREWARN_HOME: home }), port }, log, prepare);
  endings.push(() => server.stop());
  return server;
}

function newHome(): string {
  const { home, remove } = makeHome();
  endings.push(remove);
  return home;
}

async function ask<T>(server: RunningServer, path: string): Promise<T> {
  return (await fetch(`${server.address}${path}`)).json() as Promise<T>;
}

const evaluated = (server: RunningServer) => ask<EvaluationsAnswer>(server, '/api/evaluations');

test('what is loaded is evaluated before the first answer', async () => {
  const home = newHome();
  await loadInto(home, ['tests/fixtures/g1.csv']);
  const server = await start(home);
  expect((await evaluated(server)).rows.length).toBeGreaterThan(0);
});

test('a load by another process is seen and evaluated while the server runs', async () => {
  const home = newHome();
  const server = await start(home);
  expect(await ask<HealthAnswer>(server, '/api/health')).toMatchObject({ status: 'empty' });
  await loadInto(home, ['tests/fixtures/g1.csv']);
  await vi.waitFor(
    async () => {
      expect(await ask<HealthAnswer>(server, '/api/health')).toMatchObject({ status: 'ok', as_of: '2024-06' });
      expect((await evaluated(server)).rows.length).toBeGreaterThan(0);
    },
    { timeout: 30_000, interval: 200 },
  );
});

test('while the home is prepared requests wait; when that fails they are let go and the port is free again', async () => {
  const home = newHome();
  const { address, close } = await listen('127.0.0.1', 0);
  await close(0);
  const waiting: Promise<Response>[] = [];
  const failing = start(home, Number(new URL(address).port), async () => {
    waiting.push(fetch(`${address}/api/health`));
    await setTimeout(200);
    throw new Error('no space');
  });
  await expect(failing).rejects.toThrow('no space');
  await expect(waiting[0]).rejects.toThrow('fetch failed');
  const server = await start(home, Number(new URL(address).port));
  expect(await ask<HealthAnswer>(server, '/api/health')).toMatchObject({ status: 'empty' });
});
