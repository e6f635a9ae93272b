import { copyFileSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { currentSnapshot, snapshotPath } from '../../../server/load/publish.ts';
import { confinement, demandConfined, detect } from '../../../server/sql/confinement.ts';
import type { Frame, Task } from '../../../server/sql/protocol.ts';
import { startWorker, type Worker } from '../../../server/sql/worker.ts';
import { loadInto, makeHome } from '../book.ts';

const { home, remove } = makeHome();
let worker: Worker;
/** As in the server, which reads a database while it starts a worker. */
let other: DuckDBInstance;
beforeAll(async () => {
  await loadInto(home, ['tests/fixtures/g1.csv']);
  const snapshot = currentSnapshot(home) ?? '';
  copyFileSync(snapshotPath(home, snapshot), join(home, 'other.duckdb'));
  other = await DuckDBInstance.create(join(home, 'other.duckdb'), { access_mode: 'READ_ONLY' });
  worker = await startWorker({ snapshot, path: snapshotPath(home, snapshot), memoryMb: 512 });
});
afterAll(async () => {
  worker.kill();
  await worker.ended;
  other.closeSync();
  remove();
});

const isLinux = process.platform === 'linux';
const proc = (file: string) => readFileSync(`/proc/${worker.pid}/${file}`, 'utf8');
const statusLine = (name: string) =>
  new RegExp(`^${name}:\\s+(.*)$`, 'm').exec(proc('status'))?.[1]?.split(/\s+/) ?? [];

/** All frames of one task. */
async function framesOf(sql: string, more: Partial<Task> = {}): Promise<Frame[]> {
  worker.start({ sql, params: {}, rows: 1000, encoding: 'json', ...more });
  const frames: Frame[] = [];
  for (;;) {
    const frame = await worker.next();
    if (!frame) return frames;
    frames.push(frame);
    if (frame.kind === 'end' || frame.kind === 'failure') return frames;
  }
}

test('a task gives a head, data and an end; a refused one a failure', async () => {
  expect((await framesOf('SELECT 1 AS a')).map(({ kind }) => kind)).toEqual(['head', 'data', 'end']);
  expect(await framesOf('SET threads = 1')).toMatchObject([{ kind: 'failure', failure: { code: 'sql_refused' } }]);
});

test('nothing of one task is left for the next', async () => {
  await framesOf('SELECT setseed(0.1)');
  const rows = await framesOf('SELECT 1 AS a');
  expect(rows[0]).toMatchObject({ head: { rowCount: 1 } });
});

test.runIf(isLinux)(
  'a worker has no environment, and of files only its snapshot: none that the server has open',
  () => {
    expect(proc('environ')).toBe('');
    const open = readdirSync(`/proc/${worker.pid}/fd`).map((fd) => readlinkSync(`/proc/${worker.pid}/fd/${fd}`));
    const files = open.filter((target) => target.startsWith('/') && !target.startsWith('/dev/'));
    expect(files).toEqual([snapshotPath(home, worker.snapshot)]);
  },
);

test.runIf(isLinux)('a worker gives way to everything else', () => {
  expect(proc('stat').split(') ')[1]?.split(' ')[16]).toBe('10');
});

test.runIf(isLinux)('each layer that is said to be in force is', async () => {
  const { layers } = await confinement();
  const limit = (name: string) => new RegExp(`^${name}\\s+(\\S+)`, 'm').exec(proc('limits'))?.[1];
  const said: Record<string, boolean> = {
    process: true,
    memory: Number(limit('Max address space')) < 4 * 2 ** 30,
    files: limit('Max file size') === '0' && Number(limit('Max core file size')) === 0,
    privileges: statusLine('NoNewPrivs')[0] === '1',
    network: readlinkSync(`/proc/${worker.pid}/ns/net`) !== readlinkSync('/proc/self/ns/net'),
    user:
      !statusLine('Uid').includes('0') &&
      !statusLine('Gid').includes('0') &&
      statusLine('CapEff')[0] === '0000000000000000',
  };
  expect(Object.keys(said).filter((layer) => said[layer])).toEqual(expect.arrayContaining([...layers]));
});

const none = await detect(1000, async () => false);
const namespace = await detect(1000, async ([command]) => command === 'unshare');
const root = await detect(0, async ([command]) => command !== 'unshare');

test('layers are tried one by one; without any of them the worker is still a process', () => {
  expect(none).toMatchObject({ layers: ['process'], uid: null });
  expect(none.before(1)).toEqual([]);
  expect(namespace.layers).toEqual(['process', 'network']);
  expect(root.layers).toEqual(['process', 'memory', 'files', 'privileges', 'user']);
});

test('beyond loopback SQL is off where nothing but the engine confines it, unless that is wanted', () => {
  const away = { host: '0.0.0.0', sqlUnconfined: false };
  expect(() => demandConfined(away, none)).toThrow(expect.objectContaining({ code: 'sql_off' }));
  const allowed = [
    [{ ...away, host: '127.0.0.1' }, none],
    [{ ...away, sqlUnconfined: true }, none],
    [away, namespace],
    [away, root],
  ] as const;
  for (const [settings, found] of allowed) expect(() => demandConfined(settings, found)).not.toThrow();
});
