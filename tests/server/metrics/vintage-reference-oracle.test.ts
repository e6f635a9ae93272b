import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Dimension } from '../../../server/contract/dimension.ts';
import { load } from '../../../server/load/load.ts';
import { answer } from '../../oracle/answer.ts';
import { differences } from '../../oracle/difference.ts';
import { monthText } from '../../oracle/label.ts';
import type { LoanMonth } from '../../oracle/loan-month.ts';
import { bookOf } from '../../oracle/loan.ts';
import type { Question } from '../../oracle/question.ts';
import { queryOf } from '../../oracle/random-question.ts';
import { tapeText } from '../../oracle/tape-text.ts';
import { runs } from '../../tier.ts';
import { figures, liveBook, makeHome, writeTape } from '../book.ts';

const [firstMonth, cohorts, ages] = [2023 * 12, 18, 4];
const truncatedCohort = 4;

/** A loan's days past due at each age; `entry` is the age at which it is first seen. */
const loan = fc.record({
  product: fc.constantFrom('A', 'B'),
  orig_amount: fc.constantFrom(50_000, 100_000, 120_050),
  dpd: fc.array(fc.constantFrom(0, 0, 0, 5, 31, 45, 91), { minLength: ages, maxLength: ages }),
});
/** Enough cohorts for a reference of all twelve; one of them has a loan that is seen from its third month only. */
const cohort = fc.array(loan, { minLength: 2, maxLength: 5 });
const lent = fc.array(cohort, { minLength: cohorts, maxLength: cohorts });

const untold = {
  ...{ status: 'active' as const, overdue_amount: null, chargeoff_amount: null, recovery_amount: null },
  ...{ due_amount: null, paid_amount: null, five_class: null, restructured: null, restructure_month: null },
  ...{ grade: null, channel: null, region: null, occupation: null, age: null, as_of_day: null, first_due_date: null },
};

/** All loans at each age, none after the last cohort's own months. */
const rowsOf = (book: readonly (typeof cohort extends fc.Arbitrary<infer C> ? C : never)[]): LoanMonth[] =>
  book.flatMap((loans, at) =>
    loans.flatMap(({ product, orig_amount, dpd }, number) =>
      dpd.flatMap((days, age): LoanMonth[] => {
        const month = firstMonth + at + age;
        const isLate = at === truncatedCohort && number === 0 && age < 2;
        if (isLate || month >= firstMonth + cohorts) return [];
        const facts = {
          source: 'main',
          loan_id: `C${at}-${number}`,
          product,
          orig_month: firstMonth + at,
          orig_amount,
        };
        return [{ ...untold, ...facts, month, balance: orig_amount, dpd: days }];
      }),
    ),
  );

const asked: readonly Question[] = (['v_pit', 'v_ever'] as const).flatMap((family) =>
  (['balance', 'count'] as const).flatMap((basis) =>
    (
      [
        ['cohort', 'mob'],
        ['month', 'cohort'],
        ['product', 'cohort', 'mob'],
      ] satisfies Dimension[][]
    ).map((by) => ({ family, by, basis, k: 0, scheme: 'cn' as const, threshold: 30 as const })),
  ),
);

test('the reference is that of plain loops: over twelve earlier cohorts, by age or month, of a product; none truncated', async () => {
  await fc.assert(
    fc.asyncProperty(lent, async (book) => {
      const rows = rowsOf(book);
      const oracle = bookOf(rows);
      const { home, remove } = makeHome();
      await load(
        home,
        12,
        { files: [writeTape(home, 'tape.csv', tapeText(rows, ['orig']))], actor: 'test' },
        () => undefined,
      );
      const live = await liveBook(home);
      try {
        for (const question of asked) {
          const told = await figures(live, question.family, queryOf(question));
          expect(differences(question, told, answer(oracle, question))).toEqual([]);
          expect(told.some((row) => row.reference_cohorts === 12 || question.by.includes('product'))).toBe(true);
        }
        const cells = await figures(
          live,
          'v_ever',
          queryOf({ ...(asked[0] ?? expect.unreachable()), family: 'v_ever' }),
        );
        const late = monthText(firstMonth + truncatedCohort);
        expect(cells.find((row) => row.cohort === late && row.mob === 3)?.truncated).toBe(true);
        // six earlier ones, one of them truncated, are too few; with seven there are six
        const counted = [6, 7].map(
          (at) => cells.find((row) => row.cohort === monthText(firstMonth + at) && row.mob === 3)?.reference_cohorts,
        );
        expect(counted).toEqual([null, 6]);
      } finally {
        live.engine.close();
        remove();
      }
    }),
    { ...runs(1, 60), endOnFailure: true },
  );
});
