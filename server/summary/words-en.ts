import type { Fact } from '../contract/summary.ts';
import { listed, monthOf, nameOf, type Piece, pointsOf, say, type Since, sizeOf, valueOf, wayOf } from './say.ts';
import { labelsEn } from './labels-en.ts';
import type { Words } from './words.ts';

const lang = 'en';
const and = (facts: readonly Fact[]): Piece[] =>
  listed(
    facts.map((fact) => [nameOf(fact)]),
    ', ',
    ' and ',
  );
const period = { change_month: 'the month', change_year: 'the year' };

/** `up 0.04 pp on the month`; nothing where it is not known. */
function moved(fact: Fact, since: Since): Piece[] {
  const way = wayOf(fact[since]);
  if (way === null) return [];
  return way === 'none'
    ? say`unchanged on ${period[since]}`
    : say`${way} ${sizeOf(fact, since, lang)} on ${period[since]}`;
}

/** Both changes, as far as they are known. */
function changes(fact: Fact): Piece[] {
  const known = [moved(fact, 'change_month'), moved(fact, 'change_year')].filter(({ length }) => length > 0);
  return known.length === 0 ? [', without an earlier month to compare with'] : [', ', ...listed(known, ', ', ' and ')];
}

const isOne = ({ value }: Fact): boolean => value === 1;

/** English. */
export const wordsEn: Words = {
  title: 'Monthly risk summary',
  asOf: (day, snapshot) => `Data to ${day}, load ${snapshot}`,
  generated: 'Generated data',
  headline: ({ critical, warn, isLimited }, rate) => {
    const move = rate.value === null ? [] : moved(rate, 'change_month');
    const tail = say`${nameOf(rate)} ${valueOf(rate)}${move.length > 0 ? [', ', ...move] : []}`;
    if (!isLimited) return tail;
    const states = [
      ...(critical.length > 0 ? [say`${and(critical)} past the critical limit`] : []),
      ...(warn.length > 0 ? [say`${and(warn)} past the warning limit`] : []),
    ];
    if (states.length === 0) return say`Every product within its limits; ${tail}`;
    return say`${listed(states, ', ', ', ')}; ${tail}`;
  },
  figure: (fact) =>
    fact.value === null
      ? say`${nameOf(fact)}: not known, ${reasonsEn[fact.reason ?? 'insufficient']}.`
      : say`${nameOf(fact)} ${valueOf(fact)}${changes(fact)}.`,
  pastLimits: ({ past, all, money, share }) => {
    if (all.value === 0) return say`No product has a limit.`;
    if (past.value === 0) return say`None of the ${valueOf(all)} products with a limit is past it.`;
    const who = isOne(all)
      ? say`The only product with a limit is past it`
      : say`${valueOf(past)} of ${valueOf(all)} products with a limit ${isOne(past) ? 'is' : 'are'} past it`;
    return say`${who}: ${valueOf(money)}, ${valueOf(share)} of the balance.`;
  },
  effects: ({ change, rate, mix, since }) => {
    const way = wayOf(change);
    const verb = way === 'up' ? 'rose' : 'fell';
    if (way === 'none')
      return say`Since ${since} the rate has not moved: rate effect ${valueOf(rate)}, mix effect ${valueOf(mix)}.`;
    return say`Since ${since} the rate ${verb} by ${pointsOf(change, lang)}: rate effect ${valueOf(rate)}, mix effect ${valueOf(mix)}.`;
  },
  carrier: (dimension, total) => say`By ${dimension}, ${nameOf(total)} moved it most: ${valueOf(total)}.`,
  noMove: 'There is no earlier month to compare with.',
  cohort: ({ cohort, age, ratio }) =>
    say`Cohort ${nameOf(cohort)}: ${valueOf(cohort)} at ${valueOf(age)} months on book, ${valueOf(ratio)} of the earlier cohorts at the same age.`,
  cohortAlone: ({ cohort, age }) =>
    say`Cohort ${nameOf(cohort)}: ${valueOf(cohort)} at ${valueOf(age)} months on book; too few earlier cohorts to compare with.`,
  worseCohorts: (count) =>
    count.value === 0
      ? say`No cohort is beyond two standard deviations of the earlier ones at the same age.`
      : say`${valueOf(count)} ${isOne(count) ? 'cohort is' : 'cohorts are'} beyond two standard deviations above the earlier ones at the same age.`,
  noCohort: 'No cohort has reached the age at which they are compared.',
  alerts: ({ raised, open, resolved, acknowledged }) => {
    const head = say`${valueOf(raised)} ${isOne(raised) ? 'alert' : 'alerts'} raised, ${valueOf(resolved)} resolved; `;
    if (open.value === 0) return say`${head}none open at the end of the month.`;
    if (isOne(open))
      return say`${head}${valueOf(open)} open at the end of the month, ${isOne(acknowledged) ? '' : 'not '}acknowledged.`;
    return say`${head}${valueOf(open)} open at the end of the month, ${valueOf(acknowledged)} of them acknowledged.`;
  },
  noAlerts: 'No alert was raised, open or resolved.',
  findings: (count) =>
    count.value === 0
      ? say`No quality rule found anything to warn of.`
      : say`${valueOf(count)} quality ${isOne(count) ? 'rule' : 'rules'} found something to warn of.`,
  benchmark: ({ own, other, gap }) => {
    const way = wayOf(gap);
    if (way === 'none') return say`${nameOf(own)} ${valueOf(own)}, the same as ${nameOf(other)}.`;
    return say`${nameOf(own)} ${valueOf(own)}, ${pointsOf(gap, lang)} ${way === 'up' ? 'above' : 'below'} ${nameOf(other)} (${valueOf(other)}).`;
  },
  noBenchmark: 'No benchmark on the same definition is loaded for this month.',
  none: 'None.',
  forecastRate: ({ forecast, error }) => {
    const off =
      error === null ? [] : say`; past forecasts as far ahead were off by ${valueOf(error)} of the figure on average`;
    return say`If rolls hold, ${nameOf(forecast)}, will be ${valueOf(forecast)} in ${monthOf(forecast, lang)}${off}.`;
  },
  stated: (fact) => say`${nameOf(fact)}: ${valueOf(fact)}.`,
  noForecast: 'The book is too young for a forecast.',
  ...labelsEn,
};

const reasonsEn = {
  no_exposure: 'nothing is outstanding',
  month_not_loaded: 'the month is not loaded',
  band_straddles: 'a band of days past due lies on both sides of the threshold',
  insufficient: 'too little is behind it',
  not_reported: 'the tape does not report it',
  immature: 'the cohort is too young',
  truncated: 'the cohort was first seen late',
  forbidden: 'the role does not allow it',
};
