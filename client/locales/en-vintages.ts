import type { Basis } from '../../server/contract/metric.ts';
import type { Heat, Measure } from '../lib/address.ts';

/** Words of Vintages in English. */
export const enVintages = {
  vintages: {
    detail: (what: string) => `${what}, cohorts by month of lending`,
    products: (count: number, of: number) => (count === of ? 'All products' : `${count} of ${of} products`),
    measure: 'Measure',
    measures: { ever: 'Ever', pit: 'Point in time', gross: 'Gross loss', net: 'Net loss' },
    grain: 'Cohort size',
    grains: { month: 'Monthly', quarter: 'Quarterly', year: 'Yearly' },
    age: 'Months on book',
    named: {
      ever: (days: number) => `Ever ${days}+`,
      pit: (days: number) => `${days}+ point in time`,
      gross: () => 'Cumulative gross loss',
      net: () => 'Cumulative net loss',
    } satisfies Record<Measure, (days: number) => string> as Record<Measure, (days: number) => string>,
    unit: { balance: '% of amount lent', count: '% of loans lent' } satisfies Record<Basis, string>,
    curves: (named: string) => `${named} by months on book`,
    slice: (named: string, mob: number) => `${named} at ${mob} months on book`,
    triangle: 'Cohort triangle',
    cohort: 'Cohort',
    lent: 'Lent',
    cell: (cohort: string, mob: number) => `${cohort}, month ${mob}`,
    share: (rate: string, part: string, whole: string) => `${rate}, ${part} of ${whole} lent`,
    loansLent: (loans: string) => (loans === '1' ? '1 loan' : `${loans} loans`),
    joint: '; ',
    comma: ', ',
    partial: (observed: number, of: number) => `${observed} of ${of} months of lending observed`,
    missing: (share: string) => `${share} of it has no row in this month`,
    small: 'under 30 loans: not judged',
    young: 'under 2 months on book: not judged',
    firstSeen: (mob: number) => `first seen at month ${mob}: no reference`,
    now: (cohort: string, rate: string, mob: number) => `${cohort} stands at ${rate} at ${mob} months on book.`,
    others: (count: number, low: string, high: string) =>
      count === 1
        ? `The one other cohort known at that age stood at ${low}.`
        : `The ${count} other cohorts known at that age stood between ${low} and ${high}.`,
    band: 'Earlier cohorts: lowest to highest, and mean',
    banded: (cohort: string, count: number) =>
      `The grey band is of the up to ${count} cohorts before ${cohort} at the same age: lowest to highest, and their mean.`,
    late: (count: number, of: number, from: number, to: number) =>
      `${count} of ${of} cohorts ${count === 1 ? 'was' : 'were'} first seen after month 2, at month ${from === to ? from : `${from} to ${to}`}: no reference before it.`,
    at: (cohort: string, rate: string, count: number) =>
      `${cohort} stands at ${rate}, the newest of ${count} ${count === 1 ? 'cohort' : 'cohorts'} known at that age.`,
    highest: (cohort: string, rate: string) => `The highest was ${cohort} with ${rate}.`,
    lateAt: (count: number, of: number) =>
      `${count} of ${of} cohorts ${count === 1 ? 'was' : 'were'} first seen later: no reference.`,
    noneAt: (mob: number) => `No cohort is known at month ${mob}`,
    noneBefore: (from: number, to: number) =>
      from === to
        ? `First seen at month ${from}: no reference.`
        : `First seen at month ${from} to ${to}: no reference.`,
    noneYet: (mob: number) => `The oldest cohort stands at month ${mob}.`,
    key: 'Hollow or dashed: under 30 loans, under 2 months on book, or a month of lending not observed. ° some loans have no row in that month.',
    capped: (shown: number, of: number) => `The newest ${shown} of ${of} cohorts; the .csv has all of them.`,
    stepped: (months: number) => `Every ${months} months; the .csv has all of them.`,
    failed: 'The vintages could not be read',
    noCohorts: 'No cohorts match',
  },
  sameAge: {
    view: 'Colour',
    choices: { age: 'vs same age', rate: 'Rate' } satisfies Record<Heat, string> as Record<Heat, string>,
    note: 'Ratio to earlier cohorts at the same age; without colour: fewer than 6 of them.',
    against: (ratio: string, rate: string, count: number) =>
      `${ratio ? `${ratio}: ` : ''}the ${count} cohorts before it stood at ${rate} at this age`,
    none: 'fewer than 6 earlier cohorts to compare with',
    within: 'within 2 standard deviations',
    rated: (rate: string, ratio: string) => `${rate}, ${ratio} of earlier cohorts,`,
  },
};
