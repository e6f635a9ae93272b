import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, vi } from 'vitest';
import type { AlertsAnswer, EvaluationsAnswer } from '../../../server/contract/alert.ts';
import type { HealthAnswer } from '../../../server/contract/catalog.ts';
import type { LoadsAnswer } from '../../../server/contract/load.ts';
import type { MetricAnswer } from '../../../server/contract/metric.ts';
import { takeLock } from '../../../server/load/lock.ts';
import { startForewarn, streamsOf } from '../cli/forewarn.ts';
import { newFigures, oldFigures } from './book.ts';

/** The server as a process of its own. */
export function serve(home: string): { child: ChildProcess; address: Promise<string> } {
  const child = startForewarn(home, ['serve', '--port', '0']);
  const lines = createInterface(streamsOf(child).stdout);
  const address = once(lines, 'line').then(([line]) => String(line).replace('Forewarn is on ', ''));
  return { child, address };
}

export async function kill(child: ChildProcess, signal: NodeJS.Signals = 'SIGKILL'): Promise<void> {
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

/** Waits until a server shows what is live in its home and nothing is on the way there; returns its number. */
export async function settled(home: string, address: string): Promise<string> {
  // a loader that has lost its parent ends by itself
  await vi.waitFor(() => takeLock(home)(), { timeout: 20_000 });
  const live = readFileSync(join(home, 'current'), 'utf8').trim();
  await vi.waitFor(async () => expect(await ask<HealthAnswer>(address, 'health')).toMatchObject({ snapshot: live }), {
    timeout: 20_000,
  });
  return live;
}

/** What a server says that is started on the home at once after another was killed there. */
export async function afterRestart(home: string) {
  const server = serve(home);
  const address = await server.address;
  const live = await settled(home, address);
  const [shown, evaluations, alerts, loads] = await Promise.all([
    figuresOf(address),
    ask<EvaluationsAnswer>(address, 'evaluations?limit=1000&rule=overdue-30-level-cn'),
    ask<AlertsAnswer>(address, 'alerts'),
    ask<LoadsAnswer>(address, 'loads'),
  ]);
  await kill(server.child, 'SIGTERM');
  const evaluated = evaluations.rows.map(({ month, group, value }) => `${month} ${group.product} ${value}`);
  return {
    live,
    shown,
    evaluated: live === renewed.live ? withoutMarch(evaluated).toSorted() : evaluated.toSorted(),
    alerts: alerts.rows
      .filter(({ rule }) => rule.id === 'overdue-30-level-cn')
      .map(({ group, state, events }) => ({ group, state, events })),
    published: loads.rows.filter(({ state }) => state === 'published').map(({ snapshot }) => snapshot),
  };
}

const march = '2024-03 CASH 0.04';

/** March comes again with another figure: its first judgement stays on record when there was one before that. */
function withoutMarch(evaluated: readonly string[]): readonly string[] {
  const at = evaluated.indexOf(march);
  return at < 0 ? evaluated : evaluated.toSpliced(at, 1);
}

/** Old snapshot live, or the new one: the figures, each month judged once, the alert with its one event, the loads. */
export const old = {
  live: '0001',
  shown: oldFigures,
  evaluated: [
    ...['2024-01 AUTO 0.005', '2024-01 CASH 0.02', '2024-02 AUTO 0.005', '2024-02 CASH 0.04'],
    ...['2024-03 AUTO 0.005', march],
  ],
  alerts: [fired(0.04)],
  published: ['0001'],
};
export const renewed = {
  live: '0002',
  shown: newFigures,
  evaluated: [
    ...['2024-01 AUTO 0.005', '2024-01 CASH 0.02', '2024-02 AUTO 0.005', '2024-02 CASH 0.04'],
    ...['2024-03 AUTO 0.005', '2024-03 CASH 0.05', '2024-04 AUTO 0.005', '2024-04 CASH 0.06'],
  ],
  alerts: [fired(0.05)],
  published: ['0002', '0001'],
};

function fired(value: number) {
  const fire = { month: '2024-03', kind: 'fire', severity: 'warn', value };
  return { group: { source: 'main', product: 'CASH' }, state: 'firing', events: [fire] };
}
