import * as z from 'zod';
import { monthPattern } from './month.ts';
import { cohortGrains, type Dimension, dimensions, segments } from './dimension.ts';
import type { ErrorCode } from './error.ts';
import type { Format } from './format.ts';

/** The shared vocabulary of a metric question (contract §3). Everything that validates, documents or types it derives from here. */
export const bases = ['balance', 'count'] as const;
export const schemes = ['cn', 'lt30'] as const;
export const thresholds = [1, 30, 60, 90, 120, 150, 180] as const;
/** Days past due where neither the id nor `threshold` says how many. */
export const defaultThreshold = 30;
export { cohortGrains, type Dimension, dimensions, segments };

export type Basis = (typeof bases)[number];
export type Scheme = (typeof schemes)[number];

/** Why a value is null; it is never 0 instead (domain.md §3). */
export const reasons = [
  'no_exposure',
  'month_not_loaded',
  'band_straddles',
  'insufficient',
  'not_reported',
  'immature',
  'truncated',
  'forbidden',
] as const;
export type Reason = (typeof reasons)[number];

export const month = z.string().regex(monthPattern, 'a month, YYYY-MM').meta({ meaning: 'month', example: '2024-06' });
const list = <T extends z.ZodType>(item: T) =>
  z.preprocess((given) => (given === undefined ? [] : [given].flat()), z.array(item));
const commaList = z.preprocess(
  (given) =>
    given === undefined
      ? []
      : [given]
          .flat()
          .flatMap((part) => String(part).split(','))
          .filter(Boolean),
  z.array(z.enum([...dimensions, ...segments])),
);

/** By balance or by count; `amount` is an alias of `balance`. */
export const basis = z.enum([...bases, 'amount']).transform((given): Basis => (given === 'amount' ? 'balance' : given));

/** Query parameters shared by metrics, loans, walk and migration. */
export const metricQuery = z.strictObject({
  by: commaList.meta({
    description: 'group by: comma list of dimensions and at most one segment',
    refusal: 'unknown_dimension' satisfies ErrorCode,
  }),
  from: month.optional().meta({ description: 'first month' }),
  to: month.optional().meta({ description: 'last month' }),
  source: list(z.string()).meta({ description: 'only these sources; repeatable' }),
  product: list(z.string()).meta({ description: 'only these products; repeatable' }),
  cohort_from: month.optional().meta({ description: 'first cohort (month of lending)' }),
  cohort_to: month.optional().meta({ description: 'last cohort' }),
  where: list(z.string().regex(/^\w+:.+$/, 'segment:value')).meta({
    description: 'only this value of a segment, `grade:A`; repeatable',
  }),
  threshold: z
    .preprocess(Number, z.literal(thresholds))
    .optional()
    .meta({ description: 'days past due; default 30, or what the id says, which it must not contradict' }),
  basis: basis.default('balance').meta({ description: '`amount` is an alias of `balance`; default balance' }),
  dim: z
    .enum(['product', 'cohort', 'loan', ...segments])
    .default('product')
    .meta({ description: 'hhi and top_k_share: what the balance is concentrated in; default product' }),
  k: z.coerce.number().int().min(1).max(1000).default(5).meta({ description: 'top_k_share: how many; default 5' }),
  lag: z.coerce
    .number()
    .int()
    .min(1)
    .max(24)
    .default(7)
    .meta({ description: 'wo_rate_lag: how many months back the denominator is; default 7' }),
  scheme: z.enum(schemes).optional().meta({ description: 'overdue scheme; default: that of the sources asked for' }),
  snapshot: z
    .string()
    .regex(/^\d{4,}$/, 'the number of a snapshot, such as 0007')
    .optional()
    .meta({ description: 'pins a snapshot' }),
});
export type MetricQuery = z.output<typeof metricQuery>;

