import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { backtestRule } from '../server/alerts/backtest/backtest.ts';
import { backtestBody } from '../server/contract/backtest.ts';
import { metricQuery } from '../server/contract/metric.ts';
import { openSnapshot } from '../server/db/engine.ts';
import { writeBook } from '../server/demo/write-book.ts';
import { currentSnapshot, snapshotPath } from '../server/load/publish.ts';
import { runLoad } from '../server/load/run.ts';
import { prepareMetric } from '../server/metrics/ask.ts';
import { openBook } from '../server/metrics/open-book.ts';
import { root } from '../server/root.ts';
import { machine, readCommit, today } from './machine.ts';
import { timing } from './timing.ts';

/**
 * `npm run bench:backtest`: a backtest of one rule over 60 months and about 500 groups (product × cohort of a generated
 * book), and beside it the bare SQL of its two questions and of the loans for its minimum, on an engine of its own.
 */
const times = 9;
const home = mkdtempSync(join(tmpdir(), 'forewarn-bench-'));
try {
  const order = { loans: 8000, months: 60, seed: 128, format: 'csv', plant: [] } as const;
  const { tapes } = await writeBook(join(home, 'tapes'), order, () => undefined);
  await runLoad({ home, keepSnapshots: 2 }, { files: tapes, source: 'book', actor: 'bench' }, () => undefined);
  const id = currentSnapshot(home);
  if (id === null) throw new Error('the book was not loaded');
  const book = await openBook(snapshotPath(home, id), id);
  const engine = await openSnapshot(snapshotPath(home, id));
  const body = backtestBody.parse({
    rule: {
      ...{ id: 'bench', name: { en: 'bench', zh: '测试' }, kind: 'threshold', metric: 'overdue_rate_30' },
      ...{ group_by: ['product', 'cohort'], warn: 0.03, critical: 0.05, for: 2, clear_for: 2 },
    },
    event: { metric: 'overdue_rate_90', threshold: 0.02 },
  });
  const query = metricQuery.parse({ by: ['month', 'source', 'product', 'cohort'], source: 'book', scheme: 'cn' });
  const questions = ['overdue_rate_30', 'loan_cnt', 'overdue_rate_90'].map((metric) =>
    prepareMetric(book, metric, query),
  );

  const [whole, bare]: [number[], number[]] = [[], []];
  let groups = 0;
  for (let at = 0; at < times; at++) {
    whole.push(
      await took(async () => {
        groups = (await backtestRule(book, body, null)).by_group.length;
      }),
    );
    bare.push(
      await took(async () => {
        for (const { question, values } of questions) await engine.ask(question, values);
      }),
    );
  }
  book.engine.close();
  engine.close();
  const measured = { backtest: timing(whole), sql: timing(bare) };
  const ratio = Math.round((measured.backtest.median / measured.sql.median) * 100) / 100;
  console.table({ ...measured });
  const result = { commit: readCommit(), machine, times, months: order.months, groups, ratio, ...measured };
  const path = join(root, 'bench/results', `backtest-${today}.json`);
  mkdirSync(join(root, 'bench/results'), { recursive: true });
  writeFileSync(path, `${JSON.stringify(result, null, 2)}\n`);
  process.stdout.write(`${groups} groups, ${ratio} times the bare SQL\n${path}\n`);
} finally {
  rmSync(home, { recursive: true });
}

async function took(work: () => Promise<void>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}
