import * as z from 'zod';
import { evaluation, eventKinds, listedAlert, severities } from './alert.ts';
import { explanation } from './explanation.ts';
import { month } from './metric.ts';

/** Body of POST /api/alerts/{id}/acknowledge */
export const acknowledgeBody = z.strictObject({
  comment: z.string().trim().min(1).max(4000).optional().meta({ description: 'kept with it, as it is' }),
});

/** Body of POST /api/alerts/{id}/comment */
export const commentBody = z.strictObject({
  text: z.string().trim().min(1).max(4000).meta({ description: 'what there is to say, at most 4000 characters' }),
});

/** Something that happened to an alert: by the data (an event, a restatement) or by a person. */
const timelineEntry = z
  .object({
    at: z.string().meta({ description: 'when it was recorded; ISO 8601, UTC' }),
    kind: z.enum([...eventKinds, 'restated', 'acknowledge', 'comment']),
    month: month.nullable().meta({ description: 'of an event' }),
    severity: z.enum(severities).nullable(),
    value: z.number().nullable(),
    actor: z.string().nullable().meta({ description: 'who it was; null for what the data did' }),
    text: z.string().nullable(),
    snapshot: z.string().nullable().meta({ description: 'of an event or restatement: what it was seen on' }),
    withdrawn: z.boolean().meta({ description: 'an event that no longer follows from the restated data' }),
  })
  .meta({ id: 'TimelineEntry' });
export type TimelineEntry = z.output<typeof timelineEntry>;

/** GET /api/alerts/{id} and what changes it: the alert, the newest evaluation of each month of its group, its history. */
export const alertAnswer = listedAlert.extend({
  evaluations: z.array(evaluation).meta({ description: 'oldest first' }),
  currency: z.string().nullable().meta({ description: 'of the amount; null where its source is not loaded' }),
  amount_reason: z
    .enum(['counted_in_loans', 'no_figure', 'no_metric'])
    .nullable()
    .meta({ description: 'why amount is null' }),
  loans: z
    .string()
    .nullable()
    .meta({ description: 'query of GET /api/loans for the loans behind it; null where none are listed' }),
  explanation,
  timeline: z.array(timelineEntry).meta({ description: 'in the order in which it became known' }),
});
export type AlertAnswer = z.output<typeof alertAnswer>;
