import * as z from 'zod';
import type { ErrorCode } from './error.ts';
import { month } from './metric.ts';
import { ruleSchema } from './rule.ts';

const count = z.int().min(0);
const ratio = z.number().nullable();

/** How a rule would have done (domain.md §4.5). Events are counted as hit or missed; alerts as true, false or neither. */
export const backtestFigures = z
  .object({
    events: count.meta({ description: 'months in which the outcome reached the threshold after a quiet time' }),
    hits: count.meta({ description: 'events with an alert in the `horizon` months before' }),
    missed: count,
    too_early: count.meta({ description: 'events too near the beginning of history to have been warned of' }),
    alerts: count.meta({ description: 'alerts that fired' }),
    true_alarms: count.meta({ description: 'alerts with an event in the `horizon` months after' }),
    false_alarms: count,
    in_event: count.meta({ description: 'alerts that fired while the outcome was past the threshold: no warning' }),
    censored: count.meta({ description: 'alerts whose horizon reaches beyond the newest month: not yet known' }),
    precision: ratio.meta({ description: 'true / (true + false alarms)' }),
    recall: ratio.meta({ description: 'hits / (hits + missed)' }),
    lead: z
      .object({ median: ratio, values: z.array(count) })
      .meta({ description: 'months from the earliest alert to its event, of each hit' }),
    alerts_per_group_year: ratio,
    share_firing: ratio.meta({ description: 'share of judged months with an alert firing' }),
  })
  .meta({ id: 'BacktestFigures' });
export type BacktestFigures = z.output<typeof backtestFigures>;

/** What a rule is tested against: the outcome it should warn of, and how early. */
export const backtestEvent = z.strictObject({
  metric: z.string().meta({ description: 'the outcome, such as overdue_rate_90', example: 'overdue_rate_90' }),
  threshold: z.number().meta({ description: 'an event is when the outcome reaches this' }),
  direction: z.enum(['up', 'down']).default('up').meta({ description: 'from which side; default up' }),
  q: z
    .int()
    .min(1)
    .max(24)
    .default(3)
    .meta({ description: 'loaded months it must have stayed away before; default 3' }),
});
const horizon = z.int().min(1).max(24).default(6).meta({
  description: 'months in which an event makes an alert right; default 6',
});

/** Body of POST /api/rules/backtest */
export const backtestBody = z.strictObject({
  rule: ruleSchema.meta({ refusal: 'bad_rule' satisfies ErrorCode, description: 'a rule, stored or not' }),
  event: backtestEvent.meta({ description: 'what the rule should warn of' }),
  horizon,
  tune_to: month.optional().meta({
    description: 'the last month the rule was tuned on: figures are of the months after, `tuned` of those up to it',
  }),
});

const group = z.record(z.string(), z.string());
/** POST /api/rules/backtest */
export const backtestAnswer = backtestFigures.extend({
  event: backtestEvent,
  horizon: count,
  first: month.nullable().meta({ description: 'the months the figures are of' }),
  last: month.nullable(),
  as_known: z.boolean().meta({
    description: 'every month came while it was the newest and was never replaced; false: the data is revised',
  }),
  by_group: z.array(
    z.object({
      group,
      events: z.array(z.object({ month, verdict: z.enum(['hit', 'missed', 'too_early']), lead: count.nullable() })),
      alerts: z.array(
        z.object({ month, verdict: z.enum(['hit', 'false_alarm', 'in_event', 'censored']), lead: count.nullable() }),
      ),
    }),
  ),
  tuned: backtestFigures
    .optional()
    .meta({ description: 'with `tune_to`: the same on the months up to it; the other figures are of those after' }),
  live: backtestFigures.optional().meta({ description: 'the same of the version that is live, where it differs' }),
});
export type BacktestAnswer = z.output<typeof backtestAnswer>;
export type BacktestBody = z.output<typeof backtestBody>;
