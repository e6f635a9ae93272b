import { readFileSync } from 'node:fs';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Actor } from '../../../server/actor.ts';
import type { SqlRun } from '../../../server/contract/sql.ts';
import { currentSnapshot, snapshotPath } from '../../../server/load/publish.ts';
import { readSettings } from '../../../server/settings.ts';
import { openSandbox, type Sandbox } from '../../../server/sql/sandbox.ts';
import { children } from '../../../bench/usage.ts';
import { loadInto, makeHome } from '../book.ts';

const endless = 'SELECT count(*) FROM range(1000000) a, range(1000000) b WHERE a.range * b.range = 7';
const actor = (name: string): Actor => ({ name, role: 'analyst', scope: null });

const { home, remove } = makeHome();
const recorded: SqlRun[] = [];
const faults: unknown[] = [];
let sandbox: Sandbox;
beforeAll(async () => {
  await loadInto(home, ['tests/fixtures/g1.csv']);
  sandbox = open();
});
afterAll(async () => {
  await sandbox.close();
  remove();
});

function open(): Sandbox {
  const snapshot = currentSnapshot(home) ?? '';
  return openSandbox({
    settings: { ...readSettings({}), sqlTimeoutS: 20, sqlMemoryMb: 256 },
    live: () => ({ snapshot, path: snapshotPath(home, snapshot) }),
    record: (run) => void recorded.push(run),
    log: pino({ level: 'warn' }, { write: (line: string) => void faults.push(JSON.parse(line)) }),
  });
}

/** Processor time of a worker, in clock ticks. */
function ticksOf(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return Number(fields[11]) + Number(fields[12]);
}
const cpuTicks = (): number => children().reduce((sum, pid) => sum + ticksOf(pid), 0);

/** The text of a statement's rows, as JSON. */
async function ask(sql: string, who = 'a'): Promise<string> {
  const { batches } = await sandbox.run({ sql, actor: actor(who), encoding: 'json', for: 'screen' });
  let text = '';
  for await (const batch of batches) text += batch.toString();
  return text;
}

test('while one actor runs all it may, another is answered', async () => {
  const ids = ['1', '2'].map((n) => `00000000-0000-4000-8000-00000000000${n}`);
  const running = ids.map((id) =>
    sandbox
      .run({ sql: endless, id, actor: actor('a'), encoding: 'json', for: 'screen' })
      .catch((error: unknown) => error),
  );
  expect(await ask('SELECT 1 AS a', 'b')).toBe('{"a":1}');
  for (const id of ids) sandbox.cancel(id, actor('a'));
  expect(await Promise.all(running)).toMatchObject([{ code: 'sql_cancelled' }, { code: 'sql_cancelled' }]);
});

test('nobody cancels a statement of another', async () => {
  const id = '00000000-0000-4000-8000-000000000003';
  const running = sandbox
    .run({ sql: endless, id, actor: actor('a'), encoding: 'json', for: 'screen' })
    .catch((error: unknown) => error);
  expect(() => sandbox.cancel(id, actor('b'))).toThrow(expect.objectContaining({ code: 'unknown_query' }));
  sandbox.cancel(id, actor('a'));
  expect(await running).toMatchObject({ code: 'sql_cancelled' });
});

test('two statements of one id do not run at once', async () => {
  const id = '00000000-0000-4000-8000-000000000004';
  const running = sandbox
    .run({ sql: endless, id, actor: actor('a'), encoding: 'json', for: 'screen' })
    .catch((error: unknown) => error);
  await expect(
    sandbox.run({ sql: 'SELECT 1', id, actor: actor('a'), encoding: 'json', for: 'screen' }),
  ).rejects.toMatchObject({ code: 'usage' });
  sandbox.cancel(id, actor('a'));
  await running;
});

test('beyond the places to wait statements are turned away at once, and those that wait are still answered', async () => {
  const asked = Array.from({ length: 40 }, (_, at) =>
    ask(`SELECT ${at} AS a`, 'a').then(
      (text) => JSON.parse(text).a,
      (error: { code: string }) => error.code,
    ),
  );
  const answers = await Promise.all(asked);
  expect(answers.filter((answer) => answer === 'sql_busy').length).toBe(22);
  expect(answers.slice(0, 18)).toEqual(Array.from({ length: 18 }, (_, at) => at));
});

test.runIf(process.platform === 'linux')(
  'a worker that is killed is an error that says so; another is ready, and the next statement is answered',
  async () => {
    const running = ask(endless, 'a').catch((error: unknown) => error);
    const before = cpuTicks();
    await expect.poll(() => cpuTicks() - before, { timeout: 20_000 }).toBeGreaterThan(300);
    const [busiest] = children().toSorted((a, b) => ticksOf(b) - ticksOf(a));
    if (busiest !== undefined) process.kill(busiest, 'SIGKILL');
    expect(await running).toMatchObject({ code: 'sql_worker_lost', message: expect.stringContaining('SIGKILL') });
    expect(await ask('SELECT 1 AS a')).toBe('{"a":1}');
    expect(recorded.find(({ outcome }) => outcome === 'lost')).toMatchObject({ sql: endless, actor: 'a' });
  },
);

test.runIf(process.platform === 'linux')(
  'a worker killed while it was idle is not handed out: the next statement is answered by another',
  async () => {
    await ask('SELECT 1 AS a');
    const idle = children();
    expect(idle.length).toBeGreaterThan(0);
    // asked in the same breath: that they are gone is not yet known here
    for (const pid of idle) process.kill(pid, 'SIGKILL');
    expect(await ask('SELECT 2 AS a')).toBe('{"a":2}');
    expect(children().filter((pid) => idle.includes(pid))).toEqual([]);
  },
);

test('a statement of more memory than it may use is stopped, and says so', async () => {
  const error = await ask('SELECT list_sort(list(hash(range))) FROM range(300000000)').catch(
    (caught: unknown) => caught,
  );
  expect(error).toMatchObject({ code: expect.stringMatching(/^sql_(memory|timeout)$/) });
});

test('a result that is left unread frees its worker', async () => {
  for (let at = 0; at < 3; at += 1) {
    const { batches } = await sandbox.run({
      sql: "SELECT repeat('x', 1000) AS x FROM range(100000)",
      actor: actor('a'),
      encoding: 'json',
      for: 'screen',
    });
    await batches.next();
    await batches.return();
  }
  expect(await ask('SELECT 1 AS a')).toBe('{"a":1}');
});

test('none of this was a fault of ours', () => {
  expect(faults).toEqual([]);
});
