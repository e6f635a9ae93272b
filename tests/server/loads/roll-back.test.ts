import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import type { AlertsAnswer } from '../../../server/contract/alert.ts';
import type { HealthAnswer } from '../../../server/contract/catalog.ts';
import type { Load, LoadsAnswer, RollBackAnswer } from '../../../server/contract/load.ts';
import type { MetricAnswer } from '../../../server/contract/metric.ts';
import { goBackTo } from '../../../server/load/publish.ts';
import { overdueTape } from '../alerts/tape.ts';
import { loadInto, makeHome, writeTape } from '../book.ts';
import { forewarn } from '../cli/forewarn.ts';
import { type RunningDesk, startDesk } from './server.ts';

const endings: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of endings.splice(0).toReversed()) await end();
});

function newHome(): string {
  const { home, remove } = makeHome();
  endings.push(remove);
  return home;
}

async function start(home = newHome(), env: Record<string, string> = {}): Promise<RunningDesk> {
  const desk = await startDesk(home, env);
  endings.push(desk.stop);
  return desk;
}

const cash = (month: string, overdue: number) => ({ month, product: 'CASH', loans: 200, overdue });
const tape = (...months: ReturnType<typeof cash>[]) => overdueTape(months);

/** Everything a reader of the live book sees of these figures. */
async function shown(desk: RunningDesk) {
  const ask = async (path: string) => (await desk.ask<MetricAnswer>(`metrics/${path}`)).body.rows;
  return [
    await ask('overdue_rate_30?by=month,product'),
    await ask('v_pit?by=cohort,mob'),
    await ask('coin_M1?by=month'),
  ];
}
const alertsOf = async (desk: RunningDesk): Promise<string[]> =>
  (await desk.ask<AlertsAnswer>('alerts')).body.rows
    .filter(({ rule }) => rule.id.startsWith('overdue-30-level'))
    .map(({ fired_month, state }) => `${fired_month} ${state}`);
const snapshotsOf = (home: string) => readdirSync(join(home, 'snapshots')).filter((file) => file.endsWith('.duckdb'));

test('rolling back gives the figures from before, to the last digit; later loads are undone with it', async () => {
  const desk = await start();
  await desk.load(tape(cash('2024-01', 2), cash('2024-02', 2)));
  const before = await shown(desk);
  const second = await desk.load(tape(cash('2024-02', 8), cash('2024-03', 9)));
  const third = await desk.load(tape(cash('2024-01', 5), cash('2024-04', 12)));
  expect(await shown(desk)).not.toEqual(before);
  expect(await alertsOf(desk)).toEqual(['2024-03 firing']);
  const { status, body } = await desk.ask<RollBackAnswer>(`loads/${second.id}/rollback`, 'POST');
  expect(status).toBe(200);
  expect(body.snapshot).toBe('0001');
  expect(body.undone.map(({ id, live }) => ({ id, live }))).toEqual([
    { id: third.id, live: false },
    { id: second.id, live: false },
  ]);
  expect(await shown(desk)).toEqual(before);
  expect((await desk.ask<HealthAnswer>('health')).body).toMatchObject({ snapshot: '0001', as_of: '2024-02' });
  expect(await alertsOf(desk)).toEqual(['2024-03 superseded']);
  expect(snapshotsOf(desk.home)).toEqual(['0001.duckdb']);
  const { rows } = (await desk.ask<LoadsAnswer>('loads')).body;
  expect(rows.map(({ snapshot, live, undone }) => [snapshot, live, undone?.by ?? null])).toEqual([
    ['0003', false, 'local'],
    ['0002', false, 'local'],
    ['0001', true, null],
  ]);
  expect(desk.logged).toEqual([]);
});

test('a number is never given twice, and what was undone can neither be undone again nor asked for', async () => {
  const desk = await start();
  await desk.load(tape(cash('2024-01', 2)));
  const wrong = await desk.load(tape(cash('2024-02', 9)));
  await desk.ask(`loads/${wrong.id}/rollback`, 'POST');
  expect(await desk.load(tape(cash('2024-02', 3)))).toMatchObject({ snapshot: '0003', live: true });
  expect(await desk.ask('loads/0002/rollback', 'POST')).toMatchObject({
    status: 409,
    body: { error: { code: 'wrong_state' } },
  });
  expect(await desk.ask('metrics/loan_cnt?snapshot=0002')).toMatchObject({ status: 410 });
  expect(await desk.ask('loads/0002/changes')).toMatchObject({ status: 410 });
  expect(await desk.ask('loads/0003/rollback', 'POST')).toMatchObject({ status: 200, body: { snapshot: '0001' } });
});

