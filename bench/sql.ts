import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { monthIndex, monthText } from '../queries/meaning.ts';
import { root } from '../server/root.ts';
import { machine, readCommit, today } from './machine.ts';
import { questions } from './monitor-questions.ts';
import { overloads } from './overloads.ts';
import { type BenchServer, startServer } from './server.ts';
import { timing } from './timing.ts';

/**
 * `npm run bench:sql`: what Monitor asks while one actor runs the worst statements in a loop, beside the same in quiet, in turns;
 * and a million rows of eight columns to Arrow over HTTP, beside DuckDB and apache-arrow in one bare process, in turns: once by
 * what the two libraries offer themselves, once by the conversion of the workers.
 * `--seconds S` of each turn (default 20), `--rounds N` (default 5), `--home DIR` for a home that stands already.
 */
const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '20' },
    rounds: { type: 'string', default: '5' },
    home: { type: 'string' },
  },
});
const [seconds, rounds] = [Number(values.seconds), Number(values.rounds)];
/** Short, so that a turn sees many of the statements, and many of their processes killed and replaced. */
const timeoutS = 3;
const million = `SELECT loan_id, product, as_of, balance, overdue_amount, dpd, mob, bucket
  FROM (FROM loan_month UNION ALL FROM loan_month) LIMIT 1000000`;

let asked = 0;

type Turn = { attacked: boolean; requests: number; failed: number; statements: number; median: number; p95: number };

const home = values.home ?? mkdtempSync(join(tmpdir(), 'forewarn-bench-'));
const server = await startServer(home, { FOREWARN_SQL_TIMEOUT_S: String(timeoutS) });
try {
  await ask(server.address, performance.now() + 3000);
  const turns: Turn[] = [];
  for (let round = 0; round < 3; round += 1) {
    for (const attacked of [false, true]) turns.push(await takeTurn(server.address, attacked));
  }
  console.table(turns);
  const arrow = await compareArrow(server);
  console.table(arrow.rounds);
  const medianOf = (attacked: boolean) =>
    timing(turns.filter((turn) => turn.attacked === attacked).map(({ median }) => median)).median;
  const account = {
    commit: readCommit(),
    machine,
    monitor: {
      seconds,
      timeout_s: timeoutS,
      turns,
      attacked_to_quiet: Math.round((medianOf(true) / medianOf(false)) * 100) / 100,
      failed: turns.reduce((sum, { failed }) => sum + failed, 0),
    },
    arrow,
  };
  const path = join(root, 'bench/results', `sql-${today}.json`);
  mkdirSync(join(root, 'bench/results'), { recursive: true });
  writeFileSync(path, `${JSON.stringify(account, null, 2)}\n`);
  const { attacked_to_quiet, failed } = account.monitor;
  const { speed_to_libraries, speed_to_bare, server_growth_mib } = arrow;
  const figures = { attacked_to_quiet, failed, speed_to_libraries, speed_to_bare, server_growth_mib };
  process.stdout.write(`${JSON.stringify(figures)}\n${path}\n`);
} finally {
  await server.stop();
  if (!values.home) rmSync(home, { recursive: true });
}

async function takeTurn(address: string, attacked: boolean): Promise<Turn> {
  const until = performance.now() + seconds * 1000;
  // as many at once as one actor may run
  const attacks = attacked ? [attack(address, 0, until), attack(address, 1, until)] : [];
  const { samples, failed } = await ask(address, until);
  const statements = (await Promise.all(attacks)).reduce((sum, count) => sum + count, 0);
  const { median, p95 } = timing(samples);
  return { attacked, requests: samples.length, failed, statements, median, p95 };
}

/** One client that asks what Monitor asks, each question of another cohort range than all before: none has been answered yet. */
async function ask(address: string, until: number): Promise<{ samples: number[]; failed: number }> {
  const samples: number[] = [];
  let failed = 0;
  while (performance.now() < until) {
    const to = monthText(monthIndex('2500-12') - Math.floor(asked / questions.length));
    const question = `${questions[asked % questions.length]}&cohort_to=${to}`;
    asked += 1;
    const started = performance.now();
    const response = await fetch(`${address}/api/metrics/${question}`);
    await response.arrayBuffer();
    samples.push(performance.now() - started);
    if (response.status !== 200) failed += 1;
  }
  return { samples, failed };
}

/** Runs every second of the worst statements in a loop; gives how many there were. */
async function attack(address: string, first: number, until: number): Promise<number> {
  let count = 0;
  while (performance.now() < until) {
    const sql = overloads[(first + 2 * count) % overloads.length] ?? '';
    const response = await send(address, sql, 'json');
    await response.arrayBuffer().catch(() => null);
    count += 1;
  }
  return count;
}

function send(address: string, sql: string, format: string): Promise<Response> {
  return fetch(`${address}/api/sql?format=${format}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ sql }),
  });
}

/** Each round over HTTP and in the bare process both ways; speed of the one as share of the other, and the most the server grew. */
async function compareArrow({ address, memory }: BenchServer) {
  const bare = fork(join(root, 'dist/bench/sql-bare.js'), [snapshotOf(home), million]);
  await once(bare, 'message');
  const runBare = async (way: 'libraries' | 'ours'): Promise<number> => {
    const done = once(bare, 'message');
    bare.send(way);
    const [ms] = await done;
    return Number(ms);
  };
  const measured = [];
  for (let round = 0; round <= rounds; round += 1) {
    measured.push({
      libraries_ms: await runBare('libraries'),
      bare_ms: await runBare('ours'),
      ...(await fetchArrow(address, memory)),
    });
  }
  bare.disconnect();
  // the first round warms both
  const counted = measured.slice(1);
  const total = (name: 'libraries_ms' | 'bare_ms' | 'http_ms') => counted.reduce((sum, round) => sum + round[name], 0);
  const speedTo = (name: 'libraries_ms' | 'bare_ms') => Math.round((total(name) / total('http_ms')) * 100) / 100;
  return {
    sql: million,
    rounds: counted,
    speed_to_libraries: speedTo('libraries_ms'),
    speed_to_bare: speedTo('bare_ms'),
    server_growth_mib: Math.max(...measured.map((round) => round.server_growth_mib)),
  };
}

async function fetchArrow(address: string, memory: BenchServer['memory']) {
  const before = memory() ?? 0;
  let peak = before;
  const timer = setInterval(() => {
    peak = Math.max(peak, memory() ?? 0);
  }, 20);
  const started = performance.now();
  const response = await send(address, million, 'arrow');
  let bytes = 0;
  for await (const part of response.body ?? []) bytes += part.length;
  const http_ms = Math.round(performance.now() - started);
  clearInterval(timer);
  if (response.headers.get('Forewarn-Row-Count') !== '1000000') throw new Error('not a million rows came');
  return { http_ms, bytes, server_growth_mib: peak - before };
}

function snapshotOf(folder: string): string {
  return join(folder, 'snapshots', `${readFileSync(join(folder, 'current'), 'utf8').trim()}.duckdb`);
}
