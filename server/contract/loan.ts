import * as z from 'zod';
import type { ErrorCode } from './error.ts';
import type { Format } from './format.ts';
import { metricQuery, month } from './metric.ts';
import { cellTerms } from './migration.ts';

/** Query of GET /api/loans: the filters of a figure, and which figure. */
export const loansQuery = metricQuery.omit({ dim: true, k: true, lag: true }).extend({
  by: metricQuery.shape.by.meta({ description: 'how the figure is grouped: its loans are the same' }),
  from: month.optional().meta({ description: 'the month too: loans are of one' }),
  to: month.optional().meta({ description: 'the month, where `month` is not given' }),
  metric: z
    .string()
    .optional()
    .meta({ description: 'the loans in the numerator of this stock or flow metric; default: all outstanding' }),
  transition: z
    .string()
    .regex(/^M[0-7]-(M[0-7]|IDLE|PAID|WO|SOLD|GONE|MISSING)$/, 'a bucket and where its loans went, such as M1-M2')
    .optional()
    .meta({ description: 'instead of metric: the loans of this cell of GET /api/migration', example: 'M1-M2' }),
  ...cellTerms,
  basis: cellTerms.basis.meta({
    description: '`amount` is an alias of `balance`, the default; `count` of a transition is roll_cnt',
  }),
  month: month.optional().meta({ description: 'default: the newest' }),
  limit: z.coerce.number().int().min(1).max(1000).default(100).meta({ description: 'rows a page; default 100' }),
  after: z
    .string()
    .regex(/^-?[\d.]+(e[+-]?\d+)?~\d+$/i, 'the `next` of the page before')
    .optional()
    .meta({ description: '`next` of the page before' }),
  format: z
    .enum(['json', 'csv', 'arrow', 'parquet'] satisfies Format[])
    .optional()
    .meta({ description: 'wins over Accept', refusal: 'not_acceptable' satisfies ErrorCode }),
});
export type LoansQuery = z.output<typeof loansQuery>;

const money = z.number().nullable();
const loanRow = z.object({
  source: z.string(),
  loan_id: z.string(),
  product: z.string(),
  cohort: month.nullable(),
  mob: z.int().nullable(),
  grade: z.string(),
  channel: z.string(),
  region: z.string(),
  balance: money,
  days_past_due: z.int().nullable(),
  overdue_amount: money,
  status: z.string().nullable().meta({ description: 'null where the loan has no row this month' }),
  counted: z.number().meta({ description: 'what the loan adds to the numerator of the figure' }),
});

/** GET /api/loans: all pages together add up to the numerator. Largest first. */
export const loansAnswer = z.object({
  metric: z.string().nullable().meta({ description: 'null where a transition was asked for' }),
  transition: z.string().nullable(),
  month,
  snapshot: z.string(),
  rows: z.array(loanRow),
  next: z.string().nullable(),
});
export type LoansAnswer = z.output<typeof loansAnswer>;

const text = z.string().nullable();
/** GET /api/loans/{source}/{loan_id}: every month the loan was seen. */
export const loanAnswer = z.object({
  source: z.string(),
  loan_id: z.string(),
  snapshot: z.string(),
  rows: z.array(
    z.object({
      month,
      product: z.string(),
      cohort: month.nullable(),
      mob: z.int().nullable(),
      grade: z.string(),
      channel: z.string(),
      region: z.string(),
      orig_date: text,
      orig_amount: money,
      balance: money,
      days_past_due: z.int().nullable(),
      bucket: z.int().nullable(),
      state: z.string(),
      status: z.string(),
      overdue_amount: money,
      due_amount: money,
      paid_amount: money,
      chargeoff_amount: money,
      recovery_amount: money,
      load: z.string(),
    }),
  ),
  next: z.null(),
});
export type LoanAnswer = z.output<typeof loanAnswer>;
