import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { Agent, get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { monthIndex, monthText } from '../queries/meaning.ts';
import { formats } from '../server/contract/format.ts';
import { root } from '../server/root.ts';
import { machine, readCommit, today } from './machine.ts';
import { questions as monitorQuestions } from './monitor-questions.ts';
import { type BenchServer, startServer } from './server.ts';
import { timing } from './timing.ts';

/**
 * `npm run bench:crowd`: 4 and 50 clients in turn, each asking its next question as soon as it has the last answer; then, with
 * `--soak N`, N requests of 4 clients and what they leave in the server's memory. `--seconds S` of each turn (default 15),
 * `--home DIR` for a home that stands already instead of a new demo.
 */
const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '15' },
    soak: { type: 'string', default: '0' },
    home: { type: 'string' },
  },
});
const [seconds, soak] = [Number(values.seconds), Number(values.soak)];
const turns = [4, 50, 4, 50, 4, 50];
const samplesOfMemory = 20;

/** With one of a segment. */
const questions = [...monitorQuestions, 'overdue_rate_30?by=month,product&where=grade:A'];

let asked = 0;

type Turn = { clients: number; requests: number; errors: number; per_second: number; median: number; p99: number };

const home = values.home ?? mkdtempSync(join(tmpdir(), 'forewarn-bench-'));
const server = await startServer(home);
try {
  await crowd(server.address, 4, { until: performance.now() + 3000 });
  const measured: Turn[] = [];
  for (const clients of turns) measured.push(await takeTurn(server.address, clients));
  console.table(measured);
  const account = {
    commit: readCommit(),
    machine,
    seconds,
    turns: measured,
    many_to_few: ratioOf(measured),
    soak: soak > 0 ? await soakServer(server) : null,
  };
  const path = join(root, 'bench/results', `crowd-${today}.json`);
  mkdirSync(join(root, 'bench/results'), { recursive: true });
  writeFileSync(path, `${JSON.stringify(account, null, 2)}\n`);
  process.stdout.write(`${JSON.stringify(account.many_to_few)} ${JSON.stringify(account.soak)}\n${path}\n`);
} finally {
  await server.stop();
  if (!values.home) rmSync(home, { recursive: true });
}

async function takeTurn(address: string, clients: number): Promise<Turn> {
  const started = performance.now();
  const { samples, errors } = await crowd(address, clients, { until: started + seconds * 1000 });
  const { median, p99 } = timing(samples);
  const perSecond = (samples.length / (performance.now() - started)) * 1000;
  return { clients, requests: samples.length, errors, per_second: Math.round(perSecond * 10) / 10, median, p99 };
}

/** Requests a second of 50 clients beside those of 4, all turns together, and the worst p99 of 50 clients beside its median. */
function ratioOf(all: readonly Turn[]) {
  const perSecond = (clients: number) =>
    all.filter((turn) => turn.clients === clients).reduce((sum, turn) => sum + turn.per_second, 0);
  const worst = Math.max(...all.filter(({ clients }) => clients === 50).map(({ p99, median }) => p99 / median));
  return {
    per_second: Math.round((perSecond(50) / perSecond(4)) * 1000) / 1000,
    p99_to_median: Math.round(worst * 100) / 100,
  };
}

/** MiB of the server while it answers: flat when the last samples are as the second ones. */
async function soakServer({ address, memory }: BenchServer) {
  const samples: (number | null)[] = [];
  let errors = 0;
  for (let at = 0; at < samplesOfMemory; at++) {
    errors += (await crowd(address, 4, { requests: Math.ceil(soak / samplesOfMemory) })).errors;
    samples.push(memory());
  }
  return { requests: Math.ceil(soak / samplesOfMemory) * samplesOfMemory, errors, memory_mib: samples };
}

/** Closed loop: each client asks, waits for the whole answer, asks again. */
async function crowd(address: string, clients: number, end: { until: number } | { requests: number }) {
  const agent = new Agent({ keepAlive: true, maxSockets: clients });
  const samples: number[] = [];
  const first = asked;
  let errors = 0;
  const more = () => ('until' in end ? performance.now() < end.until : asked - first < end.requests);
  const client = async () => {
    while (more()) {
      const question = questionAt(asked++);
      const started = performance.now();
      const status = await fetchWhole(`${address}/api/metrics/${question}`, agent);
      samples.push(performance.now() - started);
      if (status !== 200) errors += 1;
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  agent.destroy();
  return { samples, errors };
}

/** Each question of another cohort range than all before: none has been answered yet, so each is worked out anew. */
function questionAt(at: number): string {
  const round = Math.floor(at / questions.length);
  const to = monthText(monthIndex('2500-12') - round);
  return `${questions[at % questions.length]}&cohort_to=${to}`;
}

/** The status, once the last byte is there; 0 where the connection broke. */
function fetchWhole(url: string, agent: Agent): Promise<number> {
  return new Promise((resolve) => {
    get(url, { agent, headers: { accept: formats.arrow } }, (response) => {
      response.resume();
      response.on('end', () => resolve(response.statusCode ?? 0));
      response.on('error', () => resolve(0));
    }).on('error', () => resolve(0));
  });
}