test('the first own load leaves the demo out; rolling it back brings the demo back', async () => {
  const home = newHome();
  await loadInto(home, [writeTape(home, 'demo.csv', tape(cash('2024-01', 2)))], { source: 'demo', generated: true });
  const desk = await start(home);
  const demo = await shown(desk);
  const { body } = await desk.upload({ 'own.csv': tape(cash('2024-02', 8)) }, { source: 'own', hold: 'true' });
  await desk.until(body.id, 'held');
  expect((await desk.ask(`loads/${body.id}/preview`)).body).toMatchObject({ left_out: ['demo'] });
  await desk.ask(`loads/${body.id}/publish`, 'POST');
  await desk.until(body.id, 'published');
  expect((await desk.ask('loads/0001')).body).toMatchObject({ live: false, undone: null });
  await desk.ask(`loads/${body.id}/rollback`, 'POST');
  expect(await shown(desk)).toEqual(demo);
  expect((await desk.ask('loads/0001')).body).toMatchObject({ live: true });
});

test('where no snapshot from before is kept, a roll-back is refused and nothing changes', async () => {
  const desk = await start(newHome(), { FOREWARN_KEEP_SNAPSHOTS: '2' });
  const loads: Load[] = [];
  for (const month of ['2024-01', '2024-02', '2024-03']) loads.push(await desk.load(tape(cash(month, 2))));
  expect(snapshotsOf(desk.home)).toEqual(['0002.duckdb', '0003.duckdb']);
  const before = await shown(desk);
  for (const load of loads.slice(0, 2)) {
    expect(await desk.ask(`loads/${load.id}/rollback`, 'POST')).toMatchObject({
      status: 410,
      body: { error: { code: 'snapshot_gone' } },
    });
  }
  expect(await shown(desk)).toEqual(before);
});

test('a roll-back that was killed before it was noted is noted by who comes next', async () => {
  const home = newHome();
  for (const month of ['2024-01', '2024-02']) {
    await loadInto(home, [writeTape(home, 'tape.csv', tape(cash(month, 2)))]);
    await forewarn(home, ['evaluate']);
  }
  goBackTo(home, '0001');
  const desk = await start(home);
  const { rows } = (await desk.ask<LoadsAnswer>('loads')).body;
  expect(rows.map(({ id, live, undone }) => [id, live, undone !== null])).toEqual([
    ['0002', false, true],
    ['0001', true, false],
  ]);
  expect(await desk.load(tape(cash('2024-02', 2)))).toMatchObject({ snapshot: '0003' });
});

test('the command line lists loads and rolls back; a running server follows', async () => {
  const desk = await start();
  await desk.load(tape(cash('2024-01', 2)));
  const before = await shown(desk);
  writeTape(desk.home, 'next.csv', tape(cash('2024-02', 9)));
  await forewarn(desk.home, ['load', join(desk.home, 'next.csv')]);
  const listed = await forewarn(desk.home, ['loads']);
  expect(
    listed.out.split('\n').map((line) => line.replaceAll(/ +/g, ' ').replace(/\d{4}-\d{2}-\d{2} \d{2}:\d{2}/, 'then')),
  ).toEqual([
    'load when by source months rows state',
    '0002 then local main 2024-02 200 live',
    '0001 then local main 2024-01 200 live',
    '',
  ]);
  const refused = await forewarn(desk.home, ['rollback', '0002']);
  expect(refused).toMatchObject({ code: 2, err: expect.stringContaining('--yes') });
  expect(refused.out).toContain('0002');
  const done = await forewarn(desk.home, ['rollback', '0002', '--yes']);
  expect(done).toMatchObject({ code: 0, out: expect.stringContaining('snapshot 0001 is live again') });
  await expect.poll(() => shown(desk), { timeout: 10_000 }).toEqual(before);
  const { rows }: LoadsAnswer = JSON.parse((await forewarn(desk.home, ['loads', '--json'])).out);
  expect(rows.map(({ id, undone }) => [id.length, undone !== null])).toEqual([
    [4, true],
    [36, false],
  ]);
  expect(await forewarn(desk.home, ['rollback', '0002', '--yes'])).toMatchObject({ code: 1 });
});
