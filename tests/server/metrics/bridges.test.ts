import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Book } from '../../../server/db/book.ts';
import type { Row } from '../../../server/wire/rows.ts';
import { hasTestData, testData } from '../../test-data.ts';
import { figures, liveBook, loadInto, makeHome } from '../book.ts';
import { rollsOf, rollsOfBook } from './roll-bridge.ts';

type Oracle = { mob: number; loans: number; ever: Record<'30' | '90', number> };

/** The table "vintage" of a tape in the independent figures: share of all loans ever past 30 and 90 days by months on book. */
function oracleOf(tape: string): Oracle[] {
  const [, section = ''] = readFileSync(join(testData, 'FIGURES.md'), 'utf8').split(`### ${tape}\n`);
  const [, table = ''] = section.split('**vintage**');
  const lines = table.split('\n\n')[1]?.split('\n').slice(2) ?? [];
  return lines.map((line) => {
    const [mob = 0, loans = 0, , , ever30 = 0, ever90 = 0] = line.split('|').slice(1, -1).map(Number);
    return { mob, loans, ever: { '30': ever30, '90': ever90 } };
  });
}

/** Loans ever past the threshold of one cohort as far as it is known at a month on book: nothing before it was first seen, its last reading after its last month. */
function carried(cohort: readonly Row[], mob: number): number {
  const known = cohort.filter((row) => row.value !== null && Number(row.mob) <= mob);
  return Number(known.at(-1)?.numerator ?? 0);
}

/** The oracle's percentage from our rows of `v_ever` by cohort and months on book (docs/reference/vintage-bridge.md). */
function bridge(rows: readonly Row[], mob: number): { loans: number; percent: number } {
  const names = [...new Set(rows.map(({ cohort }) => cohort))];
  const cohorts = names.map((name) => rows.filter(({ cohort }) => cohort === name));
  const loans = cohorts.reduce((sum, [first]) => sum + Number(first?.denominator), 0);
  const ever = cohorts.reduce((sum, cohort) => sum + carried(cohort, mob), 0);
  return { loans, percent: Number(((100 * ever) / loans).toFixed(3)) };
}

const tapes = [
  {
    tape: 'cmbs_ubs_2017c1',
    files: ['loan_sample.csv.gz', 'prop_sample.csv.gz'],
    at: [24, 36, 48],
    percents: [3.448, 8.621, 20.69],
  },
  {
    tape: 'ally_auto_2017_3',
    files: ['aart1342new_2017.csv.gz', 'aart2171_2017.csv.gz'],
    at: [12, 24, 36, 48],
    percents: [2.363, 8.426, 12.297, 19.755],
  },
];

describe.skipIf(!hasTestData()).each(tapes)('$tape', ({ tape, files, at, percents }) => {
  const { home, remove } = makeHome();
  let book: Book;
  beforeAll(async () => {
    await loadInto(
      home,
      files.map((file) => join(testData, tape, file)),
    );
    book = await liveBook(home);
  });
  afterAll(() => {
    book.engine.close();
    remove();
  });
  const ask = (by: string, threshold: string) => figures(book, 'v_ever', { by, basis: 'count', threshold });

  test.each(['30', '90'] as const)('our cohorts rebuild the independent ever-%s of every age', async (threshold) => {
    const rows = await ask('cohort,mob', threshold);
    const oracle = oracleOf(tape);
    expect(oracle).toHaveLength(12);
    expect(oracle.map(({ mob }) => ({ mob, ...bridge(rows, mob) }))).toEqual(
      oracle.map(({ mob, loans, ever }) => ({ mob, loans, percent: ever[threshold] })),
    );
  });

  test('our matrices rebuild the independent roll table of every bucket', async () => {
    const independent = rollsOf(tape);
    expect(independent).toHaveLength(5);
    const ours = await rollsOfBook(book);
    expect(independent.map(({ from }) => ours.find((roll) => roll.from === from))).toEqual(independent);
  });

  test('the percentages that the bridge is documented with', async () => {
    const rows = await ask('cohort,mob', '30');
    expect(at.map((mob) => bridge(rows, mob).percent)).toEqual(percents);
  });

  test('without the bridge the two agree wherever every cohort is observed', async () => {
    const [pooled, oracle] = [await ask('mob', '30'), oracleOf(tape)];
    const whole = pooled.filter(({ denominator }) => denominator === oracle[0]?.loans);
    const shared = oracle.filter(({ mob }) => whole.some((row) => row.mob === mob));
    expect(shared.length).toBeGreaterThan(0);
    for (const { mob, ever } of shared) {
      const own = whole.find((row) => row.mob === mob);
      expect(Number((100 * Number(own?.value)).toFixed(3))).toBe(ever['30']);
    }
  });
});
