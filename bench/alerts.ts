import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { localActor } from '../server/actor.ts';
import { evaluateRules } from '../server/alerts/evaluate.ts';
import { metricQuery } from '../server/contract/metric.ts';
import { type Rule, ruleSchema } from '../server/contract/rule.ts';
import type { Book } from '../server/db/book.ts';
import { openSnapshot } from '../server/db/engine.ts';
import { writeBook } from '../server/demo/write-book.ts';
import { currentSnapshot, snapshotPath } from '../server/load/publish.ts';
import { runLoad } from '../server/load/run.ts';
import { prepareMetric } from '../server/metrics/ask.ts';
import { openBook } from '../server/metrics/open-book.ts';
import { root } from '../server/root.ts';
import { openState } from '../server/state/state.ts';
import { machine, readCommit, today } from './machine.ts';
import { timing } from './timing.ts';

/**
 * `npm run bench:alerts`: 200 rules judged on about 500 groups (product × cohort of a generated book) after one more month,
 * three months in turn, and beside it the bare SQL of what they ask, once each, on an engine of its own.
 */
const newMonths = 3;
const metrics = ['overdue_rate_1', 'overdue_rate_30', 'overdue_rate_60', 'overdue_rate_90', 'npl_ratio'] as const;
const bases = ['balance', 'count'] as const;
const kinds = [
  { kind: 'threshold', warn: 0.03, critical: 0.05 },
  { kind: 'change_pp', k: 1, warn: 0.005, critical: 0.01 },
  { kind: 'change_rel', k: 12, warn: 0.25, critical: 0.5 },
  { kind: 'control_chart', chart: 'ewma', warn: 3, critical: 4 },
] as const;
const steps = [1, 1.1, 1.2, 1.3, 1.4, 1.5];

function makeRules(): Rule[] {
  const rules = steps.flatMap((step) =>
    metrics.flatMap((metric) =>
      bases.flatMap((basis) =>
        kinds.map((kind) => ({
          ...kind,
          ...{ id: `bench-${metric}-${basis}-${kind.kind}-${step * 10}`.replaceAll('_', '-'), metric, basis },
          ...{ warn: kind.warn * step, critical: kind.critical * step },
          ...{ name: { en: 'bench', zh: '测试' }, group_by: ['product', 'cohort'], for: 2, clear_for: 2 },
        })),
      ),
    ),
  );
  return rules.flatMap((rule) => ruleSchema.safeParse(rule).data ?? []).slice(0, 200);
}

const home = mkdtempSync(join(tmpdir(), 'forewarn-bench-'));
const state = openState(home);
try {
  const order = { loans: 8000, months: 60, seed: 128, format: 'csv', plant: [] } as const;
  const { tapes } = await writeBook(join(home, 'tapes'), order, () => undefined);
  for (const rule of state.rules.list()) state.rules.retire(rule.id, localActor);
  const rules = makeRules();
  for (const rule of rules) state.rules.save(rule, localActor);

  const whole: number[] = [];
  const bare: number[] = [];
  await judged(tapes.slice(0, -newMonths));
  let last = { rules: 0, evaluations: 0 };
  for (const tape of tapes.slice(-newMonths)) {
    const { took, sql, run } = await judged([tape]);
    whole.push(took);
    bare.push(sql);
    last = run;
  }
  const measured = { evaluation: timing(whole), sql: timing(bare) };
  const ratio = Math.round((measured.evaluation.median / measured.sql.median) * 100) / 100;
  console.table({ ...measured });
  const groups = Math.round(last.evaluations / last.rules);
  const result = { commit: readCommit(), machine, ...last, groups, asked: distinct(rules).length, ratio, ...measured };
  const path = join(root, 'bench/results', `alerts-${today}.json`);
  mkdirSync(join(root, 'bench/results'), { recursive: true });
  writeFileSync(path, `${JSON.stringify(result, null, 2)}\n`);
  process.stdout.write(`${last.rules} rules, ${groups} groups, ${ratio} times the bare SQL\n${path}\n`);
} finally {
  state.close();
  rmSync(home, { recursive: true });
}

/** Loads tapes and judges all rules; milliseconds of that, and of the bare SQL. */
async function judged(files: string[]) {
  await runLoad({ home, keepSnapshots: 2 }, { files, source: 'book', actor: 'bench' }, () => undefined);
  const id = currentSnapshot(home);
  if (id === null) throw new Error('the book was not loaded');
  const book = await openBook(snapshotPath(home, id), id);
  const begun = performance.now();
  const { rules, evaluations, failed } = await evaluateRules(book, state, localActor);
  const took = performance.now() - begun;
  if (failed.length > 0) throw new Error(`not judged: ${JSON.stringify(failed[0])}`);
  const sql = await askBare(book, id);
  book.engine.close();
  return { took, sql, run: { rules, evaluations } };
}

async function askBare(book: Book, id: string): Promise<number> {
  const engine = await openSnapshot(snapshotPath(home, id));
  const asked = distinct(state.rules.list().filter(({ active }) => active)).map(({ metric, basis }) =>
    prepareMetric(
      book,
      metric,
      metricQuery.parse({ by: ['month', 'source', 'product', 'cohort'], source: 'book', scheme: 'cn', basis }),
    ),
  );
  const begun = performance.now();
  for (const { question, values } of asked) await engine.ask(question, values);
  const took = performance.now() - begun;
  engine.close();
  return took;
}

function distinct(rules: readonly Rule[]): { metric: string; basis: 'balance' | 'count' }[] {
  const asked = new Map(rules.map(({ metric, basis }) => [`${metric} ${basis}`, { metric, basis }]));
  return [...asked.values()];
}
