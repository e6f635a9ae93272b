import * as z from 'zod';
import { policies, severities } from '../../queries/check.ts';
import { name } from './catalog.ts';
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
    policy: z.enum(policies).nullable().meta({
      description: 'what is done with offenders: used as delivered, set aside, one of several kept, or the load fails',
    }),
  })
  .meta({ id: 'Finding' });
export type ShownFinding = z.output<typeof finding>;

/** GET /api/loads/{id}/quarantine */
export const quarantineAnswer = z.object({
  load: z.string(),
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
