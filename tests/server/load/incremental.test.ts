import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { load } from '../../../server/load/load.ts';
import { runs } from '../../tier.ts';
import { makeHome, writeTape } from '../book.ts';
import { contents } from './contents.ts';
import { originationText, randomOriginations, randomTape, type TapeRow, tapeText } from './random-tape.ts';

const months = 5;
const homes: { remove(): void }[] = [];
afterAll(() => {
  for (const { remove } of homes) remove();
});

const loadedBy = (parts: readonly TapeRow[][]) =>
  loadedFrom(parts.filter((rows) => rows.length > 0).map((rows) => [tapeText(rows)]));

/** The contents of a home after loads of these files, one load after the other. */
async function loadedFrom(loads: readonly (readonly string[])[]): Promise<Record<string, string[]>> {
  const { home, remove } = makeHome();
  homes.push({ remove });
  for (const [at, texts] of loads.entries()) {
    const files = texts.map((text, nth) => writeTape(home, `part-${at}-${nth}.csv`, text));
    await load(home, 12, { files, actor: 'test' }, () => undefined);
  }
  return contents(home);
}

const ofMonth = (rows: readonly TapeRow[], month: number) => rows.filter((row) => row.month === month);
const monthByMonth = (rows: readonly TapeRow[], order = [...Array(months).keys()]) =>
  order.map((month) => ofMonth(rows, month));

describe('a snapshot does not depend on how its months came', () => {
  test('month by month gives what all months at once give', async () => {
    await fc.assert(
      fc.asyncProperty(randomTape(months), async (rows) => {
        fc.pre(rows.length > 0);
        expect(await loadedBy(monthByMonth(rows))).toEqual(await loadedBy([rows]));
      }),
      runs(2, 200),
    );
  });

  test('months in any order give the same', async () => {
    await fc.assert(
      fc.asyncProperty(
        randomTape(months),
        fc.shuffledSubarray([...Array(months).keys()], { minLength: months }),
        async (rows, order) => {
          fc.pre(rows.length > 0);
          expect(await loadedBy(monthByMonth(rows, order))).toEqual(await loadedBy([rows]));
        },
      ),
      runs(2, 200),
    );
  });

  test('a month loaded again replaces what it was', async () => {
    await fc.assert(
      fc.asyncProperty(
        randomTape(months),
        randomTape(months),
        fc.integer({ min: 0, max: months - 1 }),
        async (rows, other, month) => {
          const wrong = ofMonth(other, month);
          const right = ofMonth(rows, month);
          fc.pre(wrong.length > 0 && right.length > 0);
          const before = rows.filter((row) => row.month !== month);
          expect(await loadedBy([[...before, ...wrong], right])).toEqual(await loadedBy([rows]));
        },
      ),
      runs(2, 200),
    );
  });

  test('originations with the tapes, before or after them, or a part at a time give the same', async () => {
    await fc.assert(
      fc.asyncProperty(
        randomTape(months),
        randomOriginations(months),
        fc.integer({ min: 1, max: months - 1 }),
        async (rows, originations, at) => {
          const early = rows.filter(({ month }) => month < at);
          const late = rows.filter(({ month }) => month >= at);
          fc.pre(early.length > 0 && late.length > 0 && originations.length > 1);
          const [first, ...others] = originations;
          const all = originationText(originations);
          const atOnce = await loadedFrom([[tapeText(rows), all]]);
          expect(atOnce.originations).toHaveLength(originations.length);
          expect(await loadedFrom([[tapeText(early), all], [tapeText(late)]])).toEqual(atOnce);
          expect(await loadedFrom([[tapeText(late)], [tapeText(early)], [all]])).toEqual(atOnce);
          const parts = [originationText(others), originationText(first ? [first] : [])] as const;
          expect(
            await loadedFrom([
              [tapeText(early), parts[0]],
              [tapeText(late), parts[1]],
            ]),
          ).toEqual(atOnce);
        },
      ),
      runs(2, 100),
    );
  });
});
