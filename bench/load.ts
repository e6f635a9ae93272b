import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { version } from '@duckdb/node-api';
import { writeBook } from '../server/demo/write-book.ts';
import type { LoadProgress } from '../server/load/job.ts';
import { currentSnapshot, snapshotPath } from '../server/load/publish.ts';
import { runLoad } from '../server/load/run.ts';
import { root } from '../server/root.ts';
import { machine, readCommit, today } from './machine.ts';
import { type Usage, watchChildren } from './usage.ts';

/**
 * `npm run bench:load`: generated tapes of about 1, 4 and 17 million rows from nothing, and one month more, beside the engine's
 * bare `CREATE TABLE AS` of the same files. `--rows N` for one size; it may stand more than once.
 */
const { values } = parseArgs({ options: { rows: { type: 'string', multiple: true } } });
const sizes = values.rows?.map(Number) ?? [1_000_000, 4_000_000, 17_000_000];
/** the last month is the one added */
const months = 43;
const rowsPerLoan = 13.6;

type Measured = Usage & { seconds: number };
type Loaded = Measured & { stages: Record<string, number> };

const folder = mkdtempSync(join(tmpdir(), 'forewarn-bench-load-'));
try {
  const measured = [];
  for (const rows of sizes) measured.push(await measure(rows));
  console.table(
    measured.map(({ rows, bare, whole, month, ratio, share }) => ({
      rows,
      'bare s': bare.map(({ seconds }) => seconds).join(' / '),
      'load s': whole.seconds,
      ratio,
      'month rows': month.rows,
      'month s': month.seconds,
      share,
      'peak MiB': Math.max(whole.peak_mib, month.peak_mib),
    })),
  );
  const path = join(root, 'bench/results', `load-${today}.json`);
  mkdirSync(join(root, 'bench/results'), { recursive: true });
  writeFileSync(
    path,
    `${JSON.stringify({ commit: readCommit(), machine, duckdb: version(), sizes: measured }, null, 2)}\n`,
  );
  process.stdout.write(`${path}\n`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function measure(asked: number) {
  const tapes = await generate(asked);
  const [last, first] = [tapes.slice(-1), tapes.slice(0, -1)];
  const home = join(folder, 'home');
  // what else the machine does falls on both: bare before and after
  const bare = [await copyBare(first)];
  const whole = await load(home, first);
  bare.push(await copyBare(first));
  const month = await load(home, last);
  const snapshot = snapshotPath(home, currentSnapshot(home) ?? '');
  const result = {
    rows: whole.rows,
    csv_mb: Math.round(first.reduce((sum, tape) => sum + statSync(tape).size, 0) / 1e6),
    snapshot_mb: Math.round(statSync(snapshot).size / 1e6),
    bare,
    whole,
    month,
    ratio: round(whole.seconds / (bare.reduce((sum, { seconds }) => sum + seconds, 0) / bare.length)),
    share: round(month.seconds / whole.seconds),
  };
  for (const made of ['book', 'home']) rmSync(join(folder, made), { recursive: true });
  return result;
}

async function generate(rows: number): Promise<string[]> {
  const order = { loans: Math.round(rows / rowsPerLoan), months, seed: 1, format: 'csv', plant: [] } as const;
  const { tapes } = await writeBook(join(folder, 'book'), order, () => undefined);
  return tapes;
}

async function copyBare(files: readonly string[]): Promise<Measured> {
  const database = join(folder, 'bare.duckdb');
  const started = performance.now();
  const child = fork(join(root, 'dist/bench/bare-copy.js'), [database, ...files], { stdio: 'inherit' });
  const watch = watchChildren();
  const [code] = await once(child, 'exit');
  const seconds = round((performance.now() - started) / 1000);
  if (code !== 0) throw new Error(`the bare copy ended with code ${code}`);
  rmSync(database);
  return { seconds, ...watch.end() };
}

async function load(home: string, files: string[]): Promise<Loaded & { rows: number }> {
  const stages: Record<string, number> = {};
  const started = performance.now();
  let since = started;
  let stage = 'starting';
  const enter = (next: string) => {
    const now = performance.now();
    stages[stage] = round((stages[stage] ?? 0) + (now - since) / 1000);
    [since, stage] = [now, next];
  };
  const name = ({ stage: now, doing }: LoadProgress) => (now === 'building' ? `${now} ${doing}` : now);
  const onProgress = (progress: LoadProgress) => name(progress) !== stage && enter(name(progress));
  const watch = watchChildren();
  const result = await runLoad({ home, keepSnapshots: 1 }, { files, source: 'bench', actor: 'bench' }, onProgress);
  const seconds = round((performance.now() - started) / 1000);
  enter('');
  if (result.state !== 'published') throw new Error(`the load ended ${result.state}: ${result.error?.message}`);
  return { rows: result.rows.accepted, seconds, stages, ...watch.end() };
}

function round(figure: number): number {
  return Math.round(figure * 100) / 100;
}
