import * as z from 'zod';
import { policies, severities } from '../../queries/check.ts';
import { name } from './catalog.ts';
import { month } from './metric.ts';
import { next } from './page.ts';

/** What a quality rule found in one load. */
export const finding = z
  .object({
    rule: z.string().meta({ description: 'as in the list of quality rules' }),
    severity: z.enum(severities),
    count: z.int().meta({ description: 'offenders' }),
    sample: z.string().meta({ description: 'the first places it was found' }),
    name,
    question: z.string().nullable().meta({ description: 'what the rule asks; null where it is no longer known' }),
    listed: z.boolean().meta({ description: 'whether all its rows can be listed' }),
    policy: z.enum(policies).nullable().meta({
      description: 'what is done with offenders: used as delivered, set aside, one of several kept, or the load fails',
    }),
  })
  .meta({ id: 'Finding' });
export type ShownFinding = z.output<typeof finding>;

/** GET /api/loads/{id}/quarantine */
export const quarantineAnswer = z.object({
  load: z.string(),
  files: z
    .array(z.object({ file: z.string(), rows: z.int() }))
    .meta({ description: 'of all files, whichever is asked for; one row of a wide tape is counted for each month' }),
  rows: z.array(
    z.object({
      file: z.string(),
      row: z.int().meta({ description: 'the first under the names of the columns is 1' }),
      rule: z.string(),
      name: name.meta({ description: 'of the rule' }),
      reason: z.string(),
      column: z.string().nullable().meta({ description: 'that is wrong; null where no single one is' }),
      field: name.nullable().meta({ description: 'what that column is called' }),
      given: z.string().nullable().meta({ description: 'what stands there; null where nothing does' }),
      loan_id: z.string().nullable().meta({ description: 'as delivered' }),
    }),
  ),
  next,
});
export type QuarantineAnswer = z.output<typeof quarantineAnswer>;

/** GET /api/loads/{id}/findings/{rule} */
export const offendersAnswer = z.object({
  load: z.string(),
  rule: z.string(),
  name,
  rows: z.array(
    z.object({
      month: month.nullable().meta({ description: 'of a cohort, the month of lending' }),
      loan_id: z.string().nullable().meta({ description: 'null where a whole month or cohort is meant' }),
      detail: z.string().meta({ description: 'what is wrong with it' }),
    }),
  ),
  next,
});
export type OffendersAnswer = z.output<typeof offendersAnswer>;

const rows = (description: string) => z.int().meta({ description });
const money = (description: string) => z.number().meta({ description });
const unlessFirst = (description: string) =>
  z
    .number()
    .nullable()
    .meta({ description: `${description}; null where the month before is not loaded` });

/** GET /api/loads/{id}/months */
export const loadMonthsAnswer = z.object({
  load: z.string(),
  rows: z.array(
    z.object({
      month,
      rows: rows('rows of the month since'),
      added: rows('of loans the month had none of'),
      changed: rows('in place of other ones'),
      unchanged: rows('that came again as they were, or that a correction left alone'),
      removed: rows('that no longer came'),
      loans: rows('outstanding loans, counted row by row'),
      balance: money('their balance'),
      products_loans: rows('the same, added up over products'),
      products_balance: money('over products'),
      cohorts_loans: rows('over cohorts, those without one included'),
      cohorts_balance: money('over cohorts'),
      roll_loans: unlessFirst('loans outstanding the month before'),
      rolled_loans: unlessFirst('those of them that stand somewhere in this month'),
      opening: unlessFirst('overdue balance the month before'),
      entered: unlessFirst('balance of loans that became overdue'),
      left: unlessFirst('balance before of loans that are overdue no longer'),
      change: unlessFirst('change of the balance of those that stayed overdue'),
      closing: money('overdue balance'),
      gap: unlessFirst('opening + entered − left + change − closing'),
    }),
  ),
  next,
});
export type LoadMonthsAnswer = z.output<typeof loadMonthsAnswer>;
