import * as z from 'zod';
import { dimensions, month, segments } from './metric.ts';
import { walkAnswer } from './migration.ts';

const value = z.number().nullable();

/** A group's part in what moved a figure. A rate moves by rate and mix; an amount by what each group adds. */
const carrier = z.object({
  group: z.string(),
  change: z.enum(['stayed', 'new', 'left']),
  share_from: value.meta({ description: 'of the denominator; null of an amount' }),
  share_to: value,
  value_from: value,
  value_to: value,
  rate_effect: value.meta({ description: 'null of an amount' }),
  mix_effect: value,
  total: z.number().meta({ description: 'all totals add up to value_to − value_from' }),
  overdue: value.meta({ description: 'numerator now: money, or loans where the basis is count' }),
});
export type Carrier = z.output<typeof carrier>;

/** Why an alert: what moved its figure, along each dimension by itself; those in which one group stands out come first. */
export const explanation = z.union([
  z.object({
    against: z
      .enum(['month', 'cohorts'])
      .meta({ description: 'compared with an earlier month, or with earlier cohorts at the same age' }),
    from: month.meta({ description: 'the month, or the first of the cohorts, compared with' }),
    to: month,
    metric: z.string(),
    value_from: value,
    value_to: value,
    by: z.array(
      z.object({
        dimension: z.enum([...dimensions, ...segments]),
        rows: z.array(carrier).meta({ description: 'largest total first' }),
      }),
    ),
    walk: walkAnswer.nullable().meta({ description: 'of overdue amounts: the overdue walk of the month' }),
  }),
  z.object({
    reason: z
      .enum(['no_snapshot', 'no_metric', 'not_additive', 'history_too_short', 'cohort_unknown'])
      .meta({ description: 'why nothing can be said' }),
  }),
]);
export type Explanation = z.output<typeof explanation>;
