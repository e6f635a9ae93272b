import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'node:querystring';
import { parseArgs } from 'node:util';
import { version } from '@duckdb/node-api';
import { monthIndex, monthText } from '../queries/meaning.ts';
import { formats } from '../server/contract/format.ts';
import { metricQuery } from '../server/contract/metric.ts';
import type { Book } from '../server/db/book.ts';
import { writeBook } from '../server/demo/write-book.ts';
import { currentSnapshot, snapshotPath } from '../server/load/publish.ts';
import { runLoad } from '../server/load/run.ts';
import { prepareMetric } from '../server/metrics/ask.ts';
import { readGrouping } from '../server/metrics/grouping.ts';
import type { QuestionName } from '../server/metrics/library.ts';
import { openBook } from '../server/metrics/open-book.ts';
import { partsOf } from '../server/metrics/parts.ts';
import { link } from '../server/metrics/plan.ts';
import { root } from '../server/root.ts';
import { readQuery } from '../server/routes/read-query.ts';
import { machine, readCommit, today } from './machine.ts';
import { startServer } from './server.ts';
import { timing } from './timing.ts';

/**
 * `npm run bench:answers`: the same questions of a book of about 1 and one of 17 million rows, with the same months, cohorts and
 * products: over HTTP as JSON and Arrow, new to the server and asked before; on the engine in this process from the cubes, and from
 * the rows of loans. `--rows N` for other sizes, `--asks N` (default 20), `--homes DIR` to keep the books, or ask those kept.
 */
const { values } = parseArgs({
  options: {
    rows: { type: 'string', multiple: true, default: ['1000000', '17000000'] },
    asks: { type: 'string', default: '20' },
    homes: { type: 'string' },
  },
});
const asks = Number(values.asks);
const warmUp = 3;
const asksOfRows = 3;
const months = 42;
const rowsPerLoan = 13.6;

const questions = [
  'overdue_rate_30?by=month',
  'overdue_rate_30?by=month,product',
  'overdue_rate_90?by=month,product&basis=count',
  'overdue_rate_30?by=month,cohort',
  'balance_total?by=month,bucket',
  'nfr_0?by=month,product',
  'v_pit?by=cohort,mob',
  'v_ever?by=cohort,mob',
  'overdue_rate_30?by=month,grade',
  'overdue_rate_30?by=month,product&where=grade:A',
  'v_pit?by=cohort,mob&where=grade:A',
];

type Medians = Record<'arrow' | 'json' | 'kept_arrow' | 'kept_json' | 'cube' | 'loans', number>;
type Measured = Medians & { question: string; rows: number; to_cube: number; to_loans: number };

const homes = values.homes ?? mkdtempSync(join(tmpdir(), 'forewarn-bench-answers-'));
/** Each ask names a first month of its own, before the book: the same question, yet new to the server. */
let asked = 0;
const newQuestion = (question: string) => `${question}&from=${monthText(monthIndex('1900-01') + (asked++ % 1200))}`;

try {
  const books = [];
  for (const rows of values.rows.map(Number)) books.push(await askBook(rows));
  const [small, large] = [books[0], books.at(-1)];
  const growth = questions.map((question, at) => ({
    question,
    times: round((large?.questions[at]?.arrow ?? 0) / (small?.questions[at]?.arrow ?? 1)),
  }));
  for (const { rows, questions: measured } of books) {
    process.stdout.write(`${rows} rows, milliseconds (median of ${asks})\n`);
    console.table(measured);
  }
  console.table(growth);
  const path = join(root, 'bench/results', `answers-${today}.json`);
  mkdirSync(join(root, 'bench/results'), { recursive: true });
  const account = { commit: readCommit(), machine, duckdb: version(), asks, books, growth };
  writeFileSync(path, `${JSON.stringify(account, null, 2)}\n`);
  process.stdout.write(`${path}\n`);
} finally {
  if (!values.homes) rmSync(homes, { recursive: true, force: true });
}

async function askBook(rows: number) {
  const home = join(homes, String(rows));
  if (!existsSync(join(home, 'snapshots'))) await loadBook(home, rows);
  const snapshot = currentSnapshot(home) ?? '';
  const server = await startServer(home);
  const book = await openBook(snapshotPath(home, snapshot), snapshot);
  try {
    const measured: Measured[] = [];
    for (const question of questions) measured.push(await measure(question, server.address, book));
    return { rows, questions: measured };
  } finally {
    book.engine.close();
    await server.stop();
  }
}

