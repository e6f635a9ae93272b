import fc from 'fast-check';
import { expect, test } from 'vitest';
import { measures, migrationQuery, walkQuery } from '../../../server/contract/migration.ts';
import { schemes } from '../../../server/contract/metric.ts';
import type { Book } from '../../../server/db/book.ts';
import { load } from '../../../server/load/load.ts';
import { metricIds } from '../../../server/metrics/library.ts';
import { askMigration } from '../../../server/metrics/migration.ts';
import { askWalk } from '../../../server/metrics/walk.ts';
import { answer, isAnswered } from '../../oracle/answer.ts';
import { differences } from '../../oracle/difference.ts';
import { monthText } from '../../oracle/label.ts';
import { bookOf, type OracleBook } from '../../oracle/loan.ts';
import { isTransition, matrixOf, walkOf } from '../../oracle/migration.ts';
import { matrixDifferences, walkDifferences } from '../../oracle/migration-difference.ts';
import type { Question } from '../../oracle/question.ts';
import { firstMonth, randomBook, type RandomBook, rowsOfBook } from '../../oracle/random-book.ts';
import { parseId, queryOf, randomQuestion } from '../../oracle/random-question.ts';
import { tapeText } from '../../oracle/tape-text.ts';
import { runs } from '../../tier.ts';
import { figures, liveBook, makeHome, writeTape } from '../book.ts';

/** Metrics that have only one implementation yet, each with the reason. */
const single: string[] = [];
const ids = metricIds().flatMap(({ id }) => (isAnswered(parseId(id).family) ? [id] : []));
/** One question of each metric. */
const questions = fc.tuple(...ids.map((id) => randomQuestion(id)));

async function withBook(random: RandomBook, check: (live: Book, oracle: OracleBook) => Promise<void>): Promise<void> {
  const { home, remove } = makeHome();
  for (const { name, columns, tapes } of random.sources) {
    for (const [at, rows] of tapes.entries()) {
      const files = [writeTape(home, `${name}-${at}.csv`, tapeText(rows, columns))];
      const job = { files, source: name, scheme: random.scheme, maxQuarantine: 0, actor: 'test' };
      const { rows: counted } = await load(home, 12, job, () => undefined);
      expect(counted.accepted).toBe(rows.length);
    }
  }
  const live = await liveBook(home);
  try {
    await check(live, bookOf(rowsOfBook(random)));
  } finally {
    live.engine.close();
    remove();
  }
}

async function metricDifferences(live: Book, oracle: OracleBook, asked: readonly Question[]): Promise<string[]> {
  const found: string[] = [];
  for (const [at, id] of ids.entries()) {
    const question = asked[at];
    if (!question || question.sources?.some((source) => !oracle.loaded.has(source))) continue;
    const query = queryOf(question);
    const wrong = differences(question, await figures(live, id, query), answer(oracle, question));
    found.push(...wrong.map((text) => `${id} ${JSON.stringify(query)} ${text}`));
  }
  return found;
}

/** Matrix and walk of each month, over one to three months, under either scheme, of the book and of products. */
async function migrationDifferences(live: Book, oracle: OracleBook): Promise<string[]> {
  const found: string[] = [];
  for (let at = 0; at < 8; at++) {
    const measure = measures[at % 3] ?? 'roll_bal';
    const scheme = schemes[at % 2] ?? 'cn';
    const closing = Array.from({ length: 1 + (at % 3) }, (_, back) => firstMonth + at - back);
    for (const product of [undefined, 'A', 'B']) {
      const query = { month: monthText(firstMonth + at), scheme, product };
      const asked = migrationQuery.parse({ ...query, measure, window: closing.length });
      const matrix = await askMigration(live, asked);
      const walk = await askWalk(live, walkQuery.parse(query));
      const wrong = [
        ...(closing.every((month) => isTransition(oracle, month))
          ? matrixDifferences(asked, matrix, matrixOf(oracle, closing, scheme, product))
          : [matrix.reason].filter((reason) => reason !== 'month_not_loaded')),
        ...(isTransition(oracle, firstMonth + at)
          ? walkDifferences(walk, walkOf(oracle, firstMonth + at, scheme, product))
          : [walk.reason].filter((reason) => reason !== 'month_not_loaded')),
      ];
      found.push(...wrong.map((text) => `migration ${JSON.stringify(asked)} ${text}`));
    }
  }
  return found;
}

test('every metric has a second implementation in tests/oracle', () => {
  expect(metricIds().flatMap(({ id }) => (ids.includes(id) || single.includes(id) ? [] : [id]))).toEqual([]);
});

test('a second implementation, plain loops written from domain.md alone, agrees on every metric, matrix and walk', async () => {
  await fc.assert(
    fc.asyncProperty(randomBook, questions, (random, asked) =>
      withBook(random, async (live, oracle) => {
        expect(await metricDifferences(live, oracle, asked)).toEqual([]);
        expect(await migrationDifferences(live, oracle)).toEqual([]);
      }),
    ),
    // a book that differs is told with its seed; smaller ones are not looked for, each would be loaded anew
    { ...runs(3, 300), endOnFailure: true },
  );
}, 7_200_000);
