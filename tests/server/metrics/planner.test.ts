import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { decomposeQuery } from '../../../server/contract/decompose.ts';
import { bases, dimensions, metricQuery, schemes, segments } from '../../../server/contract/metric.ts';
import type { Book } from '../../../server/db/book.ts';
import { UserError } from '../../../server/errors.ts';
import { askMetric, prepareMetric } from '../../../server/metrics/ask.ts';
import { askDecompose } from '../../../server/metrics/decompose.ts';
import { metricIds } from '../../../server/metrics/library.ts';
import { load } from '../../../server/load/load.ts';
import { type Row, toRows } from '../../../server/wire/rows.ts';
import { isSame } from '../../oracle/difference.ts';
import { randomBook, rowsOfBook } from '../../oracle/random-book.ts';
import { queryOf, randomQuestion } from '../../oracle/random-question.ts';
import { tapeText } from '../../oracle/tape-text.ts';
import { runs } from '../../tier.ts';
import { liveBook, makeHome, writeTape } from '../book.ts';

const { home, remove } = makeHome();
let book: Book;
beforeAll(async () => {
  const books = fc.sample(randomBook, { numRuns: 40, seed: 5 });
  const [random] = books.toSorted((a, b) => rowsOfBook(b).length - rowsOfBook(a).length);
  for (const { name, columns, tapes } of random?.sources ?? []) {
    const files = [writeTape(home, `${name}.csv`, tapeText(tapes.flat(), columns))];
    await load(home, 12, { files, source: name, maxQuarantine: 0, actor: 'test' }, () => undefined);
  }
  book = await liveBook(home);
});
afterAll(() => {
  book.engine.close();
  remove();
});

/** All values of some segments: a filter that leaves nothing out, and that only rows of loans can answer for two at once. */
const wholeSegments = {
  grade: ['x', 'y', '(unknown)'],
  channel: ['app', 'shop', '(unknown)'],
  region: ['north', 'south', '(unknown)'],
};

type Asked = { rows: Row[]; from: string };
async function ask(id: string, query: Record<string, unknown>): Promise<Asked> {
  const { head, table } = await askMetric(book, id, metricQuery.parse(query));
  return { rows: toRows(table), from: head.answered_from };
}

const keyOf = (row: Row, by: readonly string[]) => JSON.stringify(by.map((name) => row[name]));

test('any question is answered alike from the smallest aggregate and from the rows of loans, and says from which', async () => {
  const question = fc.constantFrom(...metricIds()).chain(({ id }) => fc.tuple(fc.constant(id), randomQuestion(id)));
  await fc.assert(
    fc.asyncProperty(question, async ([id, asked]) => {
      const query = queryOf({ ...asked, sources: [], where: [] });
      const free = Object.entries(wholeSegments).filter(([segment]) => !asked.by.some((name) => name === segment));
      const where = free.slice(0, 2).flatMap(([segment, values]) => values.map((value) => `${segment}:${value}`));
      const [small, whole] = [await ask(id, query), await ask(id, { ...query, where })];
      expect(whole.from).toMatch(/^rows\b/);
      const needsRows = id === 'top_k_share' || asked.by.some((name) => segments.some((segment) => segment === name));
      expect(small.from).toMatch(needsRows ? /^(rows|cube)/ : /^cube/);
      const rows = new Map(whole.rows.map((row) => [keyOf(row, asked.by), row]));
      expect([...rows.keys()].toSorted()).toEqual(small.rows.map((row) => keyOf(row, asked.by)).toSorted());
      for (const row of small.rows) {
        const other = rows.get(keyOf(row, asked.by)) ?? {};
        const wrong = Object.keys(row).filter((name) => !isSame(row[name], other[name]));
        expect({ wrong, row, other }).toMatchObject({ wrong: [] });
      }
    }),
    runs(60, 3000),
  );
}, 7_200_000);

/** A rate of the whole book in a month; null with its reason. */
const wholeRate = async (id: string, month: string, basis: string) =>
  (await ask(id, { from: month, to: month, basis })).rows[0]?.value ?? null;

