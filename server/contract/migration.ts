import * as z from 'zod';
import type { ErrorCode } from './error.ts';
import type { Format } from './format.ts';
import { basis, metricQuery, month } from './metric.ts';

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
  .enum(['json', 'csv', 'arrow', 'sql'] satisfies Format[])
  .optional()
  .meta({
    description: 'wins over Accept; `sql` gives the statement that produces the rows',
    refusal: 'not_acceptable' satisfies ErrorCode,
  });

export const measures = ['roll_cnt', 'roll_bal', 'transfer'] as const;
export type Measure = (typeof measures)[number];
/** What a cell tells and over how many months: of the matrix, and of the loans of one cell. */
export const cellTerms = {
  measure: z.enum(measures).optional().meta({
    description: 'share of loans, share of opening balance (default), or closing balance over opening balance',
  }),
  basis: basis.optional().meta({ description: 'instead of measure: `count` is roll_cnt, `balance` is roll_bal' }),
  window: z.coerce
    .number()
    .int()
    .min(1)
    .max(24)
    .default(1)
    .meta({ description: 'months pooled: sums over sums, never a mean of matrices; default 1' }),
};

const oneGroup = 'ask for one group with source=, product=, cohort_from= and cohort_to=, or where=segment:value';

/** Query of GET /api/migration: `month` is the closing month. */
export const migrationQuery = filters
  .extend({
    month: month.optional().meta({ description: 'closing month; default: the newest' }),
    to: month.optional().meta({ description: 'the closing month, where `month` is not given' }),
    ...cellTerms,
    from: month
      .optional()
      .meta({ description: 'first closing month: a matrix of each month from it to `month`; default: `month` alone' }),
    format,
  })
  .meta({
    foreign: {
      by: `a matrix is of one group; ${oneGroup}`,
      threshold: 'a matrix has every bucket, so that no threshold cuts it; leave threshold out',
    },
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

/** Query of GET /api/walk. */
export const walkQuery = filters
  .extend({
    month: month.optional().meta({ description: 'closing month; default: the newest' }),
    from: month.optional().meta({ description: 'the month too: a walk is of one' }),
    to: month.optional().meta({ description: 'the month, where `month` is not given' }),
    basis: basis.optional().meta({ description: 'balance: a walk is in money' }),
    format,
  })
  .meta({
    foreign: {
      by: `a walk is of one group; ${oneGroup}`,
      threshold: 'a walk is of all that is overdue, M1 and later; leave threshold out',
    },
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
