import type { NoDataReason, TooLittleReason } from '../contract/alert.ts';
import type { Reason } from '../contract/metric.ts';
import type { Rule, RuleKind } from '../contract/rule.ts';
import type { Limits } from '../contract/rule-limits.ts';

/** How far a value is past the limits of a rule, mildest first. */
export const levels = ['none', 'warn', 'critical'] as const;
export type Level = (typeof levels)[number];

/** A figure of others to compare with; `value_hi` of `between` only. */
export type Benchmark = {
  id: string;
  op: string;
  value: number;
  value_hi: number | null;
  comparability: string;
};

type Book = {
  month: string;
  numerator: number | null;
  denominator: number | null;
  /** loans and balance behind the figure; null when the rule asks for no minimum of it */
  loan_count: number | null;
  balance: number | null;
  /** loans, or effective number of loans, that chance is worked out with; null where the metric tells none */
  sample?: number | null;
  /** vintage_band: the latest earlier cohorts at the same age, oldest first */
  earlier?: readonly { numerator: number; denominator: number }[];
  /** benchmark_gap: null where nothing comparable is published yet */
  benchmark?: Benchmark | null;
  /** forecast_cross: the rate one month ahead, two, …; null where too few months can be pooled */
  forecast?: readonly number[] | null;
  /** roll_jump: share of the balance a month before whose loans have no row but come back later; null where that is not known */
  missing?: number | null;
  /** a check of the month's data is past its limit: what is judged of it carries that (domain.md §4.3) */
  suspect?: boolean;
};
/** One month of one group, with or without a value. */
export type Measured = Book & { value: number; reason: null };
export type Point = Measured | (Book & { value: null; reason: Reason });

/** What a level was worked out from. */
export type Inputs = Readonly<Record<string, number | string | boolean | null | readonly number[]>>;

/** A level, by what it was compared: `score` against the limits of the rule, and where those limits stand in the metric’s own unit. */
export type Evaluated = {
  outcome: 'evaluated';
  score: number;
  level: Level;
  warn_at: number | null;
  critical_at: number | null;
  inputs: Inputs;
};
/** What a month says. `no_data`: there is no value; `insufficient`: there is one, but too little behind it to judge by. */
export type Judgement =
  | Evaluated
  | { outcome: 'no_data'; reason: NoDataReason }
  | { outcome: 'insufficient'; reason: TooLittleReason };

/** A month and what was before it. `fresh`: each month is of other loans (flows, cohorts), so that chance alone moves it. */
export type Seen = { now: Measured; before: readonly Point[]; fresh: boolean };
export type RuleOf<K extends RuleKind> = Extract<Rule, { kind: K }>;

/** A way to judge a series. Live run, preview and backtest call the same `evaluate`. */
export type Kind = {
  id: RuleKind;
  /** Pure: judges month T by itself and by the months before it. */
  evaluate(seen: Seen, rule: Rule): Judgement;
};

/** A kind by how it judges under rules of its own kind. */
export function kindOf<K extends RuleKind>(id: K, judge: (seen: Seen, rule: RuleOf<K>) => Judgement): Kind {
  const isOwn = (rule: Rule): rule is RuleOf<K> => rule.kind === id;
  return {
    id,
    evaluate(seen, rule) {
      if (!isOwn(rule)) throw new Error(`a rule of kind ${rule.kind} judged as ${id}`);
      return judge(seen, rule);
    },
  };
}

/** Differences up to this are rounding: a value that equals its limit is no breach (domain.md §4.1). */
export const epsilon = 1e-9;

type Directed = Limits & Pick<Rule, 'direction'>;

export function levelOf(value: number, { direction, warn, critical }: Directed): Level {
  const past = (limit: number): boolean => (direction === 'up' ? value > limit + epsilon : value < limit - epsilon);
  if (past(critical)) return 'critical';
  return past(warn) ? 'warn' : 'none';
}

/** Whether a value counts towards the end of an alert. */
export function isClear(value: number, { direction, clear }: Omit<Directed, 'warn' | 'critical'>): boolean {
  return direction === 'up' ? value <= clear + epsilon : value >= clear - epsilon;
}

/** The score against the limits; `at` turns a limit into the metric’s own unit; an unmet `gate` means level none. */
export function scored(
  score: number,
  rule: Directed,
  at: (limit: number) => number | null,
  inputs: Inputs = {},
  gate = true,
): Evaluated {
  const level = gate ? levelOf(score, rule) : 'none';
  return { outcome: 'evaluated', score, level, warn_at: at(rule.warn), critical_at: at(rule.critical), inputs };
}

export const tooShort: Judgement = { outcome: 'insufficient', reason: 'history_too_short' };
