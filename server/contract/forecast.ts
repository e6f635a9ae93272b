import * as z from 'zod';
import type { ErrorCode } from './error.ts';
import { defaultThreshold, metricQuery, month, reasons, schemes } from './metric.ts';

export const forecastParts = ['rate', 'entry', 'loss', 'cohorts'] as const;
export type ForecastPart = (typeof forecastParts)[number];
/** Cumulative figures of a cohort, which never fall: a net loss may, so it is not projected (domain.md §3.7). */
export const ladderMetrics = ['v_ever', 'v_cumloss_gross'] as const;
/** Share of a balance past due that is lost once it has reached the last bucket (domain.md §3.7). */
export const defaultLossShare = 0.9;

const partList = z.preprocess(
  (given) =>
    given === undefined
      ? [...forecastParts]
      : [given]
          .flat()
          .flatMap((part) => String(part).split(','))
          .filter(Boolean),
  z.array(z.enum(forecastParts)),
);

/** Query of GET /api/forecast. */
export const forecastQuery = metricQuery
  .pick({ source: true, product: true, where: true, threshold: true, scheme: true, snapshot: true })
  .extend({
    month: month
      .optional()
      .meta({ description: 'the month it is made in, from it and those before only; default: the newest' }),
    horizon: z.coerce
      .number()
      .int()
      .min(1)
      .max(24)
      .default(6)
      .meta({ description: 'months ahead, 1 to 24; default 6' }),
    of: partList.meta({
      description: 'comma list of `rate`, `entry`, `loss`, `cohorts`; default: all',
      refusal: 'bad_parameter' satisfies ErrorCode,
    }),
    cohort_metric: z
      .enum(ladderMetrics)
      .default('v_ever')
      .meta({ description: 'cohorts: what is projected, `v_ever` (past the threshold; default) or `v_cumloss_gross`' }),
    loss_share: z.coerce
      .number()
      .min(0)
      .max(1)
      .default(defaultLossShare)
      .meta({ description: 'loss: share lost of what reaches M7+; default 0.9' }),
    past: z
      .enum(['0', '1'])
      .default('0')
      .meta({ description: '`1` gives each past forecast beside what came; default 0' }),
  });
export type ForecastQuery = z.output<typeof forecastQuery>;

const number = z.number().nullable();

/** A forecast made in a past month from what was there then, and what came. */
const pastForecast = z.object({ made_at: month, target: month, h: z.int(), predicted: z.number(), actual: z.number() });
export type PastForecast = z.output<typeof pastForecast>;

/** How far the forecasts of past months were off, h months ahead. */
const forecastError = z
  .object({
    h: z.int(),
    n: z.int().meta({ description: 'forecasts that have come due' }),
    mape: number.meta({ description: 'mean of |predicted − actual| / actual where actual > 0; null without any' }),
    bias: z.number().meta({ description: 'mean of predicted − actual, in the unit of the figure' }),
    rmse: z.number().meta({ description: 'root mean square of predicted − actual' }),
  })
  .meta({ id: 'ForecastError' });
export type ForecastError = z.output<typeof forecastError>;

const part = z.object({
  reason: z.enum(reasons).nullable().meta({ description: 'why there is no forecast; null where there is one' }),
  errors: z.array(forecastError).meta({ description: 'of past months on this book, by months ahead' }),
  past: z.array(pastForecast).optional(),
});
const band = {
  low: number.meta({ description: '80 % band, lower end; null where too little is known of its errors' }),
  high: number.meta({ description: 'upper end' }),
};

const rate = part.extend({
  metric: z.string().meta({ example: 'overdue_rate_30' }),
  now: number,
  points: z.array(
    z.object({ month, h: z.int(), numerator: z.number(), denominator: z.number(), value: z.number(), ...band }),
  ),
});

const entry = part.extend({
  target: month.meta({ description: 'the month after' }),
  value: number.meta({ description: 'balance below the threshold expected past it a month later' }),
  ...band,
  months: z
    .array(z.object({ month, value: number, actual: number }))
    .meta({ description: 'the same as expected for each month, with what came; the last is `target`' }),
});

const loss = part.extend({
  loss_share: z.number(),
  months: z.int().meta({ description: 'months pooled in each net flow rate, at most 6' }),
  value: number.meta({ description: 'expected loss of the balance outstanding' }),
  buckets: z.array(z.object({ bucket: z.int(), balance: z.number(), value: number })),
  rates: z.array(z.object({ k: z.int(), numerator: z.number(), denominator: z.number(), value: number })),
});

const cohorts = part.extend({
  metric: z.string().meta({ example: 'v_ever_30' }),
  age: z
    .int()
    .nullable()
    .meta({ description: 'months on book projected to: the oldest age three cohorts have passed' }),
  lent: number,
  observed: number,
  projected: number,
  reserve: number.meta({ description: 'projected − observed, of the cohorts with an error' }),
  error: number.meta({ description: 'standard error of reserve (Mack 1993)' }),
  ...band,
  rows: z.array(
    z.object({
      cohort: month,
      age: z.int(),
      lent: z.number(),
      observed: z.number(),
      projected: z.number(),
      error: number.meta({ description: 'null where a step was added, not multiplied: the cohort is too young' }),
      ...band,
    }),
  ),
});

/** GET /api/forecast: each part asked for, as the month it is made in knew it. */
export const forecastAnswer = z.object({
  month,
  horizon: z.int(),
  threshold: z.int().meta({ example: defaultThreshold }),
  snapshot: z.string(),
  scheme: z.enum([...schemes, 'mixed']),
  currency: z.string().nullable(),
  rate: rate.optional(),
  entry: entry.optional(),
  loss: loss.optional(),
  cohorts: cohorts.optional(),
});
export type ForecastAnswer = z.output<typeof forecastAnswer>;
