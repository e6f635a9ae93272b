import * as z from 'zod';
import { bases, dimensions, metricQuery, month, schemes, segments } from './metric.ts';

/** Query of GET /api/decompose. */
export const decomposeQuery = metricQuery
  .omit({ by: true, from: true, to: true, dim: true, k: true, lag: true })
  .extend({
    metric: z.string().meta({ description: 'a ratio, such as overdue_rate_30' }),
    from: month.meta({ description: 'earlier month' }),
    to: month.meta({ description: 'later month' }),
    by: z
      .enum([...dimensions, ...segments])
      .exclude(['month', 'bucket', 'mob'])
      .meta({ description: 'one dimension: product, a cohort grain, source or a segment' }),
  });
export type DecomposeQuery = z.output<typeof decomposeQuery>;

/** GET /api/decompose: the effects add up to value_to − value_from. */
export const decomposeAnswer = z.object({
  metric: z.string(),
  scheme: z.enum([...schemes, 'mixed']),
  basis: z.enum(bases),
  snapshot: z.string(),
  by: z.string(),
  from: month,
  to: month,
  value_from: z.number().nullable(),
  value_to: z.number().nullable(),
  rows: z.array(
    z.object({
      group: z.string(),
      change: z
        .enum(['stayed', 'new', 'left'])
        .meta({ description: 'a group of only one of the months counts in mix alone' }),
      share_from: z.number().meta({ description: 'of the denominator' }),
      share_to: z.number(),
      rate_from: z.number().nullable(),
      rate_to: z.number().nullable(),
      rate_effect: z.number(),
      mix_effect: z.number(),
      total: z.number(),
    }),
  ),
});
export type DecomposeAnswer = z.output<typeof decomposeAnswer>;
