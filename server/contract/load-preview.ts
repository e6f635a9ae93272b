import * as z from 'zod';
import { runEvent } from './alert.ts';
import { mappingQuestion } from './mapping.ts';
import { month } from './metric.ts';

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
