import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { pino } from 'pino';
import type { Load } from '../../../server/contract/load.ts';
import { startServer } from '../../../server/main.ts';
import { readSettings } from '../../../server/settings.ts';
import { makeHome } from '../book.ts';

export type Event = { event: string; data: unknown };
type Fields = Record<string, string | string[]>;

const patienceMs = 60_000;

/** A real server on a home, and what a screen does with its loads. */
export async function startDesk(home: string = makeHome().home, env: Record<string, string> = {}) {
  const logged: unknown[] = [];
  const log = pino({ level: 'warn' }, { write: (line: string) => void logged.push(JSON.parse(line)) });
  const server = await startServer({ ...readSettings({ FOREWARN_HOME: home, ...env }), port: 0 }, log);
  const ask = async <T = Load>(path: string, method = 'GET', body?: unknown): Promise<{ status: number; body: T }> => {
    const sent =
      body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
    const response = await fetch(`${server.address}/api/${path}`, { method, ...sent });
    return { status: response.status, body: (await response.json()) as T };
  };
  const upload = async (
    files: Record<string, string | Uint8Array<ArrayBuffer>>,
    fields: Fields = {},
  ): Promise<{ status: number; body: Load }> => {
    const form = new FormData();
    for (const [name, values] of Object.entries(fields)) for (const value of [values].flat()) form.append(name, value);
    for (const [name, content] of Object.entries(files)) form.append('file', new Blob([content]), name);
    const response = await fetch(`${server.address}/api/loads`, { method: 'POST', body: form });
    return { status: response.status, body: (await response.json()) as Load };
  };
  /** Asks until the load is in one of these states; an end that is none of them is a failure. */
  const until = async (id: string, ...states: Load['state'][]): Promise<Load> => {
    const begun = Date.now();
    for (;;) {
      const { body } = await ask(`loads/${id}`);
      if (states.includes(body.state)) return body;
      if (body.ended_at !== null || Date.now() - begun > patienceMs)
        throw new Error(`load ${id} is ${body.state}, not ${states.join(' or ')}: ${JSON.stringify(body.error)}`);
      await setTimeout(20);
    }
  };
  return {
    home,
    logged,
    address: server.address,
    ask,
    upload,
    until,
    /** Uploads one tape and waits until it is published. */
    load: async (text: string, fields: Fields = {}) =>
      until((await upload({ 'tape.csv': text }, fields)).body.id, 'published'),
    /** Every event of a load until the server ends the answer. */
    events: async (id: string): Promise<Event[]> => readEvents(await fetch(`${server.address}/api/loads/${id}/events`)),
    /** What stands in the folders of a home that no snapshot is. */
    leftOver: () =>
      ['inbox', 'snapshots'].flatMap((folder) =>
        existsSync(join(home, folder))
          ? readdirSync(join(home, folder)).filter((file) => !/^(\d{4}\.duckdb|newest)$/.test(file))
          : [],
      ),
    stop: () => server.stop(),
  };
}

export type RunningDesk = Awaited<ReturnType<typeof startDesk>>;

/** Every event of an answer that the server ends. */
export async function readEvents(response: Response): Promise<Event[]> {
  const text = await response.text();
  return text
    .split('\n\n')
    .filter((part) => part.includes('data: '))
    .map((part) => ({
      event: /^event: (.*)$/m.exec(part)?.[1] ?? '',
      data: JSON.parse(/^data: (.*)$/m.exec(part)?.[1] ?? 'null'),
    }));
}
