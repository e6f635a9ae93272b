import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'node:querystring';
import { parseArgs } from 'node:util';
import { metricQuery } from '../server/contract/metric.ts';
import { formats } from '../server/contract/format.ts';
import type { Book } from '../server/db/book.ts';
import { currentSnapshot, snapshotPath } from '../server/load/publish.ts';
import { askMetric } from '../server/metrics/ask.ts';
import { openBook } from '../server/metrics/open-book.ts';
import { root } from '../server/root.ts';
import { readQuery } from '../server/routes/read-query.ts';
import { machine, readCommit, today } from './machine.ts';
import { startServer } from './server.ts';
import { type Timing, timing } from './timing.ts';

/**
 * `npm run bench`: each question as the pages ask it, of a server over HTTP as Arrow, beside the same SQL on the engine in
 * this process. `--asks N` (default 40), `--home DIR` to ask a home that stands already instead of a new demo.
 */
const { values } = parseArgs({ options: { asks: { type: 'string', default: '40' }, home: { type: 'string' } } });
const asks = Number(values.asks);
const warmUp = 5;

const questions = [
  'overdue_rate_30?by=month,product',
  'overdue_rate_30?by=month,product&basis=count',
  'overdue_rate_90?by=month,product&product=CASH&product=AUTO',
  'overdue_rate_30?by=month,product&cohort_from=2025-01&cohort_to=2025-06',
  'overdue_rate_30?by=month,product&where=grade:A',
  'overdue_rate_30?by=month,product&where=grade:A&where=channel:app',
  'overdue_rate_30?by=month,cohort',
  'overdue_rate_30?by=product,grade',
  'balance_total?by=month,bucket',
  'v_pit?by=cohort,mob',
  'v_ever?by=cohort_quarter,mob,product',
  'nfr_0?by=month,product',
];

type Measured = { question: string; rows: number; bytes: number; http: Timing; engine: Timing; ratio: number };

const home = values.home ?? mkdtempSync(join(tmpdir(), 'forewarn-bench-'));
const server = await startServer(home);
try {
  const { address } = server;
  const snapshot = currentSnapshot(home) ?? '';
  const book = await openBook(snapshotPath(home, snapshot), snapshot);
  const measured: Measured[] = [];
  for (const question of questions) measured.push(await measure(question, address, book));
  book.engine.close();
  console.table(
    measured.map(({ question, rows, http, engine, ratio }) => ({
      question,
      rows,
      'http ms': http.median,
      'http p95': http.p95,
      'engine ms': engine.median,
      ratio,
    })),
  );
  const path = join(root, 'bench/results', `questions-${today}.json`);
  mkdirSync(join(root, 'bench/results'), { recursive: true });
  writeFileSync(path, `${JSON.stringify({ commit: readCommit(), machine, asks, questions: measured }, null, 2)}\n`);
  process.stdout.write(`${path}\n`);
} finally {
  await server.stop();
  if (!values.home) rmSync(home, { recursive: true });
}

/** Asks both in turn, so that what disturbs the machine disturbs both. */
async function measure(question: string, address: string, book: Book): Promise<Measured> {
  const sql = await sqlOf(question, book);
  const http: number[] = [];
  const engine: number[] = [];
  let bytes = 0;
  let rows = 0;
  for (let at = -warmUp; at < asks; at++) {
    const fetched = performance.now();
    const response = await fetch(`${address}/api/metrics/${question}`, { headers: { accept: formats.arrow } });
    bytes = (await response.arrayBuffer()).byteLength;
    if (!response.ok) throw new Error(`${question}: ${response.status}`);
    const asked = performance.now();
    rows = (await book.engine.ask(...sql)).rowCount;
    if (at < 0) continue;
    http.push(asked - fetched);
    engine.push(performance.now() - asked);
  }
  const [overHttp, inProcess] = [timing(http), timing(engine)];
  return {
    question,
    rows,
    bytes,
    http: overHttp,
    engine: inProcess,
    ratio: Math.round((overHttp.median / inProcess.median) * 100) / 100,
  };
}

/** What the server makes of a question before it asks its engine. */
async function sqlOf(question: string, book: Book): Promise<Parameters<Book['engine']['ask']>> {
  const [id = '', parameters = ''] = question.split('?');
  let asked: Parameters<Book['engine']['ask']> | undefined;
  const listening: Book['engine'] = {
    ...book.engine,
    ask: (...sql) => {
      asked = sql;
      return book.engine.ask(...sql);
    },
  };
  await askMetric({ ...book, engine: listening }, id, readQuery(metricQuery, parse(parameters)));
  if (!asked) throw new Error(`${question} asks nothing of the engine`);
  return asked;
}
