import type { Reason } from '../contract/metric.ts';
import type { Rule } from '../contract/rule.ts';

/** How far a value is past the limits of a rule, mildest first. */
export const levels = ['none', 'warn', 'critical'] as const;
export type Level = (typeof levels)[number];

type Book = {
  month: string;
  numerator: number | null;
  denominator: number | null;
  /** loans and balance outstanding; null when the rule asks for no minimum of it */
  loan_count: number | null;
  balance: number | null;
};
/** One month of one group, with or without a value. */
export type Measured = Book & { value: number; reason: null };
export type Point = Measured | (Book & { value: null; reason: Reason });

/** What a month says. `no_data`: there is no value; `insufficient`: there is one, but too little behind it to judge by. */
export type Judgement =
  | { outcome: 'evaluated'; value: number; level: Level }
  | { outcome: 'no_data'; reason: Reason }
  | { outcome: 'insufficient'; reason: string };

/** A way to judge a series. Live run, preview and backtest call the same `evaluate`. */
export type Kind = {
  id: Rule['kind'];
  /** Pure: judges month T by itself and by the months before it, oldest first. */
  evaluate(now: Measured, before: readonly Point[], rule: Rule): Judgement;
};

/** Differences up to this are rounding: a value that equals its limit is no breach (domain.md §4.1). */
export const epsilon = 1e-9;

type Limits = Pick<Rule, 'direction' | 'warn' | 'critical' | 'clear'>;

export function levelOf(value: number, { direction, warn, critical }: Limits): Level {
  const past = (limit: number): boolean => (direction === 'up' ? value > limit + epsilon : value < limit - epsilon);
  if (past(critical)) return 'critical';
  return past(warn) ? 'warn' : 'none';
}

/** Whether a value counts towards the end of an alert. */
export function isClear(value: number, { direction, clear }: Limits): boolean {
  return direction === 'up' ? value <= clear + epsilon : value >= clear - epsilon;
}
