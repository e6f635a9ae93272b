import * as z from 'zod';
import { metricQuery, month } from './metric.ts';

/** The filters of a metric question; a migration is of one month and of the book's own groups. */
const filters = metricQuery.omit({
  by: true,
  from: true,
  to: true,
  threshold: true,
  basis: true,
  dim: true,
  k: true,
  lag: true,
});

const format = z
  .enum(['json', 'csv', 'arrow'])
  .optional()
  .meta({ description: 'json (default), csv or arrow; wins over Accept' });

export const measures = ['roll_cnt', 'roll_bal', 'transfer'] as const;

/** Query of GET /api/migration: `month` is the closing month. */
export const migrationQuery = filters.extend({
  month: month.optional().meta({ description: 'closing month; default: the newest' }),
  measure: z
    .enum(measures)
    .default('roll_bal')
    .meta({ description: 'share of loans, share of opening balance, or closing balance over opening balance' }),
  window: z.coerce
    .number()
    .int()
    .min(1)
    .max(24)
    .default(1)
    .meta({ description: 'months pooled: sums over sums, never a mean of matrices' }),
  from: month
    .optional()
    .meta({ description: 'first closing month: a matrix of each month from it to `month`; default: `month` alone' }),
  format,
});
export type MigrationQuery = z.output<typeof migrationQuery>;

const state = z.string().meta({ example: 'M1', description: 'M0 to M7, IDLE, PAID, WO, SOLD, GONE, MISSING' });

/** What is known of one closing month. */
const standing = z.object({
  reason: z
    .enum(['month_not_loaded'])
    .nullable()
    .meta({ description: 'why there are no rows: a month it pools, or the one before, is not loaded' }),
  missing_share: z
    .number()
    .nullable()
    .meta({ description: 'share of the opening balance in loans that have no row this month and one later' }),
});

/** GET /api/migration */
export const migrationAnswer = z.object({
  month,
  from: month,
  measure: z.enum(measures),
  window: z.int(),
  snapshot: z.string(),
  ...standing.shape,
  months: z.array(standing.extend({ month })).meta({ description: 'the same of each month asked for, oldest first' }),
  rows: z.array(
    z.object({
      month,
      from: state,
      to: state,
      loans: z.int(),
      opening_balance: z.number(),
      closing_balance: z.number(),
      value: z.number().nullable(),
    }),
  ),
});
export type MigrationAnswer = z.output<typeof migrationAnswer>;

export const walkQuery = filters.extend({
  month: month.optional().meta({ description: 'closing month; default: the newest' }),
  format,
});
export type WalkQuery = z.output<typeof walkQuery>;

/** GET /api/walk: opening + entries − exits + change = closing, to the cent. */
export const walkAnswer = z.object({
  month,
  snapshot: z.string(),
  reason: z.enum(['month_not_loaded']).nullable(),
  opening: z.number().nullable(),
  entries: z.record(z.string(), z.number()).meta({
    description: 'by the state they came from; NEW: first ever seen; regrouped: from another product or grade',
  }),
  exits: z
    .record(z.string(), z.number())
    .meta({ description: 'by the state they went to; regrouped: to another product or grade' }),
  change: z.number().nullable().meta({ description: 'on loans overdue at both ends' }),
  closing: z.number().nullable(),
});
export type WalkAnswer = z.output<typeof walkAnswer>;