test('what moved any rate between two months, along any dimension, adds up to the change', async () => {
  const months = book.sources[0]?.months ?? [];
  const rates = metricIds().filter(
    ({ metric }) => metric.kind === 'R' && metric.family !== 'vintage' && !/^(hhi|top_k_share|lift)$/.test(metric.id),
  );
  const question = fc.tuple(
    fc.constantFrom(...rates),
    fc.constantFrom(...months),
    fc.constantFrom(...months),
    fc.constantFrom('product', 'source', 'cohort', 'cohort_quarter', ...segments),
  );
  let told = 0;
  await fc.assert(
    fc.asyncProperty(question, async ([{ id, metric }, from, to, by]) => {
      const basis = metric.basis[0] ?? 'balance';
      const [before, after] = [await wholeRate(id, from, basis), await wholeRate(id, to, basis)];
      if (before === null || after === null) return;
      const split = await askDecompose(book, decomposeQuery.parse({ metric: id, from, to, by, basis }));
      expect(isSame(split.value_from, before) && isSame(split.value_to, after)).toBe(true);
      const total = split.rows.reduce((sum, row) => sum + row.total, 0);
      expect({ id, from, to, by, total }).toEqual({
        id,
        from,
        to,
        by,
        total: expect.closeTo(Number(after) - Number(before), 9),
      });
      told += 1;
    }),
    runs(25, 2000),
  );
  expect(told).toBeGreaterThan(0);
}, 7_200_000);

test.each(['hhi', 'lift', 'balance_total'])('%s has no groups whose rates add up', async (metric) => {
  const query = decomposeQuery.parse({ metric, from: '2024-01', to: '2024-02', by: 'grade' });
  await expect(askDecompose(book, query)).rejects.toThrow(`${metric} is no rate of groups that add up`);
});

test('the groups of every metric that adds up are the whole, the unknown among them', async () => {
  for (const id of [
    'fpd_0',
    'spd_0',
    'fpd_unobserved',
    'entry_rate_due',
    'recovery_rate',
    'redefault',
    'stage_rate_2',
    'wo_rate_3m',
  ]) {
    const base = id.startsWith('re') ? ['cohort', 'mob'] : ['month'];
    const whole = (await ask(id, { by: base.join() })).rows;
    for (const by of ['product', 'grade', 'channel', 'source']) {
      const { rows } = await ask(id, { by: [...base, by].join() });
      for (const one of whole.filter(({ reason }) => reason === null)) {
        const parts = rows.filter((row) => keyOf(row, base) === keyOf(one, base));
        for (const name of ['numerator', 'denominator']) {
          const sum = parts.reduce((total, row) => total + Number(row[name]), 0);
          expect({ id, by, name, sum }).toEqual({ id, by, name, sum: expect.closeTo(Number(one[name]), 6) });
        }
      }
    }
  }
});

describe('what cannot be asked', () => {
  // one variant of each question: the others differ in a parameter only
  const distinct = [...new Map(metricIds().map((metric) => [metric.name, metric])).values()];
  const groupings = [...dimensions, ...segments].flatMap((one) => [
    [one],
    [one, 'month'],
    [one, 'grade'],
    [one, 'cohort', 'mob'],
  ]);

  test('every metric by every grouping, basis and scheme has a question, or is refused with a reason and what would be right', () => {
    const refusals = new Map<string, UserError>();
    for (const { id } of distinct) {
      for (const by of groupings) {
        for (const basis of bases) {
          for (const scheme of schemes) {
            const asked = `${id} ${by.join()} ${basis} ${scheme}`;
            try {
              prepareMetric(book, id, metricQuery.parse({ by: by.join(), basis, scheme }));
            } catch (error) {
              if (!(error instanceof UserError)) throw error;
              refusals.set(asked, error);
            }
          }
        }
      }
    }
    expect(refusals.size).toBeGreaterThan(100);
    for (const [asked, { status, message, hint }] of refusals) {
      expect({ asked, status }).toEqual({ asked, status: 400 });
      expect(message).toMatch(/\w+/);
      expect(hint).toMatch(/\w+/);
    }
  });

  test('what is not refused is answered', async () => {
    const question = fc.tuple(
      fc.constantFrom(...distinct),
      fc.constantFrom(...groupings),
      fc.constantFrom(...bases),
      fc.constantFrom(...schemes),
    );
    await fc.assert(
      fc.asyncProperty(question, async ([{ id }, by, basis, scheme]) => {
        const query = metricQuery.parse({ by: by.join(), basis, scheme });
        try {
          prepareMetric(book, id, query);
        } catch {
          return;
        }
        for (const { value, reason } of toRows((await askMetric(book, id, query)).table)) {
          expect(value === null).toBe(reason !== null);
        }
      }),
      runs(60, 3000),
    );
  }, 7_200_000);
});
