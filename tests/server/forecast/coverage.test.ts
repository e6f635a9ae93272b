import { expect, test } from 'vitest';
import { monthIndex, monthText } from '../../../queries/meaning.ts';
import { simulateBook } from '../../../server/demo/book.ts';
import { demoBook } from '../../../server/demo/make.ts';
import { readParameters } from '../../../server/demo/parameters.ts';
import { cohortLadder, type LentCohort } from '../../../server/forecast/cohort-ladder.ts';
import { isLong, runs } from '../../tier.ts';

/** As large as the demo book. On books of 20,000 and 40,000 loans the band is wider than it needs to be: 88 of 100 lie in it. */
const size = { loans: demoBook.loans, months: 48 };
/** Tapes known when the ladder is made; the others tell what came. */
const known = 24;

/** Balance that first went past 30 days, summed up by cohort and months on book, of a book without planted events (domain.md §3.3). */
function everCohorts(seed: number): LentCohort[] {
  const parameters = { ...readParameters(), events: [] };
  const first = parameters.calendar.last_month - size.months + 1;
  const cohorts = Array.from({ length: size.months }, (_, at) => ({
    lent: 0,
    added: Array.from({ length: size.months - at }, () => 0),
  }));
  const seen = new Set<string>();
  const hit = new Set<string>();
  for (const { month, loans } of simulateBook(parameters, { ...size, seed })) {
    for (const loan of loans.flat()) {
      const cohort = cohorts[loan.facts.cohort - first];
      if (!cohort) continue;
      if (!seen.has(loan.facts.id)) cohort.lent += loan.facts.amount;
      seen.add(loan.facts.id);
      const isPast = loan.status === 'charged_off' || (loan.status === 'active' && loan.balance > 0 && loan.dpd > 30);
      if (!isPast || hit.has(loan.facts.id)) continue;
      hit.add(loan.facts.id);
      const amount = loan.status === 'charged_off' ? loan.chargeoffAmount : loan.balance;
      cohort.added[month - loan.facts.cohort] = (cohort.added[month - loan.facts.cohort] ?? 0) + amount;
    }
  }
  return cohorts.map(({ lent, added }, at) => {
    let sum = 0;
    return { cohort: monthText(first + at), lent, observed: added.map((amount) => (sum += amount)) };
  });
}

/** Where what came lies in the band of all cohorts known then: below it, in it, above it. */
function placeOf(seed: number): 'below' | 'in' | 'above' {
  const whole = everCohorts(seed);
  const then = whole.slice(0, known).map((one, at) => ({ ...one, observed: one.observed.slice(0, known - at) }));
  const month = then.at(-1)?.cohort ?? '';
  const { age, rows, low, high } = cohortLadder(then, { month, horizon: 1, metric: 'v_ever_30' });
  if (age === null || low === null || high === null) throw new Error(`no ladder of book ${seed}`);
  const came = rows
    .filter(({ error }) => error !== null)
    .map(({ cohort }) => whole.find((one) => one.cohort === cohort)?.observed[age] ?? 0)
    .reduce((sum, amount) => sum + amount, 0);
  if (came < low) return 'below';
  return came > high ? 'above' : 'in';
}

test('the 80 % band of a chain-ladder holds what came in 72 to 88 of 100 generated books', {
  timeout: 3_600_000,
}, () => {
  const { numRuns, seed } = runs(4, 240);
  const places = Array.from({ length: numRuns }, (_, at) => placeOf(seed + at));
  const count = (place: string): number => places.filter((one) => one === place).length;
  process.stdout.write(`${count('below')} below, ${count('in')} in, ${count('above')} above of ${numRuns}\n`);
  const share = count('in') / numRuns;
  // four books of a true 80 % hold none in 1 of 600 seeds; more cannot be told from so few
  if (!isLong) expect(count('in')).toBeGreaterThanOrEqual(1);
  else {
    expect(share).toBeGreaterThanOrEqual(0.72);
    expect(share).toBeLessThanOrEqual(0.88);
  }
});

test('the months of the ladder are those of the book', () => {
  const cohorts = everCohorts(1);
  expect(cohorts).toHaveLength(size.months);
  expect(monthIndex(cohorts.at(-1)?.cohort ?? '')).toBe(readParameters().calendar.last_month);
  for (const { observed, lent } of cohorts) {
    expect(observed.every((figure, age) => figure >= (observed[age - 1] ?? 0) && figure <= lent * 1.5)).toBe(true);
  }
});