/** What asks for one metric, and in which format. */
export const metricCall = metricQuery.extend({
  format: z
    .enum(['json', 'csv', 'arrow', 'sql'] satisfies Format[])
    .optional()
    .meta({
      description: 'wins over Accept; `sql` gives the statement that produces the figures',
      refusal: 'not_acceptable' satisfies ErrorCode,
    }),
  notes: z
    .enum(['0', '1'])
    .default('0')
    .meta({ description: 'csv: `1` puts the definition above the table, in lines that begin with #; default 0' }),
});

const text = z.string().nullable().optional();
const whole = z.int().nullable().optional();
const groupColumns = {
  month: month.nullable().optional(),
  product: text,
  cohort: text,
  cohort_quarter: text,
  cohort_year: text,
  mob: whole,
  bucket: whole,
  source: text,
  grade: text,
  channel: text,
  region: text,
  age_band: text,
  income_band: text,
  occupation: text,
} satisfies Record<Dimension, z.ZodType>;

/** One group's figure. By-columns come first, under the names asked for. */
const metricRow = z
  .object({
    ...groupColumns,
    numerator: z.number().nullable(),
    denominator: z.number().nullable(),
    value: z.number().nullable().meta({ description: 'null always has a reason' }),
    reason: z.enum(reasons).nullable(),
    n: z.number().nullable().optional().meta({ description: 'loans, or effective number of loans, behind a rate' }),
    low: z.number().nullable().optional().meta({ description: '95 % interval of the rate (Wilson), lower end' }),
    high: z.number().nullable().optional().meta({ description: 'upper end' }),
    n_cohorts: z.int().nullable().optional().meta({ description: 'vintage: month cohorts observed' }),
    partial: z
      .boolean()
      .nullable()
      .optional()
      .meta({ description: 'vintage: not every month of the quarter or year is among them' }),
    missing_share: z
      .number()
      .nullable()
      .optional()
      .meta({ description: 'vintage: share of what was lent that stands in loans without a row in this month' }),
    truncated: z
      .boolean()
      .nullable()
      .optional()
      .meta({ description: 'vintage: more than 5 % of what was lent was first seen late' }),
    reference: z.number().nullable().optional().meta({
      description:
        'vintage by month cohorts: Σ numerator / Σ denominator of the 12 latest earlier cohorts at the same age; null under 6',
    }),
    reference_low: z.number().nullable().optional().meta({ description: 'lowest of their rates' }),
    reference_high: z.number().nullable().optional().meta({ description: 'highest of their rates' }),
    reference_s: z
      .number()
      .nullable()
      .optional()
      .meta({ description: 'what a difference to the reference is measured in' }),
    reference_cohorts: z.int().nullable().optional().meta({ description: 'how many they are' }),
    unobserved: z
      .number()
      .nullable()
      .optional()
      .meta({ description: 'payment defaults: loans that could not be judged' }),
  })
  .meta({ id: 'MetricRow' });
export type MetricRow = z.output<typeof metricRow>;

/** A text in both languages. */
export const bilingual = z.strictObject({ en: z.string().min(1), zh: z.string().min(1) }).meta({ id: 'Name' });

/** GET /api/metrics/{id} */
export const metricAnswer = z.object({
  metric: z.string().meta({ description: 'full id, with the threshold in it' }),
  name: bilingual,
  definition: bilingual.meta({ description: 'what the numerator is, and over what' }),
  kind: z
    .enum(['S', 'F', 'R'])
    .meta({ description: 'stock, flow or ratio; of a ratio, value is numerator / denominator' }),
  scheme: z.enum([...schemes, 'mixed']),
  basis: z.enum(bases),
  currency: z.string().nullable().meta({ description: 'null when the sources have several' }),
  as_of: month.meta({ description: 'newest month of the book' }),
  snapshot: z.string(),
  answered_from: z.string().meta({
    description:
      'the tables of the snapshot that were read, the smallest that answer exactly; `rows`: the loans themselves',
    example: 'cube_month',
  }),
  rows: z.array(metricRow),
});
export type MetricAnswer = z.output<typeof metricAnswer>;
