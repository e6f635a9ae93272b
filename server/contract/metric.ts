import * as z from 'zod';
import type { ErrorCode } from './error.ts';

/** The shared vocabulary of a metric question (contract §3). Everything that validates, documents or types it derives from here. */
export const bases = ['balance', 'count'] as const;
export const schemes = ['cn', 'lt30'] as const;
export const thresholds = [1, 30, 60, 90, 120, 150, 180] as const;
export const cohortGrains = ['cohort', 'cohort_quarter', 'cohort_year'] as const;
export const dimensions = ['month', 'product', ...cohortGrains, 'mob', 'bucket', 'source'] as const;
export const segments = ['grade', 'channel', 'region', 'age_band', 'income_band', 'occupation'] as const;

export type Basis = (typeof bases)[number];
export type Scheme = (typeof schemes)[number];
export type Threshold = (typeof thresholds)[number];
export type Dimension = (typeof dimensions)[number] | (typeof segments)[number];

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

export const month = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'a month, YYYY-MM')
  .meta({ meaning: 'month', example: '2024-06' });
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

/** Query parameters shared by metrics, loans, walk and migration. */
export const metricQuery = z.strictObject({
  by: commaList.meta({
    about: 'group by: comma list of dimensions and at most one segment',
    refusal: 'unknown_dimension' satisfies ErrorCode,
  }),
  from: month.optional().meta({ about: 'first month' }),
  to: month.optional().meta({ about: 'last month' }),
  source: list(z.string()).meta({ about: 'only these sources; repeatable' }),
  product: list(z.string()).meta({ about: 'only these products; repeatable' }),
  cohort_from: month.optional().meta({ about: 'first cohort (month of lending)' }),
  cohort_to: month.optional().meta({ about: 'last cohort' }),
  where: list(z.string().regex(/^\w+:.+$/, 'segment:value')).meta({
    about: 'only this value of a segment, `grade:A`; repeatable',
  }),
  threshold: z.preprocess(Number, z.literal(thresholds)).default(30).meta({ about: 'days past due' }),
  basis: z
    .enum([...bases, 'amount'])
    .default('balance')
    .transform((basis): Basis => (basis === 'amount' ? 'balance' : basis))
    .meta({ about: '`amount` is an alias of `balance`' }),
  scheme: z.enum(schemes).optional().meta({ about: 'overdue scheme; default: that of the sources asked for' }),
  snapshot: z
    .string()
    .regex(/^\d{4,}$/)
    .optional()
    .meta({ about: 'pins a snapshot' }),
});
export type MetricQuery = z.output<typeof metricQuery>;

/** One group's figure. By-columns come first, under the names asked for. */
export type MetricRow = Partial<Record<Dimension, string | number | null>> & {
  numerator: number | null;
  denominator: number | null;
  value: number | null;
  reason: Reason | null;
};

export type MetricAnswer = {
  metric: string;
  scheme: Scheme | 'mixed';
  basis: Basis;
  currency: string | null;
  as_of: string;
  snapshot: string;
  rows: MetricRow[];
};
