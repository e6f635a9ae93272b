import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterEach, expect, test } from 'vitest';
import { localActor } from '../../../server/actor.ts';
import type { Load } from '../../../server/contract/load.ts';
import { loadForm } from '../../../server/contract/load-query.ts';
import { openShelf } from '../../../server/db/shelf.ts';
import { openDesk } from '../../../server/load/desk.ts';
import { takeLock } from '../../../server/load/lock.ts';
import { openBook } from '../../../server/metrics/open-book.ts';
import { openState } from '../../../server/state/state.ts';
import { overdueTape } from '../alerts/tape.ts';
import { makeHome, writeTape } from '../book.ts';
import { forewarn, startForewarn, streamsOf } from '../cli/forewarn.ts';
import { readEvents, startDesk } from './server.ts';

const endings: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of endings.splice(0).toReversed()) await end();
});

function newHome(): string {
  const { home, remove } = makeHome();
  endings.push(remove);
  return home;
}

const tape = (month: string) => overdueTape([{ month, product: 'CASH', loans: 50, overdue: 1 }]);

async function start(home: string) {
  const desk = await startDesk(home);
  endings.push(desk.stop);
  return desk;
}

test('a server that stops ends its loads: they have failed, and those who follow them hear it', async () => {
  const home = newHome();
  const desk = await startDesk(home);
  const held = (await desk.upload({ 'a.csv': tape('2024-01') }, { hold: 'true' })).body;
  const queued = (await desk.upload({ 'b.csv': tape('2024-02') })).body;
  await desk.until(held.id, 'held');
  const following = await fetch(`${desk.address}/api/loads/${queued.id}/events`);
  await desk.stop();
  expect((await readEvents(following)).at(-1)).toMatchObject({
    data: { state: 'failed', error: { code: 'load_stopped' } },
  });
  const next = await start(home);
  for (const { id } of [held, queued]) {
    expect(await next.ask(`loads/${id}`)).toMatchObject({
      body: { state: 'failed', error: { code: 'load_stopped' }, snapshot: null },
    });
  }
  expect(next.leftOver()).toEqual([]);
  expect(await next.load(tape('2024-03'))).toMatchObject({ snapshot: '0001' });
});

test('a load that ran when its server was killed has failed when the next one starts, and nothing is left of it', async () => {
  const home = newHome();
  const server = startForewarn(home, ['serve', '--port', '0']);
  const { stdout, exited } = streamsOf(server);
  const address = await new Promise<string>((resolve) => {
    stdout.on('data', (part: Buffer) => {
      const [found] = /http:\S+/.exec(part.toString()) ?? [];
      if (found) resolve(found);
    });
  });
  const form = new FormData();
  form.append('hold', 'true');
  form.append('file', new Blob([tape('2024-01')]), 'a.csv');
  const load = (await (await fetch(`${address}/api/loads`, { method: 'POST', body: form })).json()) as Load;
  await expect
    .poll(async () => ((await (await fetch(`${address}/api/loads/${load.id}`)).json()) as Load).state, {
      timeout: 30_000,
    })
    .toBe('held');
  server.kill('SIGKILL');
  await exited;
  const next = await start(home);
  expect(await next.ask(`loads/${load.id}`)).toMatchObject({
    body: { state: 'failed', error: { code: 'load_stopped' } },
  });
  expect(await next.load(tape('2024-01'))).toMatchObject({ snapshot: '0001' });
  expect(next.leftOver()).toEqual([]);
});

test('while another process loads, an upload waits; while an upload is held, the command line is told so', async () => {
  const home = newHome();
  const desk = await start(home);
  const release = takeLock(home);
  const { id } = (await desk.upload({ 'a.csv': tape('2024-01') }, { hold: 'true' })).body;
  await new Promise((resolve) => setTimeout(resolve, 1_500));
  expect(await desk.ask(`loads/${id}`)).toMatchObject({ body: { state: 'queued' } });
  release();
  await desk.until(id, 'held');
  const { code, err } = await forewarn(home, ['load', writeTape(home, 'b.csv', tape('2024-02'))]);
  expect({ code, err }).toMatchObject({ code: 1, err: expect.stringContaining('another load is running') });
  await desk.ask(`loads/${id}`, 'DELETE');
});

test('a held load that nobody decides on is dropped', async () => {
  const home = newHome();
  const state = openState(home);
  const shelf = await openShelf(home, openBook);
  const log = pino({ level: 'silent' });
  const settings = { home, keepSnapshots: 12, uploadMb: 1 };
  const desk = await openDesk({ settings, state, shelf, log, settle: () => shelf.refresh(), holdMs: 100 });
  endings.push(
    () => state.close(),
    () => shelf.close(),
    () => desk.close(),
  );
  const place = desk.receive();
  mkdirSync(place.folder, { recursive: true });
  const path = join(place.folder, '0');
  writeFileSync(path, tape('2024-01'));
  const form = () => loadForm.parse({ hold: 'true' });
  const { id } = desk.submit(place, [{ name: 'a.csv', path, bytes: 1 }], form, localActor);
  await expect.poll(async () => (await desk.get(id)).state, { timeout: 30_000 }).toBe('cancelled');
  expect(await desk.get(id)).toMatchObject({ error: { code: 'load_stopped' }, snapshot: null });
  expect(shelf.current()).toBeNull();
  expect(existsSync(place.folder)).toBe(false);
});

test('a second server on the same home leaves the uploads of the first alone and takes none itself', async () => {
  const home = newHome();
  const first = await start(home);
  mkdirSync(join(home, 'inbox', 'upload-of-the-first'), { recursive: true });
  writeFileSync(join(home, 'inbox', 'upload-of-the-first', '0'), tape('2024-01'));
  const second = await start(home);
  expect(second.leftOver()).toEqual(['upload-of-the-first']);
  expect(await second.upload({ 'a.csv': tape('2024-01') })).toMatchObject({
    status: 409,
    body: { error: { code: 'load_busy' } },
  });
  expect(await first.load(tape('2024-01'))).toMatchObject({ snapshot: '0001' });
});
