import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { monthIndex } from '../../queries/meaning.ts';
import { root } from '../root.ts';
import { collectionHabits } from './collection-habits.ts';
import { plantedEvent } from './event.ts';

const name = z.strictObject({ en: z.string(), zh: z.string() });
const odds = z.number().min(0).max(1);
const factor = z.number().positive();
const month = z.string().transform(monthIndex);
const twelve = z.array(factor).length(12);

/** Odds of a missed instalment are a product's `miss` times the factors of the loan's segments and events. */
const segment = z.strictObject({ code: z.string(), name, share: odds.default(0), miss: factor });

export const outcomes = ['worse', 'stay', 'better', 'cure', 'settle', 'extend', 'charge_off'] as const;
export type Outcome = (typeof outcomes)[number];

const files = {
  products: z.array(
    z.strictObject({
      code: z.string(),
      name,
      /** share of all loans lent in the last month */
      share: odds,
      /** growth of lending a month */
      growth: z.number(),
      /** log-normal; a card's is its limit */
      amount: z.strictObject({ median: factor, spread: factor, step: factor, max: factor }),
      terms: z.array(z.strictObject({ months: z.int().positive(), share: odds })),
      /** annual rate by grade */
      rates: z.array(odds),
      /** mix of grades */
      grades: z.array(odds),
      repay_method: z.enum(['annuity', 'equal_principal', 'interest_first', 'revolving']),
      /** odds a month that a loan not past due misses its instalment, before factors */
      miss: odds,
      /** factor on the odds of getting worse once past due */
      roll: factor,
      /** odds a month that a loan not past due is settled early */
      settle: odds,
    }),
  ),
  segments: z.strictObject({
    grade: z.array(segment),
    channel: z.array(segment),
    funder: z.array(segment.omit({ miss: true })),
    region: z.array(segment),
    occupation: z.array(segment.extend({ income: factor })),
    age: z.array(z.strictObject({ from: z.int(), to: z.int(), share: odds, miss: factor })),
    income_spread: factor,
    /** share of loans lent to a customer of the same product */
    known_customer: odds,
  }),
  behaviour: z.strictObject({
    /** factor on `miss` by months on book; the last value holds on */
    seasoning: z.array(z.number().min(0)),
    outcomes: z.array(z.enum(outcomes)).refine((given) => given.join() === outcomes.join()),
    /** by grade, one row of odds for each month past due; the last row holds on */
    odds: z.record(z.string(), z.array(z.array(odds).length(outcomes.length).refine(isDistribution))),
    /** factor on `miss` once a loan has a new plan: extended or re-aged */
    miss_after_extension: factor,
    /** of loans that leave early: share closed for another reason, share sold, and sold of those four months past due or more */
    leaving: z.strictObject({ closed_other: odds, sold: odds, sold_late: odds }),
    /** after a charge-off: odds a month of a recovery, its largest share of the loss, months the loan stays on the tape */
    recovery: z.strictObject({ odds, share: odds, months: z.int().positive() }),
    /** odds a month of no balance and of a credit balance; minimum payment as a share of the balance */
    card: z.strictObject({ unused: odds, overpaid: odds, minimum: odds }),
  }),
  calendar: z.strictObject({
    last_month: month,
    /** months of lending before the first tape, so that it is of a seasoned book */
    warm_up_months: z.int().positive(),
    lending: twelve,
    miss: twelve,
    spring_festival: z.strictObject({ months: z.array(month), lending: factor, miss: factor }),
  }),
  collections: collectionHabits,
  events: z.array(plantedEvent),
};

export type Parameters = { [F in keyof typeof files]: z.output<(typeof files)[F]> };
export type Product = Parameters['products'][number];
export type Segment = Parameters['segments']['channel'][number];

function isDistribution(row: readonly number[]): boolean {
  return Math.abs(row.reduce((sum, part) => sum + part, 0) - 1) < 1e-9;
}

/** The generated book's parameters, data/demo/*.json. */
export function readParameters(): Parameters {
  const read = <F extends keyof typeof files>(file: F): Parameters[F] => {
    const text = readFileSync(join(root, 'data', 'demo', `${file}.json`), 'utf8');
    return files[file].parse(JSON.parse(text)) as Parameters[F];
  };
  return {
    products: read('products'),
    segments: read('segments'),
    behaviour: read('behaviour'),
    calendar: read('calendar'),
    collections: read('collections'),
    events: read('events'),
  };
}
