import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { AlertsAnswer, EvaluationsAnswer } from '../../../server/contract/alert.ts';
import type { MetricAnswer } from '../../../server/contract/metric.ts';
import { takeLock } from '../../../server/load/lock.ts';
import { runs } from '../../tier.ts';
import { startForewarn, streamsOf } from '../cli/forewarn.ts';
import { makeBefore, newFigures, oldFigures, spread } from './book.ts';

let before: Awaited<ReturnType<typeof makeBefore>>;
/** How long a server and a load beside it take from their start until all is evaluated. */
let whole: number;

beforeAll(async () => {
  before = await makeBefore();
  const home = before.copy();
  const started = performance.now();
  const server = serve(home);
  await once(loadNew(home), 'exit');
  const address = await server.address;
  await vi.waitFor(async () => expect((await figuresOf(address)).length).toBe(newFigures.length), { timeout: 30_000 });
  whole = performance.now() - started;
  await kill(server.child);
});
afterAll(() => before.remove());

function serve(home: string): { child: ChildProcess; address: Promise<string> } {
  const child = startForewarn(home, ['serve', '--port', '0']);
  const lines = createInterface(streamsOf(child).stdout);
  const address = once(lines, 'line').then(([line]) => String(line).replace('Forewarn is on ', ''));
  return { child, address };
}

const loadNew = (home: string) => startForewarn(home, ['load', join(home, 'new.csv'), '--json']);

async function kill(child: ChildProcess, signal: NodeJS.Signals = 'SIGKILL'): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill(signal);
  await gone;
}

const ask = async <T>(address: string, path: string): Promise<T> =>
  (await fetch(`${address}/api/${path}`)).json() as Promise<T>;

async function figuresOf(address: string): Promise<string[]> {
  const { rows } = await ask<MetricAnswer>(address, 'metrics/overdue_rate_30?by=month,product');
  return rows.map((row) => `${row.month} ${row.product} ${row.numerator}/${row.denominator}`);
}

/** Asks one question after the other until nobody answers any more. */
async function keepAsking(address: Promise<string>): Promise<void> {
  const at = await address;
  for (;;) {
    const answered = await fetch(`${at}/api/metrics/loan_cnt?by=month,product`).then(
      (response) => response.ok,
      () => false,
    );
    if (!answered) return;
  }
}

/** Server and load start together and are killed: the server always, the load every other time. */
async function killedAt(milliseconds: number, both: boolean): Promise<string> {
  const home = before.copy();
  const server = serve(home);
  const load = loadNew(home);
  const loaded = once(load, 'exit');
  void keepAsking(server.address);
  await setTimeout(milliseconds);
  await Promise.all([kill(server.child), both && kill(load)]);
  await loaded;
  // a loader that has lost its parent ends by itself
  await vi.waitFor(() => takeLock(home)(), { timeout: 10_000 });
  return home;
}

/** What a server that is started on the home says. */
async function afterRestart(home: string) {
  const server = serve(home);
  const address = await server.address;
  const [shown, evaluations, alerts] = await Promise.all([
    figuresOf(address),
    ask<EvaluationsAnswer>(address, 'evaluations?limit=1000&rule=overdue-30-level-cn'),
    ask<AlertsAnswer>(address, 'alerts'),
  ]);
  await kill(server.child, 'SIGTERM');
  return {
    live: readFileSync(join(home, 'current'), 'utf8').trim(),
    shown,
    evaluated: evaluations.rows.map(({ month, group, value }) => `${month} ${group.product} ${value}`).toSorted(),
    alerts: alerts.rows.map(({ group, state, events }) => ({ group, state, events })),
  };
}

const march = '2024-03 CASH 0.04';
const old = expectation('0001', oldFigures, 0.04, [
  ...['2024-01', '2024-02', '2024-03'].map((month) => `${month} AUTO 0.005`),
  ...['2024-01 CASH 0.02', '2024-02 CASH 0.04', march],
]);
const renewed = expectation('0002', newFigures, 0.05, [
  ...['2024-01', '2024-02', '2024-03', '2024-04'].map((month) => `${month} AUTO 0.005`),
  ...['2024-01 CASH 0.02', '2024-02 CASH 0.04', '2024-03 CASH 0.05', '2024-04 CASH 0.06'],
]);

function expectation(live: string, shown: readonly string[], value: number, evaluated: string[]) {
  const fire = { month: '2024-03', kind: 'fire', severity: 'warn', value };
  const alert = { group: { source: 'main', product: 'CASH' }, state: 'firing', events: [fire] };
  return { live, shown, evaluated: evaluated.toSorted(), alerts: [alert] };
}

/** March came again with another figure: its first judgement stays on record when there was one before that. */
function withoutMarch(evaluated: readonly string[]): readonly string[] {
  const at = evaluated.indexOf(march);
  return at < 0 ? evaluated : evaluated.toSpliced(at, 1);
}

test('a server killed at any instant comes back with the old or the new snapshot, each month judged once', async () => {
  const seen: string[] = [];
  for (const [at, share] of spread(runs(10, 100)).entries()) {
    const killed = Math.round(share * whole);
    const { evaluated, ...after } = await afterRestart(await killedAt(killed, at % 2 === 0));
    const isNew = after.live === renewed.live;
    const judged = { killed, whole, ...after, evaluated: isNew ? withoutMarch(evaluated) : evaluated };
    expect(judged).toEqual({ killed, whole, ...(isNew ? renewed : old) });
    seen.push(after.live);
  }
  console.log(`servers killed ${seen.length} times, live then: ${seen.join(' ')}`);
});
