import * as z from 'zod';
import { runEvent } from './alert.ts';
import { month } from './metric.ts';

/** What has to be said before a tape can be read: which of its columns is which. */
export const mappingQuestion = z.object({
  state: z.literal('needs_mapping'),
  tapes: z
    .array(
      z.object({
        files: z.array(z.string()),
        columns: z.array(z.string()),
        rows: z.array(z.array(z.string().nullable())).meta({ description: 'the first 20 rows, as they stand' }),
        mapping: z
          .array(z.object({ field: z.string(), column: z.string(), unit: z.string().nullable() }))
          .meta({ description: 'what is clear, or was said before for this source' }),
        doubts: z
          .array(z.object({ column: z.string(), near: z.string(), why: z.string() }))
          .meta({ description: 'columns that may be meant for a field, but whose name says something else' }),
        missing: z.array(z.string()).meta({ description: 'required fields without a column' }),
        unread: z.array(z.string()).meta({ description: 'columns that no field takes' }),
      }),
    )
    .meta({ description: 'one for each form of file' }),
  fields: z
    .array(z.object({ name: z.string(), required: z.boolean(), reading: z.string() }))
    .meta({ description: 'every field a column can be mapped to' }),
  layouts: z.array(z.string()).meta({ description: 'layouts that could be named instead' }),
});
export type MappingQuestion = z.output<typeof mappingQuestion>;

const figures = z
  .object({
    balance: z.number(),
    overdue_balance: z.number().nullable().meta({ description: 'balance of loans 30+ days past due' }),
    overdue_rate: z.number().nullable().meta({ description: 'overdue_rate_30 by balance' }),
  })
  .nullable();
const difference = z.object({
  month,
  source: z.string(),
  product: z.string(),
  before: figures.meta({ description: 'in the live snapshot; null when it has no such row' }),
  after: figures.meta({ description: 'in the snapshot that is held' }),
});
export type Difference = z.output<typeof difference>;

/** What publishing would change. */
export const heldPreview = z.object({
  state: z.literal('held'),
  until: z.string().meta({ description: 'when it is dropped unless published; ISO 8601, UTC' }),
  left_out: z.array(z.string()).meta({ description: 'sources the new snapshot no longer holds: the demo' }),
  rows: z.array(difference).meta({ description: 'what differs by month and product, newest month first' }),
  alerts: z.array(runEvent).meta({ description: 'events that the rules would add' }),
});
export type HeldPreview = z.output<typeof heldPreview>;

/** GET /api/loads/{id}/preview */
export const previewAnswer = z.discriminatedUnion('state', [mappingQuestion, heldPreview]);
export type PreviewAnswer = z.output<typeof previewAnswer>;