async function loadBook(home: string, rows: number): Promise<void> {
  const folder = `${home}-tapes`;
  const order = { loans: Math.round(rows / rowsPerLoan), months, seed: 1, format: 'csv', plant: [] } as const;
  const { tapes } = await writeBook(folder, order, () => undefined);
  const result = await runLoad(
    { home, keepSnapshots: 1 },
    { files: tapes, source: 'bench', actor: 'bench' },
    () => undefined,
  );
  rmSync(folder, { recursive: true });
  if (result.state !== 'published') throw new Error(`the load ended ${result.state}: ${result.error?.message}`);
}

/** All in turn, so that what disturbs the machine disturbs all. */
async function measure(question: string, address: string, book: Book): Promise<Measured> {
  const samples = new Map<keyof Medians, number[]>();
  const time = async (name: keyof Medians, work: () => Promise<unknown>, counts = true) => {
    const started = performance.now();
    await work();
    if (counts) samples.set(name, [...(samples.get(name) ?? []), performance.now() - started]);
  };
  const fetchAs = (format: 'json' | 'arrow', path: string) => async () => {
    const response = await fetch(`${address}/api/metrics/${path}`, { headers: { accept: formats[format] } });
    await response.arrayBuffer();
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
  };
  const [cube, loans] = [prepare(question, book), onLoans(question, book)];
  const { rowCount } = await book.engine.ask(...cube);
  const { rowCount: ofLoans } = await book.engine.ask(...loans);
  if (rowCount !== ofLoans) throw new Error(`${question}: ${rowCount} rows from the cubes, ${ofLoans} from the loans`);
  for (let at = -warmUp; at < asks; at++) {
    const counts = at >= 0;
    await time('arrow', fetchAs('arrow', newQuestion(question)), counts);
    await time('cube', () => book.engine.ask(...cube), counts);
    await time('json', fetchAs('json', newQuestion(question)), counts);
    await time('kept_arrow', fetchAs('arrow', question), counts);
    await time('kept_json', fetchAs('json', question), counts);
    if (counts && at < asksOfRows) await time('loans', () => book.engine.ask(...loans));
  }
  const medians = Object.fromEntries(Array.from(samples, ([name, list]) => [name, timing(list).median])) as Medians;
  return {
    question,
    rows: rowCount,
    ...medians,
    to_cube: round(medians.arrow / medians.cube),
    to_loans: round(medians.arrow / medians.loans),
  };
}

type Sql = Parameters<Book['engine']['ask']>;

function prepare(question: string, book: Book): Sql {
  const [id = '', parameters = ''] = question.split('?');
  const prepared = prepareMetric(book, id, readQuery(metricQuery, parse(parameters)));
  return [prepared.question, prepared.values];
}

/** The same chain of questions, each of its relations on the rows of loans. */
function onLoans(question: string, book: Book): Sql {
  const [id = '', parameters = ''] = question.split('?');
  const query = readQuery(metricQuery, parse(parameters));
  const { named, values: given } = prepareMetric(book, id, query);
  const parts = partsOf(named, readGrouping(named, query), query.by.includes('product') || query.product.length > 0);
  const onRows = Object.fromEntries(
    Object.entries(parts).map(([as, name]): [string, QuestionName] => [as, relationOfLoans(name)]),
  );
  return [link(onRows, named.metric.family === 'vintage' ? 'answer/vintage' : 'answer/figure'), given];
}

function relationOfLoans(name: QuestionName): QuestionName {
  const [, flow = '', aggregate] =
    /^relation\/(flow_)?(month|cohort|segment|vintage|vintage_segment|step|size)$/.exec(name) ?? [];
  if (!aggregate) return name;
  const rows = ['month', 'cohort', 'segment'].includes(aggregate) ? 'row' : `${aggregate.replace('_segment', '')}_row`;
  return `relation/${flow}${rows}` as QuestionName;
}

function round(figure: number): number {
  return Math.round(figure * 100) / 100;
}
